import type { ComponentChildren } from 'preact';
import type { DeclarationAnswer, ParagraphTold } from '../../../../projections/declaration.js';
import { Said, verbSaid } from '../parts/acts.js';
import { Downloads } from '../parts/downloads.js';
import { Entries } from '../parts/entries.js';
import type { Reader } from '../reader.js';
import { view, type Answered } from '../view.js';

interface Answers {
  readonly text: Answered<'declaration'>;
}

export const text = view<Answers>({
  asks: async ({ question }, { view: [, id = ''] }) => ({
    text: await question('declaration', `texts/${encodeURIComponent(id)}`),
  }),
  title: ({ words }, { text: { answer } }) => words(answer.title),
  body: ({ reader, answers }) => <Text reader={reader} answer={answers.text.answer} />,
});

interface Props {
  readonly reader: Reader;
  readonly answer: DeclarationAnswer;
}

const Text = ({ reader, answer }: Props): ComponentChildren => {
  const { say } = reader;
  const { adopted, version } = answer;
  return (
    <>
      <p>
        <b>
          {adopted === undefined
            ? say('Borrador, sin adoptar', 'A draft, not adopted')
            : say('Adoptado', 'Adopted')}
        </b>
        {adopted?.act === undefined
          ? ''
          : ` · ${reader.name(adopted.act.organ)} ${reader.quote(verbSaid(adopted.act.verb, reader))}`}{' '}
        <Entries reader={reader} of={[answer.entry, ...(adopted === undefined ? [] : [adopted.entry])]} />
      </p>
      <p class="soft">
        {reader.name(answer.organ)} · {say(`versión ${version}`, `version ${version}`)}
        {version < 2 ? null : (
          <>
            {' · '}
            <a href={reader.to(['texts', answer.text, 'changes', `${version - 1}..${version}`])}>
              {say('lo que cambió en la última', 'what changed in the last')}
            </a>
            {' · '}
            <a href={reader.to(['texts', answer.text, 'changes', `1..${version}`])}>
              {say('desde la primera', 'since the first')}
            </a>
          </>
        )}
        {answer.keptAt === undefined ? '' : ` · ${say('se guarda en', 'kept at')} ${answer.keptAt}`}
      </p>
      <Downloads reader={reader} document={`texts/${encodeURIComponent(answer.text)}`} />
      {answer.paragraphs.length === 0 ? (
        <p>{say('El libro no guarda sus párrafos.', 'The book does not keep its paragraphs.')}</p>
      ) : (
        <ol class="plain paragraphs" lang={answer.language === reader.lang ? undefined : answer.language}>
          {answer.paragraphs.map((paragraph) => (
            <Paragraph key={paragraph.paragraph} reader={reader} answer={answer} of={paragraph} />
          ))}
        </ol>
      )}
    </>
  );
};

/** Its number as it is cited; a preamble's own have none. */
const numberOf = ({ label, number }: ParagraphTold): string =>
  label ?? (number === undefined ? '' : `${number}`);

const Paragraph = ({ reader, answer, of }: Props & { readonly of: ParagraphTold }): ComponentChildren => {
  const brackets = (answer.brackets ?? []).filter(
    ({ paragraph, fate }) => paragraph === of.paragraph && fate.kind === 'open',
  );
  return (
    <li id={of.paragraph} class={`${of.part} ${of.within === undefined ? '' : 'nested'}`}>
      <span class="number">
        {of.part === 'annex' ? <small lang={reader.lang}>{reader.say('anexo', 'annex')} </small> : null}
        {numberOf(of)}
      </span>
      <div>
        <p class="words">{of.words}</p>
        {brackets.map(({ bracket, shown, by, reason, entry }) => (
          <p key={bracket} class="bracket" lang={reader.lang}>
            {reader.say('Sin acordar', 'Not agreed')}: <span lang={answer.language}>{shown}</span> ·{' '}
            {reader.names(by)}
            {reason === undefined ? '' : `: ${reader.quote(reason)}`} <Entries reader={reader} of={[entry]} />
          </p>
        ))}
      </div>
      <div class="margin" lang={reader.lang}>
        {of.acts.map((act) => (
          <p key={act.act}>
            <span class="verb">{verbSaid(act.verb, reader)}</span>{' '}
            <a href={reader.to(['why', `decision:${act.act}`])}>
              <Said reader={reader} words={act.words} />
            </a>{' '}
            <Entries reader={reader} of={[act.entry]} />
          </p>
        ))}
        <Entries reader={reader} of={[of.entry]} />{' '}
        <a class="soft" href={reader.to(['why', `paragraph:${answer.text}/${of.paragraph}`])}>
          {reader.say('¿Por qué?', 'Why?')}
          <span class="unseen">
            {' '}
            {reader.say('párrafo', 'paragraph')} {numberOf(of)}
          </span>
        </a>
      </div>
    </li>
  );
};
