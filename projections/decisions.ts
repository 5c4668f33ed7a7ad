import type { EntryNumber, PartyCode } from '../domain/language/ids.js';
import type { Act, ObjectionFate, Proposal } from '../domain/proposals/state.js';
import { tellAct, type ActTold } from './acts.js';
import { party, type Named } from './named.js';
import { present } from './present.js';
import type { View } from './view.js';

/** How consensus on the proposal behind an act came about. */
export interface ConsensusTold {
  readonly declaredBy: Named;
  readonly version: number;
  readonly entry: EntryNumber;
  /** Objections raised on the way, whatever became of them. */
  readonly objections: readonly {
    readonly member: Named;
    readonly fate: ObjectionFate['kind'];
    readonly entry: EntryNumber;
  }[];
}

export interface Decision extends ActTold {
  readonly consensus?: ConsensusTold;
}

/** What the organs did, first to last, and the consensus each act rests on. */
export interface DecisionsAnswer {
  readonly kind: 'decisions';
  readonly decisions: readonly Decision[];
}

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
