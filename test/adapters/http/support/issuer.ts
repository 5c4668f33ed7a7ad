// An OpenID Connect issuer as small as the flow allows: it approves of whoever comes, and can be told to answer wrongly.
import { createHash, randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** What it says of whoever signs in, and what it gets wrong. */
export interface Manner {
  readonly claims: Readonly<Record<string, unknown>>;
  readonly nonce?: string;
  readonly state?: string;
  readonly issuer?: string;
  readonly audience?: string;
  /** Seconds from now until the ID token expires. */
  readonly expiresIn?: number;
  readonly signedByAnother?: boolean;
  /** Instead of a code. */
  readonly error?: string;
}

export interface TestIssuer {
  readonly url: string;
  readonly behave: (manner: Manner) => void;
  /** What clients sent to exchange a code. */
  readonly exchanged: () => readonly Exchanged[];
  readonly close: () => Promise<void>;
}

export const CLIENT = { id: 'acta', secret: 'a secret & more' } as const;

interface Coded {
  readonly challenge: string;
  readonly nonce: string;
  readonly redirect: string;
}

/** What a client sends for a code. */
interface Exchanged {
  readonly code?: string;
  readonly code_verifier?: string;
  readonly redirect_uri?: string;
}

/** RFC 7636 §4.6: whoever exchanges the code knows what its challenge was made of. */
const fits = ({ challenge, redirect }: Coded, sent: Exchanged): boolean =>
  redirect === sent.redirect_uri &&
  challenge ===
    createHash('sha256')
      .update(sent.code_verifier ?? '')
      .digest('base64url');

/** RFC 6749 §2.3.1: both are form-encoded before they are put together. */
const isClient = (authorization = ''): boolean => {
  const [id, secret] = Buffer.from(authorization.slice('Basic '.length), 'base64')
    .toString()
    .split(':')
    .map((part) => decodeURIComponent(part.replaceAll('+', ' ')));
  return id === CLIENT.id && secret === CLIENT.secret;
};

export const testIssuer = async (host = '127.0.0.1'): Promise<TestIssuer> => {
  const [own, another] = await Promise.all([generateKeyPair('RS256'), generateKeyPair('RS256')]);
  const key = { ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'RS256', use: 'sig' };
  let manner: Manner = { claims: { sub: 'nobody' } };
  let url = '';
  const codes = new Map<string, Coded>();
  const exchanged: Exchanged[] = [];

  const app = express();
  app.use(express.urlencoded({ extended: false }));
  app.get('/.well-known/openid-configuration', (_request, response) => {
    response.json({
      issuer: url,
      authorization_endpoint: `${url}/authorize`,
      token_endpoint: `${url}/token`,
      jwks_uri: `${url}/jwks`,
      response_types_supported: ['code'],
      subject_types_supported: ['public'],
      id_token_signing_alg_values_supported: ['RS256'],
      code_challenge_methods_supported: ['S256'],
      authorization_response_iss_parameter_supported: true,
    });
  });
  app.get('/jwks', (_request, response) => void response.json({ keys: [key] }));
  app.get('/authorize', ({ query }, response) => {
    const asked = query as Readonly<Record<string, string>>;
    const back = new URL(asked['redirect_uri'] ?? '');
    back.searchParams.set('state', manner.state ?? asked['state'] ?? '');
    back.searchParams.set('iss', manner.issuer ?? url);
    if (manner.error === undefined) {
      const code = randomUUID();
      codes.set(code, {
        challenge: asked['code_challenge'] ?? '',
        nonce: asked['nonce'] ?? '',
        redirect: asked['redirect_uri'] ?? '',
      });
      back.searchParams.set('code', code);
    } else back.searchParams.set('error', manner.error);
    response.redirect(303, back.href);
  });
  const idToken = (nonce: string): Promise<string> => {
    const { claims, issuer = url, audience = CLIENT.id, expiresIn = 300, signedByAnother } = manner;
    const now = Math.floor(Date.now() / 1_000);
    return new SignJWT({ ...claims, nonce: manner.nonce ?? nonce })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .setIssuer(issuer)
      .setAudience(audience)
      .setIssuedAt(now - 60)
      .setExpirationTime(now + expiresIn)
      .sign(signedByAnother === true ? another.privateKey : own.privateKey);
  };
  app.post('/token', async (request, response) => {
    const sent = request.body as Exchanged;
    exchanged.push(sent);
    const known = codes.get(sent.code ?? '');
    codes.delete(sent.code ?? '');
    if (known === undefined || !fits(known, sent) || !isClient(request.get('authorization'))) {
      response.status(400).json({ error: 'invalid_grant' });
      return;
    }
    const token = await idToken(known.nonce);
    response.json({ access_token: randomUUID(), token_type: 'Bearer', id_token: token, expires_in: 300 });
  });
  const server = app.listen(0, host);
  await once(server, 'listening');
  url = `http://${host}:${(server.address() as AddressInfo).port}`;
  return {
    url,
    behave: (next) => {
      manner = next;
    },
    exchanged: () => exchanged,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
};
