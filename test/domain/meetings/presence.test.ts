import { evolve } from '../../../domain/book/evolve.js';
import { zoneOf } from '../../../domain/book/state.js';
import { upperBound, type Moment } from '../../../domain/dates/moment.js';
import type { PartyCode } from '../../../domain/language/ids.js';
import { mustBeMeeting, presentMembers } from '../../../domain/meetings/checks.js';
import { meetingDecisions } from '../../../domain/meetings/decide.js';
import { isPresent, presentParties } from '../../../domain/meetings/state.js';
import { meeting, presided } from '../../support/conference.js';
import { entriesOf, given, happened, type Told } from '../../support/spec.js';
import {
  adjourned,
  chaired,
  closed,
  convened,
  granted,
  on,
  present,
  request,
  session,
  sessionEnds,
  then,
  undated,
} from './given.js';

const suspended = (member: string) => happened('MemberSuspended', { member, reason: 'x' }, on('2019-11-14'));

describe('AcceptCredentials', () => {
  const accept = (party = 'CR', header = {}) => request('AcceptCredentials', { party }, header);

  it.each<[string, readonly Told[]]>([
    ['convened', convened],
    ['open', meeting],
    ['adjourned', [...meeting, adjourned]],
  ])('is of whoever takes part, while the meeting is %s', (_, history) => {
    for (const party of ['CR', 'OIM', 'ST']) {
      given(...history)
        .when(accept(party))
        .then(then('CredentialsAccepted', { party }));
    }
  });

  it('is refused otherwise', () => {
    given(...meeting, closed)
      .when(accept())
      .thenRefused('meeting-closed', [16]);
    given(...meeting)
      .when(accept('BZ'))
      .thenRefused('unknown-party');
    given(...meeting, suspended('CR'))
      .when(accept())
      .thenRefused('not-a-member', [16]);
    given(...presided)
      .when(accept())
      .thenRefused('unknown-meeting');
    given(...meeting)
      .when(accept('CR', on('2019')))
      .then(then('CredentialsAccepted', { party: 'CR' }));
  });

  it('seals the name of the head of delegation', () =>
    given(...meeting)
      .when(request('AcceptCredentials', { party: 'CR', head: 'N. N.' }))
      .thenRefused('sealing-unavailable'));
});

describe('NotePresence', () => {
  const note = (parties: readonly string[], presence = 'present', header = {}) =>
    request('NotePresence', { parties, presence }, header);

  it('leaves one entry a party', () =>
    given(...meeting)
      .when(note(['ST', 'CR']))
      .then(
        then('PresenceNoted', { party: 'ST', presence: 'present' }),
        then('PresenceNoted', { party: 'CR', presence: 'present' }),
      ));

  it('names each party once, and somebody', () => {
    given(...meeting)
      .when(note(['CR', 'MX', 'CR']))
      .thenRefused('party-named-twice', []);
    const { book } = given(...meeting);
    const nobody = { type: 'NotePresence', data: { meeting: 'xxiv', parties: [], presence: 'present' } };
    expect(meetingDecisions.NotePresence(book, nobody as never)).toMatchObject({
      left: { code: 'nobody-named' },
    });
  });

  it('needs the meeting open', () => {
    given(...convened)
      .when(note(['CR']))
      .thenRefused('meeting-not-open', [10]);
    given(...meeting, adjourned)
      .when(note(['CR']))
      .thenRefused('meeting-adjourned', [16]);
    given(...meeting, closed)
      .when(note(['CR']))
      .thenRefused('meeting-closed', [16]);
    given(...meeting)
      .when(note(['CR'], 'present', on('2019-11-12')))
      .thenRefused('meeting-not-open', [10]);
    given(...presided)
      .when(note(['CR']))
      .thenRefused('unknown-meeting');
  });

  it('is of those who take part, all or none', () => {
    given(...meeting)
      .when(note(['CR', 'BZ']))
      .thenRefused('unknown-party');
    given(...meeting, suspended('CR'))
      .when(note(['CR']))
      .thenRefused('not-a-member', [16]);
  });

  it('is of observers that may attend', () => {
    given(...meeting)
      .when(note(['OIM']))
      .thenRefused('not-permitted', [6]);
    given(...meeting, granted('speak'))
      .when(note(['OIM']))
      .thenRefused('not-permitted', [6]);
    given(...meeting, granted('attend-open-sessions'))
      .when(note(['OIM']))
      .then(then('PresenceNoted', { party: 'OIM', presence: 'present' }));
    const behind = [...meeting, granted('attend-open-sessions'), session('a', 'closed')];
    given(...behind)
      .when(note(['OIM', 'CR']))
      .thenRefused('not-permitted', [6]);
    given(...behind, granted('attend-closed-sessions'))
      .when(note(['OIM']))
      .then(then('PresenceNoted', { party: 'OIM', presence: 'present' }));
    given(...behind, sessionEnds('a'))
      .when(note(['OIM']))
      .then(then('PresenceNoted', { party: 'OIM', presence: 'present' }));
    given(...meeting)
      .when(note(['OIM'], 'absent'))
      .then(then('PresenceNoted', { party: 'OIM', presence: 'absent' }));
  });

  it('says that a party left only if it was present', () => {
    given(...meeting)
      .when(note(['CR'], 'left'))
      .then(then('PresenceNoted', { party: 'CR', presence: 'left' }));
    given(...meeting)
      .when(note(['ST'], 'left'))
      .thenRefused('not-present', []);
    given(...meeting, then('PresenceNoted', { party: 'CR', presence: 'left' }))
      .when(note(['CR'], 'left'))
      .thenRefused('not-present', [16]);
  });
});

