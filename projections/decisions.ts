import { oneOf } from '../domain/language/codec.js';
import { EntryNumber, type PartyCode } from '../domain/language/ids.js';
import { list, literal, optional, struct } from '../domain/language/struct.js';
import { ProposalVersion } from '../domain/proposals/events.js';
import type { Act, Proposal } from '../domain/proposals/state.js';
import { ActTold, tellAct } from './acts.js';
import { Named, party } from './named.js';
import { present } from './present.js';
import type { View } from './view.js';

/** How consensus on the proposal behind an act came about. */
export const ConsensusTold = struct('ConsensusTold', {
  declaredBy: Named,
  version: ProposalVersion,
  entry: EntryNumber,
  /** Objections raised on the way, whatever became of them. */
  objections: list(
    struct('ObjectionOnTheWay', {
      member: Named,
      fate: oneOf('fate', ['standing', 'withdrawn', 'met', 'replaced']),
      entry: EntryNumber,
    }),
  ),
});
export type ConsensusTold = typeof ConsensusTold._A;

export const Decision = struct('Decision', { ...ActTold.props, consensus: optional(ConsensusTold) });
export type Decision = typeof Decision._A;

/** What the organs did, first to last, and the consensus each act rests on. */
export const DecisionsAnswer = struct('DecisionsAnswer', {
  kind: literal('decisions'),
  decisions: list(Decision),
});
export type DecisionsAnswer = typeof DecisionsAnswer._A;

export const decisions = (view: View): DecisionsAnswer => ({
  kind: 'decisions',
  decisions: view.book.proposals.acts
    .valueSeq()
    .toArray()
    .map((act) => ({ ...tellAct(view, act), ...present({ consensus: consensusBehind(view, act) }) })),
});

const consensusBehind = (view: View, act: Act): ConsensusTold | undefined => {
  const proposal = act.proposal && view.book.proposals.proposals.get(act.proposal);
  return proposal?.consensus && tellConsensus(view, proposal, proposal.consensus);
};

const tellConsensus = (
  view: View,
  { objections }: Proposal,
  { by, version, entry }: { readonly by: PartyCode; readonly version: number; readonly entry: EntryNumber },
): ConsensusTold => ({
  declaredBy: party(view, by),
  version,
  entry,
  objections: objections.map((objection) => ({
    member: party(view, objection.member),
    fate: objection.fate.kind,
    entry: objection.entry,
  })),
});
