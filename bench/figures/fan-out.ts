import { once } from 'node:events';
import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { systemClock } from '../../adapters/clock.js';
import { defaults } from '../../adapters/http/settings/settings.js';
import { start } from '../../adapters/http/start.js';
import { recorder } from '../../src/record.js';
import { BOOK, commandsOf, onDisk, orThrow, recordEach } from '../books.js';
import { MEANS } from '../http.js';
import { beside, timed, type Pace } from '../measure.js';
import type { Measured } from './figure.js';

/** Readers of one stream, in this very process: what they cost is in both figures. */
interface Readers {
  /** Settles once each of them has so many events. */
  readonly have: (events: number) => Promise<void>;
  readonly leave: () => void;
}

const readersOf = async (url: string, count: number): Promise<Readers> => {
  let told = 0;
  let wanted = Infinity;
  let settle = (): void => undefined;
  const lines: IncomingMessage[] = [];
  for (let n = 0; n < count; n += 1) {
    const request = get(url, { agent: false, headers: { accept: 'text/event-stream' } });
    const [line] = (await once(request, 'response')) as [IncomingMessage];
    line.setEncoding('utf8').on('data', (text: string) => {
      told += text.split('\nevent: entry').length - 1;
      if (told >= wanted) settle();
    });
    line.on('error', () => undefined);
    lines.push(line);
  }
  return {
    have: (events) =>
      new Promise((resolve) => {
        settle = resolve;
        wanted = events * count;
        if (told >= wanted) resolve();
      }),
    leave: () => {
      for (const line of lines) line.destroy();
    },
  };
};

/** Commands that are told to all who read: one after another, as a meeting records them. */
const EVENTS = 20;

/** acta: each command recorded, and told to every reader. */
const told = (readers: number): Promise<Pace> =>
  onDisk(async (store) => {
    const before = commandsOf(60);
    const all = commandsOf(60 + EVENTS);
    await recordEach(store, before);
    const running = await start(
      { ...defaults, port: 0, perMinute: 1_000_000, connections: readers + 100, patience: 60_000 },
      { store, ...MEANS },
    );
    const desk = recorder({ store, clock: systemClock });
    const reading = await readersOf(`${running.url}/books/${BOOK}/entries`, readers);
    const held = Number(orThrow(await store.head(BOOK)())) + 1;
    await reading.have(held);
    const milliseconds = await timed(async () => {
      for (const command of all.slice(before.length)) orThrow(await desk.record(command)());
      const entries = Number(orThrow(await store.head(BOOK)())) + 1;
      await reading.have(entries);
    });
    const entries = Number(orThrow(await store.head(BOOK)())) + 1 - held;
    reading.leave();
    await running.stop();
    return { pieces: entries * readers, milliseconds };
  });

/** The floor: as many bytes written to as many lines, and nothing else. */
const written = async (readers: number): Promise<Pace> => {
  const lines: ServerResponse[] = [];
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(': here\n\n');
    lines.push(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const reading = await readersOf(`http://127.0.0.1:${port}/`, readers);
  const data = 'x'.repeat(900);
  const milliseconds = await timed(async () => {
    for (let n = 0; n < EVENTS; n += 1) {
      for (const line of lines) line.write(`id: ${n}\nevent: entry\ndata: ${data}\n\n`);
      await new Promise((goOn) => setImmediate(goOn));
    }
    await reading.have(EVENTS);
  });
  reading.leave();
  for (const line of lines) line.destroy();
  await new Promise((resolve) => server.close(resolve));
  return { pieces: EVENTS * readers, milliseconds };
};

/** Entries told live to many readers. */
export const fanOutFigures: Measured = {
  name: 'fan-out',
  async *figures({ rounds, readers }) {
    yield await beside(
      `entries told live to ${readers.toLocaleString('en')} readers`,
      { name: 'node:http, the same many bytes', run: () => written(readers) },
      { name: 'GET /books/{book}/entries', run: () => told(readers) },
      rounds,
    );
  },
};
