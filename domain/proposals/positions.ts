import { instantOf, type Book } from '../book/state.js';
import type { EventOf } from '../language/event.js';
import type { Recorded, Stamp } from '../language/entry.js';
import type { PartyCode } from '../language/ids.js';
import { accepted, all, refuse, unless, type Verdict } from '../language/rejection.js';
import { mustBeInPhase, mustBePresent } from '../meetings/checks.js';
import { mustBeMember } from '../membership/checks.js';
import { presiding } from '../presidency/state.js';
import { mustArrive } from '../silence/arriving.js';
import { silenceUnderWay } from '../silence/state.js';
import type { PositionTaken } from './events.js';
import { withMeetingOf, withProposal } from './found.js';
import * as because from './position-rejections.js';
import { currentVersion, versionOf, type Proposal } from './state.js';

// A member's stand on one version of a proposal.

type Taken = Recorded<EventOf<typeof PositionTaken>>;

/** Positions are taken, and consensus declared, on the newest version only. */
export const mustBeCurrent = (proposal: Proposal, version: number): Verdict => {
  if (version === currentVersion(proposal).number) return accepted;
  const known = versionOf(proposal, version) !== undefined;
  return refuse(known ? because.staleVersion(proposal, version) : because.unknownVersion(proposal, version));
};

/** A member speaks for itself, or somebody it has authorized does; never the one who presides. */
export const mustSpeakFor = (
  book: Book,
  entry: Pick<Stamp, 'occurredAt' | 'recordedBy' | 'onBehalfOf'>,
  member: PartyCode,
): Verdict => {
  const { recordedBy, onBehalfOf } = entry;
  if (recordedBy === member) return accepted;
  if (onBehalfOf?.party !== member) return refuse(because.noAuthorityForMember(member, recordedBy));
  const presides = presiding(book.presidency, instantOf(book, entry)) === recordedBy;
  return unless(presides, () => because.presidingForMember(member, recordedBy));
};

/**
 * Where the proposal is before a meeting, only those in the room, while it lasts, have a position to take. What is
 * circulated under silence is before all members, wherever they are.
 */
const mustBeInTheRoom = (book: Book, entry: Taken, proposal: Proposal): Verdict => {
  const { member, meeting: named = proposal.meeting } = entry.data;
  if (named === undefined || silenceUnderWay(proposal) !== undefined) return accepted;
  if (proposal.meeting !== undefined && named !== proposal.meeting) {
    return refuse(because.beforeAnotherMeeting(proposal, named));
  }
  return withMeetingOf(book, proposal.organ, named, (meeting) =>
    all(
      () => mustBeInPhase(book, entry, named, ['open', 'adjourned']),
      () => mustBePresent(book, entry, meeting, member),
    ),
  );
};

/** An objection to what is circulated is one if it came in time; too late, it is kept, and is no position. */
const mustComeInTime = (book: Book, entry: Taken, proposal: Proposal): Verdict => {
  const silence = silenceUnderWay(proposal);
  return silence === undefined || entry.data.stand !== 'objection'
    ? accepted
    : mustArrive(book, entry, silence, 'in-time');
};

export const positionTaken = (book: Book, entry: Taken): Verdict => {
  const { proposal: id, version, member, stand, reason } = entry.data;
  return withProposal(book, id, ['open'], (proposal) =>
    all(
      () => mustBeCurrent(proposal, version),
      () => mustBeMember(book, entry, member),
      () => mustSpeakFor(book, entry, member),
      () => mustBeInTheRoom(book, entry, proposal),
      () =>
        unless(stand === 'objection' && reason === undefined, () => because.objectionWithoutReason(member)),
      () => mustComeInTime(book, entry, proposal),
    ),
  );
};
