// What is found by the words that are kept as a book grows, held against a look through all that the book tells.
import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import type { Moment } from '../../../domain/dates/moment.js';
import { viewAsOf, type AsOf } from '../../../src/as-of.js';
import { thingsFound } from '../../../src/search/things-found.js';
import type { ThingFound } from '../../../src/search/things.js';
import type { Seen } from '../../../src/seen.js';
import { CRM } from '../../support/desk.js';
import { historyWithDoors } from '../../support/history.js';
import { appendTo, hourly, keptBook, NOW, type KeptBook } from '../../support/kept-book.js';
import { inAll, searchedIn, thingsIn } from '../../support/whole-search.js';

const askers = fc.constantFrom<Seen['asker']>({ kind: 'public' }, { kind: 'keeper' });
const days = fc.constantFrom('2017', '2019-11-13', '2019-11-14', '2020-06');

const byThing = (found: readonly ThingFound[]): readonly string[] =>
  found.map((one) => JSON.stringify(one, Object.keys(one).sort())).sort();

/** Words that things of the view say, and some that few do. */
const asksOf = (all: readonly ThingFound[], drawn: number): readonly string[] => {
  const some = [0, 1, 2].flatMap((n) => all[(drawn + n * 13) % Math.max(all.length, 1)] ?? []);
  return ['texto', 'miembro', 'canario texto', ...some.map(({ title, id }) => `${inAll(title)} ${id}`)];
};

const mustAgree = async (
  { store, books }: KeptBook,
  { asker, asOf, drawn }: { asker: Seen['asker']; asOf: AsOf; drawn: number },
): Promise<void> => {
  const seen = await books.seenBy(CRM, asker);
  const view = await viewAsOf(store, seen, asOf, NOW);
  if (E.isLeft(view)) throw new Error('no such moment');
  const all = thingsIn(view.right);
  for (const words of asksOf(all, drawn)) {
    const found = await thingsFound({ store, seen, named: books.named }, view.right, asOf, {
      words,
      limit: 1_000,
    });
    expect([words, ...byThing(found)]).toEqual([words, ...byThing(searchedIn(all, words))]);
  }
};

it('law: things are found as looking through all that is told finds them, as of any moment, while the book grows', () =>
  fc.assert(
    fc.asyncProperty(
      historyWithDoors(45).map(({ entries }) => hourly(entries)),
      fc.array(
        fc.record({
          asker: askers,
          at: fc.option(fc.nat()),
          on: fc.option(days, { freq: 1 }),
          drawn: fc.nat(),
        }),
        { minLength: 3, maxLength: 6 },
      ),
      async (all, asks) => {
        const half = Math.ceil(all.length / 2);
        const book = await keptBook(all.slice(0, half));
        let end = half;
        for (const { asker, at, on, drawn } of asks) {
          await mustAgree(book, {
            asker,
            drawn,
            asOf: {
              ...(at === null ? {} : { at: at % end }),
              ...(on === null ? {} : { on: on as Moment }),
            },
          });
          const more = all.slice(end, end + 5);
          if (more.length > 0) await appendTo(book.store, more);
          end += more.length;
        }
      },
    ),
    { numRuns: 30 },
  ));
