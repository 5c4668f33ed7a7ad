import * as E from 'fp-ts/lib/Either.js';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pino } from 'pino';
import type { JSONWebKeySet } from 'jose';
import type { Bilingual } from '../../domain/language/codec.js';
import { isRecord } from '../../domain/language/struct.js';
import type { Page } from '../../src/ports/page.js';
import type { Clock } from '../../src/ports/clock.js';
import type { Serve, ServeWitness, ServiceSettings } from '../../src/ports/service.js';
import { readPolicy } from '../../src/witness/policy.js';
import { systemClock } from '../clock.js';
import { pages } from './bundle/pages.js';
import { zipped } from './bundle/place.js';
import { systemRandom } from '../random.js';
import { identifyByBearer } from '../http/identity/bearer.js';
import { openIdDesk, type OpenIdDesk } from '../http/identity/openid/desk.js';
import { issuerBy } from '../http/identity/openid/issuer.js';
import { memoryTransactions } from '../http/identity/openid/transactions.js';
import { memorySessions, type Sessions } from '../http/identity/sessions.js';
import { jwtVerifier, type VerifyJwt } from '../http/identity/jwt.js';
import { identifyLocally, type Identify } from '../http/identify.js';
import { readSettings } from '../http/settings/read.js';
import type { Settings } from '../http/settings/settings.js';
import { askWitness } from '../http/client/ask-witness.js';
import { leaderAt } from '../http/client/leader-at.js';
import type { Witnesses } from '../http/cosigned.js';
import { listen } from '../http/server.js';
import { start } from '../http/start.js';
import { witnessApp } from '../http/witness/app.js';
import { leaderIn } from './service/leader-in.js';
import { fileTokens } from '../tokens/file.js';

type Mistakes = readonly Bilingual[];

/** Starts the service of this process, as its settings say, with the page where one was built. */
export const serving =
  (
    env: Readonly<Record<string, string | undefined>>,
    cwd: string,
    builtPage: () => Promise<Page | undefined> = () => Promise.resolve(undefined),
  ): Serve =>
  async ({ store, sealing, signing }, { flags, file, book }) => {
    const read = settingsFrom(env, cwd, { flags, file });
    if (E.isLeft(read)) return read;
    const { settings, folder } = read.right;
    const identify = identifierOf(settings, folder);
    if (E.isLeft(identify)) return identify;
    const led = leaderIn(settings, env);
    if (E.isLeft(led)) return led;
    const witnesses = witnessesOf(settings, folder);
    if (E.isLeft(witnesses)) return witnesses;
    try {
      const running = await start(settings, {
        store,
        // A follower has no keys: what is sealed stays so, and what is erased there is erased here.
        sealing: led.right === undefined ? sealing : undefined,
        following: led.right && {
          leader: leaderAt(led.right.service),
          trusted: led.right.trusted,
          only: book,
          signing,
        },
        signing,
        witnesses: witnesses.right,
        page: await builtPage(),
        prepares: true,
        archive: { pages, packed: zipped },
        clock: systemClock,
        identify: identify.right,
        log: pino({ level: settings.log, base: null }, pino.destination(2)),
      });
      return E.right({ ...running, identifies: settings.authentication !== 'none' });
    } catch (error) {
      return E.left([notListening(settings, error)]);
    }
  };

/** The settings, and the folder that the names of files in them begin at. */
const settingsFrom = (
  env: Readonly<Record<string, string | undefined>>,
  cwd: string,
  { flags, file }: Pick<ServiceSettings, 'flags' | 'file'>,
): E.Either<Mistakes, { readonly settings: Settings; readonly folder: string }> => {
  const written = file === undefined ? E.right(undefined) : jsonIn(resolve(cwd, file));
  if (E.isLeft(written)) return written;
  const settings = readSettings({
    env,
    flags,
    ...(file === undefined ? {} : { file: { name: file, content: written.right } }),
  });
  const folder = file === undefined ? cwd : dirname(resolve(cwd, file));
  return E.map((read: Settings) => ({ settings: read, folder }))(settings);
};

/** Serves a witness from this process. */
export const witnessing =
  (clock: Clock): ServeWitness =>
  async (witness, address) => {
    try {
      const { url, close } = await listen(witnessApp(witness, clock), address);
      return E.right({ url, stop: () => close(GRACE) });
    } catch (error) {
      return E.left([notListening(address, error)]);
    }
  };

/** Milliseconds that a request under way has to end. */
const GRACE = 2_000;

