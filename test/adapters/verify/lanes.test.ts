// Threads as lanes: what they run is compiled as acta is built, for they are not Jest's.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BOOK, commandsOf, entriesOf } from '../../../bench/books.js';
import { openMemory } from '../../../adapters/store/memory.js';
import { threads } from '../../../adapters/verify/lanes.js';
import type { StoredEntry } from '../../../src/ports/event-store.js';
import type { Lane } from '../../../src/ports/lanes.js';
import { recompute } from '../../../src/verify/book.js';
import { holdPiece, type HeldPiece } from '../../../src/verify/piece.js';
import { children, type Children } from '../store/child.js';

let compiled: Children;
let folder: string;
let entries: readonly StoredEntry[];
beforeAll(async () => {
  compiled = children();
  folder = mkdtempSync(join(tmpdir(), 'acta-lanes-'));
  entries = await entriesOf(commandsOf(1_200));
});
afterAll(async () => {
  await compiled.end();
  rmSync(folder, { recursive: true });
});

const opened = async (script: string): Promise<Lane> => {
  const [lane] = threads(script, 1, 0).open();
  if (lane === undefined) throw new Error('no thread');
  while (!lane.isReady()) await new Promise((goOn) => setTimeout(goOn, 5));
  return lane;
};
const thread = (): Promise<Lane> => opened(compiled.path('adapters/verify/lane.ts'));

const plain = ({ leaves, root, findings, unread }: HeldPiece) => ({
  leaves: Buffer.from(leaves).toString('hex'),
  root: root && Buffer.from(root).toString('hex'),
  findings: [...findings],
  unread: [...unread],
});

it('says of a piece what is said here', async () => {
  const lane = await thread();
  const [first, second, third, ...others] = entries.slice(0, 256);
  const piece = [
    { ...first!, data: `${first!.data} ` },
    { number: 1, leaf: new Uint8Array(32).fill(7) },
    { ...third!, id: second!.id },
    ...others,
  ];
  const [told, next] = await Promise.all([lane.hold(BOOK, piece), lane.hold(BOOK, entries.slice(256, 300))]);
  expect(plain(told)).toEqual(plain(holdPiece(BOOK, piece)));
  expect(plain(told).findings.map(([place]) => place)).toEqual([0, 2]);
  expect(plain(next)).toEqual(plain(holdPiece(BOOK, entries.slice(256, 300))));
  lane.close();
  await expect(lane.hold(BOOK, piece)).rejects.toThrow();
});

/** What is found in a book of which entry 700 was changed, and in how many pieces the lane held it. */
const foundWith = async (lane: Lane) => {
  const store = openMemory();
  const [first, ...others] = entries.with(700, { ...entries[700]!, data: '{}' });
  await store.append(BOOK, 'no-book', [first!, ...others])();
  let answered = 0;
  const counted: Lane = {
    ...lane,
    hold: async (book, piece) => {
      const held = await lane.hold(book, piece);
      answered += 1;
      return held;
    },
  };
  const {
    findings,
    rootAt,
    entries: size,
  } = await recompute(store, BOOK, {
    notFor: 0,
    open: () => [counted],
  });
  const alone = await recompute(store, BOOK);
  expect(findings.map(({ entry }) => entry)).toEqual([700]);
  expect([findings, rootAt(size)]).toEqual([alone.findings, alone.rootAt(size)]);
  return answered;
};

it('finds in a book what is found here', async () => {
  expect(await foundWith(await thread())).toBeGreaterThan(0);
});

it('does without a thread that breaks', async () => {
  const script = join(folder, 'breaks.cjs');
  writeFileSync(
    script,
    `const { parentPort } = require('node:worker_threads');
     parentPort.on('message', () => { throw new Error('no memory left, say'); });
     parentPort.postMessage('ready');`,
  );
  expect(await foundWith(await opened(script))).toBe(0);
});

it('opens none where acta is not built, and none beside one processor', () => {
  expect(threads(join(folder, 'not-there.js'), 1).open()).toEqual([]);
  expect(threads(compiled.path('adapters/verify/lane.ts'), 0).open()).toEqual([]);
});
