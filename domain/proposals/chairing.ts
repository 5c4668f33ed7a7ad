import type { Book } from '../book/state.js';
import type { EventOf } from '../language/event.js';
import type { Recorded } from '../language/entry.js';
import { accepted, all, refuse, type Verdict } from '../language/rejection.js';
import { mustBeInPhase } from '../meetings/checks.js';
import { mustChair } from '../presidency/checks.js';
import { mustNotBeUnderSilence } from '../silence/found.js';
import type * as events from './events.js';
import { withMeetingOf, withProposal } from './found.js';
import * as because from './rejections.js';
import type { Proposal } from './state.js';

// What the presiding member does with a proposal, short of declaring consensus on it.

type Rejected = Recorded<EventOf<typeof events.ProposalRejected>>;
type Deferred = Recorded<EventOf<typeof events.ProposalDeferred>>;
type Resumed = Recorded<EventOf<typeof events.ProposalResumed>>;

export const proposalRejected = (book: Book, entry: Rejected): Verdict =>
  withProposal(book, entry.data.proposal, ['open', 'deferred'], (proposal) =>
    all(
      () => mustChair(book, entry),
      () => mustNotBeUnderSilence(proposal),
    ),
  );

export const proposalDeferred = (book: Book, entry: Deferred): Verdict =>
  withProposal(book, entry.data.proposal, ['open'], (proposal) =>
    all(
      () => mustChair(book, entry),
      () => mustNotBeUnderSilence(proposal),
    ),
  );

/** It goes on before a meeting of its organ that is not over. */
const mayComeBefore = (book: Book, entry: Resumed, { organ }: Proposal): Verdict => {
  const { meeting } = entry.data;
  if (meeting === undefined) return accepted;
  return withMeetingOf(book, organ, meeting, () =>
    mustBeInPhase(book, entry, meeting, ['convened', 'open', 'adjourned']),
  );
};

export const proposalResumed = (book: Book, entry: Resumed): Verdict => {
  const proposal = book.proposals.proposals.get(entry.data.proposal);
  if (proposal === undefined) return refuse(because.unknownProposal(entry.data.proposal));
  if (proposal.phase !== 'deferred') return refuse(because.proposalNotDeferred(proposal));
  return all(
    () => mustChair(book, entry),
    () => mayComeBefore(book, entry, proposal),
  );
};
