// What is found by the trace of a book, held against what is found by going through all of its entries.
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { isCorrection } from '../../../domain/book/fold.js';
import { readable } from '../../../domain/closed-doors/closed-entry.js';
import type { Moment } from '../../../domain/dates/moment.js';
import type { BookId } from '../../../domain/language/ids.js';
import { diff } from '../../../projections/diff.js';
import { differences } from '../../../projections/facts/difference.js';
import { tellIn } from '../../../projections/facts/fact.js';
import { idsTouched } from '../../../projections/facts/touched.js';
import { impact } from '../../../projections/impact.js';
import { replay } from '../../../projections/replay.js';
import { namesOf } from '../../../projections/sentences/names.js';
import { calledSo } from '../../../projections/standing-found.js';
import { allStanding } from '../../../projections/standing.js';
import { restingOn, type Chain } from '../../../projections/steps.js';
import { why } from '../../../projections/why.js';
import { rowsAsOf, viewAsOf, type AsOf, type ViewAsOf } from '../../../src/as-of.js';
import { answerBetween } from '../../../src/ask-between.js';
import { recorded } from '../../../src/ask-part.js';
import { library } from '../../../src/library.js';
import type { Seen } from '../../../src/seen.js';
import { answerTraced, type AboutTrace } from '../../../src/trace/ask-traced.js';
import { loadExample } from '../../examples/load-example.js';
import { recordExample } from '../../examples/record-example.js';
import { CRM } from '../../support/desk.js';
import { historyWithDoors } from '../../support/history.js';
import { appendTo, hourly, keptBook, NOW, recordedAt, type KeptBook } from '../../support/kept-book.js';
import { grounded, meetingStepsOf, stepsOf, type Entries } from '../../support/whole-book.js';

const askers = fc.constantFrom<Seen['asker']>({ kind: 'public' }, { kind: 'keeper' });
const days = fc.constantFrom('2017', '2019-11-14', '2019-11-14T10:30-06:00', '2020-06');

/** Moments of a book of so many entries, most of them beginnings of it, in the order in which they are asked about. */
const moments = fc.array(
  fc.record({
    asker: askers,
    at: fc.option(fc.nat(), { nil: undefined }),
    on: fc.option(days, { nil: undefined, freq: 1 }),
    known: fc.option(fc.nat(), { nil: undefined, freq: 1 }),
  }),
  { minLength: 2, maxLength: 4 },
);

/** With what was sealed under a key erased in it, after all else. */
const withErasure = (entries: Entries): Entries => {
  const last = entries.at(-1)!;
  const erased = {
    ...last,
    number: last.number + 1,
    type: 'SealedWordsErased',
    data: { key: 'aaaaaaaaaaaaaaaaaaaaaa', of: 'person', entries: [3, 5], ground: 'requested' },
  };
  return [...entries, erased as unknown as (typeof entries)[number]];
};

type Drawn = {
  readonly at: number | undefined;
  readonly on: string | undefined;
  readonly known: number | undefined;
};

const momentIn = (size: number, { at, on, known }: Drawn): AsOf => ({
  ...(at === undefined ? {} : { at: at % size }),
  ...(on === undefined ? {} : { on: on as Moment }),
  ...(known === undefined ? {} : { knownOn: recordedAt((known % size) + 0.5) as unknown as Moment }),
});

/** The answer by definition. */
const bySlowWay = (
  view: ViewAsOf,
  { entries, chain }: { readonly entries: Entries; readonly chain: Chain },
  question: AboutTrace,
): unknown => {
  switch (question.kind) {
    case 'why':
      return why(view, chain, question.id);
    case 'impact': {
      const told = impact(view, chain, Number(question.id));
      const resting = restingOn(chain, Number(question.id));
      const standing = allStanding(view).flatMap((one) => {
        const by = one.entries.find((number) => resting.has(number));
        return by === undefined ? [] : [{ ...one.standing, entry: by }];
      });
      return told && { ...told, standing };
    }
    case 'replay': {
      const meeting = view.book.meetings.meetings.get(question.id as never);
      return meeting && replay(view, meetingStepsOf(view.book, entries, meeting), question.id);
    }
  }
};

/** Something to ask of everything that stands, some entries, and every meeting. */
const questionsOf = (view: ViewAsOf, size: number, drawn: number): readonly AboutTrace[] => [
  ...allStanding(view).map(({ standing }) => ({
    kind: 'why' as const,
    id: `${standing.kind}:${standing.id}`,
  })),
  { kind: 'why', id: 'nothing' },
  ...[0, drawn % size, (drawn * 7) % size, size].map((n) => ({ kind: 'impact' as const, id: String(n) })),
  ...[...view.book.meetings.meetings.keys(), 'none'].map((id) => ({ kind: 'replay' as const, id })),
];

