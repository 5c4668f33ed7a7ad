import { Instant } from '../../domain/dates/moment.js';
import { flag, isNot, oneOf, primitive, whole, type Bilingual } from '../../domain/language/codec.js';
import { TypeName } from '../../domain/language/entry.js';
import type { Problem as Refused } from '../../domain/language/explain.js';
import { pointer } from '../../domain/language/explain.js';
import { EntryNumber } from '../../domain/language/ids.js';
import type { Rejection } from '../../domain/language/rejection.js';
import { list, optional, struct } from '../../domain/language/struct.js';
import { Text } from '../../domain/language/text.js';
import { ReceiptSent } from './receipt.js';
import { nearest } from '../nearest.js';
import type { Lang } from './lang.js';
import { PROBLEM_MEDIA, type Reply } from './reply.js';

/** Any text at all: it may repeat what was sent, and that may be empty or hold what no text of a book may. */
const Repeated = primitive(
  'Repeated',
  (u): u is string => typeof u === 'string',
  { type: 'string' },
  isNot('un texto', 'a text'),
);

/** One bad value: where (RFC 6901, or the name of a parameter), why, and what was probably meant. */
export const BadValue = struct('BadValue', {
  pointer: optional(Repeated),
  parameter: optional(Repeated),
  /** Line and column, where the text could not even be read as JSON. */
  line: optional(whole('line', 1)),
  column: optional(whole('column', 1)),
  reason: Repeated,
  didYouMean: optional(Text),
});
export type BadValue = typeof BadValue._A;

/** RFC 9457. `code` never changes its meaning; `detail` is the sentence for a person, in the language asked for. */
export const Problem = struct('Problem', {
  type: Text,
  title: Text,
  status: whole('status', 400, 599),
  code: Text,
  detail: Repeated,
  lang: oneOf('Lang', ['es', 'en']),
  /** The same sentence in both languages. */
  said: struct('SaidInBoth', { es: Repeated, en: Repeated }),
  /** The code that was probably meant, where the book does not know one of the command’s. */
  didYouMean: optional(Text),
  /** The request, as in the service's logs. */
  instance: optional(Text),
  /** Every bad value of the request, not only the first; of a great many, the first hundred. */
  errors: optional(list(BadValue)),
  /** The entries that stand in the way, by number. */
  entries: optional(list(EntryNumber)),
  /** Of a 412: the entries that the sender has not seen. */
  between: optional(
    list(
      struct('EntryBetween', {
        number: EntryNumber,
        type: optional(TypeName),
        recordedAt: optional(Instant),
      }),
    ),
  ),
  /** Of a 406: the media types that are to be had. */
  available: optional(list(Text)),
  /** In a batch: which command it is about, from 0, and what had been recorded when it came. */
  index: optional(whole('index')),
  recorded: optional(list(ReceiptSent)),
  /** Of a follower: the address of the service that records. */
  recordAt: optional(Text),
  /** Whether the very same request may succeed later. */
  retry: optional(flag),
});
export type Problem = typeof Problem._A;

/** What is wrong, before it is put in a language. */
export interface Trouble {
  readonly status: number;
  readonly code: string;
  /** What stands above the sentence; that of the status, where it is not said. */
  readonly title?: Bilingual;
  readonly said: Bilingual;
  readonly errors?: readonly BadValueSaid[];
  readonly entries?: readonly number[];
  readonly didYouMean?: string | undefined;
  readonly retry?: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** More members of the problem, as RFC 9457 §3.2 allows. */
  readonly more?: Readonly<Record<string, unknown>>;
}

export interface BadValueSaid {
  readonly pointer?: string;
  readonly parameter?: string;
  readonly line?: number;
  readonly column?: number;
  readonly said: Bilingual;
  readonly didYouMean?: string;
}

const TITLES: Readonly<Record<number, Bilingual>> = {
  400: { es: 'La petición no se entiende', en: 'The request is not understood' },
  401: { es: 'Hace falta identificarse', en: 'Identification is needed' },
  403: { es: 'No está permitido', en: 'Not allowed' },
  404: { es: 'No existe', en: 'Not found' },
  405: { es: 'Ese método no sirve aquí', en: 'That method does not serve here' },
  406: { es: 'No hay respuesta en ese formato', en: 'No answer in that format' },
  408: { es: 'La petición tardó demasiado', en: 'The request took too long' },
  409: { es: 'Las normas no lo permiten', en: 'The rules do not allow it' },
  412: { es: 'El libro ha cambiado', en: 'The book has changed' },
  413: { es: 'La petición es demasiado grande', en: 'The request is too large' },
  415: { es: 'Ese formato no se lee aquí', en: 'That format is not read here' },
  417: { es: 'Eso no se hace aquí', en: 'That is not done here' },
  421: { es: 'Esa dirección no se atiende aquí', en: 'That address is not served here' },
  422: { es: 'El identificador ya se usó', en: 'The id has been used' },
  428: { es: 'Falta decir qué asiento se ha visto', en: 'Say which entry you have seen' },
  429: { es: 'Demasiadas peticiones', en: 'Too many requests' },
  431: { es: 'Las cabeceras son demasiado grandes', en: 'The headers are too large' },
  500: { es: 'Fallo de acta', en: 'A fault of acta' },
  503: { es: 'El almacén no responde', en: 'The store does not answer' },
};

