import { EntryNumber, MeetingId, ProposalId, SilenceId } from '../domain/language/ids.js';
import { list, literal, optional, orUndefined, struct } from '../domain/language/struct.js';
import { LocalText, Text } from '../domain/language/text.js';
import { ProposalKind, ProposalVersion } from '../domain/proposals/events.js';
import { Doors } from '../domain/language/doors.js';
import { currentVersion, type Proposal } from '../domain/proposals/state.js';
import { stillNeeded } from '../domain/proposals/still-needed.js';
import { actById, ActTold } from './acts.js';
import { Named, organ, party } from './named.js';
import { NeedTold, tellNeed } from './needs.js';
import { ProposalPhase } from './phases.js';
import { Stands, tellStands } from './positions.js';
import { present } from './present.js';
import { StatementTold, tellStatements } from './statements.js';
import { SilenceTold, tellSilences } from './silence.js';
import { tellTopics, TopicTold } from './topics.js';
import type { View } from './view.js';

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
  ...Stands.props,
  phase: ProposalPhase,
  phaseEntry: EntryNumber,
  phaseReason: optional(Text),
  consensus: optional(
    struct('ConsensusReached', {
      by: Named,
      version: ProposalVersion,
      /** Where it was taken by silence. */
      silence: optional(SilenceId),
      entry: EntryNumber,
    }),
  ),
  /** Its circulations under silence, the last first. */
  silences: list(SilenceTold),
  acts: list(ActTold),
  /** What members have kept beside the decision on it; left out where nothing was. */
  statements: optional(list(StatementTold)),
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
  ...tellStands(view, known),
  phase: known.phase,
  phaseEntry: known.phaseEntry,
  silences: tellSilences(view, known),
  acts: known.acts.flatMap((act) => actById(view, act) ?? []),
  stillNeeded: stillNeeded(view.book, known, view.instant).map((need) => tellNeed(view, need)),
  ...present({
    meeting: known.meeting,
    doors: known.doors,
    statements: tellStatements(view, { kind: 'decision', proposal: known.id }),
    phaseReason: known.phaseReason,
    consensus: known.consensus && {
      by: party(view, known.consensus.by),
      version: known.consensus.version,
      entry: known.consensus.entry,
      ...present({ silence: known.consensus.silence }),
    },
  }),
});
