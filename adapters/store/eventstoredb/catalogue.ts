// Which books there are. Nobody but an administrator may list streams, so acta keeps a list of its own, in a stream of
// its own: a book is announced in it before its first entry. One that was announced and never begun (the process ended
// in between) is not listed, and is not announced again.
import { v5 as uuidv5 } from 'uuid';
import { BookId } from '../../../domain/language/ids.js';
import { fieldsIn, metadataOf } from './codec.js';
import type { Line } from './line.js';
import type { Reader } from './reader.js';
import { foreign, missing } from './troubles.js';
import { WireFault, type Found } from './wire.js';

export interface Catalogue {
  /** Has the book announced before anything is written in it. */
  readonly announce: (book: BookId) => Promise<void>;
  /** The books that have begun, by id. */
  readonly books: () => Promise<readonly BookId[]>;
  /** Whether the leader answers: asks for what is new in the list, and soon gives up. */
  readonly reached: () => Promise<void>;
}

/** So many books are looked for at a time. */
const AT_ONCE = 16;

export const catalogue = (line: Line, reader: Reader, stream: string): Catalogue => {
  const announced = new Set<BookId>();
  const begun = new Set<BookId>();
  let next = 0;

  const catchUp = async (patience?: number): Promise<void> => {
    await line.ask(async (wire) => {
      for await (const batch of wire.read(stream, { from: next, count: Number.MAX_SAFE_INTEGER })) {
        for (const event of batch) {
          if (event.revision > next) throw missing(stream as BookId, next);
          announced.add(bookIn(event));
          next = event.revision + 1;
        }
      }
    }, patience);
  };

  const write = async (book: BookId): Promise<void> => {
    const { append } = await line.wire();
    await append(stream, next - 1, [
      { id: uuidv5(book, NAMESPACE), type: TYPE, data: new Uint8Array(), metadata: metadataOf({ book }) },
    ]);
  };

  return {
    announce: async (book) => {
      for (const attempts = line.attempts(); !announced.has(book);) {
        await catchUp();
        if (announced.has(book)) return;
        try {
          await write(book);
        } catch (error) {
          // Another was announced meanwhile, perhaps this very one: look again.
          if (!(error instanceof WireFault && error.kind === 'wrong-version')) await attempts.failed(error);
        }
      }
    },
    reached: () => catchUp(line.timing.firstPatience),
    books: async () => {
      await catchUp();
      const waiting = [...announced].filter((book) => !begun.has(book)).values();
      const look = async (): Promise<void> => {
        for (const book of waiting) if ((await reader.head(book)) !== 'no-book') begun.add(book);
      };
      await Promise.all(Array.from({ length: AT_ONCE }, look));
      return [...begun].sort();
    },
  };
};

const TYPE = 'BookAnnounced';
const NAMESPACE = uuidv5('acta:books', uuidv5.URL);

const bookIn = (event: Found): BookId => {
  const { revision, id, type } = event;
  const { book } = fieldsIn(event);
  if (type !== TYPE || !BookId.is(book))
    throw foreign(`Event ${revision} of acta's list of books (${type}, ${id}) announces no book.`);
  return book;
};
