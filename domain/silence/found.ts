import type { Book } from '../book/state.js';
import type { ActId, SilenceId } from '../language/ids.js';
import { accepted, refuse, type Verdict } from '../language/rejection.js';
import type { Proposal } from '../proposals/state.js';
import * as because from './rejections.js';
import { silenceUnderWay, type Silence, type SilencePhase } from './state.js';

/** A circulation, and the proposal it is of. */
export interface Circulated {
  readonly proposal: Proposal;
  readonly silence: Silence;
}

export const circulatedAs = (book: Book, id: SilenceId): Circulated | undefined => {
  const { proposals, circulations } = book.proposals;
  const of = circulations.get(id);
  const proposal = of === undefined ? undefined : proposals.get(of);
  const silence = proposal?.silences.find((one) => one.id === id);
  return proposal === undefined || silence === undefined ? undefined : { proposal, silence };
};

/** Goes on with the circulation, if the book knows it and it is in one of these phases. */
export const withSilence = (
  book: Book,
  id: SilenceId,
  phases: readonly SilencePhase[],
  check: (circulated: Circulated) => Verdict,
): Verdict => {
  const found = circulatedAs(book, id);
  if (found === undefined) return refuse(because.unknownSilence(id));
  return phases.includes(found.silence.phase) ? check(found) : refuse(because.silenceInPhase(found.silence));
};

/** What waits for its silence to end is neither changed nor decided in another way. */
export const mustNotBeUnderSilence = (proposal: Proposal): Verdict => {
  const silence = silenceUnderWay(proposal);
  return silence === undefined ? accepted : refuse(because.underSilence(proposal, silence));
};

/** The circulation by which an act was agreed on, where it was by silence. */
export const silenceBehind = ({ proposals: { acts, proposals } }: Book, id: ActId): SilenceId | undefined => {
  const act = acts.get(id);
  return act?.proposal === undefined ? undefined : proposals.get(act.proposal)?.consensus?.silence;
};
