import { flag } from '../domain/language/codec.js';
import { OnBehalfOf } from '../domain/language/entry.js';
import { EntryNumber, MeetingId, ProposalId } from '../domain/language/ids.js';
import { list, literal, optional, orUndefined, struct, tagged } from '../domain/language/struct.js';
import { LocalText, Text } from '../domain/language/text.js';
import { ProposalKind, ProposalVersion, Stand } from '../domain/proposals/events.js';
import { Doors } from '../domain/language/doors.js';
import {
  currentVersion,
  isStale,
  type Objection,
  type Position,
  type Proposal,
} from '../domain/proposals/state.js';
import { stillNeeded } from '../domain/proposals/still-needed.js';
import { actById, ActTold } from './acts.js';
import { CorrectedPosition, correctedPositions } from './corrected-positions.js';
import { Named, organ, party } from './named.js';
import { NeedTold, tellNeed } from './needs.js';
import { ProposalPhase } from './phases.js';
import { present } from './present.js';
import { tellTopics, TopicTold } from './topics.js';
import type { View } from './view.js';

export const PositionTold = struct('PositionTold', {
  member: Named,
  stand: Stand,
  version: ProposalVersion,
  /** Bound to a version that is no longer the current one. */
  stale: flag,
  /** The member's newest position; earlier ones are kept, and are not. */
  current: flag,
  reason: optional(Text),
  recordedBy: Named,
  onBehalfOf: optional(OnBehalfOf),
  entry: EntryNumber,
});
export type PositionTold = typeof PositionTold._A;

/** What became of an objection; it stands until its member withdraws it, agrees that it is met or takes another stand. */
export const FateTold = tagged('FateTold', 'kind', {
  standing: {},
  withdrawn: { entry: EntryNumber },
  met: { how: Text, entry: EntryNumber },
  replaced: { entry: EntryNumber },
});
export type FateTold = typeof FateTold._A;

export const ObjectionTold = struct('ObjectionTold', {
  member: Named,
  version: ProposalVersion,
  reason: Text,
  answers: list(struct('ObjectionReply', { by: Named, answer: Text, entry: EntryNumber })),
  /** The last entry by which the member maintained it after an answer. */
  sustainedEntry: optional(EntryNumber),
  fate: FateTold,
  entry: EntryNumber,
});
export type ObjectionTold = typeof ObjectionTold._A;

export const VersionTold = struct('VersionTold', {
  number: ProposalVersion,
  words: orUndefined(LocalText),
  by: list(Named),
  entry: EntryNumber,
});
export type VersionTold = typeof VersionTold._A;

/** A proposal with its versions, every position and objection ever taken, and what it still needs. */
export const ProposalAnswer = struct('ProposalAnswer', {
  kind: literal('proposal'),
  proposal: ProposalId,
  entry: EntryNumber,
  organ: Named,
  meeting: optional(MeetingId),
  /** As marked; left out where nothing was. */
  doors: optional(Doors),
  proposalKind: ProposalKind,
  title: LocalText,
  about: list(TopicTold),
  by: list(Named),
  versions: list(VersionTold),
  currentVersion: ProposalVersion,
  positions: list(PositionTold),
  objections: list(ObjectionTold),
  /** Positions as they were first recorded, where a correction has since changed or annulled them. */
  corrected: list(CorrectedPosition),
  phase: ProposalPhase,
  phaseEntry: EntryNumber,
  phaseReason: optional(Text),
  consensus: optional(
    struct('ConsensusReached', { by: Named, version: ProposalVersion, entry: EntryNumber }),
  ),
  acts: list(ActTold),
  stillNeeded: list(NeedTold),
});
export type ProposalAnswer = typeof ProposalAnswer._A;

/** The proposal of that id; nothing when there is none as of the view. */
export const proposal = (view: View, id: string): ProposalAnswer | undefined => {
  const known = view.book.proposals.proposals.get(id as ProposalId);
  return known && tellProposal(view, known);
};

const tellProposal = (view: View, known: Proposal): ProposalAnswer => ({
  kind: 'proposal',
  proposal: known.id,
  entry: known.entry,
  organ: organ(view, known.organ),
  proposalKind: known.kind,
  title: known.title,
  about: tellTopics(view, known.about),
  by: known.by.map((code) => party(view, code)),
  versions: known.versions.map((version) => ({
    ...version,
    by: version.by.map((code) => party(view, code)),
  })),
  currentVersion: currentVersion(known).number,
  positions: [...known.positions].map((position) => tellPosition(view, known, position)),
  objections: known.objections.map((objection) => tellObjection(view, objection)),
  corrected: correctedPositions(view, known),
  phase: known.phase,
  phaseEntry: known.phaseEntry,
  acts: known.acts.flatMap((act) => actById(view, act) ?? []),
  stillNeeded: stillNeeded(view.book, known, view.instant).map((need) => tellNeed(view, need)),
  ...present({
    meeting: known.meeting,
    doors: known.doors,
    phaseReason: known.phaseReason,
    consensus: known.consensus && {
      by: party(view, known.consensus.by),
      version: known.consensus.version,
      entry: known.consensus.entry,
    },
  }),
});

const tellPosition = (view: View, known: Proposal, position: Position): PositionTold => ({
  member: party(view, position.member),
  stand: position.stand,
  version: position.version,
  stale: isStale(known, position),
  current: known.positions.findLast(({ member }) => member === position.member) === position,
  recordedBy: party(view, position.recordedBy),
  entry: position.entry,
  ...present({ reason: position.reason, onBehalfOf: position.onBehalfOf }),
});

const tellObjection = (
  view: View,
  { member, version, reason, answers, sustained, fate, entry }: Objection,
): ObjectionTold => ({
  member: party(view, member),
  version,
  reason,
  answers: answers.map((answer) => ({ ...answer, by: party(view, answer.by) })),
  fate,
  entry,
  ...present({ sustainedEntry: sustained }),
});
