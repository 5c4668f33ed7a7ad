// Whoever keeps the store can do anything to it. Each of these is found, and where it can be told, in which entry.
import fc from 'fast-check';
import { BOOK, commandsOf } from '../../../bench/books.js';
import { systemRandom } from '../../../adapters/random.js';
import { memorySigning } from '../../../adapters/signing/memory.js';
import { openMemory } from '../../../adapters/store/memory.js';
import { keysOf } from '../../../src/log/names.js';
import { proofOf } from '../../../src/log/receipts.js';
import { signerOf } from '../../../src/log/signer.js';
import { treesOf } from '../../../src/log/trees.js';
import type { EventStore, StoredEntry } from '../../../src/ports/event-store.js';
import type { VerifierKey } from '../../../src/proof/keys.js';
import { leafHash, sameHash } from '../../../src/proof/hash.js';
import { noteText } from '../../../src/proof/note.js';
import { proofText } from '../../../src/proof/proof-text.js';
import { recorder } from '../../../src/record.js';
import { recompute } from '../../../src/verify/book.js';
import { holdEntry } from '../../../src/verify/stored-entry.js';
import { holdAgainst } from '../../../src/verify/kept.js';
import type { Finding } from '../../../src/verify/findings.js';
import { right } from '../../adapters/store/contract.js';
import { clockAt } from '../../support/desk.js';

const EDITS = 10_000;
const WHOLE = 50;
const clock = clockAt('2026-01-01T00:00:00.000Z');

/** A store that holds what it is told to hold, with the tree of what was recorded. */
const holding = (entries: readonly StoredEntry[], recorded: EventStore): EventStore => ({
  ...recorded,
  tree: treesOf(recorded),
  async *read() {
    yield* entries;
  },
});

describe('a book of a thousand entries', () => {
  let recorded: EventStore;
  let entries: readonly StoredEntry[];
  let trusted: readonly VerifierKey[];
  let checkpoint: string;
  let receipt: string;
  beforeAll(async () => {
    recorded = openMemory();
    // A thousand entries: noting who is present leaves one for each.
    const [first, ...others] = commandsOf(950);
    right((await recorder({ store: recorded, clock }).recordAll([first!, ...others])()) as never);
    const all: StoredEntry[] = [];
    for await (const entry of recorded.read(BOOK)) all.push(entry);
    entries = all;
    const signing = memorySigning(systemRandom);
    trusted = keysOf(right(signing.begin('acta.example')), BOOK).trusted;
    const head = right(await signerOf(treesOf(recorded), signing).sign(BOOK)());
    checkpoint = noteText(head.note);
    receipt = proofText(right(await proofOf(treesOf(recorded), BOOK, head, 700)()));
  });

  const findings = async (
    tampered: readonly StoredEntry[],
    kept = checkpoint,
  ): Promise<readonly Finding[]> => {
    const book = await recompute(holding(tampered, recorded), BOOK);
    return [...book.findings, ...holdAgainst(book, 'kept', kept, trusted).findings];
  };

  it('is sound as it was recorded', async () => {
    expect(entries).toHaveLength(1_000);
    expect(await findings(entries)).toEqual([]);
    expect(await findings(entries, receipt)).toEqual([]);
  });

  /** One character of an entry changed, dropped or doubled. */
  const edit = fc
    .record({
      number: fc.nat(999),
      field: fc.constantFrom('envelope' as const, 'data' as const, 'id' as const),
      at: fc.nat(2_000),
      by: fc.integer({ min: 1, max: 127 }),
      how: fc.constantFrom('change', 'drop', 'double'),
    })
    .map(({ number, field, at, by, how }) => {
      const entry = entries[number]!;
      const text = entry[field];
      const place = at % text.length;
      const letter =
        how === 'change' ? String.fromCharCode(text.charCodeAt(place) ^ by) : text.charAt(place).repeat(2);
      const changed = text.slice(0, place) + (how === 'drop' ? '' : letter) + text.slice(place + 1);
      return { ...entry, [field]: changed };
    });

  it('shows any one character that was changed in the very entry, by itself or by its leaf', () => {
    fc.assert(
      fc.property(edit, (tampered) => {
        const leaf = leafHash(tampered.envelope);
        const isLeaf = sameHash(leaf, leafHash(entries[tampered.number]!.envelope));
        expect(isLeaf && holdEntry(BOOK, tampered).findings.length === 0).toBe(false);
      }),
      { numRuns: EDITS },
    );
  }, 120_000);

  it('names the entry of which any one character was changed', async () => {
    await fc.assert(
      fc.asyncProperty(edit, async (tampered) => {
        const found = await findings(entries.with(tampered.number, tampered));
        expect(found.some(({ entry }) => entry === tampered.number)).toBe(true);
      }),
      { numRuns: WHOLE },
    );
  }, 300_000);

  const renumbered = (all: readonly StoredEntry[]): readonly StoredEntry[] =>
    all.map((entry, number) => ({ ...entry, number }));

  it.each<[string, (all: readonly StoredEntry[]) => readonly StoredEntry[]]>([
    ['two entries in each other’s place', (all) => all.with(500, all[501]!).with(501, all[500]!)],
    [
      'two entries in each other’s place, numbered anew',
      (all) => renumbered(all.with(500, all[501]!).with(501, all[500]!)),
    ],
    ['an entry torn out, the others numbered anew', (all) => renumbered(all.toSpliced(500, 1))],
    ['an entry put in twice', (all) => renumbered(all.toSpliced(500, 0, all[499]!))],
    ['the end cut off', (all) => all.slice(0, 900)],
    ['the end cut off within the last command', (all) => all.slice(0, -1)],
    ['everything gone', () => []],
  ])('is found with %s', async (_, tamper) => {
    expect(await findings(tamper(entries))).not.toEqual([]);
  });

  it('is found out by one receipt or checkpoint when all of it was written anew, in good order', async () => {
    const anew = openMemory();
    const [first, ...others] = commandsOf(950);
    clock.set('2026-01-01T00:00:00.001Z');
    right((await recorder({ store: anew, clock }).recordAll([first!, ...others])()) as never);
    const book = await recompute(anew, BOOK);
    expect(book.findings).toEqual([]);
    for (const kept of [checkpoint, receipt])
      expect(holdAgainst(book, 'kept', kept, trusted).findings.map(({ code }) => code)).toEqual([
        'other-history',
      ]);
  });

  it('is found out by one receipt when an older copy stands in its place', async () => {
    const older = openMemory();
    const [first, ...more] = entries.slice(0, 800);
    right(await older.append(BOOK, 'no-book', [first!, ...more])());
    const book = await recompute(older, BOOK);
    expect(book.findings).toEqual([]);
    expect(holdAgainst(book, 'kept', receipt, trusted).findings.map(({ code }) => code)).toEqual([
      'entries-missing',
    ]);
  });
});
