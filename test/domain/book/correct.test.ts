import { asCorrected, fold, readingsOf } from '../../../domain/book/fold.js';
import type { BookId, MeetingId, PartyCode } from '../../../domain/language/ids.js';
import { agreed, freely } from '../../support/acts.js';
import { body, meeting } from '../../support/conference.js';
import { after } from '../../support/entering.js';
import { ask, entriesOf, given, happened } from '../../support/spec.js';

const salvador = { member: 'SV', names: { es: 'El Salvador' } };
const admitted = happened('MemberAdmitted', salvador, { occurredAt: '2019-02-01' });
const suspended = happened('MemberSuspended', { member: 'SV', reason: 'mora' }, { occurredAt: '2019-03-01' });
const reinstated = happened('MemberReinstated', { member: 'SV' }, { occurredAt: '2019-04-01' });

const correction = (entry: number, right: Record<string, unknown>) => ({ entry, right, reason: 'error' });
const correct = (entry: number, right: Record<string, unknown>) =>
  ask('CorrectEntry', correction(entry, right));
const corrected = (entry: number, right: Record<string, unknown>) =>
  happened('EntryCorrected', correction(entry, right));
const annulled = { kind: 'annulled' };
const at = (occurredAt: string) => ({ kind: 'occurredAt', occurredAt });
const data = (right: unknown) => ({ kind: 'data', data: right });

const salvadorIn = (...told: readonly ReturnType<typeof happened>[]) =>
  after(...told).book.membership.members.get('SV' as PartyCode);

describe('CorrectEntry', () => {
  it.each([annulled, at('2019-01-15'), data({ ...salvador, names: { es: 'República de El Salvador' } })])(
    'says what is right: $kind',
    (right) =>
      given(...body, admitted)
        .when(correct(9, right))
        .then(corrected(9, right)),
  );

  it('corrects the same entry again', () =>
    given(...body, admitted, corrected(9, at('2019-01-15')))
      .when(correct(9, at('2019-01-16')))
      .then(corrected(9, at('2019-01-16'))));

  it('refuses an entry the book does not have, the correction itself among them', () => {
    given(...body)
      .when(correct(9, annulled))
      .thenRefused('unknown-entry');
    given(...body)
      .when(correct(100, annulled))
      .thenRefused('unknown-entry');
  });

  it('refuses to correct a correction', () =>
    given(...body, admitted, corrected(9, annulled))
      .when(correct(10, annulled))
      .thenRefused('correction-of-correction', [10]));

  it('refuses one by which the entry would read as it does already', () => {
    given(...body, admitted)
      .when(correct(9, data(salvador)))
      .thenRefused('correction-changes-nothing', [9]);
    given(...body, admitted, corrected(9, annulled))
      .when(correct(9, annulled))
      .thenRefused('correction-changes-nothing', [9]);
  });

  it('takes an annulment back with the readings given before it', () => {
    const named = data({ ...salvador, names: { es: 'República de El Salvador' } });
    const read = salvadorIn(
      ...body,
      admitted,
      corrected(9, named),
      corrected(9, annulled),
      corrected(9, at('2019-01-16')),
    );
    expect(read?.names).toEqual({ es: 'República de El Salvador' });
  });

  it('refuses a reading that has not the shape of the entry', () => {
    given(...body, admitted)
      .when(correct(9, data({ member: 'SV' })))
      .thenRefused('correction-not-valid', [9]);
    given(...body, admitted)
      .when(correct(9, data({ ...salvador, observer: 'SV' })))
      .thenRefused('correction-not-valid', [9]);
  });

  it('refuses what would leave later entries without their ground, and names them all', () => {
    given(...body, admitted, suspended, reinstated)
      .when(correct(9, annulled))
      .thenRefused('correction-breaks', [10, 11]);
    given(...body, admitted, suspended, reinstated)
      .when(correct(10, at('2019-05')))
      .thenRefused('correction-breaks', [11]);
    given(...body, admitted, suspended)
      .when(correct(9, data({ ...salvador, member: 'BZ' })))
      .thenRefused('correction-breaks', [10]);
  });

  it('lets it pass once those have been corrected', () =>
    given(...body, admitted, suspended, reinstated, corrected(11, annulled), corrected(10, annulled))
      .when(correct(9, annulled))
      .then(corrected(9, annulled)));

  it('refuses to annul an act while what it brought about stands', () => {
    const approved = [
      ...freely,
      happened('GroupCreated', { group: 'borders', kind: 'working-group', names: { es: 'Fronteras' } }),
      happened('MandateDrafted', {
        mandate: 'm',
        group: 'borders',
        title: { es: 'Mandato' },
        words: { es: 'Estudiar.' },
        proposedBy: 'grcm',
      }),
      ...agreed('approval', 'approved', { kind: 'mandate', mandate: 'm' }),
      happened('MandateApproved', { mandate: 'm', act: 'approval' }),
    ];
    given(...approved)
      .when(correct(14, annulled))
      .thenRefused('correction-breaks', [15]);
    given(...approved, corrected(15, annulled))
      .when(correct(14, annulled))
      .then(corrected(14, annulled));
  });

  it('refuses a reading that is not lawful itself', () => {
    given(...body, admitted)
      .when(correct(9, data({ ...salvador, member: 'CR' })))
      .thenRefused('correction-breaks', [9]);
    given(...body, admitted)
      .when(correct(9, at('2026-06')))
      .thenRefused('correction-breaks', [9]);
  });

  it('lets nothing in that would need sealing', () =>
    given(...meeting, happened('CredentialsAccepted', { meeting: 'xxiv', party: 'CR' }))
      .when(correct(16, data({ meeting: 'xxiv', party: 'CR', head: 'Alguien' })))
      .thenRefused('sealing-unavailable'));

  it('refuses to annul a source that a correction cites', () => {
    const report = happened('SourceRegistered', { source: 'report', title: { es: 'Informe' } });
    const cited = happened('EntryCorrected', correction(9, at('2019-01-15')), {
      basis: { kind: 'source' },
      source: { document: 'report', place: 'p. 1' },
    });
    given(...body, admitted, report, cited)
      .when(correct(10, annulled))
      .thenRefused('correction-breaks', [11]);
  });

  describe('of a taking of office', () => {
    const stamp = { occurredAt: '2019-11-14' };
    /** 18 the end of Guatemala's term, 19 the beginning of Costa Rica's. */
    const taken = [
      ...meeting,
      happened(
        'DesignationEstablished',
        { member: 'CR', term: '2020' },
        { ...stamp, basis: { kind: 'external', name: 'a page' } },
      ),
      happened('PresidencyHandedOver', { term: '2020', from: 'GT', to: 'CR' }, stamp),
      happened('PresidencyEnded', { term: '2019', member: 'GT', until: '2019-11-13' }, stamp),
      happened('PresidencyTookEffect', { term: '2020', member: 'CR', effective: '2019-11-14' }, stamp),
    ];
    const both = (entry: number, also: number) =>
      ask('CorrectEntry', { ...correction(entry, annulled), also: [also] });

    it('does not leave nobody presiding', () => {
      given(...taken)
        .when(correct(19, annulled))
        .thenRefused('correction-halves', [18]);
      given(...taken)
        .when(correct(18, annulled))
        .thenRefused('correction-breaks', [19]);
    });

    it.each([
      [18, 19],
      [19, 18],
    ])('annuls both at once: %i and %i', (entry, also) =>
      given(...taken)
        .when(both(entry, also))
        .then(corrected(19, annulled), corrected(18, annulled)),
    );
  });

  it('keeps the book of a body: its constitution is not annulled', () =>
    given(...body.slice(0, 3))
      .when(correct(0, annulled))
      .thenRefused('correction-breaks', [1, 2]));
});

