import type { TermId } from '../../../domain/language/ids.js';
import { body, meeting, rules } from '../../support/conference.js';
import { ask, given, happened } from '../../support/spec.js';
import { announced, designated, held, withdrawn } from './given.js';

const mexico = { member: 'MX', term: '2021', meeting: 'xxiv', takesOffice: '2021' };
const announce = (more: Record<string, unknown> = {}, header: Record<string, unknown> = {}) =>
  ask('AnnounceCandidacy', { ...mexico, ...more }, header);

const phase = (type: 'MeetingAdjourned' | 'MeetingClosed', data: Record<string, unknown> = {}) =>
  happened(type, { meeting: 'xxiv', ...data }, { occurredAt: '2019-11-14' });

describe('AnnounceCandidacy', () => {
  it('is recorded in a plenary that sits, or is adjourned', () => {
    given(...meeting)
      .when(announce())
      .then(happened('CandidacyAnnounced', mexico));
    given(...meeting, phase('MeetingAdjourned'))
      .when(announce())
      .then(happened('CandidacyAnnounced', mexico));
  });

  it('is of a member in good standing', () => {
    given(...meeting)
      .when(announce({ member: 'BZ' }))
      .thenRefused('unknown-member');
    given(...meeting, happened('MemberSuspended', { member: 'MX', reason: 'x' }))
      .when(announce())
      .thenRefused('not-a-member', [16]);
  });

  it('is made in a meeting the book knows', () =>
    given(...meeting)
      .when(announce({ meeting: 'xxv' }))
      .thenRefused('unknown-meeting', []));

  it('is made while the meeting lasts', () => {
    given(...meeting)
      .when(announce({}, { occurredAt: '2019-11-12' }))
      .thenRefused('meeting-not-open', [10]);
    given(...meeting)
      .when(announce({}, { occurredAt: '2019-09-12' }))
      .thenRefused('meeting-not-yet-convened', [10]);
    given(...meeting, phase('MeetingClosed', { by: 'GT', function: 'direction' }))
      .when(announce())
      .thenRefused('meeting-closed', [16]);
  });

  it('is made in plenary', () =>
    given(
      ...meeting,
      happened(
        'MeetingConvened',
        {
          meeting: 'g',
          organ: 'grcm',
          names: { es: 'GRCM' },
          by: 'GT',
          dates: { kind: 'undated', reason: 'not-stated', confirmed: false },
          function: 'convening',
        },
        { occurredAt: '2019-10-01' },
      ),
      happened(
        'MeetingOpened',
        { meeting: 'g', by: 'GT', function: 'direction' },
        { occurredAt: '2019-11-12' },
      ),
    )
      .when(announce({ meeting: 'g' }))
      .thenRefused('not-in-plenary', [16]));

  it('gives the notice that the rules ask for, in calendar months to the first day in office', () => {
    given(...meeting)
      .when(announce({ takesOffice: '2020-11-14' }))
      .then(happened('CandidacyAnnounced', { ...mexico, takesOffice: '2020-11-14' }));
    const late = given(...meeting).when(announce({ takesOffice: '2020-11-13' }));
    late.thenRefused('candidacy-too-late', []);
    expect(JSON.stringify(late.outcome)).toContain('by 2019-11-13 at the latest');
    given(...meeting)
      .when(announce({ takesOffice: '2020-11' }))
      .thenRefused('candidacy-too-late');
  });

  it('says when it would take office, whatever the year', () => {
    given(...meeting)
      .when(announce({ takesOffice: '../2027-01-01' }))
      .thenRefused('when-not-said', []);
    given(...meeting)
      .when(announce({ takesOffice: '0000' }))
      .thenRefused('candidacy-too-late', []);
    given(...meeting)
      .when(announce({ takesOffice: '9999-12-31T23:59-14:00' }))
      .then(happened('CandidacyAnnounced', { ...mexico, takesOffice: '9999-12-31T23:59-14:00' }));
  });

  it('counts the days in the zone of the body', () => {
    // 2020-11-14 begins in Costa Rica at 06:00 UTC; at 05:59 of the fifteenth it is still the fourteenth there.
    const atNight = { occurredAt: '2019-11-15T05:59:00Z' };
    given(...meeting)
      .when(announce({ takesOffice: '2020-11-14' }, atNight))
      .then(happened('CandidacyAnnounced', { ...mexico, takesOffice: '2020-11-14' }));
    given(...meeting)
      .when(announce({ takesOffice: '2020-11-14' }, { occurredAt: '2019-11-15T06:00:00Z' }))
      .thenRefused('candidacy-too-late');
  });

  it('is judged by the rules of its day', () =>
    given(
      ...meeting,
      happened(
        'RulesAdopted',
        { version: 2, rules: { ...rules, candidacyNoticeMonths: 3 } },
        { occurredAt: '2019-11-14' },
      ),
    )
      .when(announce({ takesOffice: '2020-03' }))
      .then(happened('CandidacyAnnounced', { ...mexico, takesOffice: '2020-03' })));

  it('is made once while it lives', () => {
    given(...meeting, announced('MX'))
      .when(announce())
      .thenRefused('already-candidate', [16]);
    given(...meeting, announced('MX'), withdrawn('MX'))
      .when(announce())
      .then(happened('CandidacyAnnounced', mexico));
    given(...meeting, announced('HN'))
      .when(announce())
      .then(happened('CandidacyAnnounced', mexico));
  });

  it('is for a term that nobody is designated for, nor holds', () => {
    given(...meeting, designated('HN', '2021'))
      .when(announce())
      .thenRefused('term-already-designated', [16]);
    given(...body, held('HN', '2021', '2018', '2018'), ...meeting.slice(9))
      .when(announce())
      .thenRefused('term-already-held', [9]);
  });
});

describe('WithdrawCandidacy', () => {
  const withdraw = ask('WithdrawCandidacy', { member: 'MX', term: '2021' });

  it('withdraws a candidacy that lives, and no other', () => {
    const { book } = given(...meeting, announced('HN'), announced('MX'), withdrawn('MX'));
    expect(
      book.presidency.terms.get('2021' as TermId)?.candidacies.map((c) => [c.member, c.withdrawn]),
    ).toEqual([
      ['HN', undefined],
      ['MX', 18],
    ]);
    given(...meeting, announced('MX'))
      .when(withdraw)
      .then(happened('CandidacyWithdrawn', { member: 'MX', term: '2021' }));
  });

  it('is not dated before the announcement', () =>
    given(...meeting, announced('MX'))
      .when(ask('WithdrawCandidacy', { member: 'MX', term: '2021' }, { occurredAt: '2019-11-13' }))
      .thenRefused('dated-before-what-it-rests-on', [16]));

  it('needs one that was announced and not withdrawn', () => {
    given(...meeting, announced('HN'))
      .when(withdraw)
      .thenRefused('not-a-candidate', []);
    given(...meeting)
      .when(withdraw)
      .thenRefused('not-a-candidate', []);
    given(...meeting, announced('MX'), withdrawn('MX'))
      .when(withdraw)
      .thenRefused('not-a-candidate', [17]);
  });
});
