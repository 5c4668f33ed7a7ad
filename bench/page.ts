// `npm run bench:page`: how long it takes from a command sent until the entry stands in another browser that looks at the
// book, beside the floor (a bare express that tells of it by server-sent events, to the same browser); and how large
// what that browser loads first is. `--quick` only shows that it works.
import express from 'express';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Page } from 'playwright-core';
import { listen } from '../adapters/http/server.js';
import { builtPage } from '../adapters/page/built.js';
import { BOOK, onDisk, openingCommands, proposals, recordEach } from './books.js';
import { serving } from './http.js';
import { median } from './measure.js';

const QUICK = process.argv.includes('--quick');
const PIECES = QUICK ? 2 : 30;

/** Milliseconds of the machine's clock: both ends stand on the same machine. */
type Clocked = number;

/** Something that tells browsers of what is sent to it. */
interface Told {
  readonly url: string;
  /** What stands in the browser once entry `number` does, as a selector. */
  readonly selector: (number: number) => string;
  /** Sends one more; its number. */
  readonly send: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

/** Counts up as browsers show it: `at[selector]` is when what the selector names was first painted. */
const WATCH = `
  window.shownAt = (selector) => new Promise((done) => {
    const seen = () => document.querySelector(selector) !== null;
    const painted = () => requestAnimationFrame(() => done(Date.now()));
    if (seen()) return painted();
    new MutationObserver((_, own) => { if (seen()) { own.disconnect(); painted(); } })
      .observe(document.documentElement, { childList: true, subtree: true });
  });
`;

/** Milliseconds from each sending until what was sent is painted. */
const delays = async (
  page: Page,
  { url, selector, send }: Told,
  next: number,
): Promise<readonly number[]> => {
  await page.goto(url);
  await page.waitForFunction('document.documentElement.dataset.live !== undefined');
  const taken: number[] = [];
  for (let number = next; number < next + PIECES; number += 1) {
    const shown = page.evaluate<Clocked>(`shownAt(${JSON.stringify(selector(number))})`);
    // Until the browser listens; and what came before is drawn.
    await pause(100);
    const sent = Date.now();
    const recorded = await send();
    if (recorded !== number) throw new Error(`entry ${recorded} was recorded, and ${number} was waited for`);
    taken.push((await shown) - sent);
  }
  return taken;
};

/** The floor: express that sends each number on, and a page that writes it down. */
const bareStream = async (next: number): Promise<Told> => {
  const app = express();
  const listeners = new Set<express.Response>();
  app.get('/', (_request, response) => {
    response.type('html').send(`<!doctype html><html lang="en"><title>floor</title><ol></ol><script>
      new EventSource('/stream').onmessage = ({ data }) => {
        const row = document.createElement('li'); row.id = 'n' + data; row.textContent = data;
        document.querySelector('ol').append(row);
      };
      document.documentElement.dataset.live = '';
    </script></html>`);
  });
  app.get('/stream', (request, response) => {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-cache' });
    response.flushHeaders();
    listeners.add(response);
    request.on('close', () => listeners.delete(response));
  });
  let number = next;
  app.post('/', (_request, response) => {
    for (const listener of listeners) listener.write(`data: ${number}\n\n`);
    response.status(201).json({ entries: [{ number }] });
    number += 1;
  });
  const listening = await listen(app, { host: '127.0.0.1', port: 0 });
  return {
    url: listening.url,
    selector: (one) => `#n${one}`,
    send: async () => numberIn(await fetch(listening.url, { method: 'POST' })),
    stop: () => listening.close(0),
  };
};

const numberIn = async (response: Response): Promise<number> => {
  const { entries } = (await response.json()) as {
    readonly entries?: readonly { readonly number: number }[];
  };
  const [first] = entries ?? [];
  if (first === undefined) throw new Error(`not recorded: ${response.status}`);
  return first.number;
};

const line = (name: string, taken: readonly number[]): string => {
  const sorted = taken.toSorted((one, other) => one - other);
  const late = sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
  return `  ${name.padEnd(50)} ${median(taken).toFixed(0).padStart(6)} ms   (95 of 100 within ${late.toFixed(0)} ms)`;
};

const kibibytes = (bytes: number): string => `${(bytes / 1024).toFixed(1)} KiB`;

const page = await builtPage(new URL('../page/', import.meta.url));
if (page === undefined) throw new Error('the page is not built: npm run build');

const browser = await chromium.launch({
  executablePath: process.env['ACTA_CHROMIUM'] ?? '/usr/bin/chromium',
  // Whoever runs as root, as containers do, cannot have Chromium's sandbox.
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  const looking = await browser.newPage();
  await looking.addInitScript(WATCH);
  await onDisk(async (store) => {
    await recordEach(store, openingCommands());
    const head = await store.head(BOOK)();
    const next = head._tag === 'Right' && head.right !== 'no-book' ? head.right + 1 : 0;
    const floor = await bareStream(next);
    const floors = await delays(looking, floor, next);
    await floor.stop();
    const acta = await serving(store, page);
    const commands = proposals(PIECES)
      .map(({ id, book: _book, ...sent }) => ({ id, sent }))
      [Symbol.iterator]();
    const actas = await delays(
      looking,
      {
        url: `${acta.url}/page/${BOOK}/log?lang=en`,
        selector: (number) =>
          `main a[href^="/page/${BOOK}/entries/${number}?"], main a[href="/page/${BOOK}/entries/${number}"]`,
        send: async () => {
          const { value } = commands.next();
          const response = await fetch(`${acta.url}/books/${BOOK}/commands`, {
            method: 'POST',
            headers: { 'content-type': 'application/json', 'idempotency-key': value?.id ?? '' },
            body: JSON.stringify(value?.sent),
          });
          return numberIn(response);
        },
        stop: acta.stop,
      },
      next,
    );
    await acta.stop();
    console.log(`from sending to another browser's screen, ${PIECES} times`);
    console.log(line('floor  express, server-sent events', floors));
    console.log(line('acta   POST …/commands, the page of the book', actas));
  });
  console.log('what a browser loads first, as it is sent (gzip, brotli)');
  for (const [name, ending] of [
    ['script', '.js'],
    ['styles', '.css'],
  ] as const) {
    const assets = [...page.assets].filter(([file]) => file.endsWith(ending)).map(([, asset]) => asset);
    const [gzip, brotli] = (['gzip', 'brotli'] as const).map((how) =>
      kibibytes(assets.reduce((sum, asset) => sum + asset[how].length, 0)),
    );
    console.log(`  ${name.padEnd(10)} ${gzip?.padStart(10)} ${brotli?.padStart(10)}`);
  }
} finally {
  await browser.close();
}
