import * as t from 'io-ts';
import { Codec, type AnyCodec } from './codec.js';
import { struct, Tagged, type Fields, type Props, type Struct } from './struct.js';

type AnyTagged = AnyCodec & Pick<Tagged<string, Record<string, Props>>, 'tag' | 'variants'>;

/** Structs by the word that each holds in the field `K`. */
type ByWord<K extends string, S> = {
  readonly [W in keyof S]: AnyCodec &
    Pick<Struct<Props>, 'fields'> & { readonly _A: { readonly [key in K]: W } };
};

/** One of several structs that have names of their own, told apart by the word in the field `tag`. */
export const union = <const K extends string, const S extends ByWord<K, S>>(
  name: string,
  tag: K,
  structs: S,
): Codec<t.TypeOf<S[keyof S]>> =>
  // The words are the keys, which the compiler has held against the structs; the table is the same either way.
  new Tagged(name, tag, structs as unknown as AnyTagged['variants']);

/** The same with more fields, the same ones in every variant. */
export const extended = <A, const P extends Props>(
  name: string,
  base: AnyTagged & t.Type<A>,
  more: P,
): Codec<A & Fields<P>> =>
  // Built from the variants that `A` is derived from, which the compiler cannot follow.
  new Tagged(
    name,
    base.tag,
    Object.fromEntries(
      Object.entries(base.variants).map(([word, { props }]) => [
        word,
        struct<Props>(`${name}.${word}`, { ...props, ...more }),
      ]),
    ),
  ) as unknown as Codec<A & Fields<P>>;

/** Either one word or a value of the codec. */
export class WordOr<W extends string, A> extends Codec<W | A> {
  constructor(
    readonly word: W,
    readonly inner: AnyCodec & t.Type<A>,
  ) {
    super(
      `"${word}" | ${inner.name}`,
      (u): u is W | A => u === word || inner.is(u),
      (u, context) => (u === word ? t.success(word) : inner.validate(u, context)),
      { schema: { anyOf: [{ const: word }, inner.schema] }, reason: (value) => inner.reason(value) },
    );
  }
}

/** See {@link WordOr}. */
export const wordOr = <const W extends string, A>(word: W, inner: AnyCodec & t.Type<A>): WordOr<W, A> =>
  new WordOr(word, inner);

/** A value of one of two structs that no value is of both of: each lacks a field that the other requires. */
export class OneOrOther<A, B> extends Codec<A | B> {
  constructor(
    name: string,
    readonly one: AnyCodec & t.Type<A>,
    readonly other: AnyCodec & t.Type<B>,
  ) {
    super(
      name,
      (u): u is A | B => one.is(u) || other.is(u),
      // What is of neither is told as the first would tell it.
      (u, context) => (other.is(u) ? t.success(u) : one.validate(u, context)),
      { schema: { anyOf: [one.schema, other.schema] }, reason: (value) => one.reason(value) },
    );
  }
}

/** See {@link OneOrOther}. */
export const oneOrOther = <A, B>(
  name: string,
  one: AnyCodec & t.Type<A>,
  other: AnyCodec & t.Type<B>,
): OneOrOther<A, B> => new OneOrOther(name, one, other);
