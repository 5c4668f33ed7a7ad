import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { accepts, acceptsWith, RULES_VERSION } from '../../domain/book/accepts.js';
import { draft } from '../../domain/book/decide.js';
import { allEntries } from '../../src/library.js';
import { pastOf } from '../../src/past.js';
import { recorder } from '../../src/record.js';
import { CRM } from '../support/desk.js';
import { historyWithDoors, told } from '../support/history.js';
import { hourly, keptBook, recordedAt } from '../support/kept-book.js';
import { ask, decodeCommand } from '../support/spec.js';

const histories = historyWithDoors(30).map(({ entries }) => told({ entries: hourly(entries) }));

/** The entry that is corrected, counted from the last one or from the first, and how it is to read. */
const corrections = fc.array(
  fc.record({
    back: fc.oneof({ weight: 3, arbitrary: fc.nat(12) }, { weight: 1, arbitrary: fc.nat() }),
    right: fc.constantFrom(
      { kind: 'annulled' },
      { kind: 'occurredAt', occurredAt: '2019-11-13' },
      { kind: 'occurredAt', occurredAt: '2019-11-14' },
      { kind: 'data' },
    ),
    also: fc.option(fc.nat(), { nil: undefined, freq: 3 }),
    by: fc.constantFrom('ST', 'GT', 'CR'),
  }),
  { minLength: 4, maxLength: 12 },
);

it('a correction is judged from a state near it as it is judged from the first entry', async () => {
  const seen = { accepted: 0, refused: 0, later: 0 };
  await fc.assert(
    fc.asyncProperty(histories, corrections, async ({ entries }, drawn) => {
      const { store, books } = await keptBook(entries);
      for (const { back, right, also, by } of drawn) {
        const [book, all] = [await books.current(CRM), await allEntries(store, CRM)];
        const target = all[(all.length - 1 - (back % all.length) + all.length) % all.length]!;
        const command = decodeCommand(
          ask(
            'CorrectEntry',
            {
              entry: target.number,
              right: right.kind === 'data' ? { ...right, data: target.data } : right,
              reason: 'error',
              ...(also === undefined ? {} : { also: [also % all.length] }),
            },
            { recordedBy: by, id: `00000000-0000-4000-8000-${String(all.length).padStart(12, '0')}` },
          ),
        );
        const drafts = draft(book, command, recordedAt(all.length));
        if (E.isLeft(drafts)) throw new Error(drafts.left.en);
        const corrected = drafts.right.flatMap((one) =>
          one.type === 'EntryCorrected' ? [one.data.entry] : [],
        );
        const past = await pastOf({ store, books }, { before: book, after: book, planned: [] }, corrected);
        const near = acceptsWith(book, drafts.right, RULES_VERSION, {
          history: () => all,
          past: () => past,
        });
        const whole = accepts(book, drafts.right, RULES_VERSION, () => all);
        expect(near).toEqual(whole);
        seen[E.isRight(whole) ? 'accepted' : 'refused'] += 1;
        if (past.before.next > 0) seen.later += 1;
        const recorded = await recorder({ store, books, clock: () => recordedAt(all.length) }).record(
          command,
        )();
        expect(E.isLeft(recorded) && recorded.left).toEqual(
          E.isLeft(whole) && { kind: 'rejected', rejection: whole.left },
        );
        if (E.isRight(whole)) expect(await books.current(CRM)).toEqual(whole.right);
      }
    }),
    { numRuns: 120 },
  );
  expect(seen.accepted).toBeGreaterThan(60);
  expect(seen.refused).toBeGreaterThan(180);
  expect(seen.later).toBeGreaterThan(600);
}, 120_000);
