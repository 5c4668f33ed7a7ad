import type { SilenceTold } from '../../../../../projections/silence.js';
import type { OpenProposal } from '../proposal/open-proposal.js';

/** What every form about a circulation under silence is given. */
export type OfSilence = OpenProposal & { readonly of: SilenceTold };
