// Three nodes whose leader is killed again and again while ten writers write.
import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import * as E from 'fp-ts/lib/Either.js';
import { openEsdb } from '../../../../adapters/store/eventstoredb/open.js';
import { StoreFailure, type EventStore } from '../../../../src/ports/event-store.js';
import { book, collect, entry, take } from '../contract.js';
import { apart, CLUSTER, describeCluster } from './real.js';

const crm = book('crm');
const WRITERS = 10;
const KILLS = 4;

const run = promisify(exec);
const typed = async (command: string, node?: string): Promise<string> =>
  (await run(node === undefined ? command : `${command} ${node}`)).stdout.trim();

describeCluster('a cluster whose leader is killed', () => {
  let stores: readonly EventStore[];
  beforeAll(() => {
    const address = apart(CLUSTER.address);
    stores = [openEsdb(address), openEsdb(address)];
  });
  afterAll(() => Promise.all(stores.map((store) => store.close())));

  it(`has exactly what was acknowledged to ${WRITERS} writers, each once and in order, after ${KILLS} kills`, async () => {
    let writing = true;
    const acknowledged = new Map<number, string>();
    const doubts = { count: 0, longest: 0 };

    /** Writes as fast as it can; what is in doubt is asked again until it is known. */
    const writer = async (w: number): Promise<number> => {
      const store = stores[w % stores.length]!;
      let number = 0;
      let n = 0;
      while (writing) {
        const label = `${w}/${n}`;
        const began = performance.now();
        const answer = await store.append(crm, number === 0 ? 'no-book' : number - 1, [
          entry(number, label, JSON.stringify({ w, n })),
        ])();
        doubts.longest = Math.max(doubts.longest, performance.now() - began);
        if (E.isRight(answer)) {
          acknowledged.set(number, label);
          n += 1;
          number += 1;
        } else if (answer.left.kind === 'wrong-expected') {
          const { actual } = answer.left;
          number = actual === 'no-book' ? 0 : actual + 1;
        } else if (answer.left.kind === 'in-doubt' || answer.left.kind === 'unavailable') doubts.count += 1;
        else throw new StoreFailure(answer.left);
      }
      return n;
    };

    const writers = Array.from({ length: WRITERS }, (_, w) => writer(w));
    const waitFor = async (more: number): Promise<void> => {
      const from = acknowledged.size;
      while (acknowledged.size < from + more) await new Promise((resolve) => setTimeout(resolve, 50));
    };
    await waitFor(100);
    const pauses: number[] = [];
    for (let kill = 0; kill < KILLS; kill += 1) {
      const leader = await typed(CLUSTER.leader);
      await typed(CLUSTER.kill, leader);
      const killed = performance.now();
      await waitFor(50);
      pauses.push(Math.round(performance.now() - killed));
      await typed(CLUSTER.start, leader);
      await waitFor(50);
    }
    writing = false;
    const counts = await Promise.all(writers);

    const kept = await collect(stores[0]!.read(crm));
    expect(kept.map(({ number }) => number)).toEqual(kept.map((_, index) => index));
    expect(kept).toHaveLength(acknowledged.size);
    for (const { number, id, data } of kept) {
      expect(entry(number, acknowledged.get(number), data).id).toBe(id);
    }
    // Each writer's in its order, none left out.
    const next = new Map<number, number>();
    for (const { data } of kept) {
      const { w, n } = JSON.parse(data) as { w: number; n: number };
      expect(n).toBe(next.get(w) ?? 0);
      next.set(w, n + 1);
    }
    expect(counts.map((count, w) => count - (next.get(w) ?? 0))).toEqual(counts.map(() => 0));
    console.log(
      `${acknowledged.size} entries of ${WRITERS} writers, ${KILLS} kills of the leader; until 50 more were acknowledged: ${pauses.join(', ')} ms; appends told unavailable or in doubt: ${doubts.count}; the longest append: ${Math.round(doubts.longest)} ms`,
    );
  }, 300_000);

  it('tells those who follow a book every entry once and in order, through kills of the leader', async () => {
    const id = book('followed');
    const [one, two] = stores as readonly [EventStore, EventStore];
    const taken = take(two, id, -1, 60);
    let number = 0;
    const write = async (count: number): Promise<void> => {
      for (const last = number + count; number < last;) {
        const answer = await one.append(id, number === 0 ? 'no-book' : number - 1, [entry(number)])();
        if (E.isRight(answer)) number += 1;
      }
    };
    await write(20);
    for (let kill = 0; kill < 2; kill += 1) {
      const leader = await typed(CLUSTER.leader);
      await typed(CLUSTER.kill, leader);
      await write(20);
      await typed(CLUSTER.start, leader);
    }
    expect((await taken).map((each) => each.number)).toEqual(Array.from({ length: 60 }, (_, n) => n));
  }, 300_000);
});
