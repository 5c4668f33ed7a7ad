import * as t from 'io-ts';

/** A sentence in the two languages every acta message is kept in. */
export interface Bilingual {
  readonly es: string;
  readonly en: string;
}

export type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A JSON Schema (2020-12) fragment: plain data, so that it can be printed and sent. */
export interface JsonSchema {
  readonly [key: string]: JsonValue;
}

/**
 * An io-ts codec that also knows its JSON Schema and, for a value it refuses, the reason in both languages.
 * acta's codecs never transform: what decodes is the very value that came in.
 */
export class Codec<A> extends t.Type<A> {
  readonly schema: JsonSchema;
  readonly reason: (value: unknown) => Bilingual;

  constructor(
    name: string,
    is: (u: unknown) => u is A,
    validate: t.Validate<unknown, A>,
    told: { readonly schema: JsonSchema; readonly reason: (value: unknown) => Bilingual },
  ) {
    super(name, is, validate, t.identity);
    this.schema = told.schema;
    this.reason = told.reason;
  }

  /** What is good is let through without the bookkeeping that tells what is wrong with a value, and where. */
  override decode(u: unknown): t.Validation<A> {
    return this.is(u) ? t.success(u) : super.decode(u);
  }
}

/** A codec of acta, whatever its type; `t.Mixed` is io-ts's own name for "any codec". */
export type AnyCodec = t.Mixed & Pick<Codec<unknown>, 'schema' | 'reason'>;

/** A codec from a test on one value: it has no parts, so a refusal is a refusal of the whole. */
export const primitive = <A>(
  name: string,
  is: (u: unknown) => u is A,
  schema: JsonSchema,
  reason: (value: unknown) => Bilingual,
): Codec<A> => new Codec<A>(name, is, (u, c) => (is(u) ? t.success(u) : t.failure(u, c)), { schema, reason });

const shown = (value: unknown): string => {
  // What JSON cannot say (a function, undefined) comes back as undefined, whatever the library's types promise.
  const text =
    // JSON has no word for these.
    typeof value === 'bigint' || (typeof value === 'number' && !Number.isFinite(value))
      ? String(value)
      : ((JSON.stringify(value) as string | undefined) ?? typeof value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
};

/** "X is not Y" in both languages, the value cut to a readable length; a missing value is said to be missing. */
export const isNot =
  (es: string, en: string) =>
  (value: unknown): Bilingual =>
    value === undefined
      ? { es: `falta: se espera ${es}`, en: `missing: expected ${en}` }
      : { es: `${shown(value)} no es ${es}`, en: `${shown(value)} is not ${en}` };

declare const brand: unique symbol;

/** A string of one kind: a `Branded<'MeetingId'>` is not taken where a `Branded<'ProposalId'>` is meant. */
export type Branded<B extends string> = string & { readonly [brand]: B };

/** A string of the type `A` if it matches `expression`; `isSo` says the same, quicker. */
const written = <A extends string>(
  name: string,
  expression: RegExp,
  described: Bilingual,
  isSo = (text: string): boolean => expression.test(text),
): Codec<A> =>
  primitive(
    name,
    (u): u is A => typeof u === 'string' && isSo(u),
    { type: 'string', pattern: expression.source, description: described.en },
    isNot(described.es, described.en),
  );

/**
 * A branded string that matches `expression`.
 *
 * @param isSo whether a text matches it, where that can be told quicker than by the expression
 */
export const pattern = <B extends string>(
  name: B,
  expression: RegExp,
  described: Bilingual,
  isSo?: (text: string) => boolean,
): Codec<Branded<B>> => written(name, expression, described, isSo);

/** A plain string that matches `expression`: of several kinds, or of none that a brand would tell apart. */
export const matching = (
  name: string,
  expression: RegExp,
  described: Bilingual,
  isSo?: (text: string) => boolean,
): Codec<string> => written(name, expression, described, isSo);

/** One of a few words, told in the refusal. */
export const oneOf = <const W extends readonly [string, ...string[]]>(
  name: string,
  words: W,
): Codec<W[number]> => {
  const known: ReadonlySet<unknown> = new Set(words);
  const list = words.join(', ');
  return primitive(
    name,
    (u): u is W[number] => known.has(u),
    { enum: words },
    isNot(`uno de: ${list}`, `one of: ${list}`),
  );
};

/** A whole number within [min, max], both inclusive. */
export const whole = (name: string, min = 0, max = Number.MAX_SAFE_INTEGER): Codec<number> =>
  primitive(
    name,
    (u): u is number =>
      Number.isSafeInteger(u) && !Object.is(u, -0) && (u as number) >= min && (u as number) <= max,
    { type: 'integer', minimum: min, maximum: max },
    isNot(`un número entero entre ${min} y ${max}`, `a whole number from ${min} to ${max}`),
  );

/** `true` or `false`; the words "yes" and "no" are text, not booleans. */
export const flag: Codec<boolean> = primitive(
  'flag',
  (u): u is boolean => typeof u === 'boolean',
  { type: 'boolean' },
  isNot('true o false', 'true or false'),
);
