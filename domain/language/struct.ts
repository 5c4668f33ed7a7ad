import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { Codec, isNot, primitive, type AnyCodec, type Bilingual, type JsonSchema } from './codec.js';

/** Marks a field of a {@link struct} that may be left out. */
export interface Optional<C extends AnyCodec> {
  readonly optional: C;
}

export const optional = <C extends AnyCodec>(codec: C): Optional<C> => ({ optional: codec });

/** Marks a field that is always there in memory, perhaps as `undefined`, and that JSON then leaves out. */
export interface OrUndefined<C extends AnyCodec> extends Optional<C> {
  readonly orUndefined: true;
}

export const orUndefined = <C extends AnyCodec>(codec: C): OrUndefined<C> => ({
  optional: codec,
  orUndefined: true,
});

export type Props = Readonly<Record<string, AnyCodec | Optional<AnyCodec>>>;

type RequiredKeys<P> = { [K in keyof P]: P[K] extends Optional<AnyCodec> ? never : K }[keyof P];
type UndefinedKeys<P> = { [K in keyof P]: P[K] extends OrUndefined<AnyCodec> ? K : never }[keyof P];
type OptionalKeys<P> = Exclude<
  { [K in keyof P]: P[K] extends Optional<AnyCodec> ? K : never }[keyof P],
  UndefinedKeys<P>
>;
type Flat<T> = { [K in keyof T]: T[K] };

/** The TypeScript type of a struct's fields. */
export type Fields<P extends Props> = Flat<
  { readonly [K in RequiredKeys<P>]: P[K] extends AnyCodec ? t.TypeOf<P[K]> : never } & {
    readonly [K in OptionalKeys<P>]?: P[K] extends Optional<infer C> ? t.TypeOf<C> : never;
  } & {
    readonly [K in UndefinedKeys<P>]: P[K] extends Optional<infer C> ? t.TypeOf<C> | undefined : never;
  }
>;

interface Field {
  readonly key: string;
  readonly codec: AnyCodec;
  readonly required: boolean;
}

/** A record with exactly these fields: an unknown field is refused, never dropped. */
export class Struct<P extends Props> extends Codec<Fields<P>> {
  readonly fields: readonly Field[];

  constructor(
    name: string,
    readonly props: P,
  ) {
    const fields = Object.entries(props).map(([key, prop]): Field =>
      'optional' in prop
        ? { key, codec: prop.optional, required: false }
        : { key, codec: prop, required: true },
    );
    const unknownKey = refuseUnknown(fields.map((f) => f.key));
    const known = new Set(fields.map((f) => f.key));
    super(
      name,
      (u): u is Fields<P> => {
        if (!isRecord(u)) return false;
        let found = 0;
        for (const { key, codec, required } of fields) {
          const value = u[key];
          if (value === undefined ? required : !codec.is(value)) return false;
          if (value !== undefined) found += 1;
        }
        let there = 0;
        for (const _key in u) there += 1;
        return there === found || Object.keys(u).every((key) => known.has(key));
      },
      (u, context) => {
        if (!isRecord(u)) return t.failure(u, context);
        const errors: t.ValidationError[] = [];
        for (const key of Object.keys(u)) {
          if (!known.has(key))
            errors.push({ value: u[key], context: t.appendContext(context, key, unknownKey) });
        }
        for (const { key, codec, required } of fields) {
          if (u[key] === undefined && !required) continue;
          const result = codec.validate(u[key], t.appendContext(context, key, codec, u[key]));
          if (E.isLeft(result)) for (const error of result.left) errors.push(error);
        }
        return errors.length > 0 ? t.failures(errors) : t.success(u as Fields<P>);
      },
      { schema: structSchema(fields), reason: isNot('un grupo de campos', 'a group of fields') },
    );
    this.fields = fields;
  }
}

/** See {@link Struct}. */
export const struct = <const P extends Props>(name: string, props: P): Struct<P> => new Struct(name, props);

/** What stands in the error's context where a field should not be there; it knows the names that may. */
export class UnknownField extends Codec<never> {
  constructor(readonly allowed: readonly string[]) {
    super(
      'UnknownField',
      (_): _ is never => false,
      (u, c) => t.failure(u, c),
      { schema: {}, reason: () => ({ es: 'campo desconocido', en: 'unknown field' }) },
    );
  }
}

const refuseUnknown = (allowed: readonly string[]): UnknownField => new UnknownField(allowed);

export const isRecord = (u: unknown): u is Record<string, unknown> =>
  typeof u === 'object' && u !== null && !Array.isArray(u);

