import { mkdtempSync, rmSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../../../adapters/store/sqlite/open.js';
import { conference } from '../../../domain/authority/given.js';
import { CRM, constitute } from '../../../support/desk.js';
import { children, type Children } from '../../store/child.js';
import { collect, right } from '../../store/contract.js';
import { during, gainedIn } from '../support/api.js';
import { admit, COMMANDS, LAST, position, POSITIONS } from '../support/bodies.js';
import { firstAnswer } from '../support/raw.js';
import { by, get, post, send, without, type Answer } from '../support/request.js';

const HELD = 500;

/** A line on which a request is begun, and what came back by the time it was closed. */
const slowly = (
  port: number,
  begun: string,
): { readonly line: Socket; readonly received: Promise<string> } => {
  const line = connect(port, '127.0.0.1');
  let text = '';
  line.setEncoding('utf8');
  line.on('data', (chunk: string) => (text += chunk));
  line.on('error', () => line.destroy());
  line.write(begun);
  return { line, received: new Promise((resolve) => line.on('close', () => resolve(text))) };
};

describe(`${HELD} clients that hold their lines`, () => {
  it.each([
    ['in the headers', 'GET /books/crm HTTP/1.1\r\nHost: localhost\r\nX-Slow:'],
    [
      'in the body',
      `POST ${COMMANDS} HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 9\r\n\r\n{`,
    ],
  ])(
    '%s: others are answered meanwhile, and these get 408',
    async (_, begun) => {
      const settings = { headersTimeout: 3_000, requestTimeout: 3_000 };
      await during(conference, { settings }, async (service) => {
        const lines = Array.from({ length: HELD }, () => slowly(service.port, begun));
        await Promise.all(lines.map(({ line }) => new Promise((resolve) => line.once('connect', resolve))));
        let open = lines.length;
        for (const { received } of lines) void received.then(() => (open -= 1));

        const read = await send(service.url, get('/books/crm/members'));
        const recorded = await send(service.url, post(COMMANDS, admit('BZ')));
        expect([read.status, recorded.status]).toEqual([200, 201]);
        // They were answered while the others still waited, not after.
        expect(open).toBe(HELD);

        const answers = (await Promise.all(lines.map(({ received }) => received))).map(
          (text) => firstAnswer(text)?.[0],
        );
        expect(new Set(answers.map((answer) => answer?.status))).toEqual(new Set([408]));
        expect(answers[0]?.body).toMatchObject({ code: 'request-timeout', retry: true });
        expect(await gainedIn(service, LAST + 1)).toHaveLength(1);
      });
    },
    60_000,
  );
});

describe('two clients that race under one id', () => {
  const races = [
    ['a command', () => post(COMMANDS, admit('BZ'))],
    ['a friendly command, which the clock dates', () => by('MX', post(POSITIONS, position))],
    [
      'a batch',
      () => without('idempotency-key', post(COMMANDS, [admit('BZ', { id: 'a' }), admit('HT', { id: 'b' })])),
    ],
    [
      'a batch, all or nothing',
      () => without('idempotency-key', post(`${COMMANDS}?atomic=true`, [admit('BZ', { id: 'a' })])),
    ],
  ] as const;

  it.each(races)('%s: one recording, equal receipts', async (_, request) => {
    await during(conference, {}, async (service) => {
      let second = 0;
      const racer = (): Promise<Answer> => {
        service.clock.set(`2026-01-01T00:00:${String((second += 1)).padStart(2, '0')}.000Z`);
        return send(service.url, request());
      };
      const answers = await Promise.all(Array.from({ length: 20 }, racer));
      expect(answers.map(({ status }) => status).toSorted()).toEqual([...Array<number>(19).fill(200), 201]);
      const receipts = answers.map(({ body }) =>
        JSON.stringify(body).replaceAll('"repeated":true', '"repeated":false'),
      );
      expect(new Set(receipts).size).toBe(1);
      const gained = await gainedIn(service, LAST + 1);
      expect(gained).toHaveLength((receipts[0]?.match(/"number"/g) ?? []).length);
    });
  });
});

describe('SIGTERM in the midst of load', () => {
  let folder: string;
  let others: Children;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'acta-sigterm-'));
    others = children('test/adapters/http/survival');
  });
  afterAll(async () => {
    await others.end();
    rmSync(folder, { recursive: true });
  });

  it('loses nothing that was acknowledged, and ends with 0', async () => {
    const path = join(folder, 'acta.db');
    const child = others.start(
      'test/adapters/http/survival/serving.child.ts',
      ['--store', path, 'serve', '--port', '0', '--log', 'silent'],
      {
        silent: true,
      },
    );
    const exit = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const url = await new Promise<string>((resolve) => {
      let said = '';
      child.stdout?.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        const found = /http:\/\/127\.0\.0\.1:\d+/.exec(said);
        if (found !== null) resolve(found[0]);
      });
    });
    const { id, book: _book, ...opening } = constitute;
    expect((await send(url, post(COMMANDS, opening, { 'idempotency-key': id }))).status).toBe(201);

    const acknowledged: { readonly number: number; readonly id: string }[] = [];
    const refused = new Set<number>();
    const client = async (name: string): Promise<void> => {
      for (let n = 0; ; n += 1) {
        try {
          const { status, body } = await send(
            url,
            post(COMMANDS, admit(`${name}${n}`), { 'idempotency-key': `${name}-${n}` }),
          );
          if (status === 201)
            acknowledged.push(...(body as { readonly entries: typeof acknowledged }).entries);
          else refused.add(status);
        } catch {
          return;
        }
      }
    };
    const clients = Array.from({ length: 16 }, (_, n) => client(`C${n}x`));
    while (acknowledged.length < 200) await new Promise((wait) => setTimeout(wait, 5));
    child.kill('SIGTERM');
    await Promise.all(clients);
    expect(await exit).toBe(0);
    expect([...refused].filter((status) => status !== 503)).toEqual([]);

    const store = right(openSqlite(path));
    const kept = await collect(store.read(CRM));
    await store.close();
    for (const { number, id: entry } of acknowledged) expect(kept[number]?.id).toBe(entry);
    // Nothing is there by half, and little beyond what was acknowledged: what was on its way when the line closed.
    expect(kept.map(({ number }) => number)).toEqual(kept.map((_, index) => index));
    expect(acknowledged.length).toBeGreaterThanOrEqual(200);
  }, 60_000);
});
