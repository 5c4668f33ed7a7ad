import fc from 'fast-check';
import type { Asker } from '../../domain/authority/asker.js';
import type { Event } from '../../domain/book/event.js';
import { watch } from '../../domain/closed-doors/watch.js';
import type { Moment } from '../../domain/dates/moment.js';
import type { Recorded } from '../../domain/language/entry.js';
import type { EntryNumber, PartyCode } from '../../domain/language/ids.js';
import type { AsOf } from '../../src/as-of.js';
import { library } from '../../src/library.js';
import { CRM } from '../support/desk.js';
import { CANARY, carriesCanary } from '../support/fresh.js';
import { historyWithDoors, told } from '../support/history.js';
import { appendTo, everything, hourly, keptBook, recordedAt, type Asks } from '../support/kept-book.js';

const RUNS = { numRuns: 1000 };
const A_WHILE = 300_000;

type Entries = readonly Recorded<Event>[];

const party = (code: string): Asker => ({ kind: 'party', party: code as PartyCode });
const outsiders: readonly Asker[] = [
  { kind: 'public' },
  { kind: 'operator' },
  { kind: 'auditor' },
  party('NOBODY'),
];

const histories = historyWithDoors(30).map(({ entries }) => told({ entries: hourly(entries) }));

/** Asked now, at an entry, on a date, as known on a date, or of several at once. */
const moments: fc.Arbitrary<(entries: Entries) => AsOf> = fc
  .record({
    at: fc.option(fc.nat(), { nil: undefined }),
    on: fc.option(fc.constantFrom('2019-11-12', '2019-11-13', '2019-11-14'), { nil: undefined }),
    knownOn: fc.option(fc.nat(), { nil: undefined }),
  })
  .map(({ at, on, knownOn }) => (entries: Entries) => ({
    ...(at === undefined ? {} : { at: at % entries.length }),
    ...(on === undefined ? {} : { on: on as Moment }),
    // Half an hour after an entry: a time that is no entry's own.
    ...(knownOn === undefined
      ? {}
      : { knownOn: recordedAt((knownOn % entries.length) + 0.5) as unknown as Moment }),
  }));

/** The entries that an entry names by their numbers. */
const numbersIn = ({ type, data }: Recorded<Event>): readonly EntryNumber[] =>
  type === 'EntryCorrected' ? [data.entry] : type === 'ConsensusDeclared' ? (data.shapes ?? []) : [];

const isClosed = (entries: Entries, entry: Recorded<Event>): boolean =>
  carriesCanary(entry) || (entry.type === 'EntryCorrected' && isClosed(entries, entries[entry.data.entry]!));

/** The ids of what is closed, as whole words. A consensus has none of its own: its proposal may be open. */
const idsOf = (things: Iterable<string>): readonly RegExp[] =>
  [...things]
    .filter((thing) => !thing.startsWith('consensus:'))
    .map((thing) => new RegExp(`\\b${thing.split(/[:/]/).at(-1) ?? ''}\\b`));

/** A question about each thing that these entries speak of. */
const asksAbout = (entries: Entries): readonly Asks[] => {
  const asked = entries.flatMap(({ data }) =>
    Object.entries(data).flatMap(([field, id]: [string, unknown]): readonly Asks[] => {
      const kinds = ASKED_BY_FIELD[field] ?? [];
      return typeof id === 'string' ? [...kinds.map((kind) => ({ kind, id })), ...paragraphIn(data)] : [];
    }),
  );
  return [...new Map(asked.map((one) => [`${one.kind} ${one.id}`, one])).values()];
};

/** The paragraph that an entry is about. */
const paragraphIn = (data: object): readonly Asks[] =>
  'text' in data && 'paragraph' in data && typeof data.text === 'string' && typeof data.paragraph === 'string'
    ? [{ kind: 'why', id: `${data.text}/${data.paragraph}` }]
    : [];

/** Which questions are about the thing that a field names. */
const ASKED_BY_FIELD: Readonly<Record<string, readonly Asks['kind'][]>> = {
  mandate: ['mandate', 'why'],
  activity: ['why'],
  act: ['why'],
  term: ['why'],
  meeting: ['meeting', 'replay', 'minutes'],
  proposal: ['proposal', 'positions'],
  text: ['declaration'],
};

