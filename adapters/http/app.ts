import express, {
  type ErrorRequestHandler,
  type Express,
  type Request,
  type RequestHandler,
  type Response,
  type Router,
} from 'express';
import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import { randomUUID } from 'node:crypto';
import { StoreFailure } from '../../src/ports/event-store.js';
import { thePublic, type Caller } from './caller.js';
import { readBody } from './read-body.js';
import { callFrom } from './call.js';
import { langOf } from './request-lang.js';
import { tooLarge } from './limits.js';
import { isAcceptable, notAcceptable } from './negotiate.js';
import type { Reply } from './reply.js';
import { problemReply, type Trouble } from './problem.js';
import type { Route } from './route.js';
import { securityHeaders } from './security-headers.js';
import type { Service } from './service.js';
import { storeTrouble } from './store-trouble.js';
import * as because from './troubles.js';
import type { Identify } from './identify.js';
import { write } from './write.js';

export interface AppOptions {
  readonly service: Service;
  readonly routes: readonly Route[];
  readonly identify: Identify;
  /** Told of a fault of acta's own; the client gets only the request's id. */
  readonly onFault: (error: unknown, request: string) => void;
  /** Told how each request ended. */
  readonly onDone?: (done: Done) => void;
  /** Run before everything else: rate limits, for instance. */
  readonly before?: readonly RequestHandler[];
  /** How many proxies stand before the service. */
  readonly trustProxy?: number;
}

export interface Done {
  readonly id: string;
  readonly method: string;
  /** The route's path with its parameters unfilled: no ids of things in logs or metrics. */
  readonly route: string;
  readonly status: number;
  readonly milliseconds: number;
  readonly caller: string;
}

/** The id of a request: its client's own where it is a plain word, else a new one. */
const requestId = (request: Request): string => {
  const own = request.get('x-request-id');
  return own !== undefined &&
    /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(own)
    ? own
    : randomUUID();
};

/** The service as an express application: limits, headers, the routes, and a problem for everything else. */
export const app = ({
  service,
  routes,
  identify,
  onFault,
  onDone,
  before = [],
  trustProxy = 0,
}: AppOptions): Express => {
  const server = express();
  server.disable('x-powered-by');
  server.set('etag', false);
  server.set('query parser', 'simple');
  server.set('case sensitive routing', true);
  server.set('strict routing', true);
  server.set('trust proxy', trustProxy);

  server.use((request, response, next) => {
    const id = requestId(request);
    const began = performance.now();
    response.locals['id'] = id;
    response.setHeader('X-Request-Id', id);
    response.on('close', () => {
      const { route, caller } = response.locals as { readonly route?: string; readonly caller?: string };
      onDone?.({
        id,
        method: request.method,
        route: route ?? 'none',
        status: response.statusCode,
        milliseconds: performance.now() - began,
        caller: caller ?? 'none',
      });
    });
    next();
  });
  server.use(securityHeaders());
  for (const handler of before) server.use(handler);

  const answer = (response: Response, request: Request, trouble: Trouble): Promise<void> =>
    write(response, problemReply(trouble, langOf(request), idOf(response)));

  const routers = { get: strictRouter(), post: strictRouter() } as const;
  for (const one of routes) {
    const path = expressPath(one.path);
    const body = one.body === undefined ? [] : [rawBody(one.body.largest)];
    routers[one.method][one.method](path, ...body, async (request: Request, response: Response) => {
      response.locals['route'] = one.path;
      await write(response, await handled(one, request, response, { service, identify }));
    });
  }
  // Each request passes only by the addresses of its own method.
  server.use((request, response, next) => {
    if (request.method === 'POST') routers.post(request, response, next);
    else if (request.method === 'GET' || request.method === 'HEAD') routers.get(request, response, next);
    else next();
  });
  for (const [path, methods] of methodsByPath(routes)) {
    server.all(path, (request, response) => answer(response, request, because.methodNotAllowed(methods)));
  }
  server.use((request, response) => answer(response, request, because.noSuchAddress));

  const onError: ErrorRequestHandler = (error: unknown, request, response, _next) => {
    const trouble = troubleOf(error);
    if (trouble.status >= 500) onFault(error, idOf(response));
    if (response.headersSent) response.destroy();
    else void answer(response, request, trouble);
  };
  server.use(onError);
  return server;
};

const strictRouter = (): Router => express.Router({ caseSensitive: true, strict: true });

const idOf = (response: Response): string => String(response.locals['id']);

