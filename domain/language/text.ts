import {
  isNot,
  oneOf,
  primitive,
  type AnyCodec,
  Codec,
  type Branded,
  type Bilingual as InBoth,
} from './codec.js';
import { optional, struct, type Fields } from './struct.js';
import * as t from 'io-ts';

/** Words as somebody wrote them: not empty, and no character that would make two equal-looking texts differ. */
export type Text = string;

// C0 controls but tab and newline, DEL, C1 controls, and a surrogate without its pair: none can be written or shown.
// eslint-disable-next-line no-control-regex -- these are the very characters that are refused
const UNWRITABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]|\p{Surrogate}/u;

// What is in none of these is writable, and that is told quicker: most texts are.
// eslint-disable-next-line no-control-regex -- as above
const PERHAPS_UNWRITABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uD800-\uDFFF]/;

/** At most this many UTF-16 units in one text, so that no single field can fill an entry (limit: 1 MiB). */
export const LONGEST_TEXT = 200_000;

export const isWritable = (text: string): boolean =>
  text.trim().length > 0 &&
  text.length <= LONGEST_TEXT &&
  !(PERHAPS_UNWRITABLE.test(text) && UNWRITABLE.test(text));

const isNoText = isNot(
  'un texto (con algo escrito y sin caracteres de control)',
  'a text (something written, no control characters)',
);

const whyNoText = (value: unknown): Bilingual =>
  typeof value === 'string' && value.length > LONGEST_TEXT
    ? {
        es: `el texto tiene ${value.length} caracteres, y el límite es ${LONGEST_TEXT}: guárdelo aparte y cítelo`,
        en: `the text has ${value.length} characters, and the limit is ${LONGEST_TEXT}: keep it elsewhere and cite it`,
      }
    : isNoText(value);

export const Text: Codec<Text> = primitive(
  'Text',
  (u): u is Text => typeof u === 'string' && isWritable(u),
  { type: 'string', minLength: 1, maxLength: LONGEST_TEXT },
  whyNoText,
);

/** A sentence that acta makes, at whatever length its parts give it. */
export const Sentence: Codec<string> = primitive(
  'Sentence',
  (u): u is string => typeof u === 'string',
  { type: 'string' },
  isNot('una frase', 'a sentence'),
);

/** A sentence of acta's own, in both languages. */
export type Bilingual = InBoth;
export const Bilingual = struct('Bilingual', { es: Sentence, en: Sentence });

/** BCP 47 language of a text, as far as acta uses it: `es`, `en`, `pt-BR`. */
export type Language = Branded<'Language'>;
export const Language: Codec<Language> = primitive(
  'Language',
  (u): u is Language => typeof u === 'string' && /^[a-z]{2,3}(-[A-Z][A-Za-z]{1,3})?$/.test(u),
  { type: 'string', pattern: '^[a-z]{2,3}(-[A-Z][A-Za-z]{1,3})?$' },
  isNot('un código de idioma, como "es"', 'a language code such as "en"'),
);

const Both = struct('LocalText', { es: optional(Text), en: optional(Text) });

/** A title or sentence in Spanish, in English or in both; never in neither. */
export type LocalText = Fields<{ es: { optional: typeof Text }; en: { optional: typeof Text } }>;
export const LocalText: Codec<LocalText> = new Codec(
  'LocalText',
  (u): u is LocalText => Both.is(u) && (u.es ?? u.en) !== undefined,
  (u, context) => {
    const checked = Both.validate(u, context);
    return checked._tag === 'Right' && (checked.right.es ?? checked.right.en) === undefined
      ? t.failure(u, context)
      : checked;
  },
  {
    schema: { ...Both.schema, minProperties: 1 },
    reason: isNot('un texto en español (es) o en inglés (en)', 'a text in Spanish (es) or English (en)'),
  },
);

/** The text in the language asked for, else in the other. */
export const inLanguage = (text: LocalText, lang: 'es' | 'en'): string =>
  (lang === 'es' ? (text.es ?? text.en) : (text.en ?? text.es)) ?? '';

export const SealedKind = oneOf('SealedKind', ['person', 'closed']);
export type SealedKind = typeof SealedKind._A;

/**
 * Marks a field that holds a natural person's name or contact (`person`) or words said behind closed doors
 * (`closed`). Such a value is sealed before anything is hashed or stored; where it cannot be, it is refused. What is
 * sealed is a text, because the seal that takes its place is one.
 */
export class Sealed<A> extends Codec<A> {
  constructor(
    readonly kind: SealedKind,
    readonly inner: AnyCodec & t.Type<A>,
  ) {
    super(
      `Sealed<${inner.name}>`,
      (u): u is A => inner.is(u),
      (u, context) => inner.validate(u, context),
      { schema: { ...inner.schema, 'x-acta-sealed': kind }, reason: (value) => inner.reason(value) },
    );
  }
}

export const sealed = <A extends Text>(kind: SealedKind, inner: AnyCodec & t.Type<A>): Sealed<A> =>
  new Sealed(kind, inner);
