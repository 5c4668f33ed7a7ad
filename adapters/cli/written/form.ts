import type { Lang } from '../../../domain/dates/words.js';
import type { Basis } from '../../../domain/language/basis.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import { inLanguage } from '../../../domain/language/text.js';
import { basisMark } from '../../../projections/sentences/marks.js';
import type { Answered } from '../../../src/ask.js';

/** The form in which what changed between two versions is written; nothing where it has none. */
export const comparisonForm = (typed: string): 'markdown' | 'html' | undefined => {
  if (typed === 'html') return 'html';
  return typed === 'md' || typed === 'markdown' ? 'markdown' : undefined;
};

/** How one form says things; whatever somebody wrote is made harmless in it. */
export interface Writer {
  readonly lang: Lang;
  readonly in: (both: Bilingual) => string;
  readonly words: (written: string) => string;
  readonly inserted: (words: string) => string;
  readonly deleted: (words: string) => string;
  readonly small: (said: string) => string;
  /** A paragraph of a text: its label, what is said of it, and its words; as deep as it stands within others. */
  readonly paragraph: (label: string | undefined, said: string, depth: number) => string;
  readonly line: (said: string) => string;
  readonly heading: (said: string) => string;
  readonly page: (title: string, body: readonly string[]) => string;
}

/** Which book it is of, up to which entry, and how what stands in it is known. */
export const footer = ({ book, body, asOf, cited }: Answered, writer: Writer): string => {
  const whose = body === undefined ? [] : [inLanguage(body.names, writer.lang)];
  const last =
    asOf.last === undefined
      ? []
      : [writer.in({ es: `hasta el asiento ${asOf.last}`, en: `up to entry ${asOf.last}` })];
  const known = new Set(Object.values(cited).map(({ basis }) => markOf(basis, writer.lang)));
  const parts = [...whose, writer.in({ es: `libro ${book}`, en: `book ${book}` }), ...last, ...known];
  return writer.line(
    writer.small(
      parts
        .filter((part) => part !== '')
        .map(writer.words)
        .join(' · '),
    ),
  );
};

const markOf = (basis: Basis, lang: Lang): string => {
  const mark = basisMark(basis, lang);
  return mark === '' ? '' : `[${mark}]`;
};
