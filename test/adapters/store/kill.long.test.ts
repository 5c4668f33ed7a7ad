import * as E from 'fp-ts/lib/Either.js';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqlite } from '../../../adapters/store/sqlite/open.js';
import { accepts, RULES_VERSION } from '../../../domain/book/accepts.js';
import { advance, fold } from '../../../domain/book/fold.js';
import { emptyBook, type Book } from '../../../domain/book/state.js';
import { answerFrom } from '../../../src/ask.js';
import { fromStored, sha256, type Entry } from '../../../src/envelope.js';
import { PLAIN } from '../../support/plain-questions.js';
import { children, kill, message, type Children } from './child.js';
import { book, collect, right } from './contract.js';

const crm = book('crm');
const STORES = 11;
const KILLS_PER_STORE = 10;
const RECORDING = 'test/adapters/store/recording.child.ts';

interface Acknowledged {
  readonly command: string;
  readonly entries: readonly (readonly [number: number, id: string])[];
}

const receiptsIn = (path: string): Acknowledged[] =>
  readFileSync(path, { encoding: 'utf8', flag: 'a+' })
    .split('\n')
    // The last line may be half written: that receipt was not given.
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Acknowledged);

/** Every entry there is, each as it was written. */
const entriesIn = async (path: string): Promise<Entry[]> => {
  const store = right(openSqlite(path));
  const stored = await collect(store.read(crm));
  await store.close();
  return stored.map((one) => {
    const entry = fromStored(one);
    if (E.isLeft(entry)) throw new Error(entry.left.en);
    expect(sha256(one.data)).toBe(entry.right.envelope.dataDigest);
    return entry.right;
  });
};

/** The numbers of the entries of each command, in the places the command gave them; a missing one leaves a hole. */
const placesByCommand = (entries: readonly Entry[]): Map<string, number[]> => {
  const places = new Map<string, number[]>();
  for (const { number, envelope } of entries) {
    const { id, index, of } = envelope.command;
    const numbers = places.get(id) ?? Array.from({ length: of }, () => NaN);
    numbers[index] = number;
    places.set(id, numbers);
  }
  return places;
};

const isWhole = (numbers: readonly number[]): boolean =>
  numbers.every((number, index) => number === (numbers[0] ?? NaN) + index);

/** All that can be asked of a book as a whole. */
const answers = (state: Book): string => {
  const view = { book: state, instant: Date.parse('2019-11-15T06:00:00Z') };
  return JSON.stringify([
    ...PLAIN.map((kind) => answerFrom(view, { kind })),
    ...[...state.meetings.meetings.keys()].map((id) => answerFrom(view, { kind: 'meeting', id })),
  ]);
};

describe('the process that records for several callers at once, killed by SIGKILL', () => {
  let folder: string;
  let others: Children;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'acta-kill-'));
    others = children();
  });
  afterAll(async () => {
    await others.end();
    rmSync(folder, { recursive: true });
  });

  const start = (store: number, run: number) => {
    const [path, receipts] = [join(folder, `${store}.db`), join(folder, `${store}.receipts`)];
    const child = others.start(RECORDING, [path, receipts, String(run)]);
    return { child, path, receipts, ready: message(child) };
  };

  /** Kills it at some moment: of a store's first run from the beginning on, of the others in the midst of work. */
  const killed = async ({ child, ready }: ReturnType<typeof start>, run: number): Promise<void> => {
    expect(await ready).toBe('ready');
    child.send('begin');
    const rounds = run % KILLS_PER_STORE === 0 ? 0 : Math.ceil(Math.random() * 4);
    for (let seen = 0; seen < rounds; seen++) expect(await message(child)).toBe('recorded a round');
    await new Promise((resolve) => setTimeout(resolve, Math.random() * (rounds === 0 ? 300 : 20)));
    await kill(child);
    expect(child.signalCode).toBe('SIGKILL');
  };

  it(`${STORES * KILLS_PER_STORE} times: no receipt is lost, no command is there by half, every answer is that of a book built anew`, async () => {
    let [kills, acknowledgedInAll, several] = [0, 0, 0];
    const runs = Array.from({ length: STORES * KILLS_PER_STORE }, (_, run) => run);
    const storeOf = (run: number): number => Math.floor(run / KILLS_PER_STORE);
    let next = start(0, 0);
    let kept = emptyBook(crm);
    for (const run of runs) {
      const current = next;
      // The next one loads its code while this one records.
      if (run + 1 < runs.length) next = start(storeOf(run + 1), run + 1);
      if (run % KILLS_PER_STORE === 0) kept = emptyBook(crm);
      await killed(current, run);
      kills += 1;

      const entries = await entriesIn(current.path);
      expect(entries.map(({ number }) => number)).toEqual(entries.map((_, index) => index));
      const places = placesByCommand(entries);
      for (const [command, numbers] of places) expect([command, isWhole(numbers)]).toEqual([command, true]);
      const acknowledged = receiptsIn(current.receipts);
      for (const receipt of acknowledged) {
        expect(places.get(receipt.command)).toEqual(receipt.entries.map(([number]) => number));
        for (const [number, id] of receipt.entries) expect(entries[number]?.envelope.id).toBe(id);
      }

      // What was kept and brought up to date, what is folded anew from the disk, and what the rules accept again.
      kept = advance(kept, entries.slice(kept.next), () => []);
      const anew = fold(crm, entries);
      expect(JSON.stringify(kept)).toBe(JSON.stringify(anew));
      if ((run + 1) % KILLS_PER_STORE !== 0) continue;
      expect(answers(kept)).toBe(answers(anew));
      expect(E.map(answers)(accepts(emptyBook(crm), entries, RULES_VERSION, () => []))).toEqual(
        E.right(answers(anew)),
      );
      acknowledgedInAll += acknowledged.length;
      several += [...places.values()].filter(({ length }) => length > 1).length;
    }
    expect(kills).toBeGreaterThanOrEqual(100);
    // It recorded in earnest before it was killed.
    expect(acknowledgedInAll).toBeGreaterThan(kills * 5);
    expect(several).toBeGreaterThan(kills * 2);
  }, 240_000);
});