describe('who is present', () => {
  const { book } = given(
    ...meeting,
    then('PresenceNoted', { party: 'HN', presence: 'left' }),
    present('ST'),
    suspended('MX'),
  );
  const [xxiv] = book.meetings.meetings.values();
  const at = (day: string) => upperBound(day as Moment, zoneOf(book));

  it.each([
    ['2019-11-12', [], []],
    ['2019-11-13', ['CR', 'GT', 'HN', 'MX'], ['CR', 'GT', 'HN', 'MX']],
    ['2019-11-14', ['CR', 'GT', 'MX', 'ST'], ['CR', 'GT']],
  ])('on %s', (day, parties, members) => {
    expect(xxiv && presentParties(xxiv, at(day)).toArray().sort()).toEqual(parties);
    expect(xxiv && presentMembers(book, xxiv, at(day)).toArray().sort()).toEqual(members);
    expect(xxiv && isPresent(xxiv, 'HN' as PartyCode, at(day))).toBe(parties.includes('HN'));
  });
});

describe('RequestDraftingRepresentatives', () => {
  const ask = (data: Record<string, unknown> = chaired) => request('RequestDraftingRepresentatives', data);

  it('is asked by who presides, once the meeting is open', () =>
    given(...meeting)
      .when(ask())
      .then(then('DraftingRepresentativesRequested', chaired)));

  it('is refused otherwise', () => {
    given(...convened)
      .when(ask())
      .thenRefused('meeting-not-open', [10]);
    given(...meeting)
      .when(ask({ ...chaired, by: 'CR' }))
      .thenRefused('not-presiding', [9]);
    given(...meeting)
      .when(ask({ by: 'GT' }))
      .thenRefused('function-missing');
    given(...meeting, then('DraftingRepresentativesRequested', chaired))
      .when(ask())
      .thenRefused('already-asked', [16]);
  });
});

describe('NameDraftingRepresentative', () => {
  const name = (member = 'CR') => request('NameDraftingRepresentative', { member });
  const asked = [...meeting, then('DraftingRepresentativesRequested', chaired)];
  const named = then('DraftingRepresentativeNamed', { member: 'CR' });

  it('follows the request, and the newest stands', () => {
    given(...asked)
      .when(name())
      .then(named);
    const { book } = given(...asked, named, named);
    expect(book.meetings.meetings.valueSeq().first()?.draftingRepresentatives.toObject()).toEqual({ CR: 18 });
  });

  it('is refused otherwise', () => {
    given(...meeting)
      .when(name())
      .thenRefused('not-asked', []);
    given(...asked)
      .when(name('OIM'))
      .thenRefused('unknown-member');
    given(...asked, then('PresenceNoted', { party: 'CR', presence: 'left' }))
      .when(name())
      .thenRefused('not-present', [17]);
    given(...asked, closed)
      .when(name())
      .thenRefused('meeting-closed', [17]);
  });

  it('seals the name of the person', () =>
    given(...asked)
      .when(request('NameDraftingRepresentative', { member: 'CR', representative: 'N. N.' }))
      .thenRefused('sealing-unavailable'));
});

it('folds what would not be lawful all the same', () => {
  const { book } = given(...presided);
  const unlawful = entriesOf(
    [
      closed,
      then('MeetingDatesSettled', { dates: undated }),
      session('a', 'open'),
      sessionEnds('a'),
      present('CR'),
      then('AgendaItemOpened', { item: 'x' }),
    ],
    10,
  );
  expect(unlawful.reduce(evolve, book).meetings).toBe(book.meetings);
  const known = given(...meeting).book;
  const [, , , ending] = unlawful;
  expect(ending && evolve(known, ending).meetings.meetings.valueSeq().first()?.sessions.size).toBe(0);
});

it('other subjects ask whether a meeting is known', () => {
  const { book } = given(...meeting);
  expect(mustBeMeeting(book, 'xxiv' as never)).toMatchObject({ _tag: 'Right' });
  expect(mustBeMeeting(book, 'x' as never)).toMatchObject({ left: { code: 'unknown-meeting' } });
});
