import { isRecord } from '../../../domain/language/struct.js';
import type { Lang } from '../lang.js';

/** A service, and who calls it. */
export interface Connection {
  /** `https://acta.example.org`, without a slash at its end. */
  readonly url: string;
  /** Sent as it is in `Authorization: Bearer`, to this service and nowhere else. */
  readonly token?: string | undefined;
  /** For the sentences of problems, and for what stands sealed. */
  readonly lang?: Lang | undefined;
  /** Milliseconds that an answer may take. */
  readonly patience?: number | undefined;
  /** How it waits before it tries again; tests do not. */
  readonly wait?: ((milliseconds: number) => Promise<void>) | undefined;
}

/** A request, but for who sends it. */
export interface Request {
  readonly method: 'GET' | 'POST';
  /** Below the service’s own address: `/books/crm`. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: unknown;
  readonly accept?: string;
}

const ACCEPT = 'application/json, application/problem+json';

/** One HTTP exchange; a redirect is not followed, so that the token goes nowhere else. */
export const sendOnce = (
  connection: Connection,
  request: Request,
  signal?: AbortSignal,
): Promise<Response> => {
  const { url, token, lang } = connection;
  return fetch(`${url}${request.path}${queryOf(request)}`, {
    method: request.method,
    redirect: 'manual',
    headers: {
      accept: request.accept ?? ACCEPT,
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
      ...(lang === undefined ? {} : { 'accept-language': lang }),
      ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
      ...request.headers,
    },
    ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
    ...(signal === undefined ? {} : { signal }),
  });
};

const queryOf = ({ query = {} }: Request): string => {
  const asked = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}=${encodeURIComponent(value)}`],
  );
  return asked.length === 0 ? '' : `?${asked.join('&')}`;
};

/** The system’s own word for what broke: of what `fetch` throws, the cause knows it, however deep. */
export const brokenBy = (error: unknown): string => {
  if (!isRecord(error)) return String(error);
  if (typeof error['code'] === 'string') return error['code'];
  if (error['name'] === 'TimeoutError') return 'ETIMEDOUT';
  // Of a name with several addresses, the last one tried.
  const each: unknown = error['errors'];
  const inner: unknown = Array.isArray(each) ? each.at(-1) : error['cause'];
  return inner === undefined ? String(error['message']) : brokenBy(inner);
};

export const waitFor = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));
