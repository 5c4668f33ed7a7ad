import * as E from 'fp-ts/lib/Either.js';
import type { Codec } from '../../../domain/language/codec.js';
import { where } from '../../../domain/language/explain.js';
import { isRecord } from '../../../domain/language/struct.js';
import { Problem } from '../problem.js';
import { brokenBy, sendOnce, waitFor, type Connection, type Request } from './connection.js';
import type { ClientFailure } from './failure.js';

/** Sends a request and reads its answer by the codec of the route that gave it. */
export type Exchange = <A>(request: Request, codec: Codec<A>) => Promise<E.Either<ClientFailure, A>>;

export const exchangeOver =
  (connection: Connection): Exchange =>
  async (request, codec) => {
    const received = await answered(connection, request);
    if (E.isLeft(received)) return received;
    const decoded = codec.decode(received.right.body);
    return E.isRight(decoded)
      ? decoded
      : E.left(await strange(connection, received.right, where(decoded.left)));
  };

/** Sends a request that is answered with a text as it stands, to be read by whoever asked. */
export const textOver =
  (connection: Connection) =>
  async (path: string): Promise<E.Either<ClientFailure, string>> => {
    const accept = 'text/plain, application/problem+json';
    const received = await answered(connection, { method: 'GET', path, accept });
    if (E.isLeft(received)) return received;
    const { media, text } = received.right;
    return /^text\/plain\b/.test(media)
      ? E.right(text)
      : E.left(await strange(connection, received.right, media));
  };

const answered = async (
  connection: Connection,
  request: Request,
): Promise<E.Either<ClientFailure, Received>> => {
  const response = await sent(connection, request);
  if (E.isLeft(response)) return response;
  return response.right.ok ? read(response.right) : E.left(await refusalIn(connection, response.right));
};

/** Milliseconds; asking for the log of a large book takes a while. */
const PATIENCE = 120_000;

/** What every request may be sent again after: a command is recorded once, however often it comes. */
const BROKEN_LINE = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);
const TRIES = 3;
const BETWEEN_TRIES = 250;
/** Seconds to wait where the service says that there were too many requests, but not for how long. */
const TOO_MANY = 15;
const MOST_WAITED = 60;

const sent = async (connection: Connection, request: Request): Promise<E.Either<ClientFailure, Response>> => {
  const { wait = waitFor, patience = PATIENCE } = connection;
  for (let attempt = 1; ; attempt += 1) {
    try {
      const response = await sendOnce(connection, request, AbortSignal.timeout(patience));
      if (response.status !== 429 || attempt === TRIES) return E.right(response);
      await response.body?.cancel();
      await wait(secondsIn(response) * 1000);
    } catch (error) {
      const reason = brokenBy(error);
      if (!BROKEN_LINE.has(reason) || attempt === TRIES) return E.left({ kind: 'unreachable', reason });
      await wait(BETWEEN_TRIES * attempt);
    }
  }
};

const secondsIn = ({ headers }: Response): number => {
  const asked = Number(headers.get('retry-after') ?? TOO_MANY);
  return Number.isFinite(asked) && asked >= 0 ? Math.min(asked, MOST_WAITED) : TOO_MANY;
};

interface Received {
  readonly status: number;
  readonly media: string;
  readonly text: string;
  /** `undefined` where it is not JSON. */
  readonly body: unknown;
}

const read = async (response: Response): Promise<E.Either<ClientFailure, Received>> => {
  const media = response.headers.get('content-type') ?? '';
  try {
    const text = await response.text();
    const body = /^application\/(?:problem\+)?json\b/.test(media) ? parsed(text) : undefined;
    return E.right({ status: response.status, media, text, body });
  } catch (error) {
    return E.left({ kind: 'unreachable', reason: brokenBy(error) });
  }
};

/** What a text says in JSON; `undefined` where it is none. */
export const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/** What an answer that is none says. */
export const refusalIn = async (connection: Connection, response: Response): Promise<ClientFailure> => {
  if (response.status >= 300 && response.status < 400) {
    return { kind: 'redirected', to: response.headers.get('location') ?? '' };
  }
  const received = await read(response);
  if (E.isLeft(received)) return received.left;
  const problem = Problem.decode(knownOf(received.right.body));
  if (E.isLeft(problem)) return strange(connection, received.right, where(problem.left));
  // An address that this acta knows and that one does not.
  return problem.right.code === 'no-such-address'
    ? strange(connection, received.right, problem.right.said.en)
    : { kind: 'problem', problem: problem.right };
};

/** RFC 9457 §3.2: members that a reader does not know are passed over. */
const knownOf = (body: unknown): unknown =>
  isRecord(body)
    ? Object.fromEntries(Object.entries(body).filter(([name]) => Object.hasOwn(Problem.props, name)))
    : body;

/** An answer that is none this acta knows: of another version, or of something else altogether. */
export const strange = async (
  connection: Connection,
  { status, media }: Pick<Received, 'status' | 'media'>,
  place: string,
): Promise<ClientFailure> => {
  const theirs = await versionOf(connection);
  return theirs === undefined
    ? { kind: 'not-acta', status, media }
    : { kind: 'not-understood', theirs, where: place };
};

/** The version of acta that answers there; none where it is something else. */
const versionOf = async (connection: Connection): Promise<string | undefined> => {
  try {
    const { patience = PATIENCE } = connection;
    const request = { method: 'GET', path: '/openapi.json' } as const;
    const response = await sendOnce(connection, request, AbortSignal.timeout(patience));
    const document = parsed(await response.text());
    const info = isRecord(document) ? document['info'] : undefined;
    return isRecord(info) && info['title'] === 'acta' ? String(info['version']) : undefined;
  } catch {
    return undefined;
  }
};
