import type { ComponentChildren } from 'preact';
import type { MandateAnswer } from '../../../../projections/mandate.js';
import { ActList, Said } from '../parts/acts.js';
import { Entries } from '../parts/entries.js';
import { statusSaid, WhyNot } from '../parts/mandates.js';
import { Section } from '../parts/section.js';
import type { Reader } from '../reader.js';
import { view, type Answered } from '../view.js';

interface Answers {
  readonly mandate: Answered<'mandate'>;
}

export const mandate = view<Answers>({
  asks: async ({ question }, { view: [, id = ''] }) => ({
    mandate: await question('mandate', `mandates/${encodeURIComponent(id)}`),
  }),
  title: ({ words, say }, { mandate: { answer } }) =>
    say(`Mandato: ${words(answer.title)}`, `Mandate: ${words(answer.title)}`),
  body: ({ reader, answers }) => <Mandate reader={reader} answer={answers.mandate.answer} />,
});

const Mandate = ({
  reader,
  answer,
}: {
  readonly reader: Reader;
  readonly answer: MandateAnswer;
}): ComponentChildren => {
  const { say } = reader;
  return (
    <>
      <p>
        <span class={`status ${answer.inForce ? 'in-force' : 'not-in-force'}`}>
          {statusSaid(answer.status, reader)}
        </span>{' '}
        {answer.inForce ? say('En vigor.', 'In force.') : <WhyNot reader={reader} mandate={answer} />}{' '}
        <Entries reader={reader} of={[answer.statusEntry]} />{' '}
        <a href={reader.to(['why', `mandate:${answer.mandate}`])}>
          {say('¿Por qué? La cadena entera', 'Why? The whole chain')}
        </a>
      </p>
      <p class="words">
        <Said reader={reader} words={answer.words} />
      </p>
      <p class="soft">
        {answer.group.names === undefined ? answer.group.id : reader.words(answer.group.names)} ·{' '}
        {say('propuesto por', 'proposed by')} {reader.name(answer.proposedBy)}
      </p>
      <div class="columns">
        <Section title={say('Los actos que lo fundan', 'The acts behind it')}>
          {answer.acts.length === 0 ? <p>{say('Ninguno.', 'None.')}</p> : null}
          <ActList reader={reader} acts={answer.acts} />
        </Section>
        <Section title={say('Su historia', 'Its history')}>
          <ol class="plain ruled">
            {answer.history.map(({ step, entry }) => (
              <li key={`${step} ${entry}`}>
                {statusSaid(step, reader)} <Entries reader={reader} of={[entry]} />
              </li>
            ))}
          </ol>
        </Section>
      </div>
    </>
  );
};
