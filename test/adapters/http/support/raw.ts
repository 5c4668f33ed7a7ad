// Bytes on a line, for what no HTTP client would send.
import { connect, type Socket } from 'node:net';
import type { Answer } from './request.js';

/** What the other side says on a line, until it closes or has been silent for so long (milliseconds). */
const heardOn = (port: number, silence: number, speak: (line: Socket) => void): Promise<string> =>
  new Promise((resolve) => {
    const line = connect(port, '127.0.0.1');
    let received = '';
    line.setEncoding('latin1');
    line.setTimeout(silence, () => line.destroy());
    line.on('data', (chunk: string) => (received += chunk));
    line.on('error', () => line.destroy());
    line.on('close', () => resolve(received));
    speak(line);
  });

/**
 * Sends the bytes and reads until the other side closes, or has been silent for so long (milliseconds). `andNoMore`
 * tells the other side that nothing follows.
 */
export const sendRaw = (
  port: number,
  bytes: string | Uint8Array,
  silence = 1_500,
  andNoMore = false,
): Promise<string> =>
  heardOn(port, silence, (line) => {
    if (andNoMore) line.end(bytes);
    else line.write(bytes);
  });

/** Sends each piece once there was an answer to the one before, on one line; reads as {@link sendRaw} does. */
export const sendInTurn = (
  port: number,
  [first = '', ...pieces]: readonly string[],
  silence = 1_500,
): Promise<string> =>
  heardOn(port, silence, (line) => {
    line.on('data', () => {
      const next = pieces.shift();
      if (next !== undefined) line.write(next);
    });
    line.write(first);
  });

/** Every answer in what was received. */
export const answersIn = (received: string): readonly Answer[] => {
  const [answer, rest = ''] = firstAnswer(received) ?? [];
  return answer === undefined ? [] : [answer, ...answersIn(rest)];
};

/** The first answer in what was received, and what follows it; none where nothing was. One to HEAD has no body. */
export const firstAnswer = (
  received: string,
  { isHead = false } = {},
): readonly [Answer, rest: string] | undefined => {
  const end = received.indexOf('\r\n\r\n');
  const [, status] = /^HTTP\/1\.1 (\d{3})/.exec(received) ?? [];
  if (end < 0 || status === undefined) return undefined;
  const headers = Object.fromEntries(
    received
      .slice(0, end)
      .split('\r\n')
      .slice(1)
      .map((line) => [
        line.slice(0, line.indexOf(':')).toLowerCase(),
        line.slice(line.indexOf(':') + 1).trim(),
      ]),
  );
  const length = isHead ? 0 : Number(headers['content-length'] ?? 0);
  const text = Buffer.from(received.slice(end + 4, end + 4 + length), 'latin1').toString('utf8');
  const body = bodyOf(text, headers['content-type']);
  return [{ status: Number(status), headers, body }, received.slice(end + 4 + length)];
};

const bodyOf = (text: string, type = ''): unknown =>
  /^application\/(?:problem\+)?json/.test(type) && text !== '' ? JSON.parse(text) : text;
