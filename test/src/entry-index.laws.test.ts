// Which entries are told of as of a moment, found from the index, held against its definition over all entries.
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { toldBy } from '../../domain/book/fold.js';
import { zoneOf } from '../../domain/book/state.js';
import { isClosedEntry, readsMetadata } from '../../domain/closed-doors/closed-entry.js';
import { upperBound, type Moment } from '../../domain/dates/moment.js';
import type { LogAnswer } from '../../projections/log.js';
import { ask } from '../../src/ask.js';
import { placesAsOf, rowsAsOf, type AsOf } from '../../src/as-of.js';
import type { Entry } from '../../src/envelope.js';
import { allEntries } from '../../src/library.js';
import { readableAsOf } from '../../src/readable-as-of.js';
import type { Seen } from '../../src/seen.js';
import { CRM } from '../support/desk.js';
import { historyWithDoors } from '../support/history.js';
import { hourly, keptBook, NOW, recordedAt, type KeptBook } from '../support/kept-book.js';

const askers = fc.constantFrom<Seen['asker']>({ kind: 'public' }, { kind: 'keeper' }, { kind: 'auditor' });
const histories = historyWithDoors(40).map(({ entries }) => hourly(entries));
const days = fc.constantFrom('2016', '2017', '2019-11-13', '2019-11-14', '2019-11-14T10:30-06:00', '2020-06');

/** A book, somebody, and a moment of it. */
const asked = fc.record({
  entries: histories,
  asker: askers,
  at: fc.option(fc.nat(), { nil: undefined }),
  on: fc.option(days, { nil: undefined }),
  known: fc.option(fc.nat(), { nil: undefined }),
});

const momentIn = (size: number, { at, on, known }: { at?: number; on?: string; known?: number }): AsOf => ({
  ...(at === undefined ? {} : { at: at % size }),
  ...(on === undefined ? {} : { on: on as Moment }),
  ...(known === undefined ? {} : { knownOn: recordedAt(known % size) as string as Moment }),
});

/** The definition: all that was recorded by then and is dated for the asker; of it, where that is asked, what had happened. */
const byDefinition = async ({ store }: KeptBook, seen: Seen, asOf: AsOf): Promise<readonly number[]> => {
  const { book, hidden, asker } = seen;
  const zone = zoneOf(book);
  const all: readonly Entry[] = await allEntries(store, CRM, { to: asOf.at ?? book.next - 1 });
  const isDated = ({ number }: Entry): boolean => readsMetadata(asker) || !hidden.has(number);
  const isKnown = (entry: Entry): boolean =>
    asOf.knownOn === undefined || Date.parse(entry.recordedAt) <= upperBound(asOf.knownOn, zone);
  const known = all.filter((entry) => isDated(entry) && isKnown(entry));
  const told = new Set(
    (asOf.on === undefined ? known : toldBy(known, upperBound(asOf.on, zone))).map(({ number }) => number),
  );
  const end = asOf.knownOn === undefined ? book.next : (known.at(-1)?.number ?? -1);
  return all.flatMap((entry) =>
    told.has(entry.number) || (!isDated(entry) && asOf.on === undefined && entry.number <= end)
      ? [entry.number]
      : [],
  );
};

it('law: the index finds the entries that reading all of them finds, kept or made for once', () =>
  fc.assert(
    fc.asyncProperty(asked, async ({ entries, asker, at, on, known }) => {
      const book = await keptBook(entries);
      const seen = await book.books.seenBy(CRM, asker);
      const asOf = momentIn(entries.length, { at, on, known } as never);
      const expected = await byDefinition(book, seen, asOf);
      const { index: _kept, ...once } = seen;
      for (const one of [seen, once]) {
        const found = await placesAsOf(book.store, one, asOf);
        expect(E.isRight(found) && found.right.places).toEqual(expected);
        const readable = await readableAsOf(book.store, one, asOf);
        if (E.isLeft(readable)) throw new Error('no such moment');
        const { has, count } = readable.right;
        const visible = expected.filter((number) => !one.hidden.has(number));
        expect(entries.map(({ number }) => number).filter(has)).toEqual(visible);
        expect(count).toBe(visible.length);
      }
    }),
    { numRuns: 80 },
  ));

it('law: some entries of the log read as they do in all of it, and the summary counts those that may be read', () =>
  fc.assert(
    fc.asyncProperty(asked, fc.nat(), async ({ entries, asker, at, on, known }, drawn) => {
      const { store, books } = await keptBook(entries);
      const asOf = momentIn(entries.length, { at, on, known } as never);
      const asks = ask({ store, books }, () => NOW);
      const [log, summary] = await Promise.all([
        asks(CRM, { kind: 'log' }, asOf, asker),
        asks(CRM, { kind: 'summary' }, asOf, asker),
      ]);
      if (E.isLeft(log) || E.isLeft(summary)) throw new Error('no answer');
      const whole = log.right.answer as LogAnswer;
      const from = drawn % (whole.entries.length + 1);
      const only = whole.entries.slice(from, from + 5).map(({ entry }) => entry);
      const part = await asks(CRM, { kind: 'log', only }, asOf, asker);
      expect(E.isRight(part) && (part.right.answer as LogAnswer).entries).toEqual(
        whole.entries.slice(from, from + 5),
      );
      const rows = await rowsAsOf(store, await books.seenBy(CRM, asker), asOf);
      const readable = E.isRight(rows) ? rows.right.filter((row) => !isClosedEntry(row)) : [];
      expect(summary.right.answer).toMatchObject({ entries: { total: readable.length } });
    }),
    { numRuns: 50 },
  ));
