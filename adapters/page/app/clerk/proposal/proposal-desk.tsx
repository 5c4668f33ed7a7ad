import type { ComponentChildren } from 'preact';
import type { Topic } from '../../../../../domain/language/topic.js';
import type { TopicTold } from '../../../../../projections/topics.js';
import { useScript } from '../../parts/has-script.js';
import { Section } from '../../parts/section.js';
import { Act } from '../act.js';
import { DeclareConsensus } from './declare-consensus.js';
import { Objections } from './objections.js';
import type { OpenProposal } from './open-proposal.js';
import { RestOfTable } from './rest-of-table.js';
import { Revise } from './revise.js';
import { TakePosition } from './take-position.js';

/** What whoever may record does with a proposal: the table, objections, versions, consensus, and the act it carries. */
export const ProposalDesk = (props: OpenProposal): ComponentChildren => {
  const { reader, answer, desk } = props;
  const hasScript = useScript();
  if (!hasScript) return null;
  if (answer.phase === 'consensus') return <Carrying {...props} />;
  if (answer.phase !== 'open') return null;
  return (
    <Section title={reader.say('Asentar', 'Record')} wide>
      <div class="desk" tabIndex={-1}>
        <div>
          <TakePosition key={answer.proposal} reader={reader} answer={answer} desk={desk} />
          <RestOfTable {...props} />
        </div>
        <div>
          <DeclareConsensus {...props} />
          <Objections {...props} />
          <Revise {...props} />
        </div>
      </div>
    </Section>
  );
};

/** What is agreed is carried out by an act, once. */
const Carrying = ({ reader, answer, desk }: OpenProposal): ComponentChildren =>
  answer.about.length === 0 || answer.acts.length > 0 ? null : (
    <Section title={reader.say('Asentar el acto que lo lleva a cabo', 'Record the act that carries it out')}>
      <Act
        reader={reader}
        desk={desk}
        organ={answer.organ.code}
        meeting={answer.meeting}
        carrying={{ proposal: answer.proposal, about: answer.about.map(topicOf) }}
      />
    </Section>
  );

/** A topic as commands name it. */
const topicOf = ({ said: _said, ...topic }: TopicTold): Topic => topic;