describe('what stands behind closed doors', () => {
  it(
    'is in no answer, error, citation or log of an outsider, nor when it was recorded, as of any moment',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          histories,
          moments,
          fc.constantFrom(...outsiders),
          async ({ entries }, moment, asker) => {
            const book = await keptBook(entries);
            const { hidden } = await book.books.seenBy(CRM, asker);
            const visible = entries.filter(({ number }) => !hidden.has(number));
            const all = JSON.stringify(
              await everything(book, asker, moment(entries), [
                ...asksAbout(visible),
                { kind: 'proposal', id: 'none' },
              ]),
            );
            expect(all).not.toContain(CANARY);
            // What stands open rests by its number on nothing hidden.
            for (const entry of visible) expect(numbersIn(entry).filter((n) => hidden.has(n))).toEqual([]);
            for (const id of idsOf((await book.books.closures(CRM)).things)) expect(all).not.toMatch(id);
            if (asker.kind === 'auditor') return;
            for (const number of hidden) expect(all).not.toContain(recordedAt(number));
          },
        ),
        RUNS,
      );
    },
    A_WHILE,
  );

  it(
    'has for an outsider never been recorded: every answer is that of a book without it, but for the numbers',
    async () => {
      await fc.assert(
        fc.asyncProperty(histories, moments, async ({ entries }, moment) => {
          const asker: Asker = { kind: 'public' };
          const book = await keptBook(entries);
          const { hidden } = await book.books.seenBy(CRM, asker);
          const asOf = moment(entries);
          const asks = asksAbout(entries);
          const seen = await everything(book, asker, asOf, asks);
          const { remaining, renumber } = without(entries, hidden);
          const before = await everything(
            await keptBook(remaining, ({ recordedAt: then }) => `entry ${hourOf(then)}`),
            { kind: 'keeper' },
            asOf.at === undefined ? asOf : { ...asOf, at: renumber(asOf.at) },
            asks,
          );
          expect(said(unnumbered(seen))).toBe(said(unnumbered(before)));
        }),
        RUNS,
      );
    },
    A_WHILE,
  );

  it(
    'is there in full for the Secretariat, and for a member that was always in good standing',
    async () => {
      await fc.assert(
        fc.asyncProperty(histories, moments, async ({ entries }, moment) => {
          const book = await keptBook(entries);
          const asOf = moment(entries);
          const all = await everything(book, { kind: 'keeper' }, asOf, asksAbout(entries));
          expect(await everything(book, party('ST'), asOf, asksAbout(entries))).toEqual(all);
          const suspended = new Set(
            entries.map((entry) => (entry.type === 'MemberSuspended' ? entry.data.member : '')),
          );
          for (const code of ['CR', 'GT', 'MX', 'HN'].filter((member) => !suspended.has(member as never))) {
            expect((await book.books.seenBy(CRM, party(code))).hidden.size).toBe(0);
          }
        }),
        { numRuns: 200 },
      );
    },
    A_WHILE,
  );

  it(
    'is found as the book grows as it is found from the first, corrections included',
    async () => {
      await fc.assert(
        fc.asyncProperty(histories, fc.array(fc.nat(), { minLength: 1 }), async ({ entries }, drawn) => {
          const { store, books } = await keptBook(entries.slice(0, 1));
          let kept = 1;
          for (const end of drawn.map((n) => (n % entries.length) + 1).sort((one, other) => one - other)) {
            if (end > kept) await appendTo(store, entries.slice(kept, end));
            kept = Math.max(kept, end);
            const grown = await books.closures(CRM);
            const whole = watch(CRM, entries.slice(0, kept)).closures;
            expect(grown.closed.toJS()).toEqual(whole.closed.toJS());
            expect(grown.things.toJS().sort()).toEqual(whole.things.toJS().sort());
            expect(grown.firstKept).toBe(whole.firstKept);
          }
        }),
        RUNS,
      );
    },
    A_WHILE,
  );

  it('once closed stays closed, whatever is recorded or corrected later', () => {
    fc.assert(
      fc.property(histories, fc.nat(), ({ entries }, drawn) => {
        const cut = drawn % entries.length;
        const earlier = watch(CRM, entries.slice(0, cut)).closures.closed;
        const later = watch(CRM, entries).closures.closed;
        expect([...earlier.keys()].filter((number) => !later.has(number))).toEqual([]);
      }),
      RUNS,
    );
  });

  it('is all that is hidden: nothing that was left open is', () => {
    fc.assert(
      fc.property(histories, ({ entries }) => {
        const closedLater = entries.some(
          (entry) => entry.type === 'EntryCorrected' && entry.data.right.kind === 'data',
        );
        if (closedLater) return;
        const { closed } = watch(CRM, entries).closures;
        const open = [...closed.entries()].filter(
          ([number, { because }]) =>
            !isClosed(entries, entries[number]!) &&
            because.kind !== 'goes-on' &&
            entries[number]!.type !== 'InterventionNoted',
        );
        expect(open).toEqual([]);
        expect(entries.filter((entry) => isClosed(entries, entry) && !closed.has(entry.number))).toEqual([]);
      }),
      RUNS,
    );
  });
});

