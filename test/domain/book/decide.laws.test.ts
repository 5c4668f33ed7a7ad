import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { Command, commandContracts } from '../../../domain/book/command.js';
import { decide } from '../../../domain/book/decide.js';
import { emptyBook } from '../../../domain/book/state.js';
import { PartyCode, type BookId } from '../../../domain/language/ids.js';
import { Moment } from '../../../domain/dates/moment.js';
import type { AnyCodec } from '../../../domain/language/codec.js';
import { arbitraryOf, type Vocabulary } from '../../support/arbitrary.js';
import { lawfulHistory } from '../../support/history.js';
import { ask, RECORDED_AT } from '../../support/spec.js';

/** Moments at every edge, and ids that the small conference knows. */
const words: Vocabulary = {
  Moment: fc.constantFrom(
    ...['0000', '0000-01-01T00:00+14:00', '9999', '9999-12-31T23:59-14:00', '../0000', '../9999-12-31'],
    ...['2019', '2019-11', '2019-11-14', '2019-11-14T12:00-06:00', '../2017', '../2019-11-14T12:00Z', '2999'],
  ),
  PartyCode: fc.constantFrom('CR', 'GT', 'MX', 'HN', 'ST', 'OIM', 'ZZ'),
  OrganId: fc.constantFrom('vm', 'grcm', 'x'),
  MeetingId: fc.constantFrom('xxiv', 'x'),
  TermId: fc.constantFrom('2019', '2020', '2021'),
  ProposalId: fc.constantFrom('p1', 'p2', 'x'),
  MandateId: fc.constantFrom('d1', 'd2', 'x'),
  GroupId: fc.constantFrom('w1', 'x'),
  TextId: fc.constantFrom('t1', 'x'),
  ActivityId: fc.constantFrom('v1', 'x'),
  SourceId: fc.constantFrom('r1', 'x'),
  FunctionId: fc.constantFrom('direction', 'convening', 'x'),
  EntryNumber: fc.nat(40),
  BookId: fc.constantFrom('crm', 'x'),
};

const command = fc.oneof(
  ...commandContracts.map(({ type, data }) =>
    fc
      .record({
        data: arbitraryOf(data as unknown as AnyCodec, words),
        occurredAt: arbitraryOf(Moment as AnyCodec, words),
        recordedBy: arbitraryOf(PartyCode as AnyCodec, words),
        basis: fc.constantFrom(
          { kind: 'witnessed' },
          { kind: 'external', name: 'a page' },
          { kind: 'source' },
        ),
      })
      .map(({ data: said, ...header }) => ask(type, said, header)),
  ),
);

/** Each is put to the book as the ones before it left it; those that do not decode are no commands. */
const put = (
  start: ReturnType<typeof emptyBook>,
  history: Parameters<typeof decide>[3],
  raws: readonly unknown[],
) => {
  let book = start;
  const entries = [...history()];
  let decided = 0;
  for (const raw of raws) {
    const decoded = Command.decode(raw);
    if (E.isLeft(decoded)) continue;
    decided += 1;
    const outcome = decide(book, decoded.right, RECORDED_AT, () => entries);
    if (E.isLeft(outcome)) continue;
    entries.push(...outcome.right.entries);
    book = outcome.right.book;
  }
  return decided;
};

it('a command is recorded or refused, never more: decide does not throw, whatever is asked of any lawful book', () => {
  let decided = 0;
  fc.assert(
    fc.property(
      lawfulHistory(15),
      fc.array(command, { minLength: 8, maxLength: 8 }),
      ({ entries, books }, raws) => {
        const book = books.get(entries.length - 1);
        if (book === undefined) throw new Error('no book');
        decided += put(book, () => entries, raws);
      },
    ),
    { numRuns: 1_000 },
  );
  expect(decided).toBeGreaterThan(6_000);
});

it('nor of a book with nothing in it', () =>
  fc.assert(
    fc.property(fc.array(command, { minLength: 1, maxLength: 5 }), (raws) => {
      put(emptyBook('crm' as BookId), () => [], raws);
    }),
    { numRuns: 1_000 },
  ));
