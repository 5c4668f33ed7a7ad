import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { decide } from '../../../domain/book/decide.js';
import type { Event } from '../../../domain/book/event.js';
import { evolveIn } from '../../../domain/book/evolve.js';
import { advance, asCorrected, fold, isCorrection, readingsOf } from '../../../domain/book/fold.js';
import { emptyBook, zoneOf, type Book } from '../../../domain/book/state.js';
import { upperBound, type Moment } from '../../../domain/dates/moment.js';
import type { Recorded } from '../../../domain/language/entry.js';
import type { BookId } from '../../../domain/language/ids.js';
import { foldRead } from '../../../src/fold-read.js';
import { agreed, freely } from '../../support/acts.js';
import { ask, bookOf, decodeCommand, entriesOf, happened, RECORDED_AT } from '../../support/spec.js';

const CRM = 'crm' as BookId;
const given = entriesOf([
  ...freely,
  happened(
    'TextDrafted',
    { text: 'declaration', kind: 'declaration', organ: 'vm', title: { es: 'Declaración' }, language: 'es' },
    { occurredAt: '2018' },
  ),
]);
const start = bookOf(given);

const moments = ['2016', '2018', '2019', '2019-03', '2019-06-15', '2019-11-14T12:00:00Z', '2020'];
const occurredAt = fc.constantFrom(...moments);
const member = fc.constantFrom('CR', 'MX', 'SV');
const paragraph = fc.constantFrom('p1', 'p2', 'p3');
const words = fc.constantFrom('Una cosa.', 'Otra.');

const right = fc.oneof(
  fc.constant({ kind: 'annulled' }),
  occurredAt.map((moment) => ({ kind: 'occurredAt', occurredAt: moment })),
  member.map((code) => ({ kind: 'data', data: { member: code, names: { es: 'Otro nombre' } } })),
);

const command = fc.oneof(
  member.map((code) => ask('AdmitMember', { member: code, names: { es: code } })),
  member.map((code) => ask('SuspendMember', { member: code, reason: 'mora' })),
  member.map((code) => ask('ReinstateMember', { member: code })),
  member.map((code) => ask('WithdrawMember', { member: code })),
  fc
    .tuple(paragraph, words)
    .map(([p, w]) => ask('AddParagraph', { text: 'declaration', paragraph: p, part: 'operative', words: w })),
  fc
    .tuple(paragraph, words)
    .map(([p, w]) => ask('RewordParagraph', { text: 'declaration', paragraph: p, words: w })),
  paragraph.map((p) => ask('RemoveParagraph', { text: 'declaration', paragraph: p })),
);
const dated = fc
  .tuple(command, occurredAt)
  .map(([one, moment]) => (): unknown => ({ ...Object(one), occurredAt: moment }));

/** A correction of one of the entries so far: which one is known only once they are there. */
const correction = fc.tuple(fc.nat(), right).map(([pick, what]) => (length: number): unknown => {
  const entry = given.length + (pick % (length + 1 - given.length));
  return ask('CorrectEntry', { entry, right: what, reason: 'error' });
});
const asked = fc.array(fc.oneof({ weight: 3, arbitrary: dated }, { weight: 1, arbitrary: correction }), {
  minLength: 2,
  maxLength: 12,
});

/** What lawful commands leave: their entries, and the book after each of them. */
const record = (commands: readonly ((length: number) => unknown)[]) => {
  const entries = [...given];
  const books = [start];
  for (const one of commands) {
    const outcome = decide(books.at(-1)!, decodeCommand(one(entries.length)), RECORDED_AT, () => entries);
    if (E.isLeft(outcome)) continue;
    entries.push(...outcome.right.entries);
    books.push(outcome.right.book);
  }
  return { entries, books };
};

/** What a book holds, as text. */
const plain = (book: Book): string => JSON.stringify(book);

