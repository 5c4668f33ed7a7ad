import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import { explain } from '../../../domain/language/explain.js';
import { isRecord } from '../../../domain/language/struct.js';
import { nearest } from '../../nearest.js';
import { defaults, WrittenSettings, type Settings } from './settings.js';

/** Where settings come from; what stands later counts more. */
export interface Written {
  /** The content of the settings file, already read as JSON, and its name. */
  readonly file?: { readonly name: string; readonly content: unknown };
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly flags: Readonly<Record<string, string | undefined>>;
}

/** Settings that stand in the environment: `ACTA_PORT` and so on. */
const SIMPLE = {
  host: 'text',
  port: 'number',
  authentication: 'text',
  tokens: 'text',
  follow: 'text',
  leaderKey: 'text',
  policy: 'text',
  trustProxy: 'number',
  log: 'text',
  largestCommand: 'number',
  largestBatch: 'number',
  headersTimeout: 'number',
  requestTimeout: 'number',
  heartbeat: 'number',
  patience: 'number',
  connections: 'number',
  perMinute: 'number',
  heldEntries: 'number',
  bundledEntries: 'number',
  grace: 'number',
} as const;

type Simple = keyof typeof SIMPLE;

export const simpleSettings = Object.keys(SIMPLE) as readonly Simple[];

/** `trustProxy` → `ACTA_TRUST_PROXY` */
export const envName = (setting: string): string =>
  `ACTA_${setting.replaceAll(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase()}`;

