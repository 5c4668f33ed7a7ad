import { instantOf, rulesFor, type Book } from '../book/state.js';
import type { Stamp } from '../language/entry.js';
import type { MeetingId, ProposalId } from '../language/ids.js';
import { accepted, all, unless, type Verdict } from '../language/rejection.js';
import { presentMembers } from '../meetings/checks.js';
import * as because from './position-rejections.js';
import { standingObjections } from './standing-objections.js';

/** A consensus that was declared. */
interface Declared extends Pick<Stamp, 'occurredAt'> {
  readonly proposal: ProposalId;
  readonly meeting: MeetingId | undefined;
}

/** Whether consensus could be declared as it was, by what is now told of who had a say then. */
export const stillHolds = (book: Book, declared: Declared): Verdict => {
  const proposal = book.proposals.proposals.get(declared.proposal);
  if (proposal === undefined) return accepted;
  return all(
    () => mustHaveHadQuorum(book, declared),
    () => {
      const { barring } = standingObjections(book, proposal, declared, declared.meeting);
      return unless(barring.length > 0, () => because.objectionStands(barring));
    },
  );
};

const mustHaveHadQuorum = (book: Book, declared: Declared): Verdict => {
  const quorum = rulesFor(book, declared)?.quorum;
  const meeting = declared.meeting && book.meetings.meetings.get(declared.meeting);
  if (quorum?.required !== true || meeting === undefined) return accepted;
  const present = presentMembers(book, meeting, instantOf(book, declared)).size;
  return unless(present < quorum.members, () => because.quorumNotMet(present, quorum.members));
};
