import { openMemory } from '../../../adapters/store/memory.js';
import { storeContract } from './contract.js';

storeContract('the memory', () => {
  const store = openMemory();
  return Promise.resolve({ store, destroy: store.close });
});
