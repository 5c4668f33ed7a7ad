import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { Codec, isNot, type AnyCodec } from './codec.js';
import { isRecord } from './struct.js';

/** `item`s by a key, whatever the keys. */
export class Dictionary<A> extends Codec<Readonly<Record<string, A>>> {
  constructor(readonly item: AnyCodec & t.Type<A>) {
    super(
      `{ ${item.name} }`,
      (u): u is Readonly<Record<string, A>> => isRecord(u) && Object.values(u).every((v) => item.is(v)),
      (u, context) => {
        if (!isRecord(u)) return t.failure(u, context);
        const errors = Object.entries(u).flatMap(([key, value]) => {
          const result = item.validate(value, t.appendContext(context, key, item, value));
          return E.isLeft(result) ? result.left : [];
        });
        return errors.length > 0 ? t.failures(errors) : t.success(u as Readonly<Record<string, A>>);
      },
      {
        schema: { type: 'object', additionalProperties: item.schema },
        reason: isNot('un grupo de campos', 'a group of fields'),
      },
    );
  }
}

/** See {@link Dictionary}. */
export const record = <A>(item: AnyCodec & t.Type<A>): Dictionary<A> => new Dictionary(item);
