import type { ComponentChildren } from 'preact';
import type { Cited } from '../../../../src/cite.js';
import type { Reader } from '../reader.js';

type BasisKind = Cited['basis']['kind'];

/** What is neither witnessed nor found in a registered source has a mark, wherever its entry is named. */
const MARKS: Readonly<Partial<Record<BasisKind, { readonly sign: string; es: string; en: string }>>> = {
  external: { sign: '↗', es: 'de fuente externa', en: 'from an external source' },
  inferred: { sign: '≈', es: 'inferido', en: 'inferred' },
  illustrative: {
    sign: '✎',
    es: 'ilustrativo: inventado para el ejemplo',
    en: 'illustrative: made up for the example',
  },
};

export const Mark = ({
  reader,
  kind,
}: {
  readonly reader: Reader;
  readonly kind: BasisKind | undefined;
}): ComponentChildren => {
  const mark = kind === undefined ? undefined : MARKS[kind];
  return mark === undefined ? null : (
    <span class={`mark ${kind ?? ''}`} title={reader.say(mark.es, mark.en)}>
      <span aria-hidden="true">{mark.sign}</span>
      <span class="unseen"> ({reader.say(mark.es, mark.en)})</span>
    </span>
  );
};

/** The entries something rests on, each leading to itself, with the mark of how it is known. */
export const Entries = ({
  reader,
  of,
}: {
  readonly reader: Reader;
  readonly of: readonly number[];
}): ComponentChildren => {
  const numbers = [...new Set(of)].sort((one, other) => one - other);
  return (
    <span class="entries">
      {numbers.map((number) => (
        <a key={number} href={reader.to(['entries', String(number)])}>
          <span class="unseen">{reader.say('asiento', 'entry')} </span>
          {number}
          <Mark reader={reader} kind={reader.cited[number]?.basis.kind} />
        </a>
      ))}
    </span>
  );
};

/** What the marks of this view mean. */
export const Legend = ({ reader }: { readonly reader: Reader }): ComponentChildren => {
  const kinds = new Set(Object.values(reader.cited).map(({ basis }) => basis.kind));
  const shown = (['inferred', 'illustrative', 'external'] as const).filter((kind) => kinds.has(kind));
  return shown.length === 0 ? null : (
    <p class="legend">
      {reader.say('Cómo se sabe:', 'How it is known:')}{' '}
      {shown.map((kind) => (
        <span key={kind}>
          <span class="mark" aria-hidden="true">
            {MARKS[kind]?.sign}
          </span>{' '}
          {MARKS[kind]?.[reader.lang]}
          {'. '}
        </span>
      ))}
    </p>
  );
};
