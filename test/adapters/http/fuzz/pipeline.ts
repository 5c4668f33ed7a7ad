// Many requests over few connections that stay open, several on their way at once: as much as a service can be asked.
import { connect, type Socket } from 'node:net';
import type { Sent } from '../support/request.js';

export interface RawAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string;
}

/** Told what a request got; nothing where the line was closed without an answer to it. */
export type Got = (index: number, answer: RawAnswer | undefined) => void;

export interface Lines {
  readonly connections: number;
  /** Requests on their way on each at once. */
  readonly depth: number;
  /** Answers to HEAD: they tell the length of a body that does not come. */
  readonly bodiless?: boolean;
}

export const bytesOf = ({ method, path, headers, body = '' }: Sent): Buffer => {
  const content = typeof body === 'string' ? Buffer.from(body) : Buffer.from(body);
  const lines = Object.entries({ host: 'localhost', ...headers, 'content-length': String(content.length) });
  const head = [`${method} ${path} HTTP/1.1`, ...lines.map(([name, value]) => `${name}: ${value}`), '', ''];
  return Buffer.concat([Buffer.from(head.join('\r\n'), 'latin1'), content]);
};

/** Sends them all; resolves when each has been answered or been left without. */
export const sendAll = async (
  port: number,
  requests: readonly Buffer[],
  got: Got,
  { connections, depth, bodiless = false }: Lines,
): Promise<void> => {
  const waiting = requests.map((_, index) => index).reverse();
  const line = (): Promise<void> =>
    new Promise((resolve) => {
      const sent: number[] = [];
      const socket = connect(port, '127.0.0.1');
      socket.setNoDelay(true);
      const more = (): void => {
        while (sent.length < depth && waiting.length > 0) {
          const index = waiting.pop() ?? 0;
          sent.push(index);
          socket.write(requests[index] ?? '');
        }
        if (sent.length === 0) socket.end();
      };
      let answered = 0;
      readAnswers(socket, bodiless, (answer) => {
        answered += 1;
        got(sent.shift() ?? -1, answer);
        more();
      });
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        // The first on its way was refused with the line; the others wait for the next one.
        if (answered === 0 && sent.length > 0) got(sent.shift() ?? -1, undefined);
        waiting.push(...sent.reverse());
        resolve();
      });
      more();
    });
  const worker = async (): Promise<void> => {
    while (waiting.length > 0) await line();
  };
  // One that ended while another line's requests went back to waiting is not missed: that line takes them itself.
  await Promise.all(Array.from({ length: connections }, worker));
};

/** Sends each on a line of its own and leaves at once when it has been answered, be there more to come or not. */
export const sendAndLeave = async (
  port: number,
  requests: readonly Buffer[],
  got: Got,
  connections: number,
): Promise<void> => {
  const waiting = requests.entries();
  const one = ([index, bytes]: readonly [number, Buffer]): Promise<void> =>
    new Promise((resolve) => {
      const socket = connect(port, '127.0.0.1');
      let answer: RawAnswer | undefined;
      readAnswers(socket, false, (first) => {
        answer ??= first;
        socket.destroy();
      });
      socket.on('error', () => socket.destroy());
      socket.on('close', () => {
        got(index, answer);
        resolve();
      });
      socket.write(bytes);
    });
  const worker = async (): Promise<void> => {
    for (const entry of waiting) await one(entry);
  };
  await Promise.all(Array.from({ length: connections }, worker));
};

const readAnswers = (socket: Socket, bodiless: boolean, told: (answer: RawAnswer) => void): void => {
  let held: Buffer = Buffer.alloc(0);
  socket.on('data', (chunk: Buffer) => {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    for (;;) {
      const end = held.indexOf('\r\n\r\n');
      if (end < 0) return;
      const head = held.toString('latin1', 0, end);
      const length = bodiless ? 0 : Number(/\r\ncontent-length: (\d+)/i.exec(head)?.[1] ?? 0);
      if (held.length < end + 4 + length) return;
      const body = held.toString('utf8', end + 4, end + 4 + length);
      held = held.subarray(end + 4 + length);
      told({
        status: Number(head.slice(9, 12)),
        type: /\r\ncontent-type: ([^\r]*)/i.exec(head)?.[1] ?? '',
        body,
      });
    }
  });
};
