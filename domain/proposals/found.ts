import type { Book } from '../book/state.js';
import type { Stamp } from '../language/entry.js';
import type { ActId, EntryNumber, MeetingId, OrganId, ProposalId } from '../language/ids.js';
import { refuse, type Verdict } from '../language/rejection.js';
import { mustBeOpenMeeting, withMeeting } from '../meetings/checks.js';
import type { Meeting } from '../meetings/state.js';
import * as because from './rejections.js';
import type { Proposal, ProposalPhase } from './state.js';

// What an entry speaks of, found in the book or refused.

/** The entry of an act, where it is named and known. */
export const actEntry = (book: Book, id: ActId | undefined): EntryNumber | undefined =>
  id === undefined ? undefined : book.proposals.acts.get(id)?.entry;

/** Goes on with the proposal, if the book knows it and it is in one of these phases. */
export const withProposal = (
  book: Book,
  id: ProposalId,
  phases: readonly ProposalPhase[],
  check: (proposal: Proposal) => Verdict,
): Verdict => {
  const proposal = book.proposals.proposals.get(id);
  if (proposal === undefined) return refuse(because.unknownProposal(id));
  return phases.includes(proposal.phase) ? check(proposal) : refuse(because.proposalNotOpen(proposal));
};

/** Goes on with the meeting, if the book knows it and it is one of this organ. */
export const withMeetingOf = (
  book: Book,
  organ: OrganId,
  id: MeetingId,
  check: (meeting: Meeting) => Verdict,
): Verdict =>
  withMeeting(book, id, (meeting) =>
    meeting.organ === organ
      ? check(meeting)
      : refuse(because.meetingOfAnotherOrgan(id, organ, meeting.entry)),
  );

/** It is a meeting of this organ, and it sat when the entry happened: decisions are taken then only. */
export const mustSitAs = (
  book: Book,
  entry: Pick<Stamp, 'occurredAt'>,
  organ: OrganId,
  id: MeetingId,
): Verdict => withMeetingOf(book, organ, id, () => mustBeOpenMeeting(book, entry, id));
