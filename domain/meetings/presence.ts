import { instantOf, type Book } from '../book/state.js';
import type { EventOf } from '../language/event.js';
import type { Recorded, Stamp } from '../language/entry.js';
import type { FunctionId, MeetingId, PartyCode } from '../language/ids.js';
import { accepted, all, refuse, unless, type Verdict } from '../language/rejection.js';
import { mustBeMember, mustBeParticipant } from '../membership/checks.js';
import type { Permission } from '../membership/events.js';
import { holds } from '../membership/state.js';
import { mustBeInPhase, mustBeOpenMeeting, mustBePresent, withMeeting } from './checks.js';
import { mustChair } from '../presidency/checks.js';
import type * as events from './events.js';
import * as because from './rejections.js';
import { sessionAt } from './state.js';

// Who takes part: credentials, presence over time, and the representatives for the drafting group.

type Credentials = Recorded<EventOf<typeof events.CredentialsAccepted>>;
type PresenceNoted = Recorded<EventOf<typeof events.PresenceNoted>>;
type Requested = Recorded<{
  readonly data: { readonly meeting: MeetingId; readonly by: PartyCode; readonly function?: FunctionId };
}>;
type Named = Recorded<EventOf<typeof events.DraftingRepresentativeNamed>>;

/** An observer held one of these permissions then; members and the Secretariat need none. */
export const mustBePermitted = (
  book: Book,
  entry: Pick<Stamp, 'occurredAt'>,
  party: PartyCode,
  anyOf: readonly Permission[],
): Verdict => {
  const observer = book.membership.observers.get(party);
  if (observer === undefined) return accepted;
  const instant = instantOf(book, entry);
  const permitted = anyOf.some((permission) => holds(book.membership, party, permission, instant));
  return unless(!permitted, () => because.notPermitted(party, anyOf, observer.entry));
};

export const credentialsAccepted = (book: Book, entry: Credentials): Verdict =>
  all(
    () => mustBeInPhase(book, entry, entry.data.meeting, ['convened', 'open', 'adjourned']),
    () => mustBeParticipant(book, entry, entry.data.party),
  );

/** An observer is let in by permission: into a meeting, and behind its doors while they are closed. */
const mustBeAdmitted = (book: Book, entry: PresenceNoted): Verdict => {
  const { meeting: id, party } = entry.data;
  return all(
    () => mustBePermitted(book, entry, party, ['attend-open-sessions']),
    () =>
      withMeeting(book, id, (meeting) =>
        sessionAt(meeting, instantOf(book, entry))?.doors === 'closed'
          ? mustBePermitted(book, entry, party, ['attend-closed-sessions'])
          : accepted,
      ),
  );
};

export const presenceNoted = (book: Book, entry: PresenceNoted): Verdict => {
  const { meeting: id, party, presence } = entry.data;
  return all(
    () => mustBeOpenMeeting(book, entry, id),
    () => mustBeParticipant(book, entry, party),
    () => (presence === 'present' ? mustBeAdmitted(book, entry) : accepted),
    () =>
      presence === 'left'
        ? withMeeting(book, id, (meeting) => mustBePresent(book, entry, meeting, party))
        : accepted,
  );
};

// ---- the drafting group ----

export const draftingRequested = (book: Book, entry: Requested): Verdict =>
  all(
    () => mustBeOpenMeeting(book, entry, entry.data.meeting),
    () =>
      withMeeting(book, entry.data.meeting, ({ id, draftingAsked }) =>
        draftingAsked === undefined ? accepted : refuse(because.draftingAlreadyAsked(id, draftingAsked)),
      ),
    () => mustChair(book, entry),
  );

/** A member may name another later: the newest stands. */
export const draftingNamed = (book: Book, entry: Named): Verdict =>
  all(
    () => mustBeOpenMeeting(book, entry, entry.data.meeting),
    () =>
      withMeeting(book, entry.data.meeting, (meeting) =>
        all(
          () => unless(meeting.draftingAsked === undefined, () => because.draftingNotAsked(meeting.id)),
          () => mustBeMember(book, entry, entry.data.member),
          () => mustBePresent(book, entry, meeting, entry.data.member),
        ),
      ),
  );
