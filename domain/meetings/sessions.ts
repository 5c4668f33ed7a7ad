import { instantOf, type Book } from '../book/state.js';
import type { EventOf } from '../language/event.js';
import type { Recorded } from '../language/entry.js';
import type { MeetingId, SessionId } from '../language/ids.js';
import { accepted, all, refuse, unless, type Verdict } from '../language/rejection.js';
import { mustBeOpenMeeting, withMeeting } from './checks.js';
import type * as events from './events.js';
import * as because from './sitting-rejections.js';
import { openSession, sessionAt, sessionBegan, wasRunning, type Meeting, type Session } from './state.js';

// The sessions of a meeting: one at a time, open or behind closed doors.

type SessionOpened = Recorded<EventOf<typeof events.SessionOpened>>;
type SessionClosed = Recorded<EventOf<typeof events.SessionClosed>>;

/** Goes on with the session, if the meeting has it. */
export const withSession = (
  meeting: Meeting,
  id: SessionId,
  check: (session: Session) => Verdict,
): Verdict => {
  const session = meeting.sessions.get(id);
  return session === undefined ? refuse(because.unknownSession(id)) : check(session);
};

const mustNotSit = (session: Session | undefined): Verdict =>
  session === undefined ? accepted : refuse(because.sessionOpen(session.id, session.entry));

/** No session of the meeting is open at the end of all that is recorded. */
export const mustHaveNoOpenSession = (book: Book, id: MeetingId): Verdict =>
  withMeeting(book, id, (meeting) => mustNotSit(openSession(meeting)));

/** Words recorded in no session, after this one opened, would have been said behind its doors. */
const mustFindNoClearWords = (book: Book, entry: SessionOpened, meeting: Meeting): Verdict => {
  if (entry.data.doors === 'open') return accepted;
  const opened = instantOf(book, entry);
  const clear = meeting.interventions
    .filter(({ session, summary, from }) => session === undefined && summary !== undefined && from >= opened)
    .toArray();
  return unless(clear.length > 0, () =>
    because.saidBeforeDoorsClosed(
      entry.data.session,
      clear.map(({ entry: said }) => said),
    ),
  );
};

export const sessionOpened = (book: Book, entry: SessionOpened): Verdict =>
  all(
    () => mustBeOpenMeeting(book, entry, entry.data.meeting),
    () =>
      withMeeting(book, entry.data.meeting, ({ sessions }) => {
        const before = sessions.get(entry.data.session);
        return before === undefined ? accepted : refuse(because.sessionAlreadyHeld(before.id, before.entry));
      }),
    () => mustHaveNoOpenSession(book, entry.data.meeting),
    () =>
      withMeeting(book, entry.data.meeting, (meeting) =>
        all(
          () => mustNotSit(sessionAt(meeting, instantOf(book, entry))),
          () => mustFindNoClearWords(book, entry, meeting),
        ),
      ),
  );

/** It sat then; one that was closed since may still be spoken of as it was. */
export const mustBeRunning = (book: Book, entry: Recorded<unknown>, session: Session): Verdict =>
  unless(!wasRunning(session, instantOf(book, entry)), () =>
    because.sessionNotOpen(session.id, session.closed ?? session.entry),
  );

/** No other session began while this one would have lasted, as one recorded late might. */
const mustNotSpanAnother = (
  book: Book,
  entry: SessionClosed,
  meeting: Meeting,
  session: Session,
): Verdict => {
  const ends = instantOf(book, entry);
  const other = meeting.sessions
    .valueSeq()
    .find((held) => sessionBegan(held) > sessionBegan(session) && sessionBegan(held) <= ends);
  return other === undefined ? accepted : refuse(because.sessionsOverlap(session.id, other.id, other.entry));
};

const mustStillRun = (book: Book, entry: SessionClosed, session: Session): Verdict =>
  session.closed === undefined
    ? mustBeRunning(book, entry, session)
    : refuse(because.sessionNotOpen(session.id, session.closed));

export const sessionClosed = (book: Book, entry: SessionClosed): Verdict =>
  all(
    () => mustBeOpenMeeting(book, entry, entry.data.meeting),
    () =>
      withMeeting(book, entry.data.meeting, (meeting) =>
        withSession(meeting, entry.data.session, (session) =>
          all(
            () => mustStillRun(book, entry, session),
            () => mustNotSpanAnother(book, entry, meeting, session),
          ),
        ),
      ),
  );
