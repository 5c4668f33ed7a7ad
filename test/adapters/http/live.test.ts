import { once } from 'node:events';
import { connect } from 'node:net';
import { openMemory } from '../../../adapters/store/memory.js';
import { presided } from '../../support/conference.js';
import { during, given } from './support/api.js';
import { admit, COMMANDS } from './support/bodies.js';
import { get, head, post, send } from './support/request.js';
import { follow, type Reader } from './support/stream.js';
import { serviceWith, type TestService } from './support/service.js';

const HELD = presided.length;
const ids = (reader: Reader): readonly number[] => reader.events().map(({ id }) => Number(id));
const upTo = (last: number): readonly number[] => Array.from({ length: last + 1 }, (_, number) => number);

/** Records so many members, one after another. */
const record = async ({ url }: TestService, codes: readonly string[]): Promise<void> => {
  for (const code of codes) {
    const answer = await send(url, post(COMMANDS, admit(code), { 'idempotency-key': code }));
    if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
  }
};
const codes = (count: number): readonly string[] => Array.from({ length: count }, (_, n) => `M${n}`);

describe('following a book', () => {
  it('gives every entry there is, in order, and then those to come', async () => {
    await during(presided, {}, async (service) => {
      const reader = await follow(service.url);
      expect(reader.status).toBe(200);
      expect(reader.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
      expect(reader.headers.get('cache-control')).toBe('no-store');
      await reader.until((events) => events.length === HELD);
      await record(service, ['BZ']);
      await reader.until((events) => events.length === HELD + 1);
      expect(ids(reader)).toEqual(upTo(HELD));
      expect(reader.events().at(-1)).toMatchObject({
        type: 'entry',
        data: { number: HELD, envelope: { type: 'MemberAdmitted' }, data: { member: 'BZ' } },
      });
      reader.leave();
    });
  });

  it('tells each entry as its own address does', async () => {
    await during(presided, {}, async ({ url }) => {
      const reader = await follow(url);
      await reader.until((events) => events.length === HELD);
      for (const { id, data } of reader.events()) {
        expect((await send(url, get(`/books/crm/entries/${id}`))).body).toEqual(data);
      }
      reader.leave();
    });
  });

  it('goes on after Last-Event-ID', async () => {
    await during(presided, {}, async (service) => {
      const reader = await follow(service.url, { 'last-event-id': String(HELD - 3) });
      await record(service, ['BZ']);
      await reader.until((events) => events.length === 3);
      expect(ids(reader)).toEqual([HELD - 2, HELD - 1, HELD]);
      reader.leave();
    });
  });

  it('after the last entry, waits for the next', async () => {
    await during(presided, {}, async (service) => {
      const reader = await follow(service.url, { 'last-event-id': String(HELD - 1) });
      await record(service, ['BZ']);
      await reader.until((events) => events.length === 1);
      expect(ids(reader)).toEqual([HELD]);
      reader.leave();
    });
  });

  it('by readers that come and go while others record: no gap, nothing twice, in order', async () => {
    await during(presided, {}, async (service) => {
      const seen: number[][] = [[], [], []];
      const last = HELD + 60 - 1;
      const restless = async (own: number[], patience: number): Promise<void> => {
        while (own.at(-1) !== last) {
          const after = own.at(-1);
          const reader = await follow(
            service.url,
            after === undefined ? {} : { 'last-event-id': String(after) },
          );
          await reader.until((events) => events.length >= patience || Number(events.at(-1)?.id) === last);
          reader.leave();
          own.push(...ids(reader));
        }
      };
      await Promise.all([
        record(service, codes(60)),
        ...seen.map((own, index) => restless(own, 7 * (index + 1))),
      ]);
      for (const own of seen) expect(own).toEqual(upTo(last));
    });
  });

  it.each(['-1', 'uno', '1.5', '1'.repeat(16)])('after "%s", which is no entry: 400', async (id) => {
    await given(presided)
      .when(get('/books/crm/entries', { 'last-event-id': id }))
      .then({ status: 400, body: { errors: [{ parameter: 'Last-Event-ID' }] } });
  });

  it('of a book that is not there: 404', async () => {
    await given(presided)
      .when(get('/books/onu/entries'))
      .then({ status: 404, body: { code: 'not-found' } });
  });

  it('HEAD tells what it is, and does not wait', async () => {
    await given(presided)
      .when(head('/books/crm/entries'))
      .then({ status: 200, headers: { 'content-type': 'text/event-stream; charset=utf-8' }, body: '' });
  });
});

describe('the end of a stream', () => {
  it('when the service ends: at once, with a word on how to resume', async () => {
    await during(presided, {}, async (service) => {
      const reader = await follow(service.url);
      await reader.until((events) => events.length === HELD);
      await service.stop();
      await reader.ended;
      expect(reader.text()).toMatch(/: the service is ending; resume with Last-Event-ID\n\n$/);
    });
  });

  it('is the end of its line, which would only keep the service from ending', async () => {
    const service = await serviceWith(presided, { settings: { grace: 60_000 } });
    const line = connect(service.port, '127.0.0.1').setEncoding('latin1');
    let received = '';
    let ended: Promise<void> | undefined;
    const health = 'GET /health/live HTTP/1.1\r\nHost: localhost\r\n\r\n';
    line.on('error', () => line.destroy());
    line.on('data', (chunk: string) => {
      received += chunk;
      if (received.includes(`id: ${HELD - 1}\n`)) ended ??= service.stop();
      if (received.includes('the service is ending')) line.write(health);
    });
    line.write(health.replace('/health/live', '/books/crm/entries'));
    await once(line, 'close');
    await ended;
    expect(received).toContain('the service is ending');
    expect(received.match(/HTTP\/1\.1 /g)).toHaveLength(1);
  });

  it('when it is not read for as long as the settings allow: the reader is no longer counted', async () => {
    const memory = openMemory();
    // More than any line holds unread.
    const store: typeof memory = {
      ...memory,
      follow: async function* (book, after, signal) {
        for await (const entry of memory.follow(book, after, signal)) while (!signal.aborted) yield entry;
      },
    };
    await during(presided, { store, settings: { patience: 1_000 } }, async ({ url, port }) => {
      const line = connect(port, '127.0.0.1');
      line.write('GET /books/crm/entries HTTP/1.1\r\nHost: localhost\r\n\r\n');
      line.pause();
      const subscribers = async (wanted: number): Promise<void> => {
        for (let waited = 0; waited < 5_000; waited += 10) {
          if (String((await send(url, get('/metrics'))).body).includes(`acta_subscribers ${wanted}\n`))
            return;
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
        throw new Error(`there were never ${wanted} subscribers`);
      };
      await subscribers(1);
      await subscribers(0);
      line.destroy();
    });
  });

  it('gives a sign as often as the settings say', async () => {
    await during(presided, { settings: { heartbeat: 100 } }, async ({ url }) => {
      const reader = await follow(url, { 'last-event-id': String(HELD - 1) });
      await reader.until((_, text) => text.split(': here\n\n').length > 3);
      expect(reader.events()).toEqual([]);
      reader.leave();
    });
  });

  it('when the reader goes: it is no longer counted', async () => {
    await during(presided, {}, async ({ url }) => {
      const subscribers = async (): Promise<string | undefined> =>
        /^acta_subscribers (\d+)$/m.exec(String((await send(url, get('/metrics'))).body))?.[1];
      const readers = [await follow(url), await follow(url)];
      expect(await subscribers()).toBe('2');
      readers[0]?.leave();
      for (let tries = 0; tries < 100 && (await subscribers()) !== '1'; tries += 1);
      expect(await subscribers()).toBe('1');
      expect(String((await send(url, get('/metrics'))).body)).toMatch(/^acta_subscriber_lag_entries 0$/m);
      readers[1]?.leave();
    });
  });
});
