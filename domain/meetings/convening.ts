import { instantOf, type Book } from '../book/state.js';
import type { EventOf } from '../language/event.js';
import type { Recorded } from '../language/entry.js';
import type { MeetingId, PartyCode } from '../language/ids.js';
import { accepted, all, refuse, unless, type Verdict } from '../language/rejection.js';
import { at } from '../language/timeline.js';
import { mustBeOrgan } from '../membership/checks.js';
import { isSecretariat } from '../membership/state.js';
import { mustChair } from '../presidency/checks.js';
import { mustBeInPhase, withMeeting } from './checks.js';
import type * as events from './events.js';
import * as because from './rejections.js';
import { mustHaveNoOpenSession } from './sessions.js';
import type { MeetingPhase } from './state.js';

// A meeting's way: convened, opened, adjourned and resumed, closed.

type OfMeeting = Recorded<{ readonly data: { readonly meeting: MeetingId } }>;
type Opened = Recorded<EventOf<typeof events.MeetingOpened>>;
type Closed = Recorded<EventOf<typeof events.MeetingClosed>>;
type Convened = Recorded<EventOf<typeof events.MeetingConvened>>;

/**
 * In one of these phases both when the entry happened and at the end of all that is recorded: what changes a phase
 * comes after what brought it about, so that the phases follow one another in time as they do in the book.
 */
const mustStillBe =
  (...phases: readonly MeetingPhase[]) =>
  (book: Book, entry: OfMeeting): Verdict =>
    all(
      () => mustBeInPhase(book, entry, entry.data.meeting, phases),
      () =>
        withMeeting(book, entry.data.meeting, (meeting) => {
          const { id, phase, phaseEntry } = meeting;
          if (!phases.includes(phase)) return refuse(because.meetingInPhase(id, phase, phaseEntry));
          const then = at(meeting.phases, instantOf(book, entry));
          return unless(then?.entry !== phaseEntry, () => because.meetingMovedOn(id, phaseEntry));
        }),
    );

const mustGoThroughSecretariat = ({ membership }: Book, through: PartyCode | undefined): Verdict =>
  through === undefined || isSecretariat(membership, through)
    ? accepted
    : refuse(because.notTheSecretariat(through, membership.secretariat?.code));

export const meetingConvened = (book: Book, entry: Convened): Verdict => {
  const { meeting: id, organ, through } = entry.data;
  const before = book.meetings.meetings.get(id);
  if (before !== undefined) return refuse(because.meetingAlreadyConvened(id, before.entry));
  return all(
    () => mustBeOrgan(book, entry, organ),
    () => mustChair(book, entry),
    () => mustGoThroughSecretariat(book, through),
  );
};

/** Dates are settled, and a meeting is postponed, before it opens. */
export const mustBeConvenedOnly = mustStillBe('convened');

export const meetingOpened = (book: Book, entry: Opened): Verdict =>
  all(
    () => mustStillBe('convened')(book, entry),
    () => mustChair(book, entry),
  );

export const meetingAdjourned = mustStillBe('open');

export const meetingResumed = mustStillBe('adjourned');

export const meetingClosed = (book: Book, entry: Closed): Verdict =>
  all(
    () => mustStillBe('open', 'adjourned')(book, entry),
    () => mustHaveNoOpenSession(book, entry.data.meeting),
    () => mustChair(book, entry),
  );