const structSchema = (fields: readonly Field[]): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(fields.map((f) => [f.key, f.codec.schema])),
  required: fields.filter((f) => f.required).map((f) => f.key),
  additionalProperties: false,
});

/** A list has at most this many elements: more than any roll call needs, few enough to judge at once. */
export const LONGEST_LIST = 10_000;

const isTooLong = (value: unknown): value is readonly unknown[] =>
  Array.isArray(value) && value.length > LONGEST_LIST;

const tooManyElements = ({ length }: readonly unknown[]): Bilingual => ({
  es: `son ${length} elementos, y una lista tiene a lo sumo ${LONGEST_LIST}`,
  en: `there are ${length} elements, and a list has at most ${LONGEST_LIST}`,
});

/** A list of `item`s, at least `min` of them and at most {@link LONGEST_LIST}. */
export class List<A> extends Codec<readonly A[]> {
  constructor(
    readonly item: AnyCodec & t.Type<A>,
    min: number,
  ) {
    const holdsEnough = (u: unknown): u is readonly unknown[] =>
      Array.isArray(u) && u.length >= min && !isTooLong(u);
    const isNoList =
      min > 0
        ? isNot('una lista con al menos un elemento', 'a list with at least one element')
        : isNot('una lista', 'a list');
    super(
      `${item.name}[]`,
      (u): u is readonly A[] => holdsEnough(u) && u.every((v) => item.is(v)),
      (u, context) => {
        if (!holdsEnough(u)) return t.failure(u, context);
        const errors = u.flatMap((value, i) => {
          const result = item.validate(value, t.appendContext(context, String(i), item, value));
          return E.isLeft(result) ? result.left : [];
        });
        return errors.length > 0 ? t.failures(errors) : t.success(u as readonly A[]);
      },
      {
        schema: { type: 'array', items: item.schema, minItems: min, maxItems: LONGEST_LIST },
        reason: (value) => (isTooLong(value) ? tooManyElements(value) : isNoList(value)),
      },
    );
  }
}

export const list = <A>(item: AnyCodec & t.Type<A>): List<A> => new List(item, 0);
export const nonEmptyList = <A>(item: AnyCodec & t.Type<A>): List<A> => new List(item, 1);

type Variants = Readonly<Record<string, Props>>;
type VariantOf<K extends string, V extends Variants> = {
  [W in keyof V & string]: Flat<{ readonly [key in K]: W } & Fields<V[W]>>;
}[keyof V & string];

/** One of several structs, told apart by the word in the field `tag`. */
export class Tagged<K extends string, V extends Variants> extends Codec<VariantOf<K, V>> {
  constructor(
    name: string,
    readonly tag: K,
    readonly variants: Readonly<Record<string, Struct<Props>>>,
  ) {
    const words = Object.keys(variants);
    const byWord: ReadonlyMap<unknown, Struct<Props>> = new Map(Object.entries(variants));
    const word = primitive(
      `${name}.${tag}`,
      (u): u is string => byWord.has(u),
      { enum: words },
      isNot(`uno de: ${words.join(', ')}`, `one of: ${words.join(', ')}`),
    );
    const variant = (u: unknown): Struct<Props> | undefined => (isRecord(u) ? byWord.get(u[tag]) : undefined);
    super(
      name,
      (u): u is VariantOf<K, V> => variant(u)?.is(u) === true,
      (u, context) => {
        if (!isRecord(u)) return t.failure(u, context);
        const chosen = variant(u);
        if (chosen === undefined) return t.failure(u[tag], t.appendContext(context, tag, word, u[tag]));
        return chosen.validate(u, context) as t.Validation<VariantOf<K, V>>;
      },
      {
        schema: { oneOf: words.map((w) => variants[w]?.schema ?? {}) },
        reason: isNot('un grupo de campos', 'a group of fields'),
      },
    );
  }
}

/** See {@link Tagged}. */
export const tagged = <const K extends string, const V extends Variants>(
  name: string,
  tag: K,
  variants: V,
): Tagged<K, V> =>
  new Tagged<K, V>(
    name,
    tag,
    Object.fromEntries(
      Object.entries(variants).map(([word, props]) => [
        word,
        struct(`${name}.${word}`, { [tag]: literal(word), ...props }),
      ]),
    ),
  );

/** Exactly this word, or exactly `true`, or `false`. */
export const literal = <const W extends string | boolean>(word: W): Codec<W> => {
  const said = JSON.stringify(word);
  return primitive(said, (u): u is W => u === word, { const: word }, isNot(said, said));
};
