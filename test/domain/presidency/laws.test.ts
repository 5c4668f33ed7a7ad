import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { decide } from '../../../domain/book/decide.js';
import type { Book } from '../../../domain/book/state.js';
import { fold } from '../../../domain/book/fold.js';
import { zoneOf } from '../../../domain/book/state.js';
import { upperBound, type Moment } from '../../../domain/dates/moment.js';
import {
  presiding,
  presidingTerm,
  termsInOffice,
  type PresidencyState,
} from '../../../domain/presidency/state.js';
import { meeting } from '../../support/conference.js';
import { ask, decodeCommand, given, RECORDED_AT } from '../../support/spec.js';
import { aPage } from './given.js';

const start = given(...meeting);

const two = (n: number): string => String(n).padStart(2, '0');
const day = fc
  .tuple(
    fc.integer({ min: 2016, max: 2023 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([y, m, d]) => `${y}-${two(m)}-${two(d)}`);
const moment = fc.oneof(
  day,
  day.map((d) => d.slice(0, 7)),
  day.map((d) => d.slice(0, 4)),
  fc.tuple(day, fc.integer({ min: 0, max: 23 })).map(([d, h]) => `${d}T${two(h)}:00Z`),
  day.map((d) => `../${d}`),
);
const occurredAt = fc.oneof({ weight: 4, arbitrary: day }, { weight: 1, arbitrary: moment });
const member = fc.constantFrom('CR', 'GT', 'MX', 'HN');
const term = fc.constantFrom('2018', '2019', '2020', '2021', '2022');
const header = fc.record({ occurredAt, basis: fc.constantFrom(aPage, { kind: 'witnessed' }) });

const command = (type: Parameters<typeof ask>[0], data: Record<string, fc.Arbitrary<unknown>>) =>
  fc.tuple(fc.record(data), header).map(([given, stamp]) => ask(type, given, stamp));

const asked = fc.oneof(
  command('AnnounceCandidacy', { member, term, meeting: fc.constant('xxiv'), takesOffice: moment }),
  command('WithdrawCandidacy', { member, term }),
  command('EstablishDesignation', { member, term }),
  command('EstablishTerm', { member, term, from: moment }),
  command('EstablishTerm', { member, term, from: moment, until: moment }),
  command('HandOverPresidency', { term, to: member }),
  command('TakeOffice', { term, member, effective: moment }),
  command('EndPresidency', { term, member, until: moment }),
);

/** The whole way of a term, so that not only histories from sources come about. */
const taken = fc
  .tuple(term, member, moment, header)
  .map(([term, member, effective, { occurredAt }]) => [
    ask('EstablishDesignation', { term, member }, { occurredAt, basis: aPage }),
    ask('HandOverPresidency', { term, to: member }, { occurredAt }),
    ask('TakeOffice', { term, member, effective }, { occurredAt }),
  ]);

const histories = fc
  .array(
    fc.oneof(
      asked.map((one) => [one]),
      taken,
    ),
    { minLength: 1, maxLength: 10 },
  )
  .map((parts) => parts.flat());

const right = fc.oneof(
  fc.constant({ kind: 'annulled' }),
  day.map((occurredAt) => ({ kind: 'occurredAt', occurredAt })),
  fc
    .record({ term, member, from: moment, until: moment })
    .map((terms) => ({ kind: 'data', data: { ...terms } })),
  fc.record({ term, member, until: moment }).map((end) => ({ kind: 'data', data: { ...end } })),
);
const corrected = fc
  .record({ entry: fc.integer({ min: 16, max: 24 }), right })
  .map((said) => ask('CorrectEntry', { ...said, reason: 'x' }));

/** Tried one after another; what is refused is skipped. */
const recorded = (commands: readonly unknown[]) => {
  const entries = [...start.history];
  const last = commands.reduce<Book>((book, raw) => {
    const outcome = decide(book, decodeCommand(raw), RECORDED_AT, () => entries);
    if (E.isLeft(outcome)) return book;
    entries.push(...outcome.right.entries);
    return outcome.right.book;
  }, start.book);
  return { entries, presidency: last.presidency };
};

const inOffice = (presidency: PresidencyState, instant: number) =>
  termsInOffice(presidency).filter(
    ({ held: { from, until } }) => from <= instant && instant <= (until ?? Infinity),
  );

it('one presidency at a time, always', () => {
  let several = 0;
  fc.assert(
    fc.property(histories, (commands) => {
      const { presidency } = recorded(commands);
      const held = termsInOffice(presidency);
      if (held.length > 1) several += 1;
      // Who presides changes only at the bounds of a term: if one instant had two, so would one of these.
      const instants = held.flatMap(({ held: { from, until = Infinity } }) => [
        from - 1,
        from,
        until,
        until + 1,
      ]);
      for (const instant of instants) {
        const then = inOffice(presidency, instant);
        expect(then.length).toBeLessThanOrEqual(1);
        expect(presidingTerm(presidency, instant)?.id).toBe(then[0]?.id);
      }
      for (const { held: office } of held)
        expect(office.until ?? Infinity).toBeGreaterThanOrEqual(office.from);
    }),
    { numRuns: 1_000 },
  );
  // The law says nothing of books in which only one ever presided.
  expect(several).toBeGreaterThan(250);
});

const zone = zoneOf(start.book);
const withCorrections = fc
  .tuple(histories, fc.array(corrected, { maxLength: 3 }))
  .map(([commands, corrections]) => [...commands, ...corrections]);

it('one presidency at most as of any date, by whatever part of the book, in whatever order it was recorded', () => {
  let late = 0;
  fc.assert(
    fc.property(withCorrections, fc.array(moment, { minLength: 3, maxLength: 3 }), (commands, dates) => {
      const { entries, presidency } = recorded(commands);
      const bounds = termsInOffice(presidency).flatMap(({ held: { from, until } }) => [from, until ?? from]);
      const instants = [...dates.map((date) => upperBound(date as Moment, zone)), ...bounds];
      if (entries.some((entry, index) => entry.occurredAt < (entries[index - 1]?.occurredAt ?? '')))
        late += 1;
      for (let length = start.history.length; length <= entries.length; length += 3) {
        for (const on of instants) {
          const asOf = fold(start.book.id, entries.slice(0, length), on).presidency;
          expect(inOffice(asOf, on).length).toBeLessThanOrEqual(1);
        }
      }
    }),
    { numRuns: 1_000 },
  );
  expect(late).toBeGreaterThan(250);
});

it('who presides on a date is who the whole book says presided then', () =>
  fc.assert(
    fc.property(withCorrections, moment, (commands, date) => {
      const { entries, presidency } = recorded(commands);
      const on = upperBound(date as Moment, zone);
      const asOf = fold(start.book.id, entries, on).presidency;
      expect(presiding(asOf, on)).toBe(presiding(presidency, on));
    }),
    { numRuns: 1_000 },
  ));