describe('a book', () => {
  it('is the same step by step and folded at once, corrections and all', () => {
    let corrections = 0;
    fc.assert(
      fc.property(asked, (commands) => {
        const { entries, books } = record(commands);
        corrections += entries.filter(isCorrection).length;
        let book = emptyBook(CRM);
        entries.forEach((entry, index) => {
          book = advance(book, [entry], () => entries.slice(0, index));
        });
        const whole = plain(fold(CRM, entries));
        expect(plain(book)).toBe(whole);
        expect(plain(books.at(-1)!)).toBe(whole);
        expect(plain(advance(start, entries.slice(given.length), () => given))).toBe(whole);
      }),
      { numRuns: 1000 },
    );
    expect(corrections).toBeGreaterThan(200);
  });

  it('is the same folded while it is read, from whatever state', async () => {
    await fc.assert(
      fc.asyncProperty(asked, fc.nat(), fc.boolean(), fc.integer({ min: 1, max: 9 }), async (...drawn) => {
        const [commands, pick, whole, together] = drawn;
        const { entries, books } = record(commands);
        const start = whole ? emptyBook(CRM) : books[pick % books.length]!;
        async function* read(from: number) {
          for (let at = from; at < entries.length; at += together) yield entries.slice(at, at + together);
        }
        const reached: Book[] = [];
        const folded = await foldRead(start, read, { reached: (book) => void reached.push(book) });
        for (const book of reached) expect(plain(book)).toBe(plain(fold(CRM, entries.slice(0, book.next))));
        if (folded.last !== undefined) expect(reached.at(-1)).toBe(folded.book);
        expect(plain(folded.book)).toBe(plain(fold(CRM, entries)));
        expect(folded.last?.number).toBe(start.next === entries.length ? undefined : entries.length - 1);
        const end = upperBound('2019-03' as Moment, zoneOf(start));
        const then = await foldRead(emptyBook(CRM), read, { endIn: () => end });
        expect(plain(then.book)).toBe(plain(fold(CRM, entries, end)));
      }),
      { numRuns: 300 },
    );
  });

  it('as of entry n is the fold of the first n + 1 entries', () => {
    fc.assert(
      fc.property(asked, fc.nat(), (commands, pick) => {
        const { entries, books } = record(commands);
        const n = pick % books.length;
        expect(plain(fold(CRM, entries.slice(0, given.length + n)))).toBe(plain(books[n]!));
      }),
      { numRuns: 1000 },
    );
  });

  it('as of a date is the fold of what had happened by then, as the whole book now tells it', () => {
    fc.assert(
      fc.property(asked, occurredAt, (commands, date) => {
        const { entries } = record(commands);
        const on = upperBound(date as Moment, zoneOf(start));
        const readings = readingsOf(entries);
        const had = entries
          .flatMap((entry) => asCorrected(entry, readings) ?? [])
          .filter((entry) => isCorrection(entry) || upperBound(entry.occurredAt, zoneOf(start)) <= on)
          .reduce(evolveIn(zoneOf(start)), emptyBook(CRM));
        const then = fold(CRM, entries, on);
        const last = { next: entries.length, lastRecordedAt: RECORDED_AT, asRecorded: then.asRecorded };
        expect(plain(then)).toBe(plain({ ...had, ...last }));
        const changed = entries.filter((entry) => {
          const { occurredAt } = asCorrected(entry, readings) ?? entry;
          return readings.has(entry.number) && upperBound(occurredAt, zoneOf(start)) <= on;
        });
        expect(then.asRecorded.valueSeq().toArray()).toEqual(expect.arrayContaining(changed));
        expect(then.asRecorded.size).toBe(changed.length);
      }),
      { numRuns: 1000 },
    );
  });

  it('comes of any entries at all, in whatever order: evolving never fails', () => {
    const any: readonly Recorded<Event>[] = entriesOf([
      ...freely,
      happened('TextDrafted', {
        text: 'declaration',
        kind: 'declaration',
        organ: 'vm',
        title: { es: 'Declaración' },
        language: 'es',
      }),
      happened('ParagraphAdded', { text: 'declaration', paragraph: 'p1', part: 'annex', words: 'Una cosa.' }),
      happened('ParagraphAdded', {
        text: 'declaration',
        paragraph: 'p2',
        part: 'annex',
        after: 'p1',
        words: 'Otra.',
      }),
      happened('ParagraphRemoved', { text: 'declaration', paragraph: 'p1' }),
      happened('TextAdopted', { text: 'declaration', act: 'approval' }),
      happened('GroupCreated', { group: 'borders', kind: 'network', names: { es: 'Fronteras' } }),
      happened('WorkPlanDelivered', { group: 'borders' }),
      happened('WorkPlanApproved', { group: 'borders', act: 'approval' }),
      happened('GroupRoleEnded', { group: 'borders', party: 'CR', role: 'co-lead' }),
      happened('MandateDrafted', {
        mandate: 'm',
        group: 'borders',
        title: { es: 'Mandato' },
        words: { es: 'Estudiar.' },
        proposedBy: 'grcm',
      }),
      ...agreed('approval', 'approved', { kind: 'mandate', mandate: 'm' }),
      happened('MandateApproved', { mandate: 'm', act: 'approval' }),
      happened('MandateAmended', { mandate: 'm', words: { es: 'Otra cosa.' }, act: 'approval' }),
      happened('MandateSuperseded', { mandate: 'm', by: 'n', act: 'approval' }),
      happened('MandateTermSet', { mandate: 'm', until: '2020' }),
      happened('MandateExpired', { mandate: 'm' }),
      happened('MemberReinstated', { member: 'SV' }),
      happened('PermissionRevoked', { observer: 'OIM', permission: 'speak' }),
      happened('SecretariatRenamed', { secretariat: 'ST', names: { es: 'Otra' }, validFrom: '2019' }),
      happened('OrganDissolved', { organ: 'grcm' }),
      happened('ActivityCancelled', { activity: 'unknown', reason: 'nada' }),
      happened('EntryCorrected', { entry: 3, right: { kind: 'annulled' }, reason: 'error' }),
      happened('EntryCorrected', {
        entry: 99,
        right: { kind: 'occurredAt', occurredAt: '2019' },
        reason: 'error',
      }),
    ]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...any), { maxLength: 40 }), occurredAt, (some, date) => {
        const entries = some.map((entry, number) => ({ ...entry, number }));
        expect(fold(CRM, entries).next).toBe(entries.length);
        expect(fold(CRM, entries, upperBound(date as Moment, zoneOf(start))).next).toBe(entries.length);
      }),
      { numRuns: 1000 },
    );
  });
});
