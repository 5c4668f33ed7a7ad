import { flag } from '../domain/language/codec.js';
import { EntryNumber, type MandateId } from '../domain/language/ids.js';
import { list, literal, optional, struct } from '../domain/language/struct.js';
import { LocalText } from '../domain/language/text.js';
import type { Mandate } from '../domain/mandates/state.js';
import { bringsIntoForce, organStands, rulesAt } from '../domain/membership/state.js';
import { actById, ActTold } from './acts.js';
import { ProposalMentioned } from './lists.js';
import { MandateTold, tellMandate } from './mandates.js';
import { Named, organ } from './named.js';
import { present } from './present.js';
import type { View } from './view.js';

/** What a preliminary mandate still needs to be approved. */
export const ForApproval = struct('ForApproval', {
  /** An act of one of these organs with the verb "approved". */
  organs: list(Named),
  /** Whether that act needs a proposal on which consensus was declared. */
  byConsensus: flag,
  /** The proposals on it so far. */
  proposals: list(
    // What the organ did on it: an act with another verb than "approved" did not approve the mandate.
    struct('ProposalForApproval', { ...ProposalMentioned.props, acts: list(ActTold) }),
  ),
});
export type ForApproval = typeof ForApproval._A;

export const MandateAnswer = struct('MandateAnswer', {
  kind: literal('mandate'),
  ...MandateTold.props,
  /** The words it had before it was amended, first to last. */
  earlierWords: list(struct('EarlierWords', { words: LocalText, entry: EntryNumber })),
  forApproval: optional(ForApproval),
});
export type MandateAnswer = typeof MandateAnswer._A;

/** One mandate; nothing when there is none of that id as of the view. */
export const mandate = (view: View, id: string): MandateAnswer | undefined => {
  const known = view.book.mandates.mandates.get(id as MandateId);
  const told = known && tellMandate(view, known);
  return (
    told && {
      kind: 'mandate',
      ...told,
      earlierWords: known.words.slice(0, -1),
      ...present({ forApproval: told.status === 'preliminary' ? forApproval(view, known) : undefined }),
    }
  );
};

/** What stands between a preliminary mandate and its approval. */
export const forApproval = (view: View, known: Mandate): ForApproval => {
  const { membership, proposals } = view.book;
  const verbs = rulesAt(membership, view.instant)?.rules.verbsByConsensus ?? [];
  return {
    organs: [...membership.organs.values()]
      .toSorted((one, other) => one.entry - other.entry)
      .filter(({ id }) => organStands(membership, id, view.instant))
      .filter(({ id }) => bringsIntoForce(membership, id, view.instant))
      .map(({ id }) => organ(view, id)),
    byConsensus: verbs.includes('approved'),
    proposals: proposals.proposals
      .valueSeq()
      .filter(({ about }) => about.some((it) => it.kind === 'mandate' && it.mandate === known.id))
      .map(({ id, title, entry, phase, phaseEntry, acts }) => ({
        proposal: id,
        title,
        entry,
        phase,
        phaseEntry,
        acts: acts.flatMap((act) => actById(view, act) ?? []),
      }))
      .toArray(),
  };
};
