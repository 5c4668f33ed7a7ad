import type { ComponentChildren } from 'preact';
import { needSaid } from '../../parts/needs.js';
import { Authority, behalf } from '../behalf.js';
import type { NamedThing } from '../../reader.js';
import { speaksFor } from '../desk.js';
import { Drawer } from '../desk-section.js';
import { Choice, fieldIn, given, Line, named } from '../field.js';
import { Recording } from '../form.js';
import { chaired, Chairing, presidingFor } from '../presiding.js';
import type { OpenProposal } from './open-proposal.js';

/** Why nothing else is done with it now: what runs under silence stays as it was circulated. */
const underSilence = ({ answer, reader }: OpenProposal): string | undefined =>
  answer.stillNeeded
    .filter(({ kind }) => kind === 'silence')
    .map((need) => needSaid(need, reader))
    .at(0);

/** Whoever presides puts it off, or finds that the organ does not take it up. */
const PutOff = (props: OpenProposal): ComponentChildren => {
  const { reader, answer, desk } = props;
  const { say } = reader;
  if (presidingFor(desk) === undefined) return null;
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`put-off:${answer.proposal}`}
      label={say('Asentar que no se decide ahora', 'Record that it is not decided now')}
      unseen
      barred={underSilence(props)}
      said={() =>
        say(`Sin decidir: «${reader.words(answer.title)}»`, `Not decided: “${reader.words(answer.title)}”`)
      }
      command={(fields) => ({
        type: fieldIn(fields, 'instead'),
        ...chaired(desk, fields, {
          proposal: answer.proposal,
          reason: fieldIn(fields, 'whyNot'),
        }),
      })}
    >
      <Choice
        label={say('Qué se hace con ella', 'What is done with it')}
        name="instead"
        from={[
          ...(answer.phase === 'open'
            ? [['DeferProposal', say('se aplaza', 'it is deferred')] as const]
            : []),
          ['RejectProposal', say('no se acoge', 'it is not taken up')],
        ]}
      />
      <Line
        label={say('Por qué no se decide', 'Why it is not decided')}
        name="whyNot"
        at="/data/reason"
        required
      />
      <Chairing reader={reader} desk={desk} />
    </Recording>
  );
};

/** What was put off is taken up again by whoever presides. */
export const Resume = ({ reader, answer, desk }: OpenProposal): ComponentChildren =>
  presidingFor(desk) === undefined ? null : (
    <Recording
      reader={reader}
      desk={desk}
      name={`resume:${answer.proposal}`}
      label={reader.say('Reanudar', 'Resume')}
      said={() => `${reader.say('Reanudada', 'Resumed')}: ${reader.words(answer.title)}`}
      command={(fields) => ({
        type: 'ResumeProposal',
        ...chaired(desk, fields, { proposal: answer.proposal }),
      })}
    >
      <Chairing reader={reader} desk={desk} />
    </Recording>
  );

/** Those who put it, as far as this recorder may speak for them. */
const ownProposers = ({ answer, desk }: OpenProposal): readonly NamedThing[] =>
  speaksFor(desk).filter(({ code }) => answer.by.some((one) => one.code === code));

/** What becomes of it short of a decision: nothing for those who neither preside nor put it. */
export const Undecided = (props: OpenProposal): ComponentChildren =>
  presidingFor(props.desk) === undefined && ownProposers(props).length === 0 ? null : (
    <Drawer title={props.reader.say('Aplazar, no acoger, retirar', 'Defer, not take up, withdraw')}>
      <PutOff {...props} />
      <WithdrawProposal {...props} />
    </Drawer>
  );

/** One of those who put it takes it back. */
const WithdrawProposal = (props: OpenProposal): ComponentChildren => {
  const { reader, answer, desk } = props;
  const { say } = reader;
  const own = ownProposers(props);
  if (own.length === 0) return null;
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`withdraw:${answer.proposal}`}
      label={say('Retirar la propuesta', 'Withdraw the proposal')}
      unseen
      barred={underSilence(props)}
      said={() => `${say('Retirada', 'Withdrawn')}: ${reader.words(answer.title)}`}
      command={(fields) => {
        const by = fieldIn(fields, 'withdrawer');
        return {
          type: 'WithdrawProposal',
          ...behalf(desk, by, fields),
          data: { proposal: answer.proposal, by, ...given('reason', fieldIn(fields, 'whyWithdrawn')) },
        };
      }}
    >
      <Choice
        label={say('Quién la retira', 'Who withdraws it')}
        name="withdrawer"
        at="/data/by"
        from={named(own, reader)}
      />
      <Line label={say('Por qué se retira', 'Why it is withdrawn')} name="whyWithdrawn" at="/data/reason" />
      <Authority reader={reader} desk={desk} />
    </Recording>
  );
};