const OTHER: Bilingual = { es: 'Error', en: 'Error' };

export const problemOf = (trouble: Trouble, lang: Lang, instance?: string): Problem => ({
  type: `urn:acta:problem:${trouble.code}`,
  title: (trouble.title ?? TITLES[trouble.status] ?? OTHER)[lang],
  status: trouble.status,
  code: trouble.code,
  detail: trouble.said[lang],
  lang,
  said: { es: trouble.said.es, en: trouble.said.en },
  ...(trouble.didYouMean === undefined ? {} : { didYouMean: trouble.didYouMean }),
  ...(instance === undefined ? {} : { instance: `urn:uuid:${instance}` }),
  ...(trouble.errors === undefined ? {} : { errors: trouble.errors.map((error) => badValueIn(lang, error)) }),
  ...(trouble.entries === undefined || trouble.entries.length === 0 ? {} : { entries: trouble.entries }),
  ...(trouble.retry === undefined ? {} : { retry: trouble.retry }),
  ...trouble.more,
});

const badValueIn = (lang: Lang, { said, ...where }: BadValueSaid): BadValue => ({
  ...where,
  reason: said[lang],
});

export const problemReply = (trouble: Trouble, lang: Lang, instance?: string): Reply => ({
  status: trouble.status,
  headers: { 'Cache-Control': 'no-store', 'Content-Language': lang, ...trouble.headers },
  body: { kind: 'json', media: PROBLEM_MEDIA, value: problemOf(trouble, lang, instance) },
});

/** Values that codecs refused, each with its pointer and, for a misspelt word, the nearest right one. */
export const badValues = (
  refused: readonly Refused[],
  within: readonly string[] = [],
): readonly BadValueSaid[] =>
  refused.map(({ path, reason, known, value }) => {
    const unknownName = reason.en === 'unknown field';
    const written = unknownName ? path.at(-1) : typeof value === 'string' ? value : undefined;
    const meant = written === undefined ? undefined : nearest(written, known);
    return {
      pointer: pointer([...within, ...path]),
      said: unknownName ? reason : withoutLongList(reason, known),
      ...(meant === undefined ? {} : { didYouMean: meant }),
    };
  });

// More words than that are looked up, not read in a sentence.
const LONGEST_LIST = 12;

/** The same reason, with how many words there are in place of a long list of them, and where they stand. */
const withoutLongList = ({ es, en }: Bilingual, known: readonly string[]): Bilingual => {
  const list = known.join(', ');
  return known.length <= LONGEST_LIST
    ? { es, en }
    : {
        es: es.replace(`: ${list}`, ` los ${known.length} que hay (/openapi.json, acta schema)`),
        en: en.replace(`: ${list}`, ` the ${known.length} there are (/openapi.json, acta schema)`),
      };
};

export const badRequest = (errors: readonly BadValueSaid[]): Trouble => ({
  status: 400,
  code: 'bad-value',
  said: {
    es: `Hay ${errors.length === 1 ? 'un valor que no sirve' : `${errors.length} valores que no sirven`}: ${said('es', errors)}`,
    en: `${errors.length === 1 ? 'One value' : `${errors.length} values`} cannot be used: ${said('en', errors)}`,
  },
  errors: errors.slice(0, MOST_ERRORS),
});

// A large body of nothing but mistakes is not answered with a larger one.
const MOST_ERRORS = 100;

const said = (lang: Lang, [first, ...others]: readonly BadValueSaid[]): string => {
  if (first === undefined) return '';
  const where =
    first.parameter ??
    first.pointer ??
    (first.line === undefined ? '' : `${first.line}:${first.column ?? 1}`);
  return `${where === '' ? '' : `${where}: `}${first.said[lang]}${others.length > 0 ? ' …' : ''}`;
};

/** Refused by a rule of the body or of acta. */
export const ruledOut = (rejection: Rejection, status = 409): Trouble => ({
  status,
  code: rejection.code,
  said: { es: rejection.es, en: rejection.en },
  entries: rejection.entries,
});
