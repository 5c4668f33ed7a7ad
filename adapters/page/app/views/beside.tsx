import type { ComponentChildren } from 'preact';
import type { ParagraphBeside, TranslationAnswer } from '../../../../projections/translation.js';
import { Entries } from '../parts/entries.js';
import { languageSaid } from '../parts/languages.js';
import { ChangedWords } from '../parts/words-changed.js';
import type { Reader } from '../reader.js';
import { view, type Answered } from '../view.js';

interface Answers {
  readonly text: Answered<'translation'>;
}

/** A text in two languages, paragraph beside paragraph; what is stale or missing is marked. */
export const beside = view<Answers>({
  asks: async ({ question }, { view: [, id = '', , language = ''] }) => ({
    text: await question(
      'translation',
      `texts/${encodeURIComponent(id)}/translations/${encodeURIComponent(language)}`,
    ),
  }),
  title: ({ words }, { text: { answer } }) => words(answer.title),
  body: ({ reader, answers }) => <Beside reader={reader} answer={answers.text.answer} />,
});

interface Props {
  readonly reader: Reader;
  readonly answer: TranslationAnswer;
}

const Beside = ({ reader, answer }: Props): ComponentChildren => {
  const { say } = reader;
  const { authentic, language, fresh, stale, missing } = answer;
  return (
    <>
      <p>
        {languageSaid(authentic, reader)} ({say('auténtico', 'authentic')}) · {languageSaid(language, reader)}
        :{' '}
        {say(
          `${fresh} párrafos al día, ${stale} atrasados, ${missing} sin traducir.`,
          `${fresh} paragraphs up to date, ${stale} stale, ${missing} missing.`,
        )}{' '}
        <a href={reader.to(['texts', answer.text])}>
          {say('El texto con sus actos', 'The text with its acts')}
        </a>
      </p>
      <ol class="plain paragraphs beside">
        {answer.paragraphs.map((paragraph) => (
          <Paragraph key={paragraph.paragraph} reader={reader} answer={answer} of={paragraph} />
        ))}
      </ol>
    </>
  );
};

const Paragraph = ({ reader, answer, of }: Props & { readonly of: ParagraphBeside }): ComponentChildren => (
  <li id={of.paragraph} class={of.part}>
    <span class="number">{of.label ?? (of.number === undefined ? '' : String(of.number))}</span>
    <div>
      <p class="words" lang={answer.authentic}>
        {of.words}
      </p>
      <Entries reader={reader} of={[of.entry]} />
    </div>
    <Translation
      reader={reader}
      language={answer.language}
      of={of.translation}
      authentic={answer.authentic}
    />
  </li>
);

const Translation = ({
  reader,
  language,
  authentic,
  of,
}: {
  readonly reader: Reader;
  readonly language: string;
  readonly authentic: string;
  readonly of: ParagraphBeside['translation'];
}): ComponentChildren => {
  const { say } = reader;
  if (of.is === 'missing') {
    return (
      <div>
        <p class="stale">{say('Sin traducir', 'Missing')}</p>
      </div>
    );
  }
  return (
    <div>
      <p class="words" lang={language}>
        {of.words}
      </p>
      {of.is === 'fresh' ? null : (
        <>
          <p class="stale">
            {say(
              `Atrasado: traduce la versión ${of.of}. Desde entonces cambió:`,
              `Stale: it gives version ${of.of}. Since then this changed:`,
            )}
          </p>
          <p lang={authentic}>
            <ChangedWords reader={reader} parts={of.since} />
          </p>
        </>
      )}
      <Entries reader={reader} of={[of.entry]} />
    </div>
  );
};