const identifierOf = (settings: Settings, folder: string): E.Either<Mistakes, Identify> => {
  if (settings.authentication === 'none') return E.right(identifyLocally);
  const jwt = verifierOf(settings, folder);
  if (E.isLeft(jwt)) return jwt;
  const tokens = settings.tokens === undefined ? undefined : fileTokens(resolve(folder, settings.tokens));
  // A file that others may read, or that is damaged, is told at the start and not at the first request.
  const readable = tokens?.all();
  if (readable !== undefined && E.isLeft(readable)) return E.left([readable.left]);
  const sessions = memorySessions(systemRandom);
  const openid = openIdOf(settings, folder, sessions);
  if (E.isLeft(openid)) return openid;
  return E.right(
    identifyByBearer({ clock: systemClock, tokens, jwt: jwt.right, sessions, openid: openid.right }),
  );
};

const openIdOf = (
  { openid }: Settings,
  folder: string,
  sessions: Sessions,
): E.Either<Mistakes, OpenIdDesk | undefined> => {
  if (openid === undefined) return E.right(undefined);
  const { secretFile, address, scopes = ['openid'], ...rules } = openid;
  const secret = secretFile === undefined ? E.right(undefined) : secretIn(resolve(folder, secretFile));
  if (E.isLeft(secret)) return secret;
  const issuer = issuerBy({
    ...rules,
    scopes,
    clientSecret: secret.right,
    callback: `${address}/session/openid/callback`,
  });
  const transactions = memoryTransactions(systemRandom);
  return E.right(openIdDesk({ issuer, roles: rules.roles, transactions, sessions, clock: systemClock }));
};

const secretIn = (file: string): E.Either<Mistakes, string> => {
  const read = E.tryCatch(
    () => readFileSync(file, 'utf8').trim(),
    (error) => String((error as NodeJS.ErrnoException).code),
  );
  if (E.isRight(read) && read.right !== '') return read;
  const why = E.isLeft(read) ? read.left : 'EMPTY';
  return E.left([
    {
      es: `openid.secretFile: ${file} no puede leerse (${why}).`,
      en: `openid.secretFile: ${file} cannot be read (${why}).`,
    },
  ]);
};

const verifierOf = ({ jwt }: Settings, folder: string): E.Either<Mistakes, VerifyJwt | undefined> => {
  if (jwt === undefined) return E.right(undefined);
  const rules = { ...jwt, type: jwt.type ?? 'at+jwt' };
  if (jwt.keys.kind === 'address') return E.right(jwtVerifier({ ...rules, keys: new URL(jwt.keys.url) }));
  const keys = jsonIn(resolve(folder, jwt.keys.file));
  if (E.isLeft(keys)) return keys;
  return isKeySet(keys.right)
    ? E.right(jwtVerifier({ ...rules, keys: keys.right }))
    : E.left([{ es: `${jwt.keys.file}: no es un JWKS.`, en: `${jwt.keys.file}: is not a JWKS.` }]);
};

const isKeySet = (value: unknown): value is JSONWebKeySet =>
  isRecord(value) && Array.isArray(value['keys']) && value['keys'].every(isRecord);

/** Milliseconds that a witness has for its answer. */
const WITNESS_PATIENCE = 10_000;

const witnessesOf = ({ policy }: Settings, folder: string): E.Either<Mistakes, Witnesses | undefined> => {
  if (policy === undefined) return E.right(undefined);
  const text = E.tryCatch(
    () => readFileSync(resolve(folder, policy), 'utf8'),
    (error): Bilingual => {
      const why = String((error as NodeJS.ErrnoException).code);
      return { es: `no puede leerse (${why}).`, en: `it cannot be read (${why}).` };
    },
  );
  const read = E.isLeft(text) ? text : readPolicy(text.right);
  return E.isLeft(read)
    ? E.left([{ es: `policy: ${policy}: ${read.left.es}`, en: `policy: ${policy}: ${read.left.en}` }])
    : E.right({ policy: read.right, ask: askWitness(WITNESS_PATIENCE) });
};

const jsonIn = (file: string): E.Either<Mistakes, unknown> =>
  E.tryCatch(
    () => JSON.parse(readFileSync(file, 'utf8')) as unknown,
    (error): Mistakes => {
      const why = error instanceof SyntaxError ? 'JSON' : String((error as NodeJS.ErrnoException).code);
      return [{ es: `${file} no puede leerse (${why}).`, en: `${file} cannot be read (${why}).` }];
    },
  );

const notListening = ({ host, port }: Pick<Settings, 'host' | 'port'>, error: unknown): Bilingual => {
  const code = String((error as NodeJS.ErrnoException).code ?? error);
  const taken = code === 'EADDRINUSE';
  return {
    es: `El servicio no puede escuchar en ${host}:${port} (${code}).${taken ? ' Otro programa usa ese puerto: elija uno con --port o ACTA_PORT.' : ''}`,
    en: `The service cannot listen on ${host}:${port} (${code}).${taken ? ' Another program uses that port: choose one with --port or ACTA_PORT.' : ''}`,
  };
};
