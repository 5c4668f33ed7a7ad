import type { ComponentChildren } from 'preact';
import type { Topic } from '../../../../../domain/language/topic.js';
import type { TopicTold } from '../../../../../projections/topics.js';
import { Act } from '../act.js';
import { DeskSection, Drawer } from '../desk-section.js';
import { Circulate } from '../silence/circulate.js';
import { SilenceForms } from '../silence/silence-forms.js';
import { StatementForms } from '../statements/statement-forms.js';
import { DeclareConsensus } from './declare-consensus.js';
import { Objections } from './objections.js';
import type { OpenProposal } from './open-proposal.js';
import { PutOff, Resume, WithdrawProposal } from './put-off.js';
import { RestOfTable } from './rest-of-table.js';
import { Revise } from './revise.js';
import { TakePosition } from './take-position.js';

/** What whoever may record does with a proposal, as far as it has come. */
export const ProposalDesk = (props: OpenProposal): ComponentChildren => (
  <>
    {props.answer.phase === 'consensus' ? <Carrying {...props} /> : null}
    <DeskSection title={props.reader.say('Asentar', 'Record')} wide>
      <div class="desk" tabIndex={-1}>
        {props.answer.phase === 'open' ? <Open {...props} /> : null}
        {props.answer.phase === 'deferred' ? <Resume {...props} /> : null}
        <Drawers {...props} />
      </div>
    </DeskSection>
  </>
);

/** The table, objections, versions, consensus. */
const Open = (props: OpenProposal): ComponentChildren => (
  <>
    <div>
      <TakePosition key={props.answer.proposal} {...props} />
      <RestOfTable {...props} />
    </div>
    <div>
      <DeclareConsensus {...props} />
      <Objections {...props} />
      <Revise {...props} />
    </div>
  </>
);

/** What is wanted now and then. */
const Drawers = (props: OpenProposal): ComponentChildren => {
  const { reader, answer, desk } = props;
  const { say } = reader;
  return (
    <>
      <UnderSilence {...props} />
      {answer.phase === 'open' || answer.phase === 'deferred' ? (
        <Drawer title={say('Aplazar, no acoger, retirar', 'Defer, not take up, withdraw')}>
          <PutOff {...props} />
          <WithdrawProposal {...props} />
        </Drawer>
      ) : null}
      <StatementForms
        reader={reader}
        desk={desk}
        name={answer.proposal}
        of={[
          {
            said: say('la decisión', 'the decision'),
            on: { kind: 'decision', proposal: answer.proposal },
          },
        ]}
        filed={answer.statements ?? []}
      />
    </>
  );
};

/** Sent out, and what is said of what was; what came of a circulation before is not spoken of any more. */
const UnderSilence = (props: OpenProposal): ComponentChildren => {
  const [last] = props.answer.silences;
  const spokenOf = last?.phase === 'called-off' ? undefined : last;
  const mayGoOut = props.answer.phase === 'open' && !RUNS.includes(last?.phase);
  return spokenOf !== undefined || mayGoOut ? (
    <Drawer title={props.reader.say('Bajo silencio', 'Under silence')}>
      {spokenOf === undefined ? null : <SilenceForms key={spokenOf.silence} {...props} of={spokenOf} />}
      {mayGoOut ? <Circulate {...props} /> : null}
    </Drawer>
  ) : null;
};

const RUNS: readonly (string | undefined)[] = ['running', 'suspended'];

/** What is agreed is carried out by an act, once. */
const Carrying = ({ reader, answer, desk }: OpenProposal): ComponentChildren =>
  answer.about.length === 0 || answer.acts.length > 0 ? null : (
    <DeskSection
      title={reader.say('Asentar el acto que lo lleva a cabo', 'Record the act that carries it out')}
    >
      <Act
        reader={reader}
        desk={desk}
        organ={answer.organ.code}
        meeting={answer.meeting}
        carrying={{ proposal: answer.proposal, about: answer.about.map(topicOf) }}
      />
    </DeskSection>
  );

/** A topic as commands name it. */
const topicOf = ({ said: _said, ...topic }: TopicTold): Topic => topic;
