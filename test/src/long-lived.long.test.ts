// A service that has run for long holds much of its books: states, earlier states, what is hidden from whom, traces, words.
// Whatever came in between, it answers as a process does that has just begun.
import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { openMemory } from '../../adapters/store/memory.js';
import type { Asker } from '../../domain/authority/asker.js';
import type { Moment } from '../../domain/dates/moment.js';
import type { AsOf } from '../../src/as-of.js';
import { library, type Library } from '../../src/library.js';
import { StoreFailure, type EventStore } from '../../src/ports/event-store.js';
import { searcher } from '../../src/search/search.js';
import { turn } from '../../src/turn.js';
import { closedMoves } from '../support/closed-moves.js';
import { correctionMoves } from '../support/correction-moves.js';
import { CRM } from '../support/desk.js';
import { lawfulHistory } from '../support/history.js';
import { appendTo, everything, NOW, recordedAt, type Asks } from '../support/kept-book.js';
import { openMoves } from '../support/moves.js';
import type { Entries } from '../support/whole-book.js';

/** Three entries an hour, as several are of one command. */
const hour = (entry: number): string => recordedAt(Math.floor(entry / 3));
const moves = [...openMoves, ...closedMoves, ...closedMoves, ...closedMoves, ...correctionMoves];
const histories = lawfulHistory(60, moves).map(({ entries }) =>
  entries.map((entry) => ({ ...entry, recordedAt: hour(entry.number) }) as Entries[number]),
);

const parties = ['CR', 'MX', 'ST', 'GT', 'HN', 'ZZ'].map((party) => ({ kind: 'party', party }) as Asker);
const askers = fc.constantFrom<Asker>(
  { kind: 'keeper' },
  ...(['public', 'public', 'public', 'auditor', 'auditor'] as const).map((kind) => ({ kind })),
  ...parties,
);

const steps = fc.array(
  fc.record({
    /** So many entries more, before it is asked. */
    more: fc.nat(7),
    /** Who asks meanwhile, and may meet a store that fails, while the book grows by one more. */
    other: askers,
    failsAfter: fc.nat(180),
    growsAfter: fc.nat(180),
    forgets: fc.constantFrom(false, false, false, true),
    asker: askers,
    at: fc.option(fc.nat(), { nil: undefined }),
    on: fc.option(fc.constantFrom('2016', '2019-11-13', '2019-11-14', '2020-06'), {
      nil: undefined,
      freq: 2,
    }),
    known: fc.option(fc.nat(), { nil: undefined, freq: 2 }),
  }),
  { minLength: 4, maxLength: 6 },
);

const momentIn = (size: number, { at, on, known }: { at?: number; on?: string; known?: number }): AsOf => ({
  ...(at === undefined ? {} : { at: at % size }),
  ...(on === undefined ? {} : { on: on as Moment }),
  ...(known === undefined ? {} : { knownOn: hour(known % size) as Moment }),
});

/** A store of three entries a page that fails once, and grows once, after so many entries are read. */
const restless = (grow: () => Promise<void>) => {
  const plain = openMemory();
  let [failsAfter, growsAfter] = [Infinity, Infinity];
  const store: EventStore = {
    ...plain,
    read: async function* (book, range) {
      for await (const entry of plain.read(book, range)) {
        if (failsAfter-- === 0) throw new StoreFailure({ kind: 'unavailable', message: 'gone' });
        if (growsAfter-- === 0) await grow();
        if (entry.number % 3 === 0) await turn();
        yield entry;
      }
    },
  };
  const unsettle = (fails: number, grows: number): void => void ([failsAfter, growsAfter] = [fails, grows]);
  return { plain, store, unsettle };
};

const named = (entries: Entries, type: string, field: string): readonly string[] =>
  entries.flatMap((entry) =>
    entry.type === type ? [String((entry.data as Record<string, unknown>)[field])] : [],
  );

const asksOf = (entries: Entries): readonly Asks[] => [
  ...(['meeting', 'minutes', 'replay'] as const).map((kind) => ({ kind, id: 'xxiv' })),
  ...named(entries, 'ProposalSubmitted', 'proposal')
    .slice(-2)
    .flatMap((id): readonly Asks[] => [
      { kind: 'proposal', id },
      { kind: 'positions', id },
    ]),
  ...named(entries, 'TextDrafted', 'text').map((id) => ({ kind: 'declaration' as const, id })),
  ...[1, entries.length >> 1].map((entry) => ({ kind: 'impact' as const, id: String(entry) })),
];

/** Of the names that corrections give, of those that things had before, and one with a wrong letter. */
const WORDS = ['renombrado', 'texto', 'renonbrado'];

const searched = async (
  search: ReturnType<typeof searcher>,
  asker: Asker,
  asOf: AsOf,
): Promise<readonly unknown[]> => {
  const told: unknown[] = [];
  for (const words of WORDS) {
    const found = await search({ book: CRM, asker, asOf, words, limit: 500 });
    if (E.isLeft(found)) return [found.left];
    const { things, entries } = found.right.found;
    told.push([words, things.map((thing) => JSON.stringify(thing)).sort(), entries]);
  }
  return told;
};

it('law: answers as a fresh process does, after corrections, failures and growth amid a reading, whoever asked before', () =>
  fc.assert(
    fc.asyncProperty(histories, steps, async (all, drawn) => {
      let end = Math.max(1, all.length - 30);
      const goOn = async (more: number): Promise<void> => {
        const next = all.slice(end, end + more);
        end += next.length;
        if (next.length > 0) await appendTo(plain, next);
      };
      const { plain, store, unsettle } = restless(() => goOn(1));
      await appendTo(plain, all.slice(0, end));
      const books: Library = library(store);
      const search = searcher({ store, books, clock: () => NOW });
      for (const { more, other, failsAfter, growsAfter, forgets, asker, ...moment } of drawn) {
        await goOn(more);
        if (forgets) books.forget(CRM);
        const asOf = momentIn(end, moment as never);
        unsettle(failsAfter, growsAfter);
        await Promise.allSettled([
          everything({ store, books }, other, {}, []),
          searched(search, asker, asOf),
        ]);
        unsettle(Infinity, Infinity);

        const fresh = { store: plain, books: library(plain) };
        const asks = asksOf(all.slice(0, end));
        for (const when of [asOf, { at: end >> 1 }]) {
          const told = [asker, when, await everything({ store, books }, asker, when, asks)];
          expect(told).toEqual([asker, when, await everything(fresh, asker, when, asks)]);
        }
        expect(await books.titlePage(CRM)).toEqual(await fresh.books.titlePage(CRM));
        for (const when of [{}, asOf]) {
          const anew = searcher({ ...fresh, clock: () => NOW });
          const told = [asker, when, await searched(search, asker, when)];
          expect(told).toEqual([asker, when, await searched(anew, asker, when)]);
        }
      }
    }),
    { numRuns: 16, endOnFailure: true },
  ));
