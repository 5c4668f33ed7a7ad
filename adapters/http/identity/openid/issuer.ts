import * as E from 'fp-ts/lib/Either.js';
import * as client from 'openid-client';
import type { Trouble } from '../../problem.js';
import type { OpenIdRole } from './roles.js';
import type { Transaction } from './transactions.js';
import { issuerAway, signInDenied, signInNotValid } from './troubles.js';

/** How people sign in at an issuer, all of it settled at the start (OpenID Connect Core 1.0). */
export interface OpenIdRules {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret?: string | undefined;
  /** Where the issuer sends browsers back to: an address of this service, as it was registered there. */
  readonly callback: string;
  readonly scopes: readonly string[];
  readonly roles: readonly OpenIdRole[];
}

export type Claims = Readonly<Record<string, unknown>> & { readonly sub: string };

export interface Issuer {
  /** Where somebody is sent to sign in, and what to remember until they are back. */
  readonly begin: (
    to: string,
  ) => Promise<E.Either<Trouble, { readonly location: string; readonly transaction: Transaction }>>;
  /** Who came back, by the query that they came back with. */
  readonly finish: (
    query: Readonly<Record<string, string>>,
    transaction: Transaction,
  ) => Promise<E.Either<Trouble, Claims>>;
}

/** Seconds that the issuer may take to answer, and that its clock may be apart. */
const PATIENCE = 10;
const TOLERANCE = 5;

/**
 * The authorization code flow with PKCE (RFC 9700 §2.1.1). The signature of an ID token is verified although it comes
 * straight from the issuer, so that it holds even where something between the two does not.
 */
export const issuerBy = (rules: OpenIdRules): Issuer => {
  let discovered: Promise<client.Configuration> | undefined;
  const configuration = (): Promise<client.Configuration> => {
    discovered ??= discover(rules).catch((error: unknown) => {
      // It is asked again the next time: an issuer that is away may come back.
      discovered = undefined;
      throw error;
    });
    return discovered;
  };
  return {
    begin: async (to) => {
      try {
        const transaction: Transaction = {
          state: client.randomState(),
          nonce: client.randomNonce(),
          verifier: client.randomPKCECodeVerifier(),
          to,
        };
        const location = client.buildAuthorizationUrl(await configuration(), {
          redirect_uri: rules.callback,
          scope: rules.scopes.join(' '),
          state: transaction.state,
          nonce: transaction.nonce,
          code_challenge: await client.calculatePKCECodeChallenge(transaction.verifier),
          code_challenge_method: 'S256',
        });
        return E.right({ location: location.href, transaction });
      } catch {
        return E.left(issuerAway);
      }
    },
    finish: async (query, { state, nonce, verifier }) => {
      try {
        const arrived = new URL(rules.callback);
        arrived.search = new URLSearchParams(query).toString();
        const tokens = await client.authorizationCodeGrant(await configuration(), arrived, {
          pkceCodeVerifier: verifier,
          expectedState: state,
          expectedNonce: nonce,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        return claims === undefined ? E.left(signInNotValid) : E.right(claims);
      } catch (error) {
        return E.left(troubleFrom(error));
      }
    },
  };
};

const discover = ({ issuer, clientId, clientSecret }: OpenIdRules): Promise<client.Configuration> => {
  const server = new URL(issuer);
  return client.discovery(
    server,
    clientId,
    { [client.clockTolerance]: TOLERANCE },
    clientSecret === undefined ? client.None() : client.ClientSecretBasic(clientSecret),
    {
      timeout: PATIENCE,
      // Only settings that name this very machine come as far as here without TLS.
      execute: [
        client.enableNonRepudiationChecks,
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- deprecated only so that it is noticed
        ...(server.protocol === 'http:' ? [client.allowInsecureRequests] : []),
      ],
    },
  );
};

const troubleFrom = (error: unknown): Trouble => {
  if (error instanceof client.AuthorizationResponseError) return signInDenied;
  const isAway =
    error instanceof TypeError ||
    (error instanceof client.ClientError && error.code === 'OAUTH_TIMEOUT') ||
    (error instanceof client.ResponseBodyError && error.status >= 500);
  return isAway ? issuerAway : signInNotValid;
};
