import express from 'express';
import { Agent, request, type IncomingMessage } from 'node:http';
import { pino } from 'pino';
import { pages } from '../adapters/cli/bundle/pages.js';
import { zipped } from '../adapters/cli/bundle/place.js';
import { systemClock } from '../adapters/clock.js';
import { identifyLocally } from '../adapters/http/identify.js';
import { defaults } from '../adapters/http/settings/settings.js';
import { start, type Running } from '../adapters/http/start.js';
import { listen } from '../adapters/http/server.js';
import type { EventStore } from '../src/ports/event-store.js';
import type { Page } from '../src/ports/page.js';
import { timed, type Pace } from './measure.js';

export interface Call {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

export interface Answered {
  readonly status: number;
  readonly text: string;
}

const drain = async (response: IncomingMessage): Promise<string> => {
  let text = '';
  for await (const chunk of response.setEncoding('utf8')) text += String(chunk);
  return text;
};

const send = (
  port: number,
  agent: Agent,
  { method, path, headers = {}, body = '' }: Call,
): Promise<Answered> =>
  new Promise((resolve, reject) => {
    const length =
      body === '' ? {} : { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const sent = request({
      host: '127.0.0.1',
      port,
      agent,
      method,
      path,
      headers: { ...headers, ...length },
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      drain(response).then((text) => resolve({ status: response.statusCode ?? 0, text }), reject);
    });
    sent.end(body);
  });

/** How calls are to be answered, and on how many lines, each of which stays open, they are sent at once. */
interface Manner {
  readonly status: number;
  readonly lines: number;
}

/** All calls, one under way on each line; one that is not answered as expected ends the bench. */
const sendAll = async (
  port: number,
  calls: readonly Call[],
  { status: expected, lines }: Manner,
): Promise<Pace> => {
  const agent = new Agent({ keepAlive: true, maxSockets: lines });
  const waiting = calls[Symbol.iterator]();
  const waits: number[] = [];
  const one = async (): Promise<void> => {
    for (const call of waiting) {
      const began = performance.now();
      const { status, text } = await send(port, agent, call);
      waits.push(performance.now() - began);
      if (status !== expected) throw new Error(`${call.method} ${call.path}: ${status} ${text}`);
    }
  };
  const milliseconds = await timed(async () => {
    await Promise.all(Array.from({ length: lines }, one));
  });
  agent.destroy();
  return { pieces: calls.length, milliseconds, waits };
};

/** What a service of the bench works with, besides its store. */
export const MEANS = {
  clock: systemClock,
  identify: identifyLocally,
  log: pino({ level: 'silent' }),
  archive: { pages, packed: zipped },
};

/** acta's service over a store, in local mode, answering these calls. */
export const served = async (store: EventStore, calls: readonly Call[], manner: Manner): Promise<Pace> => {
  const running = await start({ ...defaults, port: 0, perMinute: 1_000_000 }, { store, ...MEANS });
  const pace = await sendAll(running.port, calls, manner);
  await running.stop();
  return pace;
};

/** acta's service over a store, in local mode, with its page, until it is stopped. */
export const serving = (store: EventStore, page: Page): Promise<Running> =>
  start({ ...defaults, port: 0, perMinute: 1_000_000 }, { store, ...MEANS, page });

/** What acta answers to one call: the bytes that the floor answers with. */
export const answerOf = async (store: EventStore, call: Call): Promise<Answered> => {
  const running = await start({ ...defaults, port: 0 }, { store, ...MEANS });
  const answered = await send(running.port, new Agent(), call);
  await running.stop();
  return answered;
};

/** The floor: express that reads the same body and answers with the same bytes, and does nothing else. */
export const bareExpress = async (
  { status, text }: Answered,
  calls: readonly Call[],
  lines: number,
): Promise<Pace> => {
  const app = express();
  app.use(express.raw({ type: () => true, limit: '1mb' }), (_request, response) => {
    response.status(status).type('application/json').send(text);
  });
  const listening = await listen(app, { host: '127.0.0.1', port: 0 });
  const pace = await sendAll(listening.port, calls, { status, lines });
  await listening.close(1_000);
  return pace;
};
