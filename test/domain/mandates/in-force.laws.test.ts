import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { decide } from '../../../domain/book/decide.js';
import type { Event } from '../../../domain/book/event.js';
import { fold } from '../../../domain/book/fold.js';
import { instantOf, zoneOf, type Book } from '../../../domain/book/state.js';
import { upperBound, type Moment } from '../../../domain/dates/moment.js';
import type { Recorded } from '../../../domain/language/entry.js';
import type { BookId } from '../../../domain/language/ids.js';
import { isInForce, mandateStatus } from '../../../domain/mandates/state.js';
import { whyNotInForce } from '../../../domain/mandates/why-not-in-force.js';
import { ask, bookOf, decodeCommand, entriesOf, RECORDED_AT } from '../../support/spec.js';
import { created, group, mandate } from './given.js';

const moments = [
  '2018',
  '2019',
  '2019-11',
  '2019-11-12',
  '2019-11-14',
  '2019-12',
  '2020',
  '2020-06-01T12:00Z',
];
const mandates = ['one', 'two', 'three'];
const id = fc.constantFrom(...mandates);

/** An act about a mandate, and what a clerk may then try to record on the strength of it. */
const step = fc.record({
  mandate: id,
  other: id,
  verb: fc.constantFrom('accepted', 'approved', 'agreed', 'took-note'),
  organ: fc.constantFrom('vm', 'vm', 'grcm'),
  occurredAt: fc.constantFrom(...moments),
  then: fc.constantFrom('draft', 'act', 'act', 'amend', 'supersede', 'revoke', 'expire', 'term', 'dissolve'),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const commandsOf = (one: Step, index: number): readonly unknown[] => {
  const act = `act-${index}`;
  const header = { occurredAt: one.occurredAt };
  const subject = { mandate: one.mandate, act };
  const about = [one.mandate, one.other].map((name) => ({ kind: 'mandate', mandate: name }));
  const words = { es: `Palabras ${index}.` };
  const change = { amend: 'amend', supersede: 'supersede', revoke: 'revoke' }[one.then as string];
  const recordAct = [
    ask(
      'SubmitProposal',
      {
        proposal: act,
        organ: one.organ,
        kind: 'other',
        title: words,
        about,
        asks: one.verb,
        ...(change === undefined ? {} : { change, words }),
        by: ['CR'],
      },
      header,
    ),
    ask('DeclareConsensus', { proposal: act, version: 1, by: 'GT', function: 'direction' }, header),
    ask(
      'RecordAct',
      {
        act,
        organ: one.organ,
        verb: one.verb,
        proposal: act,
        objects: about.slice(0, 1),
        words: { es: 'Así se hizo.' },
        follows: [],
        addressees: [],
      },
      header,
    ),
  ];
  if (one.then === 'act') return recordAct;
  const after = {
    draft: ask('DraftMandate', { ...mandate, mandate: one.mandate }, header),
    amend: ask('AmendMandate', { ...subject, words }, header),
    supersede: ask('SupersedeMandate', { ...subject, by: one.other }, header),
    revoke: ask('RevokeMandate', subject, header),
    expire: ask('ExpireMandate', { mandate: one.mandate }, header),
    term: ask('SetMandateTerm', { mandate: one.mandate, until: '2020-01' }, header),
    dissolve: ask('DissolveGroup', { group: group.group }, header),
  }[one.then];
  return one.then === 'draft' ? [after] : [...recordAct, after];
};

const given = entriesOf([
  ...created.map((told) =>
    told.type === 'GroupCreated' ? { ...told, stamp: { occurredAt: '2018' } } : told,
  ),
  ...mandates.map((name) => ({
    type: 'MandateDrafted' as const,
    data: { ...mandate, mandate: name },
    stamp: { occurredAt: '2018' },
  })),
]);
const start = bookOf(given);

const record = (
  steps: readonly Step[],
): { readonly book: Book; readonly entries: readonly Recorded<Event>[] } => {
  let book = start;
  const entries = [...given];
  for (const asked of steps.flatMap(commandsOf)) {
    const outcome = decide(book, decodeCommand(asked), RECORDED_AT, () => entries);
    if (E.isLeft(outcome)) continue;
    entries.push(...outcome.right.entries);
    book = outcome.right.book;
  }
  return { book, entries };
};

const approvals = (entries: readonly Recorded<Event>[]): ReadonlySet<string> =>
  new Set(entries.flatMap((entry) => (entry.type === 'MandateApproved' ? [entry.data.mandate] : [])));

const inForce = (book: Book, instant: number): readonly string[] =>
  book.mandates.mandates
    .valueSeq()
    .filter((its) => isInForce(mandateStatus(its, instant)))
    .map((its) => its.id)
    .toArray();

const instants = moments.map((moment) => upperBound(moment as Moment, zoneOf(start)));

describe('nothing preliminary is ever in force', () => {
  it('now: what is in force has been approved, at whatever instant one asks, and all else says why it is not', () => {
    let seen = 0;
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { book, entries } = record(steps);
        const approved = approvals(entries);
        const faults = instants.flatMap((instant) => {
          const now = inForce(book, instant);
          seen += now.length;
          const unexplained = book.mandates.mandates
            .valueSeq()
            .filter((its) => (whyNotInForce(book, its, instant) === undefined) !== now.includes(its.id))
            .map(({ id: unclear }) => unclear);
          return [...now.filter((name) => !approved.has(name)), ...unexplained];
        });
        expect(faults).toEqual([]);
        for (const { status } of book.mandates.mandates.values()) {
          const told = status.map(({ entry }) => entry).toArray();
          expect(told).toEqual([...told].sort((one, other) => one - other));
        }
      }),
      { numRuns: 1000 },
    );
    expect(seen).toBeGreaterThan(1000);
  });

  it('as of a date: what was in force had been approved by then', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), fc.constantFrom(...instants), (steps, on) => {
        const { entries } = record(steps);
        const book = fold('crm' as BookId, entries, on);
        const approved = approvals(entries.filter((entry) => instantOf(book, entry) <= on));
        expect(inForce(book, on).filter((name) => !approved.has(name))).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});
