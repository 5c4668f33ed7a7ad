import autocannon from 'autocannon';
import type { Pace } from './measure.js';

/** One request, with what it asks for or records in it. */
export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** JSON. */
  readonly body?: string;
}

/** Calls, on how many lines they are sent, each of which stays open and has one under way, and how each is to be answered. */
export interface Load {
  readonly calls: readonly Call[];
  readonly lines: number;
  readonly status: number;
}

/** How often autocannon looks whether all is done, in milliseconds. */
const LOOKS = 20;

/** A call, as both `fetch` and autocannon take it. */
export const requestOf = ({
  method,
  path,
  headers,
  body,
}: Call): Omit<Call, 'headers'> & { readonly headers: Record<string, string> } =>
  body === undefined
    ? { method, path, headers: { ...headers } }
    : { method, path, headers: { ...headers, 'content-type': 'application/json' }, body };

/**
 * Sends each call once to a port of this machine, in turn over the lines. What counts begins once every line was answered
 * once: what it takes to open them, and what a service makes for whoever asks first, is no part of the pace that it keeps.
 *
 * @throws an Error that names the call and its answer where the status is another; one that counts them where a line
 * broke or a call was not answered, or where none is left to count.
 */
export const sendAll = async (port: number, { calls, lines, status: expected }: Load): Promise<Pace> => {
  if (calls.length < lines) throw new Error(`${calls.length} calls are too few for ${lines} lines`);
  const opened = new Set<autocannon.Client>();
  const waits: number[] = [];
  let [begun, answers, from, until] = [0, 0, NaN, NaN];
  let wrong: string | undefined;
  const sent = (call: Call): autocannon.Request => ({
    ...requestOf(call),
    onResponse: (status, text) => {
      answers += 1;
      if (status !== expected) wrong ??= `${call.method} ${call.path}: ${status} ${text}`;
    },
  });
  const { errors } = await new Promise<autocannon.Result>((resolve, reject) => {
    const sending = autocannon(
      {
        url: `http://127.0.0.1:${port}`,
        connections: lines,
        amount: calls.length,
        sampleInt: LOOKS,
        setupClient: (line) => {
          const own = begun++;
          line.setRequests(calls.filter((_, n) => n % lines === own).map(sent));
        },
      },
      (error: Error | null, result) => (error === null ? resolve(result) : reject(error)),
    );
    sending.on('response', (line, _status, _bytes, wait) => {
      until = performance.now();
      if (opened.size === lines) waits.push(wait);
      else if (opened.add(line).size === lines) from = until;
      if (wrong !== undefined) sending.stop();
    });
  });
  if (wrong !== undefined) throw new Error(wrong);
  if (errors > 0 || answers !== calls.length || waits.length === 0)
    throw new Error(
      `of ${calls.length} calls ${answers} were answered, ${waits.length} of them counted, with ${errors} errors`,
    );
  return { pieces: waits.length, milliseconds: until - from, waits };
};