const mustAgree = async (
  { store, books }: KeptBook,
  id: BookId,
  { asker, asOf, drawn }: { asker: Seen['asker']; asOf: AsOf; drawn: number },
): Promise<void> => {
  const seen = await books.seenBy(id, asker);
  const view = await viewAsOf(store, seen, asOf, NOW);
  const rows = await rowsAsOf(store, seen, asOf);
  if (E.isLeft(view) || E.isLeft(rows)) throw new Error('no such moment');
  const entries = readable(rows.right.map(recorded));
  const whole = { entries, chain: grounded(id, entries) };
  for (const question of questionsOf(view.right, seen.book.next, drawn)) {
    const answer = await answerTraced({ store, seen, named: books.named }, view.right, asOf, question);
    const found = E.isRight(answer) ? answer.right : undefined;
    expect([question, found]).toEqual([question, bySlowWay(view.right, whole, question)]);
  }
};

describe('the trace of a book', () => {
  it('law: answers as all entries do, asked as of any moments, whatever was corrected or stands behind closed doors', () =>
    fc.assert(
      fc.asyncProperty(historyWithDoors(45), moments, fc.nat(), async ({ entries }, drawnMoments, drawn) => {
        const book = await keptBook(hourly(withErasure(entries)));
        for (const { asker, ...moment } of drawnMoments)
          await mustAgree(book, CRM, { asker, asOf: momentIn(entries.length, moment), drawn });
      }),
      { numRuns: 20 },
    ));

  it('law: goes on with a book that grows as if it had been traced anew', () =>
    fc.assert(
      fc.asyncProperty(historyWithDoors(30), askers, fc.nat(), async ({ entries }, asker, drawn) => {
        const all = hourly(withErasure(entries));
        const half = Math.ceil(all.length / 2);
        const grown = await keptBook(all.slice(0, half));
        await mustAgree(grown, CRM, { asker, asOf: {}, drawn });
        for (let end = half; end < all.length; end += 5) {
          await appendTo(grown.store, all.slice(end, end + 5));
          await mustAgree(grown, CRM, { asker, asOf: {}, drawn });
        }
      }),
      { numRuns: 8 },
    ));

  it('law: an id that stands for something is found by itself as in the list of all', () =>
    fc.assert(
      fc.property(historyWithDoors(40), ({ entries }) => {
        const steps = stepsOf(CRM, entries);
        const view = { book: steps.at(-1)!.after, instant: Date.parse(NOW) };
        const all = allStanding(view);
        for (const { standing } of all) {
          const { id, kind } = standing;
          expect(calledSo(view, id)).toEqual(all.filter((one) => one.standing.id === id));
          expect(calledSo(view, `${kind}:${id}`)).toEqual(
            all.filter((one) => one.standing.id === id && one.standing.kind === kind),
          );
        }
      }),
      { numRuns: 25 },
    ));

  const touches = (entries: Entries): void => {
    const steps = stepsOf(CRM, entries);
    const tell = tellIn(namesOf(steps.at(-1)!.after, Date.parse(NOW)));
    for (const { reads, before, after } of steps)
      expect([reads.number, differences(before, after, tell, idsTouched(after, reads))]).toEqual([
        reads.number,
        differences(before, after, tell),
      ]);
  };

  it('law: an entry changes nothing but what it names', () =>
    fc.assert(
      fc.property(historyWithDoors(45), ({ entries }) => touches(entries)),
      { numRuns: 25 },
    ));

  it('law: what changed between two entries is what comparing all of both states finds', () =>
    fc.assert(
      fc.asyncProperty(historyWithDoors(45), moments, fc.nat(), async ({ entries }, drawnMoments, drawn) => {
        const all = hourly(withErasure(entries));
        const { store, books } = await keptBook(all);
        for (const { asker, ...moment } of drawnMoments) {
          const seen = await books.seenBy(CRM, asker);
          const asOf = momentIn(all.length, { ...moment, at: undefined });
          const range = [drawn % all.length, (drawn * 7) % all.length].toSorted((one, other) => one - other);
          const [from, to] = range as [number, number];
          const question = { kind: 'diff', id: `${from}..${to}` } as const;
          const found = await answerBetween({ store, seen, now: NOW }, question, asOf);
          const before = await viewAsOf(store, seen, { ...asOf, at: from }, NOW);
          const after = await viewAsOf(store, seen, { ...asOf, at: to }, NOW);
          if (E.isLeft(before) || E.isLeft(after)) throw new Error('no such moment');
          expect(found).toEqual(E.right(diff(before.right, after.right, [from, to])));
        }
      }),
      { numRuns: 30 },
    ));

  it.each(['xxiv-crm', 'negotiation', 'standards-committee'])(
    'answers of the example %s as all its entries do, and no entry changes what it does not name',
    async (name) => {
      const commands = await loadExample(name);
      const { store } = await recordExample(commands);
      const id = commands[0]!.command.book;
      const book = { store, books: library(store) };
      await mustAgree(book, id, { asker: { kind: 'keeper' }, asOf: {}, drawn: 77 });
      const seen = await book.books.seenBy(id, { kind: 'keeper' });
      const rows = await rowsAsOf(store, seen, {});
      const entries = E.isRight(rows) ? readable(rows.right.map(recorded)) : [];
      touches(entries);
      const last = entries.findLast(isCorrection)?.number;
      if (last !== undefined)
        await mustAgree(book, id, { asker: { kind: 'keeper' }, asOf: { at: last - 1 }, drawn: 33 });
    },
  );
});