describe('the states kept for those who do not see all', () => {
  it(
    'are, however they were come by, those of a library that reads the book for the first time',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          histories,
          fc.array(fc.nat(), { maxLength: 3 }),
          fc.constantFrom(party('CR'), party('OIM'), ...outsiders),
          async ({ entries }, stops, asker) => {
            const whole = await keptBook(entries);
            const growing = await growingBook(entries, stops, asker);
            const askers = [asker, { kind: 'public' } as const];
            for (const one of askers) {
              expect(await everything(growing, one, {}, asksAbout(entries))).toEqual(
                await everything(whole, one, {}, asksAbout(entries)),
              );
            }
          },
        ),
        { numRuns: 300 },
      );
    },
    A_WHILE,
  );
});

/** A book in which somebody asked at each of these points of its growing. */
const growingBook = async (entries: Entries, stops: readonly number[], asker: Asker) => {
  const { store: full } = await keptBook(entries);
  let end = -1;
  const store: typeof full = {
    ...full,
    read: (book, range = {}) => full.read(book, { ...range, to: Math.min(range.to ?? Infinity, end) }),
  };
  const books = library(store);
  for (const stop of stops.map((n) => n % entries.length).toSorted((one, other) => one - other)) {
    end = stop;
    await books.seenBy(CRM, asker);
    await books.seenBy(CRM, { kind: 'public' });
  }
  end = entries.length - 1;
  return { store, books };
};

const hourOf = (then: string): number =>
  (Date.parse(then) - Date.parse(recordedAt(0))) / (Date.parse(recordedAt(1)) - Date.parse(recordedAt(0)));

/** The entries as they would be numbered had the hidden ones never been, and where that leaves each number. */
const without = (entries: Entries, hidden: ReadonlySet<EntryNumber>) => {
  const visible = entries.filter(({ number }) => !hidden.has(number));
  const renumber = (number: EntryNumber): EntryNumber =>
    visible.findLastIndex((entry) => entry.number <= number);
  const remaining = visible.map((entry) => ({
    ...entry,
    number: renumber(entry.number),
    ...(entry.type === 'EntryCorrected'
      ? { data: { ...entry.data, entry: renumber(entry.data.entry) } }
      : {}),
    ...(entry.type === 'ConsensusDeclared' && entry.data.shapes !== undefined
      ? { data: { ...entry.data, shapes: entry.data.shapes.map(renumber) } }
      : {}),
  })) as Entries;
  return { remaining, renumber };
};

const NUMBERS = /^(?:entry|.*Entry|number|correctedBy|last|at|digest|dataDigest)$/;

/** An answer without the numbers of entries, and without what hangs on them: hashes, and places in the log. */
const unnumbered = (value: unknown): unknown => {
  if (Array.isArray(value)) {
    return (value as readonly unknown[]).filter((row) => !isClosedRow(row)).map(unnumbered);
  }
  if (typeof value === 'string') return value.replace(/(asiento|entry) \d+/gi, '$1');
  if (typeof value !== 'object' || value === null) return value;
  return (
    Object.entries(value)
      .filter(([key, field]) => !NUMBERS.test(key) || typeof field === 'object')
      // The ends of a difference; a term's are dates.
      .filter(([key, field]) => !['from', 'to'].includes(key) || typeof field !== 'number')
      .map(([key, field]) => [/^\d+$/.test(key) ? '' : key, isNumbers(key, field) ? [] : unnumbered(field)])
  );
};

/** Lists of entry numbers: who corrects an entry, what a consensus rests on, what changed a proposal's matter. */
const isNumbers = (key: string, field: unknown): boolean =>
  key === 'correctedBy' ||
  key === 'shapes' ||
  (key === 'entries' && Array.isArray(field) && field.every(Number.isInteger));

// Told as a text: where it is equal, as it is a thousand times, that is found soonest so.
const said = (answer: unknown): string => JSON.stringify(answer, undefined, 1);

const isClosedRow = (row: unknown): boolean => typeof row === 'object' && row !== null && 'closed' in row;
