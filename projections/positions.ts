import { flag } from '../domain/language/codec.js';
import { OnBehalfOf } from '../domain/language/entry.js';
import { EntryNumber, ProposalId } from '../domain/language/ids.js';
import { list, literal, optional, struct, tagged } from '../domain/language/struct.js';
import { LocalText, Text } from '../domain/language/text.js';
import { ProposalVersion, Stand } from '../domain/proposals/events.js';
import {
  currentVersion,
  isStale,
  type Objection,
  type Position,
  type Proposal,
} from '../domain/proposals/state.js';
import { CorrectedPosition, correctedPositions } from './corrected-positions.js';
import { Named, party } from './named.js';
import { ProposalPhase } from './phases.js';
import { present } from './present.js';
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

const stands = {
  /** Every position ever taken, in order. */
  positions: list(PositionTold),
  /** Every objection ever raised, whatever became of it. */
  objections: list(ObjectionTold),
  /** Positions as they were first recorded, where a correction has since changed or annulled them. */
  corrected: list(CorrectedPosition),
} as const;

/** Where the members stand on a proposal, and ever stood. */
export const Stands = struct('Stands', stands);
export type Stands = typeof Stands._A;

/** The positions on one proposal. */
export const PositionsAnswer = struct('PositionsAnswer', {
  kind: literal('positions'),
  proposal: ProposalId,
  entry: EntryNumber,
  title: LocalText,
  currentVersion: ProposalVersion,
  phase: ProposalPhase,
  phaseEntry: EntryNumber,
  ...stands,
});
export type PositionsAnswer = typeof PositionsAnswer._A;

/** The positions on the proposal of that id; nothing when there is none as of the view. */
export const positions = (view: View, id: string): PositionsAnswer | undefined => {
  const known = view.book.proposals.proposals.get(id as ProposalId);
  return (
    known && {
      kind: 'positions',
      proposal: known.id,
      entry: known.entry,
      title: known.title,
      currentVersion: currentVersion(known).number,
      phase: known.phase,
      phaseEntry: known.phaseEntry,
      ...tellStands(view, known),
    }
  );
};

export const tellStands = (view: View, known: Proposal): Stands => ({
  positions: [...known.positions].map((position) => tellPosition(view, known, position)),
  objections: known.objections.map((objection) => tellObjection(view, objection)),
  corrected: correctedPositions(view, known),
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
