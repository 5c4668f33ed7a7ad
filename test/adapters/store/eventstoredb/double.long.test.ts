import { openEsdb } from '../../../../adapters/store/eventstoredb/open.js';
import { storeContract } from '../contract.js';
import { startDouble } from './double/double.js';
import { addressOf } from './real.js';

storeContract('EventStoreDB, played by the double', async () => {
  const double = await startDouble();
  let store = openEsdb(addressOf(double.address));
  return {
    store,
    reopen: async () => {
      await store.close();
      return (store = openEsdb(addressOf(double.address)));
    },
    destroy: async () => {
      await store.close();
      expect(double.forbidden()).toBe(0);
      await double.stop();
    },
  };
});
