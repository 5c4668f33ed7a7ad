import type { ComponentChildren } from 'preact';
import type { ChangesAnswer } from '../../../../projections/changes.js';
import { Entries } from '../parts/entries.js';
import { ChangedWords } from '../parts/words-changed.js';
import type { Reader } from '../reader.js';
import { view, type Answered } from '../view.js';

interface Answers {
  readonly changes: Answered<'changes'>;
}

export const changes = view<Answers>({
  asks: async ({ question }, { view: [, id = '', , versions = ''] }) => ({
    changes: await question(
      'changes',
      `texts/${encodeURIComponent(id)}/changes/${encodeURIComponent(versions)}`,
    ),
  }),
  title: ({ words, say }, { changes: { answer } }) =>
    say(
      `${words(answer.title)}: de la versión ${answer.from.version} a la ${answer.to.version}`,
      `${words(answer.title)}: from version ${answer.from.version} to ${answer.to.version}`,
    ),
  body: ({ reader, answers }) => <Changes reader={reader} answer={answers.changes.answer} />,
});

type Change = ChangesAnswer['paragraphs'][number];

const changeSaid = ({ change, reworded }: Change, { say }: Reader): string => {
  const how = {
    kept: '',
    moved: say('movido', 'moved'),
    added: say('añadido', 'added'),
    removed: say('suprimido', 'removed'),
  }[change];
  return [how, reworded ? say('con otras palabras', 'reworded') : '']
    .filter((part) => part !== '')
    .join(', ');
};

const Changes = ({
  reader,
  answer,
}: {
  readonly reader: Reader;
  readonly answer: ChangesAnswer;
}): ComponentChildren => (
  <>
    <p>
      <a href={reader.to(['texts', answer.text])}>{reader.say('El texto entero', 'The whole text')}</a>{' '}
      <Entries reader={reader} of={answer.entries} />
    </p>
    <ol class="plain paragraphs">
      {answer.paragraphs.map((one) => (
        <li key={one.paragraph} class={one.change}>
          <span class="number">{one.after?.label ?? one.before?.label ?? ''}</span>
          <p class="words">
            <ChangedWords reader={reader} parts={one.words} />
          </p>
          <p class="margin soft">{changeSaid(one, reader)}</p>
        </li>
      ))}
    </ol>
  </>
);
