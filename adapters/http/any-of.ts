import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { Codec, isNot, type AnyCodec } from '../../domain/language/codec.js';

/** One of several shapes; what none of them takes is refused as the last of them refuses it. */
export const anyOf = <const C extends readonly [AnyCodec, ...AnyCodec[]]>(
  name: string,
  codecs: C,
): Codec<t.TypeOf<C[number]>> =>
  new Codec<t.TypeOf<C[number]>>(
    name,
    (u): u is t.TypeOf<C[number]> => codecs.some((codec) => codec.is(u)),
    (u, context) => {
      const [last, ...others] = codecs.map((codec) => codec.validate(u, context)).reverse();
      return (
        [...others, last].find((one) => one !== undefined && E.isRight(one)) ?? last ?? t.failure(u, context)
      );
    },
    {
      schema: { anyOf: codecs.map(({ schema }) => schema) },
      reason: isNot('nada de lo que se espera aquí', 'anything that is expected here'),
    },
  );
