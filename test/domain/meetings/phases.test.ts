import { body, meeting, presided } from '../../support/conference.js';
import { ask, given, happened } from '../../support/spec.js';
import {
  adjourned,
  chaired,
  closed,
  convened,
  on,
  request,
  resumed,
  session,
  then,
  undated,
  xxiv,
} from './given.js';

describe('ConveneMeeting', () => {
  const xxv = {
    meeting: 'xxv',
    organ: 'vm',
    names: { es: 'XXV Reunión' },
    by: 'GT',
    through: 'ST',
    dates: undated,
    function: 'convening',
  };
  const convene = (more: Record<string, unknown> = {}, header: Record<string, unknown> = {}) =>
    ask('ConveneMeeting', { ...xxv, ...more }, header);

  it('is by the presidency, through the Secretariat', () =>
    given(...presided)
      .when(convene())
      .then(happened('MeetingConvened', xxv)));

  it('may leave the Secretariat unsaid', () => {
    const { through: _, ...direct } = xxv;
    given(...presided)
      .when(ask('ConveneMeeting', direct))
      .then(happened('MeetingConvened', direct));
  });

  it('happens once', () =>
    given(...meeting)
      .when(convene({ meeting: 'xxiv' }))
      .thenRefused('meeting-already-convened', [10]));

  it('is of an organ that stands', () => {
    given(...presided)
      .when(convene({ organ: 'x' }))
      .thenRefused('unknown-organ');
    given(...presided, happened('OrganDissolved', { organ: 'vm' }))
      .when(convene())
      .thenRefused('unknown-organ');
  });

  it('is by who presides', () =>
    given(...presided)
      .when(convene({ by: 'CR' }))
      .thenRefused('not-presiding', [9]));

  it('is by who presided then, be it known from a source', () => {
    const from = { basis: { kind: 'external', name: 'a public page' } };
    given(...body)
      .when(convene({}, from))
      .thenRefused('nobody-presides', []);
    given(...presided)
      .when(convene({}, { ...from, ...on('2018-06') }))
      .thenRefused('nobody-presides', []);
  });

  it('goes through the Secretariat and nobody else', () => {
    given(...presided)
      .when(convene({ through: 'OIM' }))
      .thenRefused('not-the-secretariat', []);
    given(...presided.filter(({ type }) => type !== 'SecretariatEstablished'))
      .when(convene({}, { recordedBy: 'GT' }))
      .thenRefused('not-the-secretariat', []);
  });

  it('names the function it exercises', () => {
    const { function: _, ...bare } = xxv;
    given(...presided)
      .when(ask('ConveneMeeting', bare))
      .thenRefused('function-missing');
    given(...presided)
      .when(convene({ function: 'x' }))
      .thenRefused('function-unknown');
  });
});

describe('SettleMeetingDates and PostponeMeeting', () => {
  const dates = { kind: 'dated', phrase: 'junio', edtf: '2020-06', reading: 'window', confirmed: true };
  const settle = { dates, place: { es: 'San José' } };
  const postpone = { dates: undated, reason: 'Elecciones' };

  it('change the dates while the meeting is only convened', () => {
    given(...convened)
      .when(request('SettleMeetingDates', settle))
      .then(then('MeetingDatesSettled', settle));
    given(...convened)
      .when(request('PostponeMeeting', postpone))
      .then(then('MeetingPostponed', postpone));
    const { book } = given(
      ...convened,
      then('MeetingDatesSettled', settle),
      then('MeetingPostponed', postpone),
      then('MeetingDatesSettled', { dates }),
    );
    expect(book.meetings.meetings.valueSeq().first()).toMatchObject({
      dates,
      place: { es: 'San José' },
      postponements: [{ reason: 'Elecciones', entry: 12 }],
    });
  });

  it.each([
    ['SettleMeetingDates', settle],
    ['PostponeMeeting', postpone],
  ] as const)('%s comes too late once it opened, and after', (type, data) => {
    given(...meeting)
      .when(request(type, data))
      .thenRefused('meeting-already-open', [11]);
    given(...meeting)
      .when(request(type, data, on('2019-10-02')))
      .thenRefused('meeting-already-open', [11]);
    given(...meeting, adjourned)
      .when(request(type, data))
      .thenRefused('meeting-adjourned', [16]);
    given(...meeting, closed)
      .when(request(type, data))
      .thenRefused('meeting-closed', [16]);
    given(...presided)
      .when(request(type, data))
      .thenRefused('unknown-meeting', []);
  });
});

