import { openEsdb } from '../../../../adapters/store/eventstoredb/open.js';
import { storeContract } from '../contract.js';
import { apart, describeReal } from './real.js';

describeReal('a real EventStoreDB', () => {
  storeContract('EventStoreDB', () => {
    const address = apart();
    let store = openEsdb(address);
    return Promise.resolve({
      store,
      reopen: async () => {
        await store.close();
        return (store = openEsdb(address));
      },
      destroy: () => store.close(),
    });
  });
});
