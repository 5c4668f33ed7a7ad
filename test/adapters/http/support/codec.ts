import * as E from 'fp-ts/lib/Either.js';
import type { AnyCodec } from '../../../../domain/language/codec.js';
import { explain } from '../../../../domain/language/explain.js';

/** Where a value is not what its codec says, and why; nothing where it is. */
export const problemsIn = (codec: AnyCodec, value: unknown): readonly string[] => {
  const decoded = codec.decode(value);
  return E.isRight(decoded)
    ? []
    : explain(decoded.left).map(({ path, reason }) => `/${path.join('/')}: ${reason.en}`);
};
