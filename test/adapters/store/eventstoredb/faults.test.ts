// What acta says and does when the server does not do what it should. Each fault is played by the double.
import { status } from '@grpc/grpc-js';
import * as E from 'fp-ts/lib/Either.js';
import { createServer, type AddressInfo } from 'node:net';
import { binaryEvent, EventStoreDBClient, NO_STREAM } from '@eventstore/db-client';
import { eventOf } from '../../../../adapters/store/eventstoredb/codec.js';
import { openEsdb } from '../../../../adapters/store/eventstoredb/open.js';
import { pause, type Timing } from '../../../../adapters/store/eventstoredb/timing.js';
import type { EventStore, StoredEntry } from '../../../../src/ports/event-store.js';
import { batch, book, collect, entry, entryId, right, take } from '../contract.js';
import { startDouble, type Double } from './double/double.js';
import type { KeptEvent } from './double/engine.js';
import { addressOf } from './real.js';

const crm = book('crm');

// Short enough to be waited for, long enough for a slow machine to answer in between.
const timing: Timing = {
  deadline: 400,
  patience: 8_000,
  firstPatience: 8_000,
  pause: { least: 5, most: 100 },
  watch: 200,
};

describe('EventStoreDB, when something goes wrong', () => {
  let double: Double;
  const opened: EventStore[] = [];
  const open = (changed: Partial<Timing> = {}): EventStore => {
    const store = openEsdb(addressOf(double.address), { timing: { ...timing, ...changed } });
    opened.push(store);
    return store;
  };
  beforeEach(async () => {
    double = await startDouble();
  });
  afterEach(async () => {
    await Promise.all(opened.splice(0).map((store) => store.close()));
    expect(double.forbidden()).toBe(0);
    await double.stop();
  });

  const events = (): readonly KeptEvent[] => double.engine.events('book-crm') ?? [];
  const filled = async (count = 2): Promise<EventStore> => {
    const store = open();
    right(await store.append(crm, 'no-book', batch(0, count))());
    return store;
  };
  const error = (code: status, after: boolean, details?: string) =>
    ({ kind: 'error', code, after, ...(details === undefined ? {} : { details }) }) as const;

  describe('an append', () => {
    it.each([
      ['is not answered and was not written', { kind: 'silence' }],
      ['is not answered and was written', { kind: 'silence', after: true }],
      ['breaks before it was written', error(status.UNAVAILABLE, false)],
      ['breaks after it was written', error(status.UNAVAILABLE, true)],
      ['is cancelled by the server before it was written', error(status.CANCELLED, false)],
      ['is cancelled by the server after it was written', error(status.CANCELLED, true)],
      ['fails for a reason unknown, before', error(status.UNKNOWN, false)],
      ['fails for a reason unknown, after', error(status.UNKNOWN, true)],
      ['times out on the server, after', error(status.ABORTED, true)],
      ['is refused as if others had written', { kind: 'wrong-version' }],
      ['times out on the server, which says so', { kind: 'refusal', name: 'Timeout' }],
      ['fails on the server, which says so', { kind: 'refusal', name: 'Unknown' }],
    ] as const)('that %s is found out about, and written once', async (_, fault) => {
      const store = await filled();
      double.faults.next('append', fault);
      expect(await store.append(crm, 1, batch(2, 2))()).toEqual(E.right(undefined));
      expect(await collect(store.read(crm))).toEqual(batch(0, 4));
      expect(events().map(({ id }) => id)).toEqual(batch(0, 4).map((one) => eventOf(one).id));
    });

    it('keeps its ids and its expectation while the server fails again and again, in whatever way', async () => {
      const store = await filled();
      double.faults.next(
        'append',
        { kind: 'silence' },
        error(status.UNAVAILABLE, false),
        error(status.UNKNOWN, true),
        { kind: 'wrong-version' },
      );
      double.faults.next('read', error(status.UNAVAILABLE, false), { kind: 'silence' });
      expect(await store.append(crm, 1, batch(2, 3))()).toEqual(E.right(undefined));
      expect(events()).toHaveLength(5);
    });

    it('goes to the leader that a follower names', async () => {
      const follower = await startDouble();
      const { port } = new URL(double.address.replace('esdb:', 'http:'));
      const store = openEsdb(addressOf(follower.address), { timing });
      opened.push(store);
      for (const asked of ['append', 'read'] as const)
        follower.faults.always(asked, { kind: 'not-leader', host: '127.0.0.1', port: Number(port) });
      expect(await store.append(crm, 'no-book', batch(0, 2))()).toEqual(E.right(undefined));
      expect(events()).toHaveLength(2);
      expect(follower.engine.streams()).toEqual([]);
      await follower.stop();
    });

    it('is in doubt, and says so in both languages, where it cannot be found out about in time', async () => {
      const store = open({ patience: 600, firstPatience: 600 });
      right(await store.append(crm, 'no-book', batch(0, 2))());
      double.faults.next('append', { kind: 'silence', after: true });
      double.faults.always('read', { kind: 'silence' });
      const answer = await store.append(crm, 1, batch(2, 1))();
      expect(answer).toMatchObject(
        E.left({
          kind: 'in-doubt',
          said: {
            es: expect.stringContaining('Repita el mismo comando') as unknown,
            en: expect.stringContaining('Send the same command again') as unknown,
          },
        }),
      );
      double.faults.always('read', undefined);
      // The very same again settles it.
      expect(await store.append(crm, 1, batch(2, 1))()).toEqual(E.right(undefined));
      expect(events()).toHaveLength(3);
    });

    it('tells of the entries of others that took its place while its fate was unknown', async () => {
      const store = await filled();
      const other = open();
      double.faults.next('append', error(status.UNAVAILABLE, false));
      double.faults.next('read', { kind: 'silence' });
      const [mine, theirs] = await Promise.all([
        store.append(crm, 1, [entry(2, 'mine')])(),
        other.append(crm, 1, [entry(2, 'theirs')])(),
      ]);
      expect([mine, theirs].filter(E.isRight)).toHaveLength(1);
      expect([mine, theirs].filter(E.isLeft)).toEqual([
        E.left({ kind: 'wrong-expected', expected: 1, actual: 2 }),
      ]);
    });

    it('of the same command in two processes, each with its own time, is done once', async () => {
      const [one, other] = [await filled(), open()];
      const stamped = (envelope: string): [StoredEntry] => [{ ...entry(2), envelope }];
      expect(await collect(other.read(crm))).toEqual(batch(0, 2));
      right(await one.append(crm, 1, stamped('{"at":1}'))());
      expect(await other.append(crm, 1, stamped('{"at":2}'))()).toEqual(
        E.left({ kind: 'wrong-expected', expected: 1, actual: 2 }),
      );
      expect((await collect(other.read(crm))).at(-1)?.envelope).toBe('{"at":1}');
      // Both at once, again and again: never are both of them told that theirs stands there.
      for (let n = 3; n < 20; n += 1) {
        await collect(one.read(crm, { from: n - 1 }));
        await collect(other.read(crm, { from: n - 1 }));
        const answers = await Promise.all(
          [one, other].map((store, at) =>
            store.append(crm, n - 1, [{ ...entry(n), envelope: `{"at":${at}}` }])(),
          ),
        );
        const stands = (await collect(one.read(crm, { from: n })))[0]?.envelope;
        expect(answers.map(E.isRight)).toEqual([stands === '{"at":0}', stands === '{"at":1}']);
      }
    });

    it('of the very same bytes in two processes is done for both', async () => {
      const [one, other] = [await filled(), open()];
      await collect(other.read(crm));
      const answers = await Promise.all([one, other].map((store) => store.append(crm, 1, batch(2, 2))()));
      expect(answers).toEqual([E.right(undefined), E.right(undefined)]);
      expect(events()).toHaveLength(4);
    });

    it('that is answered is done: nothing is read back', async () => {
      const store = await filled();
      double.faults.always('read', { kind: 'silence' });
      double.faults.always('subscribe', { kind: 'silence' });
      for (let n = 2; n < 6; n += 1) right(await store.append(crm, n - 1, [entry(n)])());
      double.faults.always('read', undefined);
      double.faults.always('subscribe', undefined);
      expect(await collect(store.read(crm))).toEqual(batch(0, 6));
    });

    it('that this user may not make is refused at once, and says what to do', async () => {
      const store = await filled();
      double.faults.next('append', { kind: 'refusal', name: 'AccessDenied' });
      expect(await store.append(crm, 1, batch(2, 1))()).toMatchObject(
        E.left({
          kind: 'unavailable',
          said: { en: expect.stringContaining('user and password') as unknown },
        }),
      );
      expect(events()).toHaveLength(2);
    });

    it('larger than the server takes is refused with its limit, and nothing is written', async () => {
      const small = await startDouble({ maxAppendSize: 10_000 });
      const store = openEsdb(addressOf(small.address), { timing });
      opened.push(store);
      const answer = await store.append(crm, 'no-book', [entry(0), entry(1, 'one', 'x'.repeat(20_000))])();
      expect(answer).toMatchObject(E.left({ kind: 'too-large', number: 1, limit: 10_000 }));
      expect(small.engine.events('book-crm')).toBeUndefined();
      await small.stop();
    });

    it('larger than an entry may be is not even sent', async () => {
      const store = await filled();
      double.faults.always('append', error(status.INTERNAL, false));
      const answer = await store.append(crm, 1, [entry(2, 'large', 'x'.repeat(2_000_000))])();
      expect(answer).toMatchObject(E.left({ kind: 'too-large', number: 2 }));
    });

    it('waits for a server that is started again, and nothing is lost', async () => {
      const store = await filled();
      await double.stop();
      const asked = store.append(crm, 1, batch(2, 2))();
      setTimeout(() => void double.start(), 300);
      expect(await asked).toEqual(E.right(undefined));
      expect(await collect(store.read(crm))).toEqual(batch(0, 4));
    });

    it('of many at once survives the loss of every line, each once and in order', async () => {
      const store = open({ patience: 60_000, firstPatience: 60_000 });
      let stopped = 0;
      const over = new AbortController();
      // One after another, however busy the machine is: two servers cannot share a port.
      const restarting = (async () => {
        for (; !over.signal.aborted; stopped += 1) {
          await pause(250);
          await double.stop();
          await pause(60);
          await double.start();
        }
      })();
      const books = Array.from({ length: 12 }, (_, n) => book(`body-${n}`));
      await Promise.all(
        books.map(async (id) => {
          for (let n = 0; n < 40; n += 1)
            right(await store.append(id, n === 0 ? 'no-book' : n - 1, [entry(n, `${id}/${n}`)])());
        }),
      );
      over.abort();
      await restarting;
      for (const id of books)
        expect(await collect(store.read(id))).toEqual(
          Array.from({ length: 40 }, (_, n) => entry(n, `${id}/${n}`)),
        );
      expect(stopped).toBeGreaterThan(0);
    }, 240_000);
  });

  describe('reading', () => {
    it.each([
      ['silence', { kind: 'silence' }],
      ['a broken line', error(status.UNAVAILABLE, false)],
      ['a broken line in the middle', { ...error(status.UNAVAILABLE, false), events: 3 }],
      ['a cancelled call in the middle', { ...error(status.CANCELLED, false), events: 7 }],
      ['a slow server', { kind: 'slow', every: 20 }],
    ] as const)('gives every entry once, whatever %s does to it', async (_, fault) => {
      const store = await filled(20);
      right(await store.head(crm)());
      const seen: number[] = [];
      for await (const { number } of store.read(crm)) {
        if (number === 0) double.faults.next('read', fault);
        seen.push(number);
      }
      double.faults.next('read', { kind: 'slow', every: 1 }, fault);
      expect(await collect(store.read(crm, { backward: true }))).toEqual(batch(0, 20).reverse());
      expect(seen).toEqual(batch(0, 20).map(({ number }) => number));
    });

    it('left in the middle without a word does not keep the store from closing', async () => {
      const store = await filled(200);
      const reader = store.read(crm)[Symbol.asyncIterator]();
      expect((await reader.next()).value).toEqual(entry(0));
      await store.close();
      await expect(async () => {
        for (;;) if ((await reader.next()).done === true) throw new Error('it ended');
      }).rejects.toThrow();
    });

    it('tells of an event that acta did not write, and does not skip it', async () => {
      const store = await filled();
      const json = { id: entryId('json'), type: 'T', contentType: 'application/json' };
      double.engine.append('book-crm', 1, [
        { ...json, data: Buffer.from('{ not json'), metadata: Buffer.from('nor this') },
      ]);
      await expect(collect(store.read(crm))).rejects.toThrow(
        /Event 2 of the book "crm".*not written by acta/,
      );
      expect(await store.find(crm, entryId('no such'))()).toMatchObject(E.left({ kind: 'damaged' }));
      await expect(take(store, crm, 1, 1)).rejects.toThrow('not written by acta');
    });

    it.each([
      ['metadata that is no JSON', 'application/octet-stream', Buffer.from('{}'), Buffer.from('{{{')],
      ['metadata without an envelope', 'application/octet-stream', Buffer.from('{}'), Buffer.from('{}')],
      ['no metadata', 'application/octet-stream', Buffer.from('{}'), Buffer.alloc(0)],
      [
        'bytes that are not UTF-8',
        'application/octet-stream',
        Buffer.from([0xc3]),
        Buffer.from('{"envelope":""}'),
      ],
      ['what claims to be JSON', 'application/json', Buffer.from('{}'), Buffer.from('{"envelope":"{}"}')],
    ])('reports %s', async (_, contentType, data, metadata) => {
      const store = await filled();
      double.engine.append('book-crm', 1, [{ id: entryId('x'), type: 'T', contentType, data, metadata }]);
      await expect(collect(store.read(crm))).rejects.toMatchObject({ trouble: { kind: 'damaged' } });
      // What stands before it can be read.
      expect(await collect(store.read(crm, { to: 1 }))).toEqual(batch(0, 2));
    });

    it('gives an event of 8 MB that somebody else wrote its due', async () => {
      const store = await filled();
      const big = await startDouble({ maxAppendSize: 16 * 1024 * 1024 });
      big.engine.append('book-crm', 'any', [
        {
          id: entryId('big'),
          type: 'T',
          contentType: 'application/octet-stream',
          data: Buffer.alloc(8_000_000, 0x20),
          metadata: Buffer.from('{"envelope":"{}"}'),
        },
      ]);
      const other = openEsdb(addressOf(big.address), { timing: { ...timing, deadline: 5_000 } });
      opened.push(other, store);
      expect((await collect(other.read(crm)))[0]?.data).toHaveLength(8_000_000);
      await big.stop();
    });

    it('tells of a book whose beginning somebody cut off', async () => {
      const store = await filled(5);
      double.engine.truncate('book-crm', 3);
      await expect(collect(store.read(crm))).rejects.toThrow('Entry 0 of the book "crm" is missing');
    });

    it('tells of a list of books with something else in it', async () => {
      const store = await filled();
      double.engine.append('acta-books', 'any', [
        {
          id: entryId('x'),
          type: 'T',
          contentType: 'application/json',
          data: Buffer.from('{}'),
          metadata: Buffer.alloc(0),
        },
      ]);
      expect(await store.books()()).toMatchObject(E.left({ kind: 'damaged' }));
    });
  });

  describe('a book', () => {
    it('that was announced and not begun is not listed, and begins when it is written', async () => {
      const store = open({ patience: 300, firstPatience: 300 });
      right(await store.append(book('other'), 'no-book', batch(0, 1))());
      // The list takes it; the book does not.
      double.faults.next('append', { kind: 'none' });
      double.faults.always('append', error(status.UNAVAILABLE, false));
      await store.append(crm, 'no-book', batch(0, 1))();
      double.faults.always('append', undefined);
      const later = open();
      expect(double.engine.events('acta-books')).toHaveLength(2);
      expect(await later.books()()).toEqual(E.right(['other']));
      right(await later.append(crm, 'no-book', batch(0, 1))());
      expect(await later.books()()).toEqual(E.right(['crm', 'other']));
      expect(double.engine.events('acta-books')).toHaveLength(2);
    });

    it('is announced once, however many processes begin books at once', async () => {
      const stores = Array.from({ length: 6 }, () => open());
      await Promise.all(
        stores.flatMap((store, n) =>
          ['a', 'b', `own-${n}`].map((id) => store.append(book(id), 'no-book', batch(0, 1))()),
        ),
      );
      const all = ['a', 'b', ...stores.map((_, n) => `own-${n}`)];
      expect(right(await open().books()())).toEqual(all.sort());
      expect(double.engine.events('acta-books')).toHaveLength(all.length);
    });
  });

  describe('following', () => {
    const drops = [
      ['a broken line', { ...error(status.UNAVAILABLE, false), events: 2 }],
      ['a cancelled subscription', { ...error(status.CANCELLED, false), events: 1 }],
      ['a slow reader that the server drops', { ...error(status.ABORTED, false), events: 3 }],
      ['a subscription that ends without a word', { kind: 'end', events: 2 }],
      ['an entry that is sent twice', { kind: 'stutter', revision: 3, times: 2 }],
      ['an entry that is left out', { kind: 'stutter', revision: 3, times: 0 }],
      ['a subscription on which nothing comes', { kind: 'silence' }],
      ['a slow server', { kind: 'slow', every: 30 }],
      ['one that does not lead', error(status.NOT_FOUND, false)],
    ] as const;

    it.each(drops)('gives each entry once and in order, whatever %s does to it', async (_, fault) => {
      const store = open();
      double.faults.next('subscribe', fault, fault, fault);
      const taken = take(store, crm, -1, 12);
      await new Promise((resolve) => setTimeout(resolve, 50));
      for (let n = 0; n < 12; n += 3) {
        right(await store.append(crm, n === 0 ? 'no-book' : n - 1, batch(n, 3))());
        await new Promise((resolve) => setTimeout(resolve, 30));
      }
      expect(await taken).toEqual(batch(0, 12));
    });

    it('tells of what this process wrote itself as of what others did: each once, in order', async () => {
      const stores = [await filled(), open()];
      double.faults.next('append', error(status.UNAVAILABLE, true), { kind: 'silence', after: true });
      double.faults.next('subscribe', { ...error(status.CANCELLED, false), events: 9 });
      const taken = stores.map((store) => take(store, crm, -1, 42));
      await Promise.all(
        stores.map(async (store, who) => {
          for (let mine = 0; mine < 20;) {
            const head = right(await store.head(crm)());
            const next = head === 'no-book' ? 0 : head + 1;
            const appended = await store.append(crm, head, [entry(next, `${who}/${mine}`)])();
            if (E.isRight(appended)) mine += 1;
            else expect(appended.left.kind).toBe('wrong-expected');
          }
        }),
      );
      const stands = await collect(stores[1]!.read(crm));
      expect(new Set(stands.map(({ id }) => id)).size).toBe(42);
      for (const seen of await Promise.all(taken)) expect(seen).toEqual(stands);
    });

    it('goes on after the server was started again', async () => {
      const store = await filled();
      const taken = take(store, crm, -1, 5);
      await new Promise((resolve) => setTimeout(resolve, 50));
      await double.stop();
      setTimeout(() => void double.start(), 300);
      right(await store.append(crm, 1, batch(2, 3))());
      expect(await taken).toEqual(batch(0, 5));
    });

    it('lets one subscription serve all who follow a book', async () => {
      const store = await filled();
      const readers = Array.from({ length: 150 }, () => take(store, crm, -1, 3));
      await new Promise((resolve) => setTimeout(resolve, 100));
      right(await store.append(crm, 1, batch(2, 1))());
      for (const taken of await Promise.all(readers)) expect(taken).toEqual(batch(0, 3));
    });

    it('serves more books at once than one line carries calls', async () => {
      const store = open();
      const ids = Array.from({ length: 120 }, (_, n) => book(`body-${n}`));
      const readers = ids.map((id) => take(store, id, -1, 1));
      for (const id of ids) right(await store.append(id, 'no-book', batch(0, 1, id))());
      for (const [n, taken] of (await Promise.all(readers)).entries())
        expect(taken).toEqual(batch(0, 1, ids[n]));
    });
  });

  describe('what it says to an operator', () => {
    const said = async (written: string, fault?: () => void): Promise<string> => {
      const store = openEsdb(addressOf(written), {
        timing: { ...timing, deadline: 10_000, firstPatience: 500, patience: 500 },
      });
      opened.push(store);
      fault?.();
      const answer = await store.ready()();
      const spoken = E.isLeft(answer) && 'said' in answer.left ? answer.left.said : undefined;
      return spoken === undefined ? JSON.stringify(answer) : `${spoken.es} / ${spoken.en}`;
    };

    it('of an address where nobody answers', async () => {
      await double.stop();
      expect(await said(double.address)).toMatch(/Nadie atiende en esdb:.*Nobody answers at esdb:/s);
      await double.start();
    });
    it('of a name that no server has', async () => {
      expect(await said('esdb://no-such-host.invalid:2113?tls=false')).toMatch(
        /No existe el servidor.*no server of the name/s,
      );
    });
    it('of a server that speaks without TLS', async () => {
      const words = await said(double.address.replace('?tls=false', ''));
      expect(words).toMatch(/tls=false/);
      // What OpenSSL says has line ends in it.
      expect(words).not.toMatch(/\n|Resolution note/);
    });
    it('of a server that hangs up on whoever speaks without TLS', async () => {
      const server = createServer((socket) => socket.destroy());
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const { port } = server.address() as AddressInfo;
      expect(await said(`esdb://127.0.0.1:${port}?tls=false`)).toMatch(/Si habla TLS.*If it speaks TLS/s);
      await new Promise((resolve) => server.close(resolve));
    });
    it('of a certificate file that is not there', async () => {
      expect(await said('esdb://127.0.0.1:2113?tlsCAFile=/no/such/file')).toMatch(/tlsCAFile/);
    });
    it('of a user who is not admitted', async () => {
      const denied = { ...error(status.PERMISSION_DENIED, false), exception: 'access-denied' };
      expect(await said(double.address, () => double.faults.always('read', denied))).toMatch(
        /usuario y contraseña.*user and password/s,
      );
    });
    it('of nodes without a leader', async () => {
      const hosts = double.address
        .replace('esdb://', 'esdb://127.0.0.1:1,')
        .replace('?', '?discoveryInterval=10&');
      expect(
        await said(hosts, () => double.faults.always('gossip', error(status.UNAVAILABLE, false))),
      ).toMatch(/no tienen un líder.*have no leader/s);
    });
    it('of a full disk', async () => {
      const full = error(status.UNKNOWN, false, 'System.IO.IOException: No space left on device');
      expect(await said(double.address, () => double.faults.always('read', full))).toMatch(
        /espacio en disco.*disk space/s,
      );
    });
    it('of a server that says nothing', async () => {
      expect(await said(double.address, () => double.faults.always('read', { kind: 'silence' }))).toMatch(
        /no contesta a tiempo.*does not answer in time/s,
      );
    });
  });

  describe('what it tells of itself', () => {
    it('is whether the server answers, how often subscriptions broke, and how far behind they were', async () => {
      const store = open({ firstPatience: 200 });
      expect(store.signs?.()).toEqual({ reachable: undefined, reconnects: 0, lag: 0 });
      right(await store.append(crm, 'no-book', batch(0, 2))());
      expect(store.signs?.()).toMatchObject({ reachable: true });
      double.faults.next(
        'subscribe',
        { ...error(status.UNAVAILABLE, false), events: 1 },
        { kind: 'silence' },
      );
      const taken = take(store, crm, -1, 4);
      await new Promise((resolve) => setTimeout(resolve, 100));
      right(await store.append(crm, 1, batch(2, 1))());
      right(await store.append(crm, 2, batch(3, 1))());
      let worst = 0;
      const watch = setInterval(() => (worst = Math.max(worst, store.signs?.().lag ?? 0)), 10);
      await taken;
      clearInterval(watch);
      expect(worst).toBeGreaterThan(0);
      expect(store.signs?.().reconnects).toBeGreaterThanOrEqual(2);
      await double.stop();
      // Whoever asks for health has no time to wait as long as a question may.
      const asked = performance.now();
      expect(E.isLeft(await store.ready()())).toBe(true);
      expect(performance.now() - asked).toBeLessThan(timing.patience / 2);
      expect(store.signs?.().reachable).toBe(false);
      await double.start();
      right(await store.ready()());
      expect(store.signs?.().reachable).toBe(true);
    });
  });

  describe('the double', () => {
    // As seen on a server 24.2, through the client as it comes: its batches too.
    it('answers an identical append as the first time, and a wrong expectation with the revision that is', async () => {
      const client = EventStoreDBClient.connectionString(double.address);
      const event = binaryEvent({ id: entryId('e'), type: 'T', data: new Uint8Array([1]) });
      const first = await client.appendToStream('s', event, { expectedRevision: NO_STREAM });
      expect(await client.appendToStream('s', event, { expectedRevision: NO_STREAM })).toEqual(first);
      const another = binaryEvent({ type: 'T', data: new Uint8Array([1]) });
      await expect(client.appendToStream('s', another, { expectedRevision: 7n })).rejects.toMatchObject({
        type: 'wrong-expected-version',
        actualVersion: 0n,
      });
      const large = binaryEvent({ type: 'T', data: new Uint8Array(5_000_000) });
      await expect(client.appendToStream('s', large)).rejects.toMatchObject({
        type: 'maximum-append-size-exceeded',
      });
      await client.dispose();
    });
  });
});
