import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { decide } from '../../../domain/book/decide.js';
import type { Book } from '../../../domain/book/state.js';
import { presidingTerm, termsInOffice } from '../../../domain/presidency/state.js';
import { meeting } from '../../support/conference.js';
import { ask, decodeCommand, given, RECORDED_AT } from '../../support/spec.js';
import { aPage } from './given.js';

const start = given(...meeting).book;

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
);
const member = fc.constantFrom('CR', 'GT', 'MX', 'HN');
const term = fc.constantFrom('2018', '2019', '2020', '2021', '2022');
const header = fc.record({ occurredAt: day, basis: fc.constantFrom(aPage, { kind: 'witnessed' }) });

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

/** Tried one after another; what is refused is skipped. */
const recorded = (commands: readonly unknown[]): Book =>
  commands.reduce<Book>((book, raw) => {
    const outcome = decide(book, decodeCommand(raw), RECORDED_AT, () => []);
    return E.isRight(outcome) ? outcome.right.book : book;
  }, start);

it('one presidency at a time, always', () => {
  let several = 0;
  fc.assert(
    fc.property(histories, (commands) => {
      const { presidency } = recorded(commands);
      const held = termsInOffice(presidency);
      if (held.length > 1) several += 1;
      const inOffice = (instant: number) =>
        held.filter(({ held: { from, until } }) => from <= instant && instant <= (until ?? Infinity));
      // Who presides changes only at the bounds of a term: if one instant had two, so would one of these.
      const instants = held.flatMap(({ held: { from, until = Infinity } }) => [
        from - 1,
        from,
        until,
        until + 1,
      ]);
      for (const instant of instants) {
        const then = inOffice(instant);
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
