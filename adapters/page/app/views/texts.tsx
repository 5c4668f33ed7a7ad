import type { ComponentChildren } from 'preact';
import { Said } from '../parts/acts.js';
import { wholeOf } from '../pages.js';
import { Entries } from '../parts/entries.js';
import type { Reader } from '../reader.js';
import { view, type Answered } from '../view.js';

interface Answers {
  readonly texts: Answered<'texts'>;
}

export const texts = view<Answers>({
  asks: async ({ question }) => ({
    texts: await wholeOf(question, 'texts', (one, more) => ({
      ...one,
      texts: [...one.texts, ...more.texts],
    })),
  }),
  title: ({ say }) => say('Textos', 'Texts'),
  body: ({ reader, answers }) => <Texts reader={reader} answers={answers} />,
});

const Texts = ({
  reader,
  answers: {
    texts: { answer },
  },
}: {
  readonly reader: Reader;
  readonly answers: Answers;
}): ComponentChildren => (
  <ul class="plain ruled">
    {answer.texts.map(({ text, title, organ, version, versionEntry, adoptedEntry }) => (
      <li key={text}>
        <a class="title" href={reader.to(['texts', text])}>
          <Said reader={reader} words={title} />
        </a>{' '}
        <span class="soft">
          · {reader.name(organ)} · {reader.say(`versión ${version}`, `version ${version}`)} ·{' '}
          {adoptedEntry === undefined
            ? reader.say('sin adoptar', 'not adopted')
            : reader.say('adoptado', 'adopted')}
        </span>{' '}
        <Entries reader={reader} of={[versionEntry, ...(adoptedEntry === undefined ? [] : [adoptedEntry])]} />
      </li>
    ))}
  </ul>
);