describe('OpenMeeting', () => {
  const open = (data: Record<string, unknown> = chaired, header = {}) => request('OpenMeeting', data, header);

  it('is by who presides, of a meeting that is convened', () =>
    given(...convened)
      .when(open())
      .then(then('MeetingOpened', chaired)));

  it('is refused otherwise', () => {
    given(...convened)
      .when(open({ ...chaired, by: 'CR' }))
      .thenRefused('not-presiding', [9]);
    given(...convened)
      .when(open({ by: 'GT' }))
      .thenRefused('function-missing');
    given(...meeting)
      .when(open())
      .thenRefused('meeting-already-open', [11]);
    given(...meeting, closed)
      .when(open())
      .thenRefused('meeting-closed', [16]);
    given(...presided)
      .when(open())
      .thenRefused('unknown-meeting');
    given(...convened)
      .when(open(chaired, on('2019-09-30')))
      .thenRefused('meeting-not-yet-convened', [10]);
  });
});

describe('AdjournMeeting and ResumeMeeting', () => {
  it('adjourn an open meeting and resume an adjourned one', () => {
    given(...meeting)
      .when(request('AdjournMeeting', { until: '2019-11-15' }))
      .then(then('MeetingAdjourned', { until: '2019-11-15' }));
    given(...meeting, adjourned)
      .when(request('ResumeMeeting'))
      .then(then('MeetingResumed'));
  });

  it('refuse any other phase', () => {
    given(...convened)
      .when(request('AdjournMeeting'))
      .thenRefused('meeting-not-open', [10]);
    given(...meeting, adjourned)
      .when(request('AdjournMeeting'))
      .thenRefused('meeting-adjourned', [16]);
    given(...meeting)
      .when(request('ResumeMeeting'))
      .thenRefused('meeting-already-open', [11]);
    given(...meeting, closed)
      .when(request('ResumeMeeting'))
      .thenRefused('meeting-closed', [16]);
    given(...presided)
      .when(request('AdjournMeeting'))
      .thenRefused('unknown-meeting');
  });

  it('follow one another in time as in the book', () =>
    given(...meeting, adjourned, resumed)
      .when(request('AdjournMeeting', {}, on('2019-11-13')))
      .thenRefused('meeting-moved-on', [17]));
});

describe('CloseMeeting', () => {
  const close = (data: Record<string, unknown> = chaired, header = {}) =>
    request('CloseMeeting', data, header);

  it('is by who presides, of a meeting that is open or adjourned', () => {
    given(...meeting)
      .when(close())
      .then(then('MeetingClosed', chaired));
    given(...meeting, adjourned)
      .when(close())
      .then(then('MeetingClosed', chaired));
  });

  it('is refused while a session is open', () =>
    given(...meeting, session('a', 'open'))
      .when(close())
      .thenRefused('session-open', [16]));

  it('is refused otherwise', () => {
    given(...convened)
      .when(close())
      .thenRefused('meeting-not-open', [10]);
    given(...meeting, closed)
      .when(close())
      .thenRefused('meeting-closed', [16]);
    given(...meeting, closed)
      .when(close(chaired, on('2019-11-13')))
      .thenRefused('meeting-closed', [16]);
    given(...meeting)
      .when(close({ ...chaired, by: 'CR' }))
      .thenRefused('not-presiding', [9]);
    given(...meeting)
      .when(close({ by: 'GT' }))
      .thenRefused('function-missing');
    given(...presided)
      .when(close())
      .thenRefused('unknown-meeting');
  });
});

it('one recorded late is judged by the phase of its day', () => {
  given(...meeting, adjourned)
    .when(request('AcceptCredentials', { party: 'CR' }, on('2019-11-13')))
    .then(happened('CredentialsAccepted', xxiv({ party: 'CR' })));
  given(...meeting, closed)
    .when(request('NotePresence', { parties: ['CR'], presence: 'left' }, on('2019-11-13')))
    .then(then('PresenceNoted', { party: 'CR', presence: 'left' }));
});
