import type { ComponentChildren } from 'preact';
import type { Topic } from '../../../../../domain/language/topic.js';
import type { SilencePhase } from '../../../../../projections/phases.js';
import type { TopicTold } from '../../../../../projections/topics.js';
import { Act } from '../act.js';
import { speaksFor } from '../desk.js';
import { DeskSection, Drawer } from '../desk-section.js';
import { conductorFor } from '../presiding.js';
import { Circulate } from '../silence/circulate.js';
import { SilenceForms } from '../silence/silence-forms.js';
import { StatementForms } from '../statements/statement-forms.js';
import { DeclareConsensus } from './declare-consensus.js';
import { Objections } from './objections.js';
import type { OpenProposal } from './open-proposal.js';
import { Resume, Undecided } from './put-off.js';
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
      {answer.phase === 'open' || answer.phase === 'deferred' ? <Undecided {...props} /> : null}
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

/** Sent out, and what is said of what was; what was called off is not spoken of any more. */
const UnderSilence = (props: OpenProposal): ComponentChildren => {
  const [last] = props.answer.silences;
  const isSpokenOf = last?.phase !== 'called-off' && speaksFor(props.desk).length > 0;
  const mayGoOut = goesOut(props, last?.phase);
  if (!mayGoOut && (last === undefined || !isSpokenOf)) return null;
  return (
    <Drawer title={props.reader.say('Bajo silencio', 'Under silence')}>
      {isSpokenOf && last !== undefined ? <SilenceForms key={last.silence} {...props} of={last} /> : null}
      {mayGoOut ? <Circulate {...props} /> : null}
    </Drawer>
  );
};

/** Whether this recorder may send it out, as things stand with what was sent out last. */
const goesOut = ({ answer, desk }: OpenProposal, last: SilencePhase | undefined): boolean =>
  answer.phase === 'open' && last !== 'running' && last !== 'suspended' && conductorFor(desk) !== undefined;

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
