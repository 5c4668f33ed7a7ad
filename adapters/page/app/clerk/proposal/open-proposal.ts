import type { ProposalAnswer } from '../../../../../projections/proposal.js';
import type { Reader } from '../../reader.js';
import type { Desk } from '../desk.js';

/** What every form about a proposal is given. */
export interface OpenProposal {
  readonly reader: Reader;
  readonly answer: ProposalAnswer;
  readonly desk: Desk;
}
