import type { ComponentChildren } from 'preact';
import { useScript } from '../parts/has-script.js';
import { Section } from '../parts/section.js';
import { DeclareConsensus } from './declare-consensus.js';
import type { OpenProposal } from './open-proposal.js';
import { TakePosition } from './take-position.js';

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
