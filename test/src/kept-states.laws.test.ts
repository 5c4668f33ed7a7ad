import fc from 'fast-check';
import { fold } from '../../domain/book/fold.js';
import type { Moment } from '../../domain/dates/moment.js';
import type { EntryNumber } from '../../domain/language/ids.js';
import { answerFrom } from '../../src/ask.js';
import { viewAsOf, type AsOf } from '../../src/as-of.js';
import { keptStates, passThrough, stateUpTo } from '../../src/kept-states.js';
import { allEntries, library } from '../../src/library.js';
import type { UpTo } from '../../src/seen-pages.js';
import { CRM } from '../support/desk.js';
import { historyWithDoors } from '../support/history.js';
import { hourly, keptBook, NOW, recordedAt } from '../support/kept-book.js';

const RUNS = { numRuns: 200 };
const A_WHILE = 120_000;

const histories = historyWithDoors(40).map(({ entries }) => hourly(entries));
const asks = fc.array(fc.record({ to: fc.nat(), known: fc.option(fc.nat(), { nil: undefined }) }), {
  minLength: 3,
  maxLength: 12,
});

describe('the states kept of earlier entries', () => {
  it(
    'give, in whatever order they are asked for, the very state that is folded from the first entry',
    async () => {
      await fc.assert(
        fc.asyncProperty(
          histories,
          asks,
          fc.array(fc.nat()),
          fc.record({ every: fc.integer({ min: 1, max: 7 }), most: fc.integer({ min: 1, max: 6 }) }),
          async (entries, drawn, hiding, { every, most }) => {
            const { store } = await keptBook(entries);
            const hidden = new Set<EntryNumber>(hiding.map((n) => n % entries.length).filter((n) => n > 0));
            const states = keptStates(every, most);
            for (const { to, known } of drawn) {
              const upTo: UpTo = {
                to: to % entries.length,
                known: known === undefined ? Infinity : Date.parse(recordedAt(known % entries.length)),
              };
              const seen = (await allEntries(store, CRM)).filter(
                ({ number, recordedAt: then }) =>
                  number <= upTo.to && Date.parse(then) <= upTo.known && !hidden.has(number),
              );
              const found = await stateUpTo({ store, hidden, states }, CRM, upTo);
              expect(found).toEqual(fold(CRM, seen));
            }
          },
        ),
        RUNS,
      );
    },
    A_WHILE,
  );

  it('are made on the way, those of a book that is gone through, and are the ones that are folded', async () => {
    let there = 0;
    await fc.assert(
      fc.asyncProperty(histories, fc.nat(), async (entries, at) => {
        const { store } = await keptBook(entries);
        const states = keptStates(1);
        await passThrough({ store, hidden: new Set(), states }, CRM, entries.length);
        const end = 1 + (at % entries.length);
        const near = states.nearest(end, Infinity);
        // Those before a correction are not found on one way with it.
        if (near?.next === end) there += 1;
        if (near !== undefined)
          expect(near).toEqual(fold(CRM, (await allEntries(store, CRM)).slice(0, near.next)));
        const ended = passThrough({ store, hidden: new Set(), states }, CRM, 1, AbortSignal.abort());
        await expect(ended).rejects.toThrow();
      }),
      { numRuns: 20 },
    );
    expect(there).toBeGreaterThan(5);
  });

  it(
    'answer a book that grows, asked as of random moments by those who see all of it and those who do not, as one read anew',
    async () => {
      await fc.assert(
        fc.asyncProperty(histories, asks, async (entries, drawn) => {
          const { store } = await keptBook(entries);
          let end = 0;
          const growing: typeof store = {
            ...store,
            head: (book) => async () => {
              const head = await store.head(book)();
              return head._tag === 'Right' && head.right !== 'no-book'
                ? { ...head, right: Math.min(head.right, end) }
                : head;
            },
            read: (book, range = {}) =>
              store.read(book, { ...range, to: Math.min(range.to ?? Infinity, end) }),
          };
          const books = library(growing);
          const askers = [{ kind: 'public' }, { kind: 'keeper' }] as const;
          for (const [turn, { to, known }] of drawn.entries()) {
            end = Math.max(end, to % entries.length);
            const asOf: AsOf = {
              at: to % (end + 1),
              ...(known === undefined
                ? {}
                : { knownOn: recordedAt((known % entries.length) + 0.5) as unknown as Moment }),
            };
            const asker = askers[turn % 2]!;
            const view = await viewAsOf(growing, await books.seenBy(CRM, asker), asOf, NOW);
            const anew = await viewAsOf(growing, await library(growing).seenBy(CRM, asker), asOf, NOW);
            expect(told(view)).toBe(told(anew));
          }
        }),
        RUNS,
      );
    },
    A_WHILE,
  );
});

const told = (view: Awaited<ReturnType<typeof viewAsOf>>): string => {
  if (view._tag === 'Left') return JSON.stringify(view.left);
  const { instant, last } = view.right;
  const answers = (['members', 'proposals', 'mandates', 'decisions', 'calendar'] as const).map((kind) =>
    answerFrom(view.right, { kind }),
  );
  return JSON.stringify([instant, last, answers]);
};
