import type { ComponentChildren } from 'preact';
import type { ProposalAnswer } from '../../../../projections/proposal.js';
import { useScript } from '../parts/has-script.js';
import { Section } from '../parts/section.js';
import type { Reader } from '../reader.js';
import { DeclareConsensus } from './declare-consensus.js';
import type { Desk } from './desk.js';
import { TakePosition } from './take-position.js';

export interface OpenProposal {
  readonly reader: Reader;
  readonly answer: ProposalAnswer;
  readonly desk: Desk;
}

/** What whoever may record does with an open proposal: takes down the table, and declares the consensus. */
export const ProposalDesk = ({ reader, answer, desk }: OpenProposal): ComponentChildren => {
  const hasScript = useScript();
  if (!hasScript || answer.phase !== 'open') return null;
  return (
    <Section title={reader.say('Asentar', 'Record')} wide>
      <div class="columns">
        <TakePosition key={answer.proposal} reader={reader} answer={answer} desk={desk} />
        <DeclareConsensus reader={reader} answer={answer} desk={desk} />
      </div>
    </Section>
  );
};
