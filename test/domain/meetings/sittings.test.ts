import { meeting, presided } from '../../support/conference.js';
import { given, happened, type Told } from '../../support/spec.js';
import {
  adjourned,
  closed,
  convened,
  granted,
  item,
  on,
  present,
  request,
  session,
  sessionEnds,
  then,
} from './given.js';

describe('OpenSession', () => {
  const open = (id = 'a', header = {}) =>
    request('OpenSession', { session: id, names: { es: id }, doors: 'open' }, header);
  const opened = session('a', 'open');

  it('opens one session at a time', () => {
    given(...meeting)
      .when(open())
      .then(opened);
    given(...meeting, opened)
      .when(open('b'))
      .thenRefused('session-open', [16]);
    given(...meeting, opened, sessionEnds('a'))
      .when(open('b'))
      .then(session('b', 'open'));
  });

  it('also when one is recorded late', () => {
    const yesterday = [...meeting, session('a', 'open', on('2019-11-13')), sessionEnds('a')];
    given(...yesterday)
      .when(open('b', on('2019-11-13')))
      .thenRefused('session-open', [16]);
  });

  it('gives each its own name', () =>
    given(...meeting, opened, sessionEnds('a'))
      .when(open())
      .thenRefused('session-already-held', [16]));

  it('needs the meeting open', () => {
    given(...convened)
      .when(open())
      .thenRefused('meeting-not-open', [10]);
    given(...meeting, adjourned)
      .when(open())
      .thenRefused('meeting-adjourned', [16]);
    given(...presided)
      .when(open())
      .thenRefused('unknown-meeting');
  });
});

describe('CloseSession', () => {
  const close = (id = 'a', header = {}) => request('CloseSession', { session: id }, header);

  it('closes the one that is open', () =>
    given(...meeting, session('a', 'closed'))
      .when(close())
      .then(sessionEnds('a')));

  it('is refused otherwise', () => {
    given(...meeting)
      .when(close())
      .thenRefused('unknown-session', []);
    given(...meeting, session('a', 'open'), sessionEnds('a'))
      .when(close())
      .thenRefused('session-not-open', [17]);
    given(...meeting, session('a', 'open'))
      .when(close('a', on('2019-11-13')))
      .thenRefused('session-not-open', [16]);
    given(...meeting, session('a', 'open'), adjourned)
      .when(close())
      .thenRefused('meeting-adjourned', [17]);
  });

  it('does not let one recorded late last over another', () => {
    const late = [...meeting, session('a', 'open'), sessionEnds('a'), session('b', 'open', on('2019-11-13'))];
    given(...late)
      .when(close('b'))
      .thenRefused('sessions-overlap', [16]);
    given(...late)
      .when(close('b', on('2019-11-13')))
      .then(sessionEnds('b'));
  });
});

describe('AddAgendaItem', () => {
  const add = (more: Record<string, unknown> = {}, header = {}) =>
    request('AddAgendaItem', item('1', more), header);
  const added = (id = '1', more: Record<string, unknown> = {}) => then('AgendaItemAdded', item(id, more));
  const text = happened(
    'TextDrafted',
    { text: 't', kind: 'plan', organ: 'vm', title: { es: 'Plan' }, language: 'es' },
    on('2019-11-14'),
  );

  it.each<[string, readonly Told[]]>([
    ['convened', convened],
    ['open', meeting],
    ['adjourned', [...meeting, adjourned]],
  ])('is lawful while the meeting is %s', (_, history) =>
    given(...history)
      .when(add())
      .then(added()),
  );

  it('may be within another, in a session, with documents and presenters', () => {
    const full = { within: '0', session: 'a', documents: ['t'], presenters: ['CR', 'ST', 'OIM'] };
    given(...meeting, added('0'), session('a', 'open'), text, granted('present-agenda-items'))
      .when(add(full))
      .then(added('1', full));
  });

  it('is refused otherwise', () => {
    given(...meeting, closed)
      .when(add())
      .thenRefused('meeting-closed', [16]);
    given(...presided)
      .when(add())
      .thenRefused('unknown-meeting');
    given(...meeting, added())
      .when(add())
      .thenRefused('agenda-item-already-added', [16]);
    given(...meeting)
      .when(add({ within: '0' }))
      .thenRefused('unknown-agenda-item', []);
    given(...meeting)
      .when(add({ within: '1' }))
      .thenRefused('unknown-agenda-item', []);
    given(...meeting)
      .when(add({ session: 'a' }))
      .thenRefused('unknown-session', []);
    given(...meeting)
      .when(add({ documents: ['t'] }))
      .thenRefused('unknown-document', []);
    given(...meeting)
      .when(add({ presenters: ['CR', 'BZ'] }))
      .thenRefused('unknown-party');
    given(...meeting)
      .when(add({ presenters: ['OIM'] }))
      .thenRefused('not-permitted', [6]);
  });
});

