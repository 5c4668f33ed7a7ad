// The double in a process of its own: says where it is, and plays until it is killed.
import { startDouble } from './double.js';

void startDouble().then(({ address }) => {
  process.send?.(address);
});
