// Commands asked at once, by two processes and of two books, over a store that fails now and then.
import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import { openMemory } from '../../adapters/store/memory.js';
import type { Command } from '../../domain/book/command.js';
import type { BookId } from '../../domain/language/ids.js';
import { commandIdOf } from '../../src/envelope.js';
import { allEntries, library } from '../../src/library.js';
import type { EventStore, StoredEntry } from '../../src/ports/event-store.js';
import { recorder, type Commands } from '../../src/record.js';
import { turn } from '../../src/turn.js';
import { admit, clockAt, constitute, CRM, labelled } from '../support/desk.js';

const OTHER = 'other' as BookId;
const BOOKS = [CRM, OTHER];

const corrects = (label: string, entry: number, right: unknown): Command =>
  labelled(label, 'CorrectEntry', { entry, right, reason: 'x' });

/** Some that can be recorded once, some again and again, some not at all; the last ones bear ids of others. */
const COMMANDS: readonly Command[] = [
  ...['A', 'B', 'C', 'D'].map((code) => admit(code)),
  ...['A', 'B'].map((member) => labelled(`gone-${member}`, 'WithdrawMember', { member, reason: 'x' })),
  ...['s', 't'].map((source) => labelled(source, 'RegisterSource', { source, title: { es: 'x' } })),
  corrects('annulled', 1, { kind: 'annulled' }),
  corrects('back', 1, { kind: 'occurredAt', occurredAt: '2019-11-11' }),
  { ...admit('C'), seen: 2 },
  { ...admit('E'), id: admit('A').id },
];
const inBook = (command: Command, book: BookId): Command => {
  const there = { ...command, book, id: commandIdOf(book, command.id) };
  return there.type === 'ConstituteBody' ? { ...there, data: { ...there.data, body: book } } : there;
};

const asked = fc.record({
  commands: fc.array(fc.constantFrom(...COMMANDS), { minLength: 1, maxLength: 4 }),
  process: fc.nat(1),
  book: fc.constantFrom(...BOOKS),
  after: fc.nat(2),
});
type Asked = typeof asked extends fc.Arbitrary<infer A> ? A : never;

const FAULTS = ['none', 'none', 'slow', 'nothing written', 'written, but not known', 'broken'] as const;
const faults = fc.array(fc.constantFrom(...FAULTS), { minLength: 5, maxLength: 20 });

const failing = (plain: EventStore, drawn: readonly (typeof FAULTS)[number][]) => {
  let appends = 0;
  let isCalm = true;
  const store: EventStore = {
    ...plain,
    append: (book, expected, entries) => async () => {
      const fault = isCalm ? 'none' : drawn[appends++ % drawn.length];
      if (fault === 'nothing written') return E.left({ kind: 'full', message: 'no room' });
      if (fault === 'slow') await turn();
      const outcome = await plain.append(book, expected, entries)();
      if (fault === 'broken') throw new Error('broken');
      return fault === 'written, but not known' ? E.left({ kind: 'in-doubt', message: 'cut' }) : outcome;
    },
  };
  return { store, calm: (is: boolean) => (isCalm = is) };
};

const storedIn = async (store: EventStore, book: BookId): Promise<readonly StoredEntry[]> => {
  const all: StoredEntry[] = [];
  for await (const entry of store.read(book)) all.push(entry);
  return all;
};

it('law: what has a receipt is there, nothing else and nothing twice; asked again it gets the same receipt', () =>
  fc.assert(
    fc.asyncProperty(fc.array(asked, { minLength: 4, maxLength: 20 }), faults, async (asks, drawn) => {
      const plain = openMemory();
      const { store, calm } = failing(plain, drawn);
      const clock = clockAt('2026-01-01T00:00:00.000Z');
      const libraries = [library(store, 6), library(store)];
      const processes = libraries.map((books) => recorder({ store, clock, books }));
      for (const book of BOOKS)
        expect(E.isRight(await processes[0]!.record(inBook(constitute, book))())).toBe(true);

      const receipts = new Set<string>();
      /** Whether it was recorded, and whether before; a receipt holds as soon as it is given. */
      const put = async ({ commands, process, book, after }: Asked): Promise<string> => {
        for (let turns = 0; turns < after; turns += 1) await turn();
        const all = commands.map((command) => inBook(command, book)) as unknown as Commands;
        const outcome = await processes[process]!.recordAll(all)().catch((error: unknown) => String(error));
        if (typeof outcome === 'string') return outcome;
        if (E.isLeft(outcome)) return outcome.left.failure.kind;
        const there = await storedIn(plain, book);
        for (const { command, entries } of outcome.right) {
          receipts.add(command);
          for (const entry of entries) expect(there[entry.number]).toEqual(entry);
        }
        return outcome.right.every(({ repeated }) => repeated) ? 'repeated' : 'recorded';
      };
      calm(false);
      await Promise.all(asks.map(put));
      calm(true);
      const first = await Promise.all(asks.map(put));
      expect(first).not.toContain('store');
      const again = await Promise.all(asks.map(put));
      first.forEach((outcome, index) => {
        if (outcome === 'recorded' || outcome === 'repeated') expect(again[index]).toBe('repeated');
      });
      for (const book of BOOKS) {
        const entries = await allEntries(plain, book);
        const parts = entries.map(({ envelope: { command } }) => `${command.id} ${command.index}`);
        expect(new Set(parts).size).toBe(parts.length);
        // Nothing of what was refused.
        const others = entries.slice(1).filter(({ envelope }) => !receipts.has(envelope.command.id));
        expect(others).toEqual([]);
        const read = await library(plain).current(book);
        for (const books of libraries) {
          const kept = await books.current(book);
          expect(kept).toMatchObject({ next: entries.length, membership: read.membership });
          expect(kept.corrections).toEqual(read.corrections);
        }
      }
    }),
    { numRuns: 40 },
  ));
