import type { Set } from 'immutable';
import { instantOf, type Book } from '../book/state.js';
import type { Stamp } from '../language/entry.js';
import type { MeetingId, PartyCode } from '../language/ids.js';
import { accepted, refuse, unless, type Verdict } from '../language/rejection.js';
import { at } from '../language/timeline.js';
import { isMember } from '../membership/state.js';
import { minutesFinal } from './minutes-rejections.js';
import * as because from './rejections.js';
import { isPresent, presentParties, type Meeting, type MeetingPhase } from './state.js';

// What other subjects ask of meetings. Each is judged as of when the entry happened, not of today.

type Dated = Pick<Stamp, 'occurredAt'>;

/** Goes on with the meeting, if the book knows it. */
export const withMeeting = (book: Book, id: MeetingId, check: (meeting: Meeting) => Verdict): Verdict => {
  const meeting = book.meetings.meetings.get(id);
  return meeting === undefined ? refuse(because.unknownMeeting(id)) : check(meeting);
};

/** The book knows the meeting, whatever its phase. */
export const mustBeMeeting = (book: Book, id: MeetingId): Verdict => withMeeting(book, id, () => accepted);

/** The meeting was in one of these phases when the entry happened, and its minutes are not final yet. */
export const mustBeInPhase = (
  book: Book,
  entry: Dated,
  id: MeetingId,
  phases: readonly MeetingPhase[],
): Verdict =>
  withMeeting(book, id, (meeting) => {
    const final = meeting.minutes?.final;
    if (final !== undefined) return refuse(minutesFinal(id, final));
    const then = at(meeting.phases, instantOf(book, entry));
    if (then === undefined) return refuse(because.meetingNotYetConvened(meeting));
    return unless(!phases.includes(then.value), () => because.meetingInPhase(id, then.value, then.entry));
  });

/** The meeting sat when the entry happened: opened, neither adjourned nor closed. */
export const mustBeOpenMeeting = (book: Book, entry: Dated, id: MeetingId): Verdict =>
  mustBeInPhase(book, entry, id, ['open']);

/** The party had been noted present, and had not left, when the entry happened. */
export const mustBePresent = (book: Book, entry: Dated, meeting: Meeting, party: PartyCode): Verdict =>
  unless(!isPresent(meeting, party, instantOf(book, entry)), () =>
    because.notPresent(party, meeting.id, meeting.presence.get(party)?.last()?.entry),
  );

/** The members in good standing that were present at an instant (epoch milliseconds). */
export const presentMembers = (book: Book, meeting: Meeting, instant: number): Set<PartyCode> =>
  presentParties(meeting, instant).filter((party) => isMember(book.membership, party, instant));
