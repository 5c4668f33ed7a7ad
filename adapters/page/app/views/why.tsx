import type { ComponentChildren } from 'preact';
import { boxesOf } from '../../../../projections/chain/boxes.js';
import type { WhyAnswer } from '../../../../projections/why.js';
import { Chain } from '../parts/chain.js';
import { Entries } from '../parts/entries.js';
import { Section } from '../parts/section.js';
import type { Reader } from '../reader.js';
import { view, type Answered } from '../view.js';

interface Answers {
  readonly why: Answered<'why'>;
}

export const why = view<Answers>({
  asks: async ({ question }, { view: [, id = ''] }) => ({
    why: await question('why', `why/${encodeURIComponent(id)}`),
  }),
  title: ({ words, say }, { why: { answer } }) => {
    const asked = words(answer.of.said);
    return say(`¿Por qué? ${begun(asked)}`, `Why? ${begun(asked)}`);
  },
  body: ({ reader, answers }) => <Why reader={reader} answer={answers.why.answer} />,
});

/** As a sentence begins. */
const begun = (said: string): string => `${said.charAt(0).toLocaleUpperCase()}${said.slice(1)}`;

const Why = ({
  reader,
  answer,
}: {
  readonly reader: Reader;
  readonly answer: WhyAnswer;
}): ComponentChildren => {
  const { say } = reader;
  const boxes = boxesOf(answer.steps, reader.lang);
  const titles = new Map(boxes.map((box) => [box.id, box.title]));
  return (
    <>
      <p class="headline">
        {answer.of.inForce
          ? say('Está en vigor.', 'It is in force.')
          : say('No está en vigor.', 'It is not in force.')}{' '}
        <Entries reader={reader} of={answer.entries} />
      </p>
      <Section title={say('La cadena', 'The chain')} wide>
        <p class="soft">
          {say(
            'Arriba, lo que se pregunta; debajo, aquello en que descansa. Cada recuadro lleva a su asiento; la lista que sigue dice lo mismo.',
            'Above, what is asked for; below it, what it rests on. Every box leads to its entry; the list below says the same.',
          )}
        </p>
        <Chain reader={reader} boxes={boxes} />
      </Section>
      <Section title={say('La misma, como lista', 'The same, as a list')} wide>
        <ol class="plain ruled">
          {boxes.toReversed().map((box) => (
            <li key={box.id} id={box.id}>
              <b>{box.title}</b>: {box.text} <Entries reader={reader} of={box.entries} />
              {box.rests.length === 0 ? null : (
                <span class="soft">
                  {' '}
                  · {say('descansa en', 'rests on')}{' '}
                  {reader.list(box.rests.map((id) => titles.get(id) ?? id))}
                </span>
              )}
            </li>
          ))}
        </ol>
      </Section>
    </>
  );
};
