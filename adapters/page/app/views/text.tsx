import type { ComponentChildren } from 'preact';
import type { DeclarationAnswer, ParagraphTold } from '../../../../projections/declaration.js';
import { deskFor, type Desk } from '../clerk/desk.js';
import { TextDesk } from '../clerk/text/text-desk.js';
import { Said, verbSaid } from '../parts/acts.js';
import { Agreement } from '../parts/agreement.js';
import { Amendment } from '../parts/amendments.js';
import { Bracket } from '../parts/bracket.js';
import { Downloads } from '../parts/downloads.js';
import { Entries } from '../parts/entries.js';
import { languageSaid } from '../parts/languages.js';
import { Package } from '../parts/packages.js';
import { Section } from '../parts/section.js';
import { Statements } from '../parts/statements.js';
import type { Reader } from '../reader.js';
import { view, type Answered } from '../view.js';

interface Answers {
  readonly text: Answered<'declaration'>;
  readonly desk?: Desk;
}

export const text = view<Answers>({
  asks: async (ask, address) => {
    const {
      view: [, id = ''],
    } = address;
    const [asked, desk] = await Promise.all([
      ask.question('declaration', `texts/${encodeURIComponent(id)}`),
      deskFor(ask, address),
    ]);
    return { text: asked, ...desk };
  },
  title: ({ words }, { text: { answer } }) => words(answer.title),
  body: ({ reader, answers }) => (
    <>
      <Text reader={reader} answer={answers.text.answer} />
      {answers.desk === undefined ? null : (
        <TextDesk reader={reader} answer={answers.text.answer} desk={answers.desk} />
      )}
    </>
  ),
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
      <Languages reader={reader} answer={answer} />
      <Statements reader={reader} of={answer.statements} />
      {answer.paragraphs.length === 0 ? (
        <p>{say('El libro no guarda sus párrafos.', 'The book does not keep its paragraphs.')}</p>
      ) : (
        <ol class="plain paragraphs" lang={answer.language === reader.lang ? undefined : answer.language}>
          {answer.paragraphs.map((paragraph) => (
            <Paragraph key={paragraph.paragraph} reader={reader} answer={answer} of={paragraph} />
          ))}
        </ol>
      )}
      <Negotiated reader={reader} answer={answer} />
    </>
  );
};

/** What was asked to be changed in it, and which paragraphs go together. */
const Negotiated = ({ reader, answer }: Props): ComponentChildren => {
  const { say } = reader;
  return (
    <>
      {answer.amendments === undefined ? null : (
        <Section title={say('Enmiendas', 'Amendments')} wide>
          <ol class="plain ruled">
            {answer.amendments.map((one) => (
              <Amendment
                key={one.amendment}
                reader={reader}
                of={one}
                all={answer.amendments ?? []}
                language={answer.language}
              />
            ))}
          </ol>
        </Section>
      )}
      {answer.packages === undefined ? null : (
        <Section title={say('Paquetes', 'Packages')}>
          <ul class="plain ruled">
            {answer.packages.map((one) => (
              <Package key={one.package} reader={reader} answer={answer} of={one} />
            ))}
          </ul>
        </Section>
      )}
    </>
  );
};

/** Where it stands beside itself in another language, and how far that is up to date. */
const Languages = ({ reader, answer }: Props): ComponentChildren => (
  <>
    {(answer.translations ?? [])
      .filter(({ language }) => language !== answer.language)
      .map(({ language, fresh, stale, missing }) => (
        <p key={language} class="soft">
          <a href={reader.to(['texts', answer.text, 'in', language])}>
            {reader.say('Al lado, en', 'Side by side, in')} {languageSaid(language, reader)}
          </a>
          {': '}
          {reader.say(
            `${fresh} párrafos al día, ${stale} atrasados, ${missing} sin traducir`,
            `${fresh} paragraphs up to date, ${stale} stale, ${missing} missing`,
          )}
        </p>
      ))}
  </>
);

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
        <a
          href={`#${encodeURIComponent(of.paragraph)}`}
          aria-label={reader.say(`Enlace al párrafo ${numberOf(of)}`, `Link to paragraph ${numberOf(of)}`)}
        >
          {numberOf(of)}
        </a>
      </span>
      <div>
        <p class="words">{of.words}</p>
      </div>
      <div class="margin" lang={reader.lang}>
        {brackets.map((bracket) => (
          <Bracket key={bracket.bracket} reader={reader} of={bracket} language={answer.language} />
        ))}
        <Agreement reader={reader} of={of.agreement} />
        <Statements reader={reader} of={of.statements} />
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