const rawBody = (limit: number): RequestHandler =>
  // Compressed bodies are refused: a few bytes could stand for far more than the limit.
  express.raw({ type: () => true, limit, inflate: false });

const handled = async (
  one: Route,
  request: Request,
  response: Response,
  { service, identify }: Pick<AppOptions, 'service' | 'identify'>,
): Promise<Reply> => {
  const [lang, id] = [langOf(request), idOf(response)];
  const refuse = (trouble: Trouble): Reply => problemReply(trouble, lang, id);
  if (!isAcceptable(one, request.get('accept'))) return refuse(notAcceptable(one));
  const caller = await admitted(one, request, { service, identify });
  if (E.isLeft(caller)) return refuse(caller.left);
  response.locals['caller'] = caller.right.key;
  const sent = bodyOf(one, request);
  if (E.isLeft(sent)) return refuse(sent.left);
  const gone = (): AbortSignal => goneSignal(response, service.ending);
  const call = callFrom(one, request, { lang, id, caller: caller.right, ...sent.right, gone });
  return E.isLeft(call) ? refuse(call.left) : one.handle(service, call.right);
};

/** Whoever may come in at all. */
const admitted = async (
  { access }: Route,
  request: Request,
  { service, identify }: Pick<AppOptions, 'service' | 'identify'>,
): Promise<E.Either<Trouble, Caller>> => {
  if (access === 'anybody') return E.right(thePublic);
  if (!service.accepting()) return E.left(because.ending);
  if (access === 'recorder' && service.following !== undefined)
    return E.left(because.recordedElsewhere(service.following.leader));
  const against = identify.against(request);
  if (against !== undefined) return E.left(against);
  // A token is not even looked at where nothing hangs on it.
  if (access === 'onlooker') return E.right(thePublic);
  const caller = await identify.caller(request);
  if (E.isLeft(caller) || access !== 'recorder' || caller.right.identified) return caller;
  return E.left(because.notIdentified);
};

interface Sent {
  readonly body: unknown;
  readonly size: number;
}

const bodyOf = (one: Route, request: Request): E.Either<Trouble, Sent> => {
  const bytes: unknown = request.body;
  if (one.body === undefined || !(bytes instanceof Uint8Array) || isAbsent(request, bytes)) {
    return E.right({ body: undefined, size: 0 });
  }
  if (!isJson(request)) return E.left(because.notJson);
  return pipe(
    readBody(bytes),
    E.map((body) => ({ body, size: bytes.length })),
  );
};

/** Clients that send nothing still say so: `Content-Length: 0`. */
const isAbsent = (request: Request, bytes: Uint8Array): boolean =>
  bytes.length === 0 && request.get('content-type') === undefined;

const isJson = (request: Request): boolean => {
  const media = (request.get('content-type') ?? '').split(';', 1)[0]?.trim().toLowerCase();
  return (
    media === 'application/json' || (media?.startsWith('application/') === true && media.endsWith('+json'))
  );
};

/** Aborted when the client has gone or the service ends. */
const goneSignal = (response: Response, ending: AbortSignal): AbortSignal => {
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  // It may have gone before anybody asked.
  if (response.destroyed) gone.abort();
  return AbortSignal.any([gone.signal, ending]);
};

/** `/books/:book/log/tile/*tile` of `/books/{book}/log/tile/{+tile}`. */
const expressPath = (path: string): string =>
  path.replaceAll(/\{\+(\w+)\}/g, '*$1').replaceAll(/\{(\w+)\}/g, ':$1');

const methodsByPath = (routes: readonly Route[]): ReadonlyMap<string, readonly string[]> => {
  const methods = new Map<string, readonly string[]>();
  for (const { path, method } of routes) {
    const written = expressPath(path);
    methods.set(written, [...(methods.get(written) ?? []), method.toUpperCase()]);
  }
  return methods;
};

interface HttpError {
  readonly status?: unknown;
  readonly type?: unknown;
  readonly limit?: unknown;
}

const troubleOf = (error: unknown): Trouble => {
  if (error instanceof StoreFailure) return storeTrouble(error.trouble);
  const { status, type, limit } = (typeof error === 'object' && error !== null ? error : {}) as HttpError;
  if (type === 'entity.too.large') return tooLarge(typeof limit === 'number' ? limit : 0);
  if (type === 'encoding.unsupported') return because.compressed;
  if (status === 400) return because.unreadable;
  return because.ownFault;
};
