/** A request as a spec writes it. */
export interface Sent {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Sent as it is. */
  readonly body?: string | Uint8Array;
}

type Headers = Readonly<Record<string, string>>;

/** As the Secretariat, unless {@link by} says otherwise. */
const SECRETARIAT: Headers = { authorization: 'Bearer acta_ST' };

export const get = (path: string, headers: Headers = {}): Sent => ({
  method: 'GET',
  path,
  headers: { ...SECRETARIAT, ...headers },
});

export const head = (path: string, headers: Headers = {}): Sent => ({
  ...get(path, headers),
  method: 'HEAD',
});

/** Under the key `spec-1`, unless the headers say otherwise; JSON, unless it is text already. */
export const post = (path: string, body: unknown, headers: Headers = {}): Sent => ({
  method: 'POST',
  path,
  headers: { ...SECRETARIAT, 'content-type': 'application/json', 'idempotency-key': 'spec-1', ...headers },
  body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body),
});

/** The same request without a header. */
export const without = (header: string, { headers, ...rest }: Sent): Sent => {
  const { [header]: _left, ...others } = headers;
  return { ...rest, headers: others };
};

/** The same request from somebody else: a party, an auditor … */
export const by = (holder: string, { headers, ...rest }: Sent): Sent => ({
  ...rest,
  headers: { ...headers, authorization: `Bearer acta_${holder}` },
});

/** The same request from nobody in particular. */
export const byNobody = (sent: Sent): Sent => without('authorization', sent);

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Read as JSON where it is JSON; else the text. */
  readonly body: unknown;
}

/** Sends it over a real connection. */
export const send = async (url: string, { method, path, headers, body }: Sent): Promise<Answer> => {
  const response = await fetch(`${url}${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : new Uint8Array(body) }),
  });
  const text = await response.text();
  const all = Object.fromEntries(response.headers);
  const isJson = /^application\/(?:problem\+)?json/.test(all['content-type'] ?? '');
  return {
    status: response.status,
    headers: all,
    body: isJson && text !== '' ? (JSON.parse(text) as unknown) : text,
  };
};
