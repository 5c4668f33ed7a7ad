import type { Bilingual } from '../../domain/language/codec.js';
import { VersionRange, versionsIn } from '../../projections/changes.js';
import type { Question } from '../../src/question.js';
import { FORMAT, wrongForm } from './format-option.js';
import type { Query, TypedOptions } from './query.js';
import { TRANSLATION, translationAsked, wrongTranslation } from './translation-option.js';
import { comparisonForm } from './written/form.js';

const isRange = (typed: string): boolean => VersionRange.is(typed);

const rangeIn = ({ diff }: TypedOptions): string | undefined => (typeof diff === 'string' ? diff : undefined);

const question = (id: string | undefined, typed: TypedOptions): Question => {
  const range = rangeIn(typed);
  if (id === undefined) return { kind: 'texts' };
  const translation = translationAsked(id, typed);
  if (translation !== undefined) return translation;
  return range === undefined ? { kind: 'declaration', id } : { kind: 'changes', id, ...versionsIn(range) };
};

const wrongRange = (id: string | undefined, typed: TypedOptions): Bilingual | undefined => {
  const range = rangeIn(typed);
  if (range !== undefined && !isRange(range)) {
    return {
      es: `--diff: "${range}" no son dos versiones, como 1..4.`,
      en: `--diff: "${range}" is not two versions, such as 1..4.`,
    };
  }
  return id === undefined && range !== undefined
    ? {
        es: '--diff va con un texto: acta text <id> --diff 1..4.',
        en: '--diff goes with a text: acta text <id> --diff 1..4.',
      }
    : undefined;
};

/** A translation is of a text as it is. */
const wrongCompany = (id: string | undefined, { translation, diff }: TypedOptions): Bilingual | undefined =>
  translation !== undefined && (id === undefined || diff !== undefined)
    ? {
        es: '--translation va con un texto, y sin --diff: acta text <id> --translation en.',
        en: '--translation goes with a text, and without --diff: acta text <id> --translation en.',
      }
    : undefined;

/** Of one text; what changed in it is no document, and has forms of its own. */
const wrongFormOf = (id: string | undefined, typed: TypedOptions): Bilingual | undefined => {
  const { format, diff } = typed;
  if (typeof format !== 'string') return undefined;
  if (id === undefined)
    return {
      es: '--format va con un texto: acta text <id>.',
      en: '--format goes with a text: acta text <id>.',
    };
  if (diff === undefined) return wrongForm(typed);
  return comparisonForm(format) === undefined
    ? {
        es: `--format: "${format}" no es, con --diff, ninguna de: md, html.`,
        en: `--format: "${format}" is, with --diff, none of: md, html.`,
      }
    : undefined;
};

const wrong = (id: string | undefined, typed: TypedOptions): Bilingual | undefined =>
  wrongRange(id, typed) ?? wrongTranslation(typed) ?? wrongCompany(id, typed) ?? wrongFormOf(id, typed);

/** Texts, one of them, or what changed between two of its versions. */
export const textQuery: Query = {
  name: 'text',
  argument: { name: 'id', help: { es: 'un texto; sin él, la lista', en: 'one text; without it, the list' } },
  options: [
    {
      flags: '--diff <versions>',
      help: {
        es: 'lo que cambió entre dos versiones, por párrafo y por palabra: 1..4',
        en: 'what changed between two versions, by paragraph and by word: 1..4',
      },
    },
    TRANSLATION,
    {
      flags: '--all',
      help: { es: 'con --diff, también lo que no cambió', en: 'with --diff, what did not change, too' },
    },
    FORMAT,
  ],
  help: {
    es: 'los textos, o uno de ellos: sus párrafos, y lo que cambió de una versión a otra',
    en: 'the texts, or one of them: its paragraphs, and what changed from one version to another',
  },
  examples: [
    'acta text',
    'acta text charter',
    'acta text charter --translation en --format html > charter-en.html',
    'acta text charter --diff 1..4',
    'acta text charter --diff 1..4 --format html',
  ],
  question,
  wrong,
};