describe('a corrected book', () => {
  it('reads each entry as last corrected', () => {
    expect(salvadorIn(...body, admitted, corrected(9, annulled))).toBeUndefined();
    const renamed = { ...salvador, names: { es: 'República de El Salvador' } };
    expect(salvadorIn(...body, admitted, corrected(9, data(renamed)))?.names).toEqual(renamed.names);
    const moved = salvadorIn(...body, admitted, corrected(9, at('2019-01-15')), corrected(9, data(renamed)));
    expect(moved?.names).toEqual(renamed.names);
    expect(moved?.standing.first()?.from).toBe(Date.parse('2019-01-15T06:00Z'));
  });

  it('reads an annulled entry anew when it is corrected once more', () => {
    const [entry] = entriesOf([admitted], 9);
    const readings = (...rights: readonly Record<string, unknown>[]) =>
      readingsOf(
        entriesOf(
          rights.map((right) => corrected(9, right)),
          10,
        ),
      );
    if (entry === undefined) throw new Error('no entry');
    expect(asCorrected(entry, readings())).toBe(entry);
    expect(asCorrected(entry, readings(annulled))).toBeUndefined();
    expect(asCorrected(entry, readings(annulled, at('2019-01')))).toEqual({
      ...entry,
      occurredAt: '2019-01',
    });
    const renamed = { ...salvador, names: { en: 'El Salvador' } };
    expect(asCorrected(entry, readings(annulled, data(renamed)))).toEqual({ ...entry, data: renamed });
    expect(asCorrected(entry, readings(at('2019-01'), data(renamed)))).toEqual({
      ...entry,
      occurredAt: '2019-01',
      data: renamed,
    });
  });

  it('keeps both readings, the entry and its correction', () => {
    const { corrections } = after(...body, admitted, corrected(9, annulled)).book;
    expect(corrections.corrections.get(9)?.toArray()).toMatchObject([
      { right: annulled, reason: 'error', entry: 10 },
    ]);
  });

  it('counts on: its next entry is the one after the last', () => {
    const history = entriesOf([...body, admitted, corrected(9, annulled)]);
    expect(fold('crm' as BookId, history).next).toBe(11);
    expect(fold('crm' as BookId, history, 0).next).toBe(11);
    expect(fold('crm' as BookId, []).next).toBe(0);
  });
});

describe('a book as of a date', () => {
  const history = entriesOf([
    ...meeting,
    happened('SourceRegistered', { source: 'report', title: { es: 'Informe' } }),
  ]);

  it('leaves out what had not happened, but never what is about the record', () => {
    const october = fold('crm' as BookId, history, Date.parse('2019-10-15T00:00Z'));
    expect(october.meetings.meetings.get('xxiv' as MeetingId)?.phase).toBe('convened');
    expect(october.corrections.sources.size).toBe(1);
    const september = fold('crm' as BookId, history, Date.parse('2019-09-15T00:00Z'));
    expect(september.meetings.meetings.size).toBe(0);
    expect(september.membership.members.size).toBe(4);
  });

  it('is empty before the body was constituted', () => {
    const before = fold('crm' as BookId, history, 0);
    expect(before.membership.body).toBeUndefined();
    expect(fold('crm' as BookId, history.slice(1), 0).next).toBe(history.length);
  });
});
