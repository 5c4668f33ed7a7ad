import type { ComponentChildren } from 'preact';
import { needSaid } from '../../parts/needs.js';
import { given } from '../field.js';
import { Recording } from '../form.js';
import { chaired, Chairing, presidingFor } from '../presiding.js';
import type { OpenProposal } from './open-proposal.js';

/** The declaration of consensus: shut, with the reason, for as long as something bars it. */
export const DeclareConsensus = ({ reader, answer, desk }: OpenProposal): ComponentChildren => {
  const { say } = reader;
  const presiding = presidingFor(desk);
  if (presiding === undefined) return null;
  const bars = answer.stillNeeded.filter((need) => need.bars);
  return (
    <Recording
      reader={reader}
      desk={desk}
      name={`consensus:${answer.proposal}`}
      label={say('Declarar el consenso', 'Declare consensus')}
      unseen
      barred={bars.length === 0 ? undefined : bars.map((need) => needSaid(need, reader)).join('. ')}
      said={() =>
        say(`Consenso sobre «${reader.words(answer.title)}»`, `Consensus on “${reader.words(answer.title)}”`)
      }
      command={(fields) => ({
        type: 'DeclareConsensus',
        ...chaired(desk, fields, {
          proposal: answer.proposal,
          version: answer.currentVersion,
          ...given('meeting', answer.meeting ?? ''),
        }),
      })}
    >
      <p>
        {say('Preside', 'Presiding')}:{' '}
        <b>{reader.name(desk.members.find(({ code }) => code === presiding) ?? { code: presiding })}</b>.{' '}
        {say(`Sobre la versión ${answer.currentVersion}.`, `On version ${answer.currentVersion}.`)}
      </p>
      <Chairing reader={reader} desk={desk} />
    </Recording>
  );
};
