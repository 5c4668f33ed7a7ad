import { createHmac } from 'node:crypto';
import {
  exportJWK,
  exportSPKI,
  generateKeyPair,
  SignJWT,
  type CryptoKey,
  type JWK,
  type JWTPayload,
} from 'jose';
import { identifyByBearer } from '../../../adapters/http/identity/bearer.js';
import { jwtVerifier } from '../../../adapters/http/identity/jwt.js';
import { conference } from '../../domain/authority/given.js';
import { clockAt } from '../../support/desk.js';
import { RECORDED_AT } from '../../support/spec.js';
import { during } from './support/api.js';
import { admit, COMMANDS } from './support/bodies.js';
import { get, post, send } from './support/request.js';
import type { ServiceOptions } from './support/service.js';

const ISSUER = 'https://identity.example';
const AUDIENCE = 'https://acta.example';
const now = Date.parse(RECORDED_AT) / 1_000;

interface Keys {
  readonly own: CryptoKey;
  readonly foreign: CryptoKey;
  readonly foreignJwk: JWK;
  readonly publicPem: string;
  readonly service: ServiceOptions;
}

const made = async (): Promise<Keys> => {
  const own = await generateKeyPair('ES256', { extractable: true });
  const foreign = await generateKeyPair('ES256', { extractable: true });
  const clock = clockAt(RECORDED_AT);
  const jwt = jwtVerifier({
    issuer: ISSUER,
    audience: AUDIENCE,
    algorithms: ['ES256'],
    type: 'at+jwt',
    keys: { keys: [{ ...(await exportJWK(own.publicKey)), kid: 'one', alg: 'ES256' }] },
  });
  return {
    own: own.privateKey,
    foreign: foreign.privateKey,
    foreignJwk: await exportJWK(foreign.publicKey),
    publicPem: await exportSPKI(own.publicKey),
    service: { clock, identify: identifyByBearer({ clock, tokens: undefined, jwt }) },
  };
};

const granted = { books: ['crm'], holder: { kind: 'party', party: 'ST' }, scopes: ['read', 'record'] };
const claims: JWTPayload = {
  iss: ISSUER,
  aud: AUDIENCE,
  sub: 'maria@example.org',
  exp: now + 600,
  acta: granted,
};
const header = { alg: 'ES256', kid: 'one', typ: 'at+jwt' };

interface Odd {
  readonly claims?: JWTPayload;
  readonly header?: Record<string, unknown>;
}

const signed = (key: CryptoKey, odd: Odd = {}): Promise<string> =>
  new SignJWT({ ...claims, ...odd.claims }).setProtectedHeader({ ...header, ...odd.header }).sign(key);

const encoded = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');

const bearer = (token: string) => ({ authorization: `Bearer ${token}` });

describe('a JWT', () => {
  it('that holds is its party: it records, and reads', async () => {
    const keys = await made();
    await during(conference, keys.service, async ({ url }) => {
      const answer = await send(url, post(COMMANDS, admit('BZ'), bearer(await signed(keys.own))));
      expect(answer.status).toBe(201);
    });
  });

  const wrong: readonly (readonly [string, (keys: Keys) => Promise<string> | string])[] = [
    ['of another issuer', ({ own }) => signed(own, { claims: { iss: 'https://other.example' } })],
    ['for another audience', ({ own }) => signed(own, { claims: { aud: 'https://other.example' } })],
    ['expired', ({ own }) => signed(own, { claims: { exp: now - 60 } })],
    ['not valid yet', ({ own }) => signed(own, { claims: { nbf: now + 600 } })],
    ['that never expires', ({ own }) => signed(own, { claims: { exp: undefined } as unknown as JWTPayload })],
    ['of nobody', ({ own }) => signed(own, { claims: { sub: undefined } as unknown as JWTPayload })],
    ['of another type', ({ own }) => signed(own, { header: { typ: 'JWT' } })],
    ['of no type', ({ own }) => signed(own, { header: { typ: undefined } })],
    ['with an unknown kid', ({ own }) => signed(own, { header: { kid: 'two' } })],
    ['signed by another key', ({ foreign }) => signed(foreign)],
    [
      'that brings its own key',
      ({ foreign, foreignJwk }) => signed(foreign, { header: { kid: undefined, jwk: foreignJwk } }),
    ],
    [
      'that says where its key is',
      ({ foreign }) =>
        signed(foreign, { header: { jku: 'http://127.0.0.1:1/keys', x5u: 'http://127.0.0.1:1/keys' } }),
    ],
    ['that grants nothing', ({ own }) => signed(own, { claims: { acta: undefined } })],
    ['that grants what is none', ({ own }) => signed(own, { claims: { acta: { ...granted, admin: true } } })],
    [
      'that says it is the keeper',
      ({ own }) => signed(own, { claims: { acta: { ...granted, holder: { kind: 'keeper' } } } }),
    ],
    ['with no signature', () => `${encoded({ ...header, alg: 'none' })}.${encoded(claims)}.`],
    [
      'signed with the public key as if it were a secret',
      ({ publicPem }) => {
        const content = `${encoded({ ...header, alg: 'HS256' })}.${encoded(claims)}`;
        return `${content}.${createHmac('sha256', publicPem).update(content).digest('base64url')}`;
      },
    ],
    [
      'whose claims were changed',
      async ({ own }) => {
        const [head, , signature] = (await signed(own)).split('.');
        return `${head}.${encoded({ ...claims, acta: { ...granted, books: ['otro'] } })}.${signature}`;
      },
    ],
    ['that is none', () => 'abc.def.ghi'],
  ];

  it.each(wrong)('%s: 401, the same whatever the reason, and nothing is recorded', async (_, token) => {
    const keys = await made();
    await during(conference, keys.service, async (service) => {
      const held = await service.entries();
      const sent = await token(keys);
      const answer = await send(service.url, post(COMMANDS, admit('BZ'), bearer(sent)));
      expect(answer).toMatchObject({
        status: 401,
        headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
        body: { code: 'token-not-valid' },
      });
      expect((await send(service.url, get('/books/crm', bearer(sent)))).status).toBe(401);
      expect(await service.entries()).toEqual(held);
    });
  });

  it('of the right kind, unsigned words beside it and other schemes: 401', async () => {
    const keys = await made();
    await during(conference, keys.service, async ({ url }) => {
      const token = await signed(keys.own);
      for (const authorization of [
        `Basic ${token}`,
        token,
        `Bearer ${token} ${token}`,
        'Bearer',
        'Bearer ',
      ]) {
        expect((await send(url, get('/books/crm', { authorization }))).status).toBe(401);
      }
      expect((await send(url, get('/books/crm', { authorization: `bearer ${token}` }))).status).toBe(200);
    });
  });

  it('is told apart in the log without its subject, its claims or itself', async () => {
    const keys = await made();
    await during(conference, keys.service, async ({ url, log }) => {
      const token = await signed(keys.own);
      await send(url, post(COMMANDS, admit('BZ'), bearer(token)));
      const lines = log.join('');
      expect(lines).toMatch(/"caller":"jwt:[A-Za-z0-9_-]{12}"/);
      for (const secret of ['maria', token, token.slice(-20), 'País BZ', 'BZ'])
        expect(lines).not.toContain(secret);
    });
  });
});
