import type { EntryNumber, ProposalId } from '../domain/language/ids.js';
import type { OnBehalfOf } from '../domain/language/entry.js';
import type { LocalText } from '../domain/language/text.js';
import type { ProposalKind, Stand } from '../domain/proposals/events.js';
import {
  currentVersion,
  isStale,
  type Objection,
  type Position,
  type Proposal,
  type ProposalPhase,
  type Version,
} from '../domain/proposals/state.js';
import { stillNeeded } from '../domain/proposals/still-needed.js';
import { actById, type ActTold } from './acts.js';
import { correctedPositions, type CorrectedPosition } from './corrected-positions.js';
import { organ, party, type Named } from './named.js';
import { tellNeed, type NeedTold } from './needs.js';
import { present } from './present.js';
import { tellTopics, type TopicTold } from './topics.js';
import type { View } from './view.js';

export interface PositionTold {
  readonly member: Named;
  readonly stand: Stand;
  readonly version: number;
  /** Bound to a version that is no longer the current one. */
  readonly stale: boolean;
  /** The member's newest position; earlier ones are kept, and are not. */
  readonly current: boolean;
  readonly reason?: string;
  readonly recordedBy: Named;
  readonly onBehalfOf?: OnBehalfOf;
  readonly entry: EntryNumber;
}

export interface ObjectionTold {
  readonly member: Named;
  readonly version: number;
  readonly reason: string;
  readonly answers: readonly {
    readonly by: Named;
    readonly answer: string;
    readonly entry: EntryNumber;
  }[];
  /** The last entry by which the member maintained it after an answer. */
  readonly sustainedEntry?: EntryNumber;
  readonly fate: Objection['fate'];
  readonly entry: EntryNumber;
}

/** A proposal with its versions, every position and objection ever taken, and what it still needs. */
export interface ProposalAnswer {
  readonly kind: 'proposal';
  readonly proposal: ProposalId;
  readonly entry: EntryNumber;
  readonly organ: Named;
  readonly meeting?: string;
  readonly proposalKind: ProposalKind;
  readonly title: LocalText;
  readonly about: readonly TopicTold[];
  readonly by: readonly Named[];
  readonly versions: readonly (Omit<Version, 'by'> & { readonly by: readonly Named[] })[];
  readonly currentVersion: number;
  readonly positions: readonly PositionTold[];
  readonly objections: readonly ObjectionTold[];
  /** Positions as they were first recorded, where a correction has since changed or annulled them. */
  readonly corrected: readonly CorrectedPosition[];
  readonly phase: ProposalPhase;
  readonly phaseEntry: EntryNumber;
  readonly phaseReason?: string;
  readonly consensus?: { readonly by: Named; readonly version: number; readonly entry: EntryNumber };
  readonly acts: readonly ActTold[];
  readonly stillNeeded: readonly NeedTold[];
}

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
