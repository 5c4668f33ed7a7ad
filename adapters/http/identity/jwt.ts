import {
  createLocalJWKSet,
  createRemoteJWKSet,
  jwtVerify,
  type JSONWebKeySet,
  type JWTVerifyGetKey,
} from 'jose';
import type { Instant } from '../../../domain/dates/moment.js';
import type { Grant } from '../../../src/ports/tokens.js';
import { grantIn } from './claims.js';

/** What a JWT must be, all of it settled at the start and none of it by the token itself (RFC 8725 §3). */
export interface JwtRules {
  readonly issuer: string;
  readonly audience: string;
  readonly algorithms: readonly JwtAlgorithm[];
  /** The `typ` of its header, as in RFC 9068: `at+jwt`. */
  readonly type: string;
  readonly keys: JSONWebKeySet | URL;
}

/** Asymmetric ones only: who verifies cannot issue. */
export const JWT_ALGORITHMS = ['EdDSA', 'ES256', 'ES384', 'RS256', 'PS256'] as const;
export type JwtAlgorithm = (typeof JWT_ALGORITHMS)[number];

export interface Verified {
  /** Tells the token's subject apart in logs and limits. */
  readonly subject: string;
  readonly grant: Grant;
}

export type VerifyJwt = (token: string, now: Instant) => Promise<Verified | undefined>;

/** Verifies tokens by these rules; `undefined` for every one that does not hold, whatever the reason. */
export const jwtVerifier = ({ issuer, audience, algorithms, type, keys }: JwtRules): VerifyJwt => {
  const keySet: JWTVerifyGetKey = keys instanceof URL ? createRemoteJWKSet(keys) : createLocalJWKSet(keys);
  return async (token, now) => {
    try {
      const { payload } = await jwtVerify(token, keySet, {
        issuer,
        audience,
        algorithms: [...algorithms],
        typ: type,
        requiredClaims: ['exp', 'sub'],
        currentDate: new Date(now),
        clockTolerance: 5,
      });
      const grant = grantIn(payload);
      return grant === undefined || payload.sub === undefined ? undefined : { subject: payload.sub, grant };
    } catch {
      return undefined;
    }
  };
};
