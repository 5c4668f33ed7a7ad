// What a list tells of a book, held against what the book says of itself.
import fc from 'fast-check';
import type { BookId } from '../../domain/language/ids.js';
import { fold } from '../../domain/book/fold.js';
import { library } from '../../src/library.js';
import { titlePages } from '../../src/title-pages.js';
import { CRM } from '../support/desk.js';
import { historyWithDoors } from '../support/history.js';
import { appendTo, hourly, keptBook } from '../support/kept-book.js';
import type { Entries } from '../support/whole-book.js';

const byFold = (entries: Entries): unknown => {
  const { id, next, lastRecordedAt, membership } = fold(CRM, entries);
  const { body } = membership;
  return { book: id, names: body?.names, acronyms: body?.acronyms, last: next - 1, lastRecordedAt };
};

/** With the constitution corrected to another name after that many entries; what is in the book is not judged here. */
const renamed = (entries: Entries, after: number): Entries => {
  const [constitution] = entries;
  const data = { ...constitution!.data, names: { es: `Otro nombre ${after}` } };
  const correction = {
    ...entries[after]!,
    type: 'EntryCorrected',
    data: { entry: 0, right: { kind: 'data', data }, reason: 'El nombre.' },
  };
  return entries.map((entry, index) =>
    index === after ? (correction as unknown as (typeof entries)[number]) : entry,
  );
};

it('law: the title page is what folding the book tells, cold and as the book grows', () =>
  fc.assert(
    fc.asyncProperty(historyWithDoors(25), fc.nat(), fc.boolean(), async ({ entries }, drawn, isRenamed) => {
      const told = hourly(entries);
      const all = isRenamed ? renamed(told, 1 + (drawn % (told.length - 1))) : told;
      const half = Math.ceil(all.length / 2);
      const { store } = await keptBook(all.slice(0, half));
      const cold = titlePages(store, () => undefined);
      expect(await cold(CRM)).toEqual(byFold(all.slice(0, half)));
      if (half < all.length) await appendTo(store, all.slice(half));
      for (const read of [cold, titlePages(store, () => undefined), library(store).titlePage])
        expect(await read(CRM)).toEqual(byFold(all));
    }),
    { numRuns: 60 },
  ));

it('a book in use tells its own, and one that is not there has none', async () => {
  const { store, books } = await keptBook(hourly(fc.sample(historyWithDoors(5), 1)[0]!.entries));
  const { next } = await books.current(CRM);
  expect(await books.titlePage(CRM)).toMatchObject({ book: CRM, last: next - 1 });
  expect(await books.titlePage('none' as BookId)).toBeUndefined();
  expect(await titlePages(store, () => undefined)(CRM)).toEqual(await books.titlePage(CRM));
});