describe('OpenAgendaItem and CloseAgendaItem', () => {
  const history = [...meeting, then('AgendaItemAdded', item('1')), then('AgendaItemAdded', item('2'))];
  const opened = then('AgendaItemOpened', { item: '1' });
  const itemClosed = then('AgendaItemClosed', { item: '1' });
  const open = request('OpenAgendaItem', { item: '1' });
  const close = request('CloseAgendaItem', { item: '1' });

  it('open an item once, and close it after', () => {
    given(...history)
      .when(open)
      .then(opened);
    given(...history, opened)
      .when(close)
      .then(itemClosed);
    const { book } = given(...history, opened, itemClosed);
    expect(book.meetings.meetings.valueSeq().first()?.agenda.valueSeq().toArray()).toMatchObject([
      { id: '1', phase: 'closed', entry: 16, phaseEntry: 19 },
      { id: '2', phase: 'waiting', entry: 17, phaseEntry: 17 },
    ]);
  });

  it('are refused otherwise', () => {
    given(...history, opened)
      .when(open)
      .thenRefused('agenda-item-already-opened', [18]);
    given(...history, opened, itemClosed)
      .when(open)
      .thenRefused('agenda-item-closed', [19]);
    given(...history)
      .when(close)
      .thenRefused('agenda-item-not-open', [16]);
    given(...history, opened, itemClosed)
      .when(close)
      .thenRefused('agenda-item-closed', [19]);
    given(...history)
      .when(request('OpenAgendaItem', { item: '3' }))
      .thenRefused('unknown-agenda-item', []);
    given(...history, adjourned)
      .when(open)
      .thenRefused('meeting-adjourned', [18]);
    given(...convened, then('AgendaItemAdded', item('1')))
      .when(open)
      .thenRefused('meeting-not-open', [10]);
  });
});