/** `trustProxy` → `--trust-proxy` */
export const flagName = (setting: string): string =>
  `--${setting.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;

const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|::1)$/;

/** The settings, or every mistake in them at once, each with where it was written. */
export const readSettings = ({ file, env, flags }: Written): E.Either<readonly Bilingual[], Settings> => {
  const mistakes: Bilingual[] = [];
  const wrong = new Set<string>();
  const check = (origin: (key: string) => string, raw: unknown): Partial<WrittenSettings> => {
    const decoded = WrittenSettings.decode(raw);
    if (E.isRight(decoded)) return decoded.right;
    const problems = explain(decoded.left);
    mistakes.push(...problems.map(({ path, reason, known }) => told(origin, path, reason, known)));
    for (const { path } of problems) wrong.add(path[0] ?? '');
    // What is right is still heard, so that one mistake hides no other.
    const kept = isRecord(raw) ? Object.entries(raw).filter(([key]) => !wrong.has(key)) : [];
    const rest = WrittenSettings.decode(Object.fromEntries(kept));
    return E.isRight(rest) ? rest.right : {};
  };
  const fromFile = file === undefined ? {} : check((key) => `${file.name}: ${key}`, file.content);
  const fromEnv = check(
    envName,
    simple((setting) => env[envName(setting)]),
  );
  const fromFlags = check(
    flagName,
    simple((setting) => flags[setting]),
  );
  const settings: Settings = { ...defaults, ...fromFile, ...fromEnv, ...fromFlags };
  // Nothing is said of settings together where one of them is wrong by itself.
  const together = inconsistencies(settings).filter(
    ({ about }) => !about.some((setting) => wrong.has(setting)),
  );
  mistakes.push(...together.map(({ said }) => said));
  return mistakes.length > 0 ? E.left(mistakes) : E.right(settings);
};

const simple = (written: (setting: Simple) => string | undefined): Record<string, unknown> =>
  Object.fromEntries(
    simpleSettings.flatMap((setting) => {
      const value = written(setting);
      if (value === undefined || value === '') return [];
      return [[setting, SIMPLE[setting] === 'number' && /^\d{1,15}$/.test(value) ? Number(value) : value]];
    }),
  );

const told = (
  origin: (key: string) => string,
  path: readonly string[],
  reason: Bilingual,
  known: readonly string[],
): Bilingual => {
  const [key = '', ...rest] = path;
  const at = [origin(key), ...rest].join('.');
  const meant = reason.en === 'unknown field' ? nearest(path.at(-1) ?? '', known) : undefined;
  return {
    es: `${at}: ${reason.es}${meant === undefined ? '' : `. ¿Quiso decir ${meant}?`}`,
    en: `${at}: ${reason.en}${meant === undefined ? '' : `. Did you mean ${meant}?`}`,
  };
};

interface Inconsistency {
  readonly about: readonly (keyof Settings)[];
  readonly said: Bilingual;
}

const inconsistencies = (settings: Settings): readonly Inconsistency[] => {
  const { host, authentication, jwt, tokens, openid } = settings;
  const found: readonly (readonly [boolean, Inconsistency['about'], Bilingual])[] = [
    [authentication === 'none' && !LOOPBACK.test(host), ['host', 'authentication'], openToAll(host)],
    [
      authentication === 'tokens' && [jwt, tokens, openid].every((way) => way === undefined),
      ['authentication', 'jwt', 'tokens', 'openid'],
      noWayIn,
    ],
    ...(jwt?.keys.kind === 'address'
      ? [[!isSafeAddress(jwt.keys.url), ['jwt'], unsafeAddress('jwt.keys.url', jwt.keys.url)] as const]
      : []),
    ...(openid === undefined ? [] : openIdMistakes(openid, authentication)),
    [settings.follow !== undefined && settings.leaderKey === undefined, ['follow', 'leaderKey'], noLeaderKey],
    [settings.follow !== undefined && settings.policy !== undefined, ['follow', 'policy'], policyOfFollower],
    [settings.headersTimeout > settings.requestTimeout, ['headersTimeout', 'requestTimeout'], slowHeaders],
    [settings.largestCommand > settings.largestBatch, ['largestCommand', 'largestBatch'], smallBatch],
  ];
  return found.flatMap(([holds, about, said]) => (holds ? [{ about, said }] : []));
};

type Found = readonly [boolean, Inconsistency['about'], Bilingual];

const openIdMistakes = (
  { issuer, address, scopes }: NonNullable<Settings['openid']>,
  authentication: Settings['authentication'],
): readonly Found[] => [
  [authentication === 'none', ['authentication', 'openid'], openIdWithoutTokens],
  [!isSafeAddress(issuer), ['openid'], unsafeAddress('openid.issuer', issuer)],
  [!isSafeAddress(address) || new URL(address).origin !== address, ['openid'], notAnOrigin(address)],
  [scopes !== undefined && !scopes.includes('openid'), ['openid'], noOpenIdScope],
];

/** Keys are fetched over TLS, or from this very machine. */
const isSafeAddress = (url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.test(hostname.replace(/^\[|\]$/g, '')));
};

const openToAll = (host: string): Bilingual => ({
  es: `host: ${host} se ve desde otras máquinas, y sin autenticación cualquiera podría asentar. Ponga authentication: tokens, o deje 127.0.0.1.`,
  en: `host: ${host} is seen from other machines, and without authentication anybody could record. Set authentication: tokens, or keep 127.0.0.1.`,
});

const noWayIn: Bilingual = {
  es: 'authentication: tokens necesita un archivo de tokens (tokens), las reglas de los JWT (jwt) o dónde se entra (openid).',
  en: 'authentication: tokens needs a file of tokens (tokens), the rules for JWTs (jwt) or where people sign in (openid).',
};

const unsafeAddress = (setting: string, url: string): Bilingual => ({
  es: `${setting}: "${url}" no es una dirección https.`,
  en: `${setting}: "${url}" is not an https address.`,
});

const openIdWithoutTokens: Bilingual = {
  es: 'openid: en modo local nadie entra; ponga authentication: tokens.',
  en: 'openid: nobody signs in in local mode; set authentication: tokens.',
};

const notAnOrigin = (address: string): Bilingual => ({
  es: `openid.address: "${address}" no es la dirección https de este servicio, sin ruta ni barra al final.`,
  en: `openid.address: "${address}" is not the https address of this service, without a path or a slash at its end.`,
});

const noOpenIdScope: Bilingual = {
  es: 'openid.scopes: falta openid, sin el cual nadie dice quién es.',
  en: 'openid.scopes: openid is missing, without which nobody says who they are.',
};

const noLeaderKey: Bilingual = {
  es: 'follow necesita leaderKey: la clave con que ese servicio firma, recibida por otro medio (allí: acta signing-key show).',
  en: 'follow needs leaderKey: the key that service signs with, received another way (there: acta signing-key show).',
};

const policyOfFollower: Bilingual = {
  es: 'policy: quien sigue a otro servicio no firma nada; a los testigos les pregunta aquel.',
  en: 'policy: whoever follows another service signs nothing; that one asks the witnesses.',
};

const slowHeaders: Bilingual = {
  es: 'headersTimeout no puede ser mayor que requestTimeout: las cabeceras son parte de la petición.',
  en: 'headersTimeout cannot be more than requestTimeout: the headers are part of the request.',
};

const smallBatch: Bilingual = {
  es: 'largestBatch no puede ser menor que largestCommand.',
  en: 'largestBatch cannot be less than largestCommand.',
};
