import { memoryKeys } from '../../../adapters/keys/memory.js';
import { systemRandom } from '../../../adapters/random.js';
import { keyContract } from './contract.js';

keyContract('the memory', () => {
  const keys = memoryKeys(systemRandom);
  return Promise.resolve({ keys, destroy: () => keys.close() });
});
