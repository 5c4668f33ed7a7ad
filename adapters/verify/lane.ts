// What runs in a thread of its own: it says that it has begun; then it is handed entries, holds their bytes, and says
// what came of it.
import { parentPort } from 'node:worker_threads';
import { holdPiece } from '../../src/verify/piece.js';
import { READY, type Asked, type Told } from './told.js';

const tell = (told: Told): void => parentPort?.postMessage(told);

parentPort?.on('message', ({ book, entries }: Asked) => {
  const { leaves, root, findings, unread } = holdPiece(book, entries);
  tell({ leaves, root, findings, unread });
});
tell(READY);
