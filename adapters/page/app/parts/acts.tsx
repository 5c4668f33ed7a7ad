import type { ComponentChildren } from 'preact';
import type { ActTold, Citation } from '../../../../projections/acts.js';
import type { Verb } from '../../../../domain/language/verb.js';
import type { Reader, Words } from '../reader.js';
import { Entries } from './entries.js';
import { Statements } from './statements.js';

const SAID: Readonly<Record<Verb, readonly [es: string, en: string]>> = {
  approved: ['aprobó', 'approved'],
  accepted: ['aceptó', 'accepted'],
  'took-note': ['tomó nota', 'took note'],
  recommended: ['recomendó', 'recommended'],
  requested: ['solicitó', 'requested'],
  urged: ['instó', 'urged'],
  thanked: ['agradeció', 'thanked'],
  supported: ['apoyó', 'supported'],
  agreed: ['acordó', 'agreed'],
  designated: ['designó', 'designated'],
};

/** Every verb there is. */
export const VERBS = Object.keys(SAID) as readonly Verb[];

export const verbSaid = (verb: Verb, { say }: Reader): string => say(...SAID[verb]);

/** Words of the record, marked with their language where it is not the reader's. */
export const Said = ({
  reader,
  words,
}: {
  readonly reader: Reader;
  readonly words: Words;
}): ComponentChildren => {
  const lang = reader.langOf(words);
  return lang === undefined ? reader.words(words) : <span lang={lang}>{reader.words(words)}</span>;
};

/** The same in quotation marks. */
export const Quoted = ({
  reader,
  words,
}: {
  readonly reader: Reader;
  readonly words: Words;
}): ComponentChildren => <span lang={reader.langOf(words)}>{reader.quote(reader.words(words))}</span>;

export const CitationLink = ({
  reader,
  of,
}: {
  readonly reader: Reader;
  readonly of: Citation;
}): ComponentChildren => {
  const number = of.label ?? (of.number === undefined ? of.paragraph : String(of.number));
  return (
    <a href={`${reader.to(['texts', of.text])}#${encodeURIComponent(of.paragraph)}`}>
      {reader.say('párrafo', 'paragraph')} {number}
      {of.title === undefined ? null : (
        <>
          {' '}
          {reader.say('de', 'of')} <Quoted reader={reader} words={of.title} />
        </>
      )}
    </a>
  );
};

/** What an organ did: the verb set off, its own words, and what else must be known of it. */
export const ActLine = ({
  reader,
  act,
}: {
  readonly reader: Reader;
  readonly act: ActTold;
}): ComponentChildren => (
  <>
    <span class={`verb ${act.bringsIntoForce ? 'decides' : 'recommends'}`}>{verbSaid(act.verb, reader)}</span>{' '}
    <Said reader={reader} words={act.words} />{' '}
    <span class="soft">
      · {reader.name(act.organ)}
      {act.bringsIntoForce
        ? ''
        : reader.say(' (recomienda: no pone en vigor)', ' (recommends: brings nothing into force)')}
      {act.paragraph === undefined ? null : (
        <>
          {' · '}
          <CitationLink reader={reader} of={act.paragraph} />
        </>
      )}
    </span>{' '}
    <Entries reader={reader} of={[act.entry]} />
  </>
);

/** Acts one after another, each with the way to its reason where that is asked for. */
export const ActList = ({
  reader,
  acts,
  withWhy = false,
}: {
  readonly reader: Reader;
  readonly acts: readonly ActTold[];
  readonly withWhy?: boolean;
}): ComponentChildren => (
  <ol class="plain ruled">
    {acts.map((act) => (
      <li key={act.act}>
        <ActLine reader={reader} act={act} />{' '}
        {withWhy ? (
          <a class="more" href={reader.to(['why', `decision:${act.act}`])}>
            {reader.say('¿Por qué?', 'Why?')}
          </a>
        ) : null}
        <Statements reader={reader} of={act.statements} />
      </li>
    ))}
  </ol>
);
