import { isList, isMap, isOrderedMap, isSet, List, Map, OrderedMap, Set } from 'immutable';
import { createHash } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Book } from '../../domain/book/state.js';
import { library } from '../../src/library.js';
import { BOOK, commandsOf, entriesOf, withEntries } from '../books.js';
import { beside, timed, type Amount, type Figure, type Pace } from '../measure.js';
import type { Measured } from './figure.js';

// What a snapshot of a book's state on the disk would bring: the state written down whole, and read back with its digest.
// It was measured before one was built, and none was: see ADR 28.

/** A value of a state as JSON can say it: collections by their kind, and the numbers that JSON has no word for. */
const written = (value: unknown): unknown => {
  if (typeof value === 'number') return Number.isFinite(value) ? value : { n: String(value) };
  if (value === undefined) return { u: 1 };
  if (value === null || typeof value !== 'object') return value;
  return Array.isArray(value) ? value.map(written) : writtenObject(value);
};

const writtenObject = (value: object): unknown => {
  const items = (all: Iterable<unknown>): readonly unknown[] => [...all].map(written);
  if (isOrderedMap(value)) return { o: items(value) };
  if (isMap(value)) return { m: items(value) };
  if (isList(value)) return { l: items(value) };
  if (isSet(value)) return { s: items(value) };
  return { r: Object.fromEntries(Object.entries(value).map(([key, one]) => [key, written(one)])) };
};

interface Said {
  readonly n?: string;
  readonly u?: 1;
  readonly o?: readonly unknown[];
  readonly m?: readonly unknown[];
  readonly l?: readonly unknown[];
  readonly s?: readonly unknown[];
  readonly r?: Readonly<Record<string, unknown>>;
}

const read = (value: unknown): unknown => {
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map(read);
  const { n, o, m, l, s, r }: Said = value;
  if (r !== undefined) return Object.fromEntries(Object.entries(r).map(([key, one]) => [key, read(one)]));
  if (n !== undefined) return Number(n);
  if (o !== undefined) return OrderedMap(o.map(read) as [unknown, unknown][]);
  if (m !== undefined) return Map(m.map(read) as [unknown, unknown][]);
  if (l !== undefined) return List(l.map(read));
  return s === undefined ? undefined : Set(s.map(read));
};

/** The parts are written one by one: all of a long book's in one text is more than V8 has room for. */
const partsOf = (book: Book): readonly (readonly [string, string])[] =>
  Object.entries(book).map(([part, value]) => [part, JSON.stringify(written(value))]);

export const snapshotFigures: Measured = {
  name: 'snapshot',
  async *figures({ rounds, sizes }): AsyncGenerator<Figure | Amount> {
    for (const size of sizes) {
      const entries = await entriesOf(commandsOf(size));
      yield* await withEntries(entries, async (store): Promise<readonly (Figure | Amount)[]> => {
        const book = await library(store).current(BOOK);
        const parts = partsOf(book);
        const again = Object.fromEntries(parts.map(([part, text]) => [part, read(JSON.parse(text))]));
        if (!isDeepStrictEqual(partsOf(again as unknown as Book), parts))
          throw new Error('the state is not read back as it was');
        const bytes = parts.reduce((sum, [, text]) => sum + Buffer.byteLength(text), 0);
        const stored = entries.reduce((sum, { envelope, data }) => sum + envelope.length + data.length, 0);
        const folding = async (): Promise<Pace> => ({
          pieces: book.next,
          milliseconds: await timed(async () => {
            await library(store).current(BOOK);
          }),
        });
        const reading = (): Promise<Pace> =>
          timed(() => {
            for (const [, text] of parts) {
              createHash('sha256').update(text).digest();
              read(JSON.parse(text));
            }
          }).then((milliseconds) => ({ pieces: book.next, milliseconds }));
        return [
          await beside(
            `a state read from a snapshot, ${book.next.toLocaleString('en')} entries`,
            { name: 'library.current, all folded anew', run: folding },
            { name: 'digest, JSON.parse, collections', run: reading },
            rounds,
          ),
          {
            what: `what such a snapshot takes, ${book.next.toLocaleString('en')} entries`,
            amounts: [
              { name: 'bytes', value: bytes, unit: '' },
              { name: 'beside those of the entries', value: bytes / stored, unit: '×' },
            ],
          },
        ];
      });
    }
  },
};
