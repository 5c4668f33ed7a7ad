import { evolve } from '../../../domain/book/evolve.js';
import { fold } from '../../../domain/book/fold.js';
import { zoneOf, type Book } from '../../../domain/book/state.js';
import { lowerBound, upperBound, type Moment } from '../../../domain/dates/moment.js';
import type { BookId, GroupId, MandateId } from '../../../domain/language/ids.js';
import { mandatesInForce, mandateStatus, type Mandate } from '../../../domain/mandates/state.js';
import { whyNotInForce } from '../../../domain/mandates/why-not-in-force.js';
import { after } from '../../support/entering.js';
import { entriesOf, happened, type Told } from '../../support/spec.js';
import { accepted, act, approved, decided, decision, drafted, on, told, twoApproved } from './given.js';

const theMandate = (book: Book, id = 'borders-2019'): Mandate => {
  const mandate = book.mandates.mandates.get(id as MandateId);
  if (mandate === undefined) throw new Error(`no mandate ${id}`);
  return mandate;
};

const asOf = (history: readonly Told[], day: string) => {
  const { book } = after(...history);
  const instant = upperBound(day as Moment, zoneOf(book));
  const mandate = theMandate(book);
  return { status: mandateStatus(mandate, instant), why: whyNotInForce(book, mandate, instant) };
};
const first = (day: string) => lowerBound(day as Moment, zoneOf(after(...drafted).book));
const both = ['borders-2019', 'borders-2020'].map((id) => ({ kind: 'mandate', mandate: id }));

describe('why a mandate is not in force', () => {
  it('nobody had drafted it', () =>
    expect(asOf(drafted, '2019-11-11')).toEqual({
      status: undefined,
      why: { kind: 'not-yet-drafted', entry: 11 },
    }));

  it('nobody accepted it', () =>
    expect(asOf(drafted, '2019-11-15')).toEqual({
      status: 'preliminary',
      why: { kind: 'never-accepted', entry: 11 },
    }));

  it('it was accepted, but only as preliminary: by which act, where and when', () => {
    const declared = [
      ...drafted,
      happened('TextDrafted', {
        text: 'declaration',
        kind: 'declaration',
        organ: 'vm',
        title: { es: 'Declaración' },
        language: 'es',
      }),
      happened('ParagraphAdded', {
        text: 'declaration',
        paragraph: 'p1',
        part: 'operative',
        words: 'Aceptan.',
      }),
      act('acceptance', 'accepted', { paragraph: { text: 'declaration', paragraph: 'p1' } }),
      told('MandateAccepted', { act: 'acceptance' }),
    ];
    expect(asOf(declared, '2019-11-15')).toEqual({
      status: 'preliminary',
      why: {
        kind: 'only-preliminary',
        entry: 11,
        accepted: [
          { act: 'acceptance', organ: 'vm', paragraph: { text: 'declaration', paragraph: 'p1' }, entry: 15 },
        ],
      },
    });
    expect(asOf(declared, '2019-11-13').why?.kind).toBe('never-accepted');
  });

  it('says so of an acceptance whose act the book does not hold', () => {
    const { book } = after(...drafted);
    const lost = entriesOf([told('MandateAccepted', { act: 'acceptance' })], book.next).reduce(evolve, book);
    expect(whyNotInForce(lost, theMandate(lost), Infinity)).toMatchObject({
      accepted: [{ act: 'acceptance', organ: undefined, paragraph: undefined }],
    });
  });

  it('no reason is given while it is in force, from the day of its approval', () => {
    expect(asOf(approved, '2019-11-13').why?.kind).toBe('never-accepted');
    expect(asOf(approved, '2019-11-14')).toEqual({ status: 'approved', why: undefined });
    const amended = [
      ...approved,
      ...decision('amend', { words: { es: 'Otra cosa.' } }),
      told('MandateAmended', { words: { es: 'Otra cosa.' }, act: 'decision' }, on('15')),
    ];
    expect(asOf(amended, '2019-11-15')).toEqual({ status: 'amended', why: undefined });
  });

  it('its term had passed', () => {
    const limited = [...approved, told('MandateTermSet', { until: '2020-11' })];
    expect(asOf(limited, '2020-11-30').why).toBeUndefined();
    expect(asOf(limited, '2020-12-01')).toEqual({
      status: 'expired',
      why: { kind: 'expired', entry: 16, since: first('2020-12-01'), until: '2020-11' },
    });
  });

  it('somebody recorded that it expired', () =>
    expect(asOf([...approved, told('MandateExpired', {}, on('20'))], '2019-11-21')).toEqual({
      status: 'expired',
      why: { kind: 'expired', entry: 16, since: first('2019-11-20'), until: undefined },
    }));

  it('another took its place', () =>
    expect(
      asOf(
        [
          ...twoApproved,
          ...decision('supersede', { about: both }),
          told('MandateSuperseded', { by: 'borders-2020', act: 'decision' }),
        ],
        '2019-11-15',
      ),
    ).toEqual({
      status: 'superseded',
      why: { kind: 'superseded', entry: 24, by: 'borders-2020', act: 'decision' },
    }));

  it('it was revoked', () =>
    expect(
      asOf(
        [
          ...accepted.slice(0, 11),
          ...approved.slice(11),
          ...decision('revoke'),
          told('MandateRevoked', { act: 'decision' }),
        ],
        '2019-11-15',
      ),
    ).toEqual({
      status: 'revoked',
      why: { kind: 'revoked', entry: 19, act: 'decision' },
    }));
});

describe('what is in force of a group', () => {
  it('changes with the day one asks about', () => {
    const { book } = after(...approved, told('MandateTermSet', { until: '2020' }));
    const ids = (day: string) =>
      mandatesInForce(book.mandates, 'borders' as GroupId, upperBound(day as Moment, zoneOf(book))).map(
        ({ id }) => id,
      );
    expect(ids('2019-11-13')).toEqual([]);
    expect(ids('2019-11-14')).toEqual(['borders-2019']);
    expect(ids('2021')).toEqual([]);
    expect(mandatesInForce(book.mandates, 'labour' as GroupId, Infinity)).toEqual([]);
  });

  it('never counts an amendment as of a day by which the approval, vaguely dated, need not have happened', () => {
    const history = entriesOf([
      ...drafted,
      ...decided('approval', 'approved', {}, { occurredAt: '2019' }),
      told('MandateApproved', { act: 'approval' }, { occurredAt: '2019' }),
      ...decided('decision', 'agreed', {}, { occurredAt: '2019-12-01' }),
      told('MandateAmended', { words: { es: 'Otra cosa.' }, act: 'decision' }, { occurredAt: '2019-12-01' }),
    ]);
    const midDecember = upperBound('2019-12-15' as Moment, zoneOf(fold('crm' as BookId, history)));
    const then = fold('crm' as BookId, history, midDecember);
    expect(whyNotInForce(then, theMandate(then), midDecember)?.kind).toBe('never-accepted');
    const now = fold('crm' as BookId, history);
    expect(whyNotInForce(now, theMandate(now), midDecember)).toBeUndefined();
  });
});
