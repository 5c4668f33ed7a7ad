// The Merkle tree that SQLite keeps in rows of hashes, held against the one that its entries amount to.
import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bell } from '../../../adapters/store/bell.js';
import { Database } from '../../../adapters/store/sqlite/driver.js';
import { openSqlite } from '../../../adapters/store/sqlite/open.js';
import { migrate } from '../../../adapters/store/sqlite/schema.js';
import { sqliteStore } from '../../../adapters/store/sqlite/store.js';
import type { BookId } from '../../../domain/language/ids.js';
import { derivedTrees } from '../../../src/log/trees.js';
import type { EventStore, Tree } from '../../../src/ports/event-store.js';
import { tilesOf } from '../../../src/proof/tiles.js';
import { batch, book, entry, right } from './contract.js';

/** About the edges of a row and of a tile. */
const counts = fc.constantFrom(1, 2, 15, 16, 17, 31, 33, 240, 255, 256, 257, 300);
const appends = fc.array(
  fc.record({ id: fc.constantFrom('one', 'two', 'three').map(book), count: counts, isLarge: fc.boolean() }),
  { minLength: 1, maxLength: 5 },
);
/** Appends that are asked for at once, and whether the store is opened anew after them. */
const rounds = fc.array(fc.record({ appends, reopens: fc.boolean() }), { minLength: 1, maxLength: 5 });

const written = ({ size, tile }: Tree): readonly string[] =>
  tilesOf(size).map((one) => Buffer.from(tile(one)).toString('hex'));

const mustBeOfItsEntries = async (store: EventStore, id: BookId, size: number): Promise<void> => {
  const kept = right(await store.tree!(id)());
  expect(kept.size).toBe(size);
  expect(written(kept)).toEqual(written(right(await derivedTrees(store)(id)())));
};

/** Room for some pages; none for an entry that is large. */
const ROOM = 120;
const LARGE = 'x'.repeat(700_000);

it('law: whatever is appended at once, refused for want of room and opened again, each tile is that of the entries', () =>
  fc.assert(
    fc.asyncProperty(rounds, async (drawn) => {
      const folder = mkdtempSync(join(tmpdir(), 'acta-'));
      const file = join(folder, 'acta.db');
      const begun = new Database(file);
      begun.pragma('journal_mode = WAL');
      migrate(begun);
      begun.close();
      try {
        const sizes = new Map<BookId, number>();
        for (const { appends: asked, reopens } of drawn) {
          const db = new Database(file);
          const store = sqliteStore(db, { growth: bell(), release: () => undefined });
          db.pragma(`max_page_count = ${Number(db.pragma('page_count', { simple: true })) + ROOM}`);
          const planned = new Map(sizes);
          const outcomes = await Promise.all(
            asked.map(({ id, count, isLarge }) => {
              const from = planned.get(id) ?? 0;
              const end = from + count;
              planned.set(id, end);
              const [first, ...others] = batch(from, count, id);
              const entries = [...others, ...(isLarge ? [entry(end, `${id} ${end}`, LARGE)] : [])];
              return store.append(id, from === 0 ? 'no-book' : from - 1, [first, ...entries])();
            }),
          );
          const refused = new Set<BookId>();
          outcomes.forEach((outcome, index) => {
            const { id, count, isLarge } = asked[index]!;
            // What was to follow on what is refused cannot.
            if (isLarge) refused.add(id);
            expect(E.isRight(outcome)).toBe(!refused.has(id));
            if (E.isRight(outcome)) sizes.set(id, (sizes.get(id) ?? 0) + count);
          });
          for (const [id, size] of sizes) await mustBeOfItsEntries(store, id, size);
          await store.close();
          if (!reopens) continue;
          const again = right(openSqlite(file));
          for (const [id, size] of sizes) await mustBeOfItsEntries(again, id, size);
          await again.close();
        }
      } finally {
        rmSync(folder, { recursive: true });
      }
    }),
    { numRuns: 12 },
  ));
