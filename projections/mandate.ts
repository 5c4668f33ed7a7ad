import type { EntryNumber, MandateId, ProposalId } from '../domain/language/ids.js';
import type { LocalText } from '../domain/language/text.js';
import type { Mandate, MandateWords } from '../domain/mandates/state.js';
import { bringsIntoForce, organStands, rulesAt } from '../domain/membership/state.js';
import type { ProposalPhase } from '../domain/proposals/state.js';
import { actById, type ActTold } from './acts.js';
import { tellMandate, type MandateTold } from './mandates.js';
import { organ, type Named } from './named.js';
import { present } from './present.js';
import type { View } from './view.js';

/** What a preliminary mandate still needs to be approved. */
export interface ForApproval {
  /** An act of one of these organs with the verb "approved". */
  readonly organs: readonly Named[];
  /** Whether that act needs a proposal on which consensus was declared. */
  readonly byConsensus: boolean;
  /** The proposals on it so far. */
  readonly proposals: readonly {
    readonly proposal: ProposalId;
    readonly title: LocalText;
    readonly entry: EntryNumber;
    readonly phase: ProposalPhase;
    readonly phaseEntry: EntryNumber;
    /** What the organ did on it: an act with another verb than "approved" did not approve the mandate. */
    readonly acts: readonly ActTold[];
  }[];
}

export interface MandateAnswer extends MandateTold {
  readonly kind: 'mandate';
  /** The words it had before it was amended, first to last. */
  readonly earlierWords: readonly MandateWords[];
  readonly forApproval?: ForApproval;
}

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

const forApproval = (view: View, known: Mandate): ForApproval => {
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
