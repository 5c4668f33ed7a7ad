import { systemClock } from '../../adapters/clock.js';
import { threads } from '../../adapters/verify/lanes.js';
import type { AsOf } from '../../src/as-of.js';
import { ask } from '../../src/ask.js';
import { library } from '../../src/library.js';
import type { Question } from '../../src/question.js';
import { recompute } from '../../src/verify/book.js';
import { BOOK, coldFold, commandsOf, entriesOf, orThrow, withEntries, type Entries } from '../books.js';
import { rawHashes, rawScan } from '../floor.js';
import { beside, timed, type Figure, type Pace } from '../measure.js';
import type { Effort, Measured } from './figure.js';

const counted = (size: number): string => `${size.toLocaleString('en')} entries`;

async function* forEachSize(
  { sizes }: Effort,
  figure: (entries: Entries) => Promise<Figure>,
): AsyncGenerator<Figure> {
  for (const size of sizes) yield await figure(await entriesOf(commandsOf(size)));
}

/** A cold book folded, beside its rows scanned and parsed. */
export const foldingFigures: Measured = {
  name: 'folding',
  figures: (effort) =>
    forEachSize(effort, (entries) =>
      beside(
        `cold fold of ${counted(entries.length)}`,
        { name: 'better-sqlite3 scan + JSON.parse', run: () => rawScan(entries) },
        { name: 'library.current', run: () => withEntries(entries, coldFold) },
        effort.rounds,
      ),
    ),
};

/** acta, a whole book verified: texts, digests, ids, commands, the rules of their time, the tree. */
const verifying = (entries: Entries): Promise<Pace> =>
  withEntries(entries, async (store) => {
    let pieces = 0;
    const milliseconds = await timed(async () => {
      const book = await recompute(store, BOOK, threads());
      if (book.findings.length > 0) throw new Error(JSON.stringify(book.findings[0]));
      pieces = book.entries;
    });
    return { pieces, milliseconds };
  });

/** A book verified, beside its rows scanned and hashed. */
export const verifyingFigures: Measured = {
  name: 'verifying',
  figures: (effort) =>
    forEachSize(effort, (entries) =>
      beside(
        `verification of ${counted(entries.length)}`,
        { name: 'better-sqlite3 scan + SHA-256 of both texts', run: () => rawHashes(entries) },
        { name: 'recompute: bytes, ids, rules, tree', run: () => verifying(entries) },
        effort.rounds,
      ),
    ),
};

/** The same question as of random entries of a book in use, beside asked of it now. */
export const asOfFigures: Measured = {
  name: 'as-of',
  figures: (effort) =>
    forEachSize(effort, (entries) =>
      withEntries(entries, (store) => {
        const put = ask({ store, books: library(store) }, systemClock);
        const question: Question = { kind: 'proposal', id: 'proposal-1-1' };
        const asked = Math.ceil(effort.pieces / 2);
        const asking = async (at: () => AsOf): Promise<Pace> => ({
          pieces: asked,
          milliseconds: await timed(async () => {
            for (let turn = 0; turn < asked; turn += 1) orThrow(await put(BOOK, question, at()));
          }),
        });
        // What is there since the first proposal was dealt with.
        const from = 60;
        const random = (): AsOf => ({ at: from + Math.floor(Math.random() * (entries.length - from)) });
        return beside(
          `as of a random entry of ${counted(entries.length)}`,
          { name: 'the same question now', run: () => asking(() => ({})) },
          { name: 'ask, --at a random entry', run: () => asking(random) },
          effort.rounds,
        );
      }),
    ),
};
