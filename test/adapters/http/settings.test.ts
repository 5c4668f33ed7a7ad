import * as E from 'fp-ts/lib/Either.js';
import { readSettings, type Written } from '../../../adapters/http/settings/read.js';
import { defaults, type Settings } from '../../../adapters/http/settings/settings.js';

const read = (written: Partial<Written>) => readSettings({ env: {}, flags: {}, ...written });

const settingsOf = (written: Partial<Written>): Settings => {
  const settings = read(written);
  if (E.isLeft(settings)) throw new Error(settings.left.map(({ en }) => en).join('\n'));
  return settings.right;
};

/** Every mistake, in English. */
const mistakesIn = (written: Partial<Written>): readonly string[] => {
  const settings = read(written);
  return E.isLeft(settings) ? settings.left.map(({ en }) => en) : [];
};

const file = (content: unknown): Pick<Written, 'file'> => ({ file: { name: 'acta.json', content } });

describe('settings', () => {
  it('need not be written', () => {
    expect(settingsOf({})).toEqual(defaults);
    expect(defaults).toMatchObject({ host: '127.0.0.1', port: 8080, authentication: 'none' });
  });

  it('stand in a file, the environment and flags; the later counts more', () => {
    const written = {
      ...file({ port: 1, log: 'warn', grace: 5 }),
      env: { ACTA_PORT: '2', ACTA_LOG: 'debug' },
      flags: { port: '3' },
    };
    expect(settingsOf(written)).toMatchObject({ port: 3, log: 'debug', grace: 5 });
  });

  it('of the live stream stand there like all others', () => {
    expect(defaults).toMatchObject({ heartbeat: 15_000, patience: 10_000 });
    const written = {
      ...file({ heartbeat: 1_000, patience: 2_000 }),
      env: { ACTA_HEARTBEAT: '3000', ACTA_PATIENCE: '4000' },
      flags: { patience: '5000' },
    };
    expect(settingsOf(written)).toMatchObject({ heartbeat: 3_000, patience: 5_000 });
    expect(mistakesIn({ env: { ACTA_HEARTBEAT: '0' }, flags: { patience: 'none' } })).toEqual([
      expect.stringMatching(/^ACTA_HEARTBEAT: 0 is not/),
      expect.stringMatching(/^--patience: "none" is not/),
    ]);
  });

  it('name a policy where acta signs, and not where another acta is followed', () => {
    expect(settingsOf({ flags: { policy: 'mine.policy' } }).policy).toBe('mine.policy');
    expect(settingsOf({ env: { ACTA_POLICY: 'its.policy' } }).policy).toBe('its.policy');
    const followed = { follow: 'https://acta.example', leaderKey: 'a+b+c', policy: 'mine.policy' };
    expect(mistakesIn({ flags: followed })).toEqual([expect.stringMatching(/^policy: whoever follows/)]);
  });

  it('left empty in the environment are not written', () => {
    expect(settingsOf({ env: { ACTA_PORT: '' } }).port).toBe(8080);
  });

  it('tell all their mistakes at once, each with where it was written', () => {
    const mistakes = mistakesIn({
      ...file({ porrt: 80, requestTimeout: 'long', jwt: { issuer: 'a' } }),
      env: { ACTA_PORT: 'eighty', ACTA_TRUST_PROXY: '99' },
      flags: { host: '0.0.0.0', log: 'loud' },
    });
    expect(mistakes).toEqual([
      expect.stringMatching(/^acta\.json: porrt: unknown field\. Did you mean port\?$/),
      expect.stringMatching(/^acta\.json: jwt\.audience: missing/),
      expect.stringMatching(/^acta\.json: jwt\.algorithms: missing/),
      expect.stringMatching(/^acta\.json: jwt\.keys: missing/),
      expect.stringMatching(/^acta\.json: requestTimeout: "long" is not/),
      expect.stringMatching(/^ACTA_PORT: "eighty" is not/),
      expect.stringMatching(/^ACTA_TRUST_PROXY: 99 is not/),
      expect.stringMatching(/^--log: "loud" is not/),
      expect.stringMatching(/^host: 0\.0\.0\.0 is seen from other machines/),
    ]);
  });

  it.each(['0.0.0.0', '192.168.1.7', '::', 'acta.example', '127.0.0.1.example', '128.0.0.1'])(
    'another address than loopback (%s) only with authentication',
    (host) => {
      expect(mistakesIn({ env: { ACTA_HOST: host } })).toHaveLength(1);
      expect(
        mistakesIn({ env: { ACTA_HOST: host, ACTA_AUTHENTICATION: 'tokens', ACTA_TOKENS: 'tokens.json' } }),
      ).toEqual([]);
    },
  );

  it.each(['localhost', '127.0.0.1', '127.9.9.9', '::1'])('loopback (%s) without', (host) => {
    expect(mistakesIn({ env: { ACTA_HOST: host } })).toEqual([]);
  });

  it('with authentication, somebody can be let in', () => {
    expect(mistakesIn({ flags: { authentication: 'tokens' } })).toHaveLength(1);
  });

  it('a mistake in one setting leaves the others heard: no second mistake comes of it', () => {
    const mistakes = mistakesIn({
      flags: { host: '0.0.0.0', authentication: 'tokens', tokens: 't.json', port: 'x' },
    });
    expect(mistakes).toEqual([expect.stringMatching(/^--port/)]);
  });

  it('the headers may not take longer than the whole request', () => {
    expect(mistakesIn({ env: { ACTA_REQUEST_TIMEOUT: '5000' } })).toHaveLength(1);
    expect(mistakesIn({ env: { ACTA_REQUEST_TIMEOUT: '5000', ACTA_HEADERS_TIMEOUT: '5000' } })).toEqual([]);
  });

  it('a batch may be as large as a command', () => {
    expect(mistakesIn({ env: { ACTA_LARGEST_BATCH: '2048' } })).toHaveLength(1);
  });

  const jwt = (keys: object, algorithms: readonly string[] = ['ES256']) =>
    file({ authentication: 'tokens', jwt: { issuer: 'a', audience: 'b', algorithms, keys } });

  it.each(['http://keys.example/jwks', 'ftp://keys.example', 'keys.example', 'http://127.0.0.1.example/'])(
    'keys are not fetched from %s',
    (url) => {
      expect(mistakesIn(jwt({ kind: 'address', url }))).toHaveLength(1);
    },
  );

  it.each(['https://keys.example/jwks', 'http://127.0.0.1:9/jwks', 'http://[::1]/jwks'])(
    'keys are fetched from %s',
    (url) => {
      expect(mistakesIn(jwt({ kind: 'address', url }))).toEqual([]);
    },
  );

  describe('for signing in at an issuer', () => {
    const right = {
      issuer: 'https://issuer.example/realm',
      clientId: 'acta',
      address: 'https://acta.example',
      roles: [
        {
          claim: 'groups',
          value: 'secretariat',
          grant: { books: ['crm'], holder: { kind: 'party', party: 'ST' }, scopes: ['read', 'record'] },
        },
      ],
    };
    const openid = (changed: object, authentication = 'tokens') =>
      mistakesIn(file({ authentication, openid: { ...right, ...changed } }));

    it('are enough to let somebody in', () => {
      expect(openid({})).toEqual([]);
      expect(openid({ issuer: 'http://127.0.0.1:9', address: 'http://127.0.0.1:8080' })).toEqual([]);
      expect(openid({ scopes: ['openid', 'groups'], secretFile: 'secret' })).toEqual([]);
    });

    it.each([
      [{ issuer: 'http://issuer.example' }, /^openid\.issuer: "http/],
      [{ issuer: 'issuer.example' }, /^openid\.issuer: "issuer/],
      [{ address: 'https://acta.example/' }, /^openid\.address: "https/],
      [{ address: 'https://acta.example/acta' }, /^openid\.address: "https/],
      [{ address: 'http://acta.example' }, /^openid\.address: "http/],
      [{ address: 'acta' }, /^openid\.address: "acta/],
      [{ scopes: ['groups'] }, /^openid\.scopes: openid is missing/],
      [{ roles: [] }, /^acta\.json: openid\.roles: /],
      [{ clientID: 'acta' }, /^acta\.json: openid\.clientID: unknown field/],
    ])('%j is a mistake', (changed, told) => {
      expect(openid(changed)).toEqual([expect.stringMatching(told)]);
    });

    it('are all told at once, and of no use in local mode', () => {
      expect(openid({ issuer: 'x', address: 'y', scopes: ['z'] })).toHaveLength(3);
      expect(openid({}, 'none')).toEqual([expect.stringMatching(/^openid: nobody signs in in local mode/)]);
    });
  });

  it.each(['HS256', 'none', 'RS1'])('the algorithm %s is none of those taken', (algorithm) => {
    expect(mistakesIn(jwt({ kind: 'file', file: 'keys.json' }, [algorithm]))).toHaveLength(1);
  });
});
