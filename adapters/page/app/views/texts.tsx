import type { ComponentChildren } from 'preact';
import { deskFor, type Desk } from '../clerk/desk.js';
import { DraftText } from '../clerk/text/draft-text.js';
import { Said } from '../parts/acts.js';
import { wholeOf } from '../pages.js';
import { Entries } from '../parts/entries.js';
import type { Reader } from '../reader.js';
import { view, type Answered } from '../view.js';

interface Answers {
  readonly texts: Answered<'texts'>;
  readonly desk?: Desk;
}

export const texts = view<Answers>({
  asks: async (ask, address) => {
    const [asked, desk] = await Promise.all([
      wholeOf(ask.question, 'texts', (one, more) => ({
        ...one,
        texts: [...one.texts, ...more.texts],
      })),
      deskFor(ask, address),
    ]);
    return { texts: asked, ...desk };
  },
  title: ({ say }) => say('Textos', 'Texts'),
  body: ({ reader, answers }) => (
    <>
      <Texts reader={reader} answers={answers} />
      {answers.desk === undefined ? null : <DraftText reader={reader} desk={answers.desk} />}
    </>
  ),
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
