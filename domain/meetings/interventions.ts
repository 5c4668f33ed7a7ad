import { instantOf, zoneOf, type Book } from '../book/state.js';
import { lowerBound } from '../dates/moment.js';
import type { EventOf } from '../language/event.js';
import type { Recorded } from '../language/entry.js';
import { accepted, all, refuse, unless, type Verdict } from '../language/rejection.js';
import { mustBeParticipant } from '../membership/checks.js';
import { withItem } from './agenda.js';
import { mustBeOpenMeeting, mustBePresent, withMeeting } from './checks.js';
import type * as events from './events.js';
import { mustBePermitted } from './presence.js';
import { mustBeRunning, withSession } from './sessions.js';
import { closedWordsInTheClear, sessionToBeNamed } from './sitting-rejections.js';
import { agendaItem, closedSessionWithin, sessionAt, type Meeting, type Session } from './state.js';

// Who spoke, on what, and in which session.

type Intervened = Recorded<EventOf<typeof events.InterventionNoted>>;

/** The session it was made in: the one named, else the one that sat then, else the one the item is for. */
export const sessionOf = (
  book: Book,
  { data, occurredAt }: Intervened,
  meeting: Meeting,
): Session | undefined => {
  if (data.session !== undefined) return meeting.sessions.get(data.session);
  const planned = data.item && agendaItem(meeting, data.item)?.session;
  return sessionAt(meeting, instantOf(book, { occurredAt })) ?? (planned && meeting.sessions.get(planned));
};

/** What is said behind closed doors is not written in the clear, and observers hear it only by permission. */
const mustKeepDoorsClosed = (book: Book, entry: Intervened, session: Session): Verdict =>
  all(
    () => mustBePermitted(book, entry, entry.data.party, ['attend-closed-sessions']),
    () =>
      unless(entry.data.summary !== undefined, () =>
        closedWordsInTheClear(entry.data.party, session.id, session.entry),
      ),
  );

/** Where nothing says in which session it was made, it cannot have been in one behind closed doors. */
const mustNotBeFromBehindDoors = (book: Book, entry: Intervened, meeting: Meeting): Verdict => {
  const from = lowerBound(entry.occurredAt, zoneOf(book));
  const session = closedSessionWithin(meeting, from, instantOf(book, entry));
  return session === undefined ? accepted : refuse(sessionToBeNamed(session.id, session.entry));
};

const mustBeInOrder = (book: Book, entry: Intervened, meeting: Meeting): Verdict => {
  const { item, session: named } = entry.data;
  const session = sessionOf(book, entry, meeting);
  return all(
    () => (item === undefined ? accepted : withItem(meeting, item, () => accepted)),
    () =>
      named === undefined
        ? accepted
        : withSession(meeting, named, (given) => mustBeRunning(book, entry, given)),
    () => {
      if (session?.doors === 'closed') return mustKeepDoorsClosed(book, entry, session);
      return named === undefined ? mustNotBeFromBehindDoors(book, entry, meeting) : accepted;
    },
  );
};

export const interventionNoted = (book: Book, entry: Intervened): Verdict => {
  const { meeting: id, party } = entry.data;
  return all(
    () => mustBeOpenMeeting(book, entry, id),
    () => mustBeParticipant(book, entry, party),
    () => withMeeting(book, id, (meeting) => mustBePresent(book, entry, meeting, party)),
    () => mustBePermitted(book, entry, party, ['speak', 'join-dialogues']),
    () => withMeeting(book, id, (meeting) => mustBeInOrder(book, entry, meeting)),
  );
};
