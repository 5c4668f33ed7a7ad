import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual, Codec, JsonSchema } from '../../domain/language/codec.js';
import { isNot } from '../../domain/language/codec.js';
import { explain } from '../../domain/language/explain.js';

/** What comes in as text beside the body: in the path, the query or a header. */
export interface Parameter<A> {
  readonly about: string;
  readonly schema: JsonSchema;
  readonly read: (written: string) => E.Either<Bilingual, A>;
}

/** Parameters by the name they are written with. */
export type Parameters = Readonly<Record<string, Parameter<unknown>>>;

export type Given<P extends Parameters> = {
  readonly [K in keyof P]: P[K] extends Parameter<infer A> ? A : never;
};

const decoded = <A>(codec: Codec<A>, value: unknown): E.Either<Bilingual, A> => {
  const outcome = codec.decode(value);
  return E.isRight(outcome) ? outcome : E.left(explain(outcome.left)[0]?.reason ?? codec.reason(value));
};

/** Text that a codec takes as it is. */
export const textual = <A>(codec: Codec<A>, about: string): Parameter<A> => ({
  about,
  schema: codec.schema,
  read: (written) => decoded(codec, written),
});

/** A whole number, written in digits only. */
export const numeric = (codec: Codec<number>, about: string): Parameter<number> => ({
  about,
  schema: codec.schema,
  read: (written) => decoded(codec, /^\d{1,16}$/.test(written) ? Number(written) : written),
});

/** `true` or `false`. */
export const switched = (about: string): Parameter<boolean> => ({
  about,
  schema: { type: 'boolean' },
  read: (written) =>
    written === 'true' || written === 'false'
      ? E.right(written === 'true')
      : E.left(isNot('true ni false', 'true or false')(written)),
});
