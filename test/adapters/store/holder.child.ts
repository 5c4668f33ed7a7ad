// Opens a store, says how that went, and holds it until it is killed. With a size, it first writes entries of that
// size until it is refused.
import * as E from 'fp-ts/lib/Either.js';
import { openSqlite } from '../../../adapters/store/sqlite/open.js';
import type { BookId, EntryId } from '../../../domain/language/ids.js';

const [path = '', size] = process.argv.slice(2);

const run = async (): Promise<unknown> => {
  const opened = openSqlite(path);
  if (E.isLeft(opened) || size === undefined) return E.isLeft(opened) ? opened.left : 'open';
  for (let number = 0; ; number++) {
    const id = `00000000-0000-5000-a000-${String(number).padStart(12, '0')}` as EntryId;
    const entry = { number, id, envelope: '{}', data: 'x'.repeat(Number(size)) };
    const answer = await opened.right.append('crm' as BookId, number === 0 ? 'no-book' : number - 1, [
      entry,
    ])();
    if (E.isLeft(answer)) return { written: number, trouble: answer.left };
  }
};

void run().then((answer) => {
  process.send?.(answer);
  // Held until somebody ends this process.
  setInterval(() => undefined, 1000);
});
