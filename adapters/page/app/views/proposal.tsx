import type { ComponentChildren } from 'preact';
import type { ProposalAnswer } from '../../../../projections/proposal.js';
import { deskFor, type Desk } from '../clerk/desk.js';
import { ProposalDesk } from '../clerk/proposal/proposal-desk.js';
import { ActList } from '../parts/acts.js';
import { Entries } from '../parts/entries.js';
import { Needs } from '../parts/needs.js';
import { proposalPhaseSaid } from '../parts/phases.js';
import { Silence } from '../parts/silences.js';
import { Statements } from '../parts/statements.js';
import { Section } from '../parts/section.js';
import { Objection, Positions } from '../parts/stands.js';
import { Versions } from '../parts/versions.js';
import type { Reader } from '../reader.js';
import { view, type Answered } from '../view.js';

interface Answers {
  readonly proposal: Answered<'proposal'>;
  readonly desk?: Desk;
}

export const proposal = view<Answers>({
  asks: async (ask, address) => {
    const {
      view: [, id = ''],
    } = address;
    const [proposed, desk] = await Promise.all([
      ask.question('proposal', `proposals/${encodeURIComponent(id)}`),
      deskFor(ask, address),
    ]);
    return { proposal: proposed, ...desk };
  },
  title: ({ words }, { proposal: { answer } }) => words(answer.title),
  body: ({ reader, answers }) => (
    <>
      <Proposal reader={reader} answer={answers.proposal.answer} />
      {answers.desk === undefined ? null : (
        <ProposalDesk reader={reader} answer={answers.proposal.answer} desk={answers.desk} />
      )}
    </>
  ),
});

interface Props {
  readonly reader: Reader;
  readonly answer: ProposalAnswer;
}

const Proposal = ({ reader, answer }: Props): ComponentChildren => {
  const { say } = reader;
  return (
    <>
      <Head reader={reader} answer={answer} />
      {answer.phase === 'consensus' ? null : (
        <Section title={say('Qué falta todavía', 'What is still needed')} wide>
          <Needs reader={reader} of={answer.stillNeeded} />
        </Section>
      )}
      <Section title={say('Versiones', 'Versions')} wide>
        <Versions reader={reader} versions={answer.versions} />
      </Section>
      <div class="columns">
        <Section title={say('Posiciones', 'Positions')}>
          {answer.positions.length === 0 ? (
            <p>{say('Nadie se ha pronunciado.', 'Nobody has spoken.')}</p>
          ) : null}
          <Positions reader={reader} positions={answer.positions} objections={answer.objections} />
        </Section>
        <div>
          {answer.objections.length === 0 ? null : (
            <Section title={say('Objeciones', 'Objections')}>
              <ul class="plain ruled">
                {answer.objections.map((objection) => (
                  <Objection key={objection.entry} reader={reader} of={objection} />
                ))}
              </ul>
            </Section>
          )}
          {answer.silences.length === 0 ? null : (
            <Section title={say('Bajo silencio', 'Under silence')}>
              {answer.silences.map((one) => (
                <Silence key={one.silence} reader={reader} of={one} />
              ))}
            </Section>
          )}
          {answer.statements === undefined ? null : (
            <Section title={say('Declaraciones', 'Statements')}>
              <Statements reader={reader} of={answer.statements} />
            </Section>
          )}
          <Acts reader={reader} answer={answer} />
        </div>
      </div>
    </>
  );
};

const Head = ({ reader, answer }: Props): ComponentChildren => {
  const { say } = reader;
  const { consensus, meeting } = answer;
  return (
    <>
      <p>
        <b>{proposalPhaseSaid(answer.phase, reader)}</b>
        {consensus === undefined ? null : (
          <>
            ,{' '}
            {consensus.silence === undefined
              ? say(
                  `declarado por ${reader.name(consensus.by)} sobre la versión ${consensus.version}`,
                  `declared by ${reader.name(consensus.by)} on version ${consensus.version}`,
                )
              : say(
                  `por silencio sobre la versión ${consensus.version}, que cerró ${reader.name(consensus.by)}`,
                  `by silence on version ${consensus.version}, closed by ${reader.name(consensus.by)}`,
                )}
          </>
        )}{' '}
        <Entries reader={reader} of={[answer.phaseEntry]} />
        {answer.phaseReason === undefined ? '' : `: ${answer.phaseReason}`}
      </p>
      <p class="soft">
        {reader.name(answer.organ)} ·{' '}
        {answer.by.length === 1 ? say('la presenta', 'put by') : say('la presentan', 'put by')}{' '}
        {reader.names(answer.by)}{' '}
        {answer.about.length === 0
          ? ''
          : `· ${reader.list(answer.about.map(({ said }) => reader.words(said)))} `}
        <Entries reader={reader} of={[answer.entry]} />
        {meeting === undefined ? null : (
          <>
            {' · '}
            <a href={reader.to(['meetings', meeting])}>{say('la reunión', 'the meeting')}</a>
          </>
        )}
      </p>
    </>
  );
};

const Acts = ({ reader, answer: { acts } }: Props): ComponentChildren =>
  acts.length === 0 ? null : (
    <Section title={reader.say('Actos', 'Acts')}>
      <ActList reader={reader} acts={acts} withWhy />
    </Section>
  );
