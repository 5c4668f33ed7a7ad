import * as E from 'fp-ts/lib/Either.js';
import type { BookId, EntryId, EntryNumber } from '../../../domain/language/ids.js';
import type { Expected, Range, StoredEntry } from '../../../src/ports/event-store.js';
import { entryOf } from './codec.js';
import type { Line } from './line.js';
import { registers, type Register } from './register.js';
import { foreign, missing } from './troubles.js';
import type { Found } from './wire.js';

/** Reads books, as the leader has them. Whatever fails comes out as a `StoreFailure`. */
export interface Reader {
  readonly register: (book: BookId) => Register;
  readonly head: (book: BookId) => Promise<Expected>;
  /** From this one to that, either way, without a gap; `'end'` is as far as the book goes. */
  readonly entries: (
    book: BookId,
    from: EntryNumber,
    to: EntryNumber | 'end',
  ) => AsyncGenerator<readonly StoredEntry[]>;
  readonly read: (book: BookId, range: Range) => AsyncGenerator<StoredEntry>;
  /** Brings the register up to what the leader has. */
  readonly catchUp: (book: BookId) => Promise<Register>;
  readonly find: (book: BookId, id: EntryId, upTo?: EntryNumber) => Promise<StoredEntry | undefined>;
}

/** What an event is in this book; thrown where it is none that acta wrote. */
export const understood = (book: BookId, event: Found): StoredEntry => {
  const entry = entryOf(book, event);
  if (E.isLeft(entry)) throw foreign(entry.left);
  return entry.right;
};

export const reader = (line: Line, streamOf: (book: BookId) => string): Reader => {
  const register = registers();

  const head: Reader['head'] = async (book) => {
    const last = await line.ask(async (wire) => {
      for await (const [event] of wire.read(streamOf(book), { from: 'end', count: 1, backward: true }))
        if (event !== undefined) return event.revision;
      return -1;
    });
    return last < 0 ? 'no-book' : last;
  };

  const entries: Reader['entries'] = async function* (book, from, to) {
    const known = register(book);
    const last = to === 'end' ? Number.MAX_SAFE_INTEGER : to;
    const step = from <= last ? 1 : -1;
    const attempts = line.attempts();
    let next = from;
    /** Those of a batch that follow on; one that does not tells of a gap. */
    const following = (batch: readonly Found[]): readonly StoredEntry[] =>
      batch.map((event) => {
        if (event.revision !== next) throw missing(book, next);
        next += step;
        const entry = understood(book, event);
        known.note(entry);
        return entry;
      });
    while ((last - next) * step >= 0) {
      try {
        const wire = await line.wire();
        const count = Math.min(Math.abs(last - next) + 1, Number.MAX_SAFE_INTEGER);
        for await (const batch of wire.read(streamOf(book), { from: next, count, backward: step < 0 })) {
          attempts.heard();
          yield following(batch);
        }
        attempts.heard();
        if (to === 'end') return;
        if ((last - next) * step >= 0) throw missing(book, next);
      } catch (error) {
        await attempts.failed(error);
      }
    }
  };

  const catchUp: Reader['catchUp'] = async (book) => {
    const known = register(book);
    const coming = entries(book, known.upTo() + 1, 'end');
    // Each is noted as it is read.
    while ((await coming.next()).done !== true);
    return known;
  };

  return {
    register,
    head,
    entries,
    catchUp,
    read: async function* (book, range) {
      const last = await head(book);
      if (last === 'no-book') return;
      const [from, to] = boundsOf(range, last);
      if (range.backward === true ? from < to : from > to) return;
      // Not `yield*`: it would wait for a promise more with each entry.
      for await (const batch of entries(book, from, to)) for (const entry of batch) yield entry;
    },
    find: async (book, id, upTo = Infinity) => {
      const known = register(book);
      if (known.numberOf(id) === undefined && known.upTo() < upTo) await catchUp(book);
      const number = known.numberOf(id);
      if (number === undefined || number > upTo) return undefined;
      for await (const [entry] of entries(book, number, number)) return entry;
      return undefined;
    },
  };
};

const boundsOf = (
  { from, to, backward = false }: Range,
  last: EntryNumber,
): readonly [from: number, to: number] =>
  backward
    ? [Math.min(from ?? last, last), Math.max(to ?? 0, 0)]
    : [Math.max(from ?? 0, 0), Math.min(to ?? last, last)];
