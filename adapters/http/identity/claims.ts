import type { JWTPayload } from 'jose';
import * as E from 'fp-ts/lib/Either.js';
import { Grant } from '../../../src/ports/tokens.js';

/** The one claim acta reads beside the registered ones: in which books, as whom, for what. Anything else in it is refused. */
export const CLAIM = 'acta';

export const grantIn = (payload: JWTPayload): Grant | undefined => {
  const grant = Grant.decode(payload[CLAIM]);
  return E.isRight(grant) ? grant.right : undefined;
};
