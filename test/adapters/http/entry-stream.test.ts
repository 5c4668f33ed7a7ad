import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import {
  farewell,
  streamEntries,
  takeLeave,
  type StreamEnd,
  type StreamOptions,
} from '../../../adapters/http/entry-stream.js';
import { openMemory } from '../../../adapters/store/memory.js';
import { presided } from '../../support/conference.js';
import { CRM } from '../../support/desk.js';
import { entriesToStore } from './support/given.js';
import { follow } from './support/stream.js';

// The stream by itself, where what it waits for can be short.

interface Streaming {
  readonly port: number;
  readonly url: string;
  readonly ends: readonly StreamEnd[];
  /** How many lines are open on the service's side. */
  readonly connections: () => number;
  readonly close: () => void;
}

const streaming = async (options: Partial<StreamOptions>): Promise<Streaming> => {
  const store = openMemory();
  await store.append(CRM, 'no-book', entriesToStore(presided))();
  const ends: StreamEnd[] = [];
  const server: Server = createServer((request, response) => {
    void streamEntries(response, {
      store,
      book: CRM,
      after: Number(request.headers['last-event-id'] ?? -1),
      tell: ({ number }) => Promise.resolve(JSON.stringify({ number })),
      signal: new AbortController().signal,
      heartbeat: 60_000,
      patience: 60_000,
      ...options,
    }).then((end) => {
      ends.push(end);
      takeLeave(response, end, 1_000);
    });
  });
  let connections = 0;
  server.on('connection', (line) => {
    connections += 1;
    line.on('close', () => (connections -= 1));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    port,
    url: `http://127.0.0.1:${port}`,
    ends,
    connections: () => connections,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
};

const LONG = 'x'.repeat(1_000_000);
const long: StreamOptions['tell'] = ({ number }) => Promise.resolve(JSON.stringify({ number, LONG }));

const eventually = async (holds: () => boolean): Promise<void> => {
  for (let tries = 0; tries < 1_000 && !holds(); tries += 1) await new Promise((wait) => setTimeout(wait, 5));
  expect(holds()).toBe(true);
};

describe('a stream of entries', () => {
  it('says now and then that it is still there', async () => {
    const service = await streaming({ heartbeat: 10 });
    const reader = await follow(service.url);
    await reader.until((_, text) => text.split(': here\n\n').length > 3);
    expect(reader.events()).toHaveLength(presided.length);
    reader.leave();
    await eventually(() => service.ends.length === 1);
    expect(service.ends).toEqual(['gone']);
    service.close();
  });

  it('drops a reader that does not read, with a comment; it resumes without gap or repetition', async () => {
    const service = await streaming({ patience: 50, tell: long });
    const slow = unread(service.port);
    await eventually(() => service.ends.length === 1);
    expect(service.ends).toEqual(['too-slow']);
    const text = await allOf(slow);
    expect(text.includes(farewell['too-slow'])).toBe(true);
    const received = [...text.matchAll(/^id: (\d+)$/gm)].map(([, id]) => Number(id));
    expect(received).toEqual(received.map((_, index) => index));
    expect(received.length).toBeLessThan(presided.length);
    const again = await follow(service.url, { 'last-event-id': String(received.at(-1)) });
    await again.until((events) => events.length === presided.length - received.length);
    expect(Number(again.events()[0]?.id)).toBe(received.length);
    again.leave();
    service.close();
  });

  it('closes the line of a reader that does not even read the last words', async () => {
    const service = await streaming({ patience: 50, tell: long });
    const slow = unread(service.port);
    await eventually(() => service.ends.length === 1);
    await eventually(() => service.connections() === 0);
    slow.destroy();
    service.close();
  });

  it('ends at once where the service was ending before it began', async () => {
    const ending = await streaming({ signal: AbortSignal.abort() });
    const reader = await follow(ending.url);
    await reader.ended;
    expect(ending.ends).toEqual(['ending']);
    ending.close();
  });
});

/** A reader that asks, and reads nothing. */
const unread = (port: number): Socket => {
  const line = connect(port, '127.0.0.1');
  line.pause();
  line.write('GET /books/crm/entries HTTP/1.1\r\nHost: localhost\r\n\r\n');
  return line;
};

const allOf = async (line: Socket): Promise<string> => {
  let text = '';
  line.setEncoding('utf8');
  line.setTimeout(500, () => line.destroy());
  line.on('data', (chunk: string) => (text += chunk));
  line.resume();
  await once(line, 'close');
  return text;
};
