import * as E from 'fp-ts/lib/Either.js';
import type { Book } from '../book/state.js';
import { firstTwice, one, several } from '../language/draft.js';
import type { PartyCode } from '../language/ids.js';
import { refuse, type Rejection } from '../language/rejection.js';
import type { Decisions, Draft, Drafts } from '../language/subject.js';
import { nobodyNamed } from '../meetings/rejections.js';
import { objecting } from '../silence/decide.js';
import type { SilenceEvent } from '../silence/events.js';
import type { ProposalCommand } from './commands.js';
import { effectsOf, type Effect } from './effects.js';
import * as events from './events.js';
import * as followUps from './follow-up-events.js';
import { memberNamedTwice } from './position-rejections.js';
import { unknownProposal } from './rejections.js';
import { lastShapes } from './shapes.js';
import { currentVersion } from './state.js';

type Bulk = Extract<ProposalCommand, { readonly type: 'TakePositions' }>['data'];

/** One entry a member, each on that member's behalf. An objection has its own reason, so none is taken here. */
const positionsOf = (data: Bulk): E.Either<Rejection, Drafts<events.ProposalEvent>> => {
  const { proposal, version, members, stand, meeting, authority } = data;
  const twice = firstTwice(members);
  if (twice !== undefined) return refuse(memberNamedTwice(twice));
  const where = meeting === undefined ? {} : { meeting };
  const draft = (member: PartyCode): Draft<events.ProposalEvent> => ({
    event: events.PositionTaken.of({ proposal, version, member, stand, ...where }),
    onBehalfOf: { party: member, authority },
  });
  const [first, ...others] = members;
  return first === undefined ? refuse(nobodyNamed()) : several(draft(first), others.map(draft));
};

export const proposalDecisions: Decisions<
  Book,
  ProposalCommand,
  events.ProposalEvent | SilenceEvent | Effect
> = {
  SubmitProposal: (_, { data }) => one(events.ProposalSubmitted.of(data)),
  ReviseProposal: (book, { data }) => {
    const proposal = book.proposals.proposals.get(data.proposal);
    if (proposal === undefined) return refuse(unknownProposal(data.proposal));
    return one(events.ProposalRevised.of({ ...data, version: currentVersion(proposal).number + 1 }));
  },
  WithdrawProposal: (_, { data }) => one(events.ProposalWithdrawn.of(data)),
  RejectProposal: (_, { data }) => one(events.ProposalRejected.of(data)),
  DeferProposal: (_, { data }) => one(events.ProposalDeferred.of(data)),
  ResumeProposal: (_, { data }) => one(events.ProposalResumed.of(data)),
  TakePosition: (book, { data, occurredAt }) =>
    data.stand === 'objection'
      ? E.right(objecting(book, occurredAt, data))
      : one(events.PositionTaken.of(data)),
  TakePositions: (_, { data }) => positionsOf(data),
  WithdrawObjection: (_, { data }) => one(events.ObjectionWithdrawn.of(data)),
  MeetObjection: (_, { data }) => one(events.ObjectionMet.of(data)),
  AnswerObjection: (_, { data }) => one(events.ObjectionAnswered.of(data)),
  SustainObjection: (_, { data }) => one(events.ObjectionSustained.of(data)),
  DeclareConsensus: (book, { data }) => {
    const about = book.proposals.proposals.get(data.proposal)?.about ?? [];
    const [first, ...others] = lastShapes(book, about);
    const shapes = first === undefined ? {} : { shapes: [first, ...others] as const };
    return one(events.ConsensusDeclared.of({ ...data, ...shapes }));
  },
  SetFollowUpDue: (_, { data }) => one(followUps.FollowUpDueSet.of(data)),
  ReportFollowUp: (_, { data }) => one(followUps.FollowUpDone.of(data)),
  // The act and, in the same breath, what it brings into force.
  RecordAct: (book, { data }) =>
    several<events.ProposalEvent | Effect>(
      { event: events.ActRecorded.of(data) },
      effectsOf(book, data).map((event) => ({ event })),
    ),
};