describe('NoteIntervention', () => {
  const speak = (more: Record<string, unknown> = {}, header = {}) =>
    request('NoteIntervention', { party: 'CR', ...more }, header);
  const spoke = (more: Record<string, unknown> = {}) => then('InterventionNoted', { party: 'CR', ...more });
  const summary = { es: 'Presenta su plan.' };
  const attends = [...meeting, granted('attend-open-sessions'), present('OIM')];

  it('is of a party that is present, on an item, in a session', () => {
    const said = { item: '1', session: 'a', summary };
    const history = [...meeting, then('AgendaItemAdded', item('1')), session('a', 'open')];
    given(...history)
      .when(speak(said))
      .then(spoke(said));
    given(...meeting)
      .when(speak())
      .then(spoke());
    const { book } = given(...history, spoke(said));
    expect(book.meetings.meetings.valueSeq().first()?.interventions.toArray()).toEqual([
      { party: 'CR', ...said, entry: 18, from: Date.parse('2019-11-14T06:00Z') },
    ]);
  });

  it('is refused otherwise', () => {
    given(...meeting)
      .when(speak({ party: 'BZ' }))
      .thenRefused('unknown-party');
    given(...meeting)
      .when(speak({ party: 'ST' }))
      .thenRefused('not-present', []);
    given(...meeting, then('PresenceNoted', { party: 'CR', presence: 'left' }))
      .when(speak())
      .thenRefused('not-present', [16]);
    given(...meeting, closed)
      .when(speak())
      .thenRefused('meeting-closed', [16]);
    given(...meeting)
      .when(speak({ item: '1' }))
      .thenRefused('unknown-agenda-item', []);
    given(...meeting)
      .when(speak({ session: 'a' }))
      .thenRefused('unknown-session', []);
    given(...meeting, session('a', 'open'), sessionEnds('a'))
      .when(speak({ session: 'a' }))
      .thenRefused('session-not-open', [17]);
    given(...meeting, session('a', 'open'))
      .when(speak({ session: 'a' }, on('2019-11-13')))
      .thenRefused('session-not-open', [16]);
  });

  it.each(['speak', 'join-dialogues'])('is of an observer with the permission %s', (permission) => {
    given(...attends)
      .when(speak({ party: 'OIM' }))
      .thenRefused('not-permitted', [6]);
    given(...attends, granted(permission))
      .when(speak({ party: 'OIM' }))
      .then(spoke({ party: 'OIM' }));
  });

  describe('behind closed doors', () => {
    const behind = [...attends, granted('speak'), session('a', 'closed')];

    it('is of observers only if they may attend', () => {
      given(...behind)
        .when(speak({ party: 'OIM', session: 'a' }))
        .thenRefused('not-permitted', [6]);
      given(...behind, granted('attend-closed-sessions'))
        .when(speak({ party: 'OIM', session: 'a' }))
        .then(spoke({ party: 'OIM', session: 'a' }));
    });

    it('leaves no words in the clear, whether or not the session is named', () => {
      given(...behind)
        .when(speak({ session: 'a' }))
        .then(spoke({ session: 'a' }));
      given(...behind)
        .when(speak({ session: 'a', summary }))
        .thenRefused('closed-words-in-the-clear', [19]);
      given(...behind)
        .when(speak({ summary }))
        .thenRefused('closed-words-in-the-clear', [19]);
      given(...behind, then('AgendaItemAdded', item('1', { session: 'a' })), sessionEnds('a'))
        .when(speak({ item: '1', summary }))
        .thenRefused('closed-words-in-the-clear', [19]);
    });

    it('has its words sealed', () =>
      given(...behind)
        .when(speak({ session: 'a', closedSummary: 'x' }))
        .thenRefused('sealing-unavailable'));

    const hour = (time: string) => on(`2019-11-14T${time}:00-06:00`);
    const anHour = [...attends, session('a', 'closed', hour('10')), sessionEnds('a', hour('11'))];

    it('is over when the session is, and may be before it', () => {
      for (const time of ['09', '12']) {
        given(...anHour)
          .when(speak({ summary }, hour(time)))
          .then(then('InterventionNoted', { party: 'CR', summary }, hour(time)));
      }
    });

    it('may be where no session is named and the date has room for one', () => {
      for (const date of ['2019-11-14', '2019-11-14T10:30:00-06:00', '2019-11']) {
        given(...anHour)
          .when(speak({ summary }, on(date)))
          .thenRefused(date.includes('T') ? 'closed-words-in-the-clear' : 'session-to-be-named', [18]);
      }
      given(...anHour, session('b', 'open', hour('11')), sessionEnds('b', hour('12')))
        .when(speak({ summary, session: 'b' }, hour('11')))
        .then(then('InterventionNoted', { party: 'CR', summary, session: 'b' }, hour('11')));
    });

    it('does not begin, recorded late, before words that stand in the clear', () => {
      const said = then('InterventionNoted', { party: 'CR', summary }, hour('11'));
      given(...attends, said)
        .when(request('OpenSession', { session: 'a', names: { es: 'a' }, doors: 'closed' }, hour('10')))
        .thenRefused('words-already-in-the-clear', [18]);
      given(...attends, said)
        .when(request('OpenSession', { session: 'a', names: { es: 'a' }, doors: 'open' }, hour('10')))
        .then(session('a', 'open', hour('10')));
      given(...attends, said)
        .when(request('OpenSession', { session: 'a', names: { es: 'a' }, doors: 'closed' }, hour('12')))
        .then(session('a', 'closed', hour('12')));
    });
  });
});
