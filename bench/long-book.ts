// `npm run bench:long -- FILE [--entries 10000000]`: a book so long that it is made once and kept. What FILE lacks is recorded
// first, then what it takes to open it, to go on in it and to ask it is measured. By hand: ten million take a quarter of an
// hour, 11 GB of disk and as much memory (`NODE_OPTIONS=--max-old-space-size=18000`).
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Command } from '../domain/book/command.js';
import { Instant } from '../domain/dates/moment.js';
import { openSqlite } from '../adapters/store/sqlite/open.js';
import type { AsOf } from '../src/as-of.js';
import { ask } from '../src/ask.js';
import { library, type Library } from '../src/library.js';
import { passThrough } from '../src/kept-states.js';
import type { EventStore } from '../src/ports/event-store.js';
import { KEEPER, readingOf } from '../src/seen.js';
import type { Question } from '../src/question.js';
import { recorder, type Recorder } from '../src/record.js';
import { BOOK, orThrow, SEED } from './books.js';
import { heldBytes } from './figures/memory.js';
import { inFolder } from './floor.js';
import { machineLine, thisMachine } from './machine.js';
import {
  amountLines,
  beside,
  isFigure,
  line,
  timed,
  type Amount,
  type Contender,
  type Figure,
} from './measure.js';
import { conference, firstOf } from './workload/conference.js';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    entries: { type: 'string', default: '10000000' },
    rounds: { type: 'string', default: '5' },
    text: { type: 'string' },
  },
});
const [file] = positionals;
if (file === undefined) {
  console.error('Name the file of the book: npm run bench:long -- FILE [--entries 10000000]');
  process.exit(2);
}
const [wanted, rounds] = [Number(values.entries), Number(values.rounds)];
const MILLION = 1_000_000;
const OF_THE_SMALL = 1_000;
/** Recorded in one transaction while the book is made. */
const TOGETHER = 256;
/** Of one round: so many that what the collector of memory takes, some 15 ms at a time, is shared fairly. */
const COMMANDS = 3_000;
const QUESTIONS = 500;

// A meeting a day from 1950 on is recorded afterwards, and ten million entries are more than a century of them.
const clock = (): Instant => orThrow(Instant.decode('2150-01-01T00:00:00.000Z'));

/** A book in use, and the commands that it goes on with. */
interface InUse {
  readonly store: EventStore;
  readonly books: Library;
  readonly desk: Recorder;
  readonly next: Generator<Command, never>;
}

const inUse = (store: EventStore): InUse => {
  const books = library(store, Infinity);
  return { store, books, desk: recorder({ store, clock, books }), next: conference(BOOK, SEED) };
};

/** The command that left the last entry of a store; the entries before it are those of the commands before it. */
const lastCommand = async (store: EventStore): Promise<string | undefined> => {
  const head = orThrow(await store.head(BOOK)());
  if (head === 'no-book') return undefined;
  for await (const { envelope } of store.read(BOOK, { from: head }))
    return (JSON.parse(envelope) as { readonly command: { readonly id: string } }).command.id;
  return undefined;
};

/** Brings the conference to where the book is. */
const caughtUp = async ({ store, next }: InUse): Promise<void> => {
  const last = await lastCommand(store);
  if (last === undefined) return;
  while (next.next().value.id !== last);
};

const lengthOf = async (store: EventStore): Promise<number> => {
  const head = orThrow(await store.head(BOOK)());
  return head === 'no-book' ? 0 : head + 1;
};

const counted = (count: number): string => count.toLocaleString('en');
const seconds = (milliseconds: number): number => milliseconds / 1000;
const bytesOf = (path: string): number => (existsSync(path) ? statSync(path).size : 0);

const said: string[] = [];
const say = (measured: Figure | Amount): void => {
  const text = isFigure(measured) ? line(measured, rounds) : amountLines(measured);
  said.push(text);
  console.log(text);
};

/** Records what is lacking. */
const fill = async ({ desk, next, store }: InUse, from: number): Promise<void> => {
  let recorded = from;
  const milliseconds = await timed(async () => {
    while (recorded < wanted) {
      const [first, ...others] = firstOf(next, TOGETHER);
      if (first === undefined) throw new Error('the conference is over');
      orThrow(await desk.recordAll([first, ...others])());
      recorded = await lengthOf(store);
    }
  });
  if (recorded > from)
    say({
      what: `${counted(recorded - from)} entries recorded, ${TOGETHER} commands a transaction`,
      amounts: [{ name: 'a second', value: (recorded - from) / seconds(milliseconds), unit: 'entries' }],
    });
};

const goingOn = (name: string, { desk, next }: InUse): Contender => ({
  name,
  run: async () => {
    const commands = firstOf(next, COMMANDS);
    const milliseconds = await timed(async () => {
      for (const command of commands) orThrow(await desk.record(command)());
    });
    return { pieces: commands.length, milliseconds };
  },
});

/** What is there since the first proposal was dealt with. */
const DEALT_WITH = 60;
const QUESTION: Question = { kind: 'proposal', id: 'proposal-1-1' };

const askedOf = (name: string, { store, books }: InUse, at: () => AsOf): Contender => {
  const put = ask({ store, books }, clock);
  return {
    name,
    run: async () => ({
      pieces: QUESTIONS,
      milliseconds: await timed(async () => {
        for (let turn = 0; turn < QUESTIONS; turn += 1) orThrow(await put(BOOK, QUESTION, at()));
      }),
    }),
  };
};

const kept = `${file}-snapshots`;

/** Opens the book from its file, and its snapshot where there is one. */
const opened = async (store: EventStore): Promise<InUse> => {
  const from = existsSync(kept) ? 'from its snapshot' : 'all folded';
  const before = await heldBytes();
  const long = inUse(store);
  const milliseconds = await timed(async () => {
    await long.books.current(BOOK);
  });
  const { next } = await long.books.current(BOOK);
  const held = (await heldBytes()) - before;
  say({
    what: `a book of ${counted(next)} entries, ${from}`,
    amounts: [
      { name: 'opened', value: seconds(milliseconds), unit: 's' },
      { name: 'of its entries', value: next / seconds(milliseconds), unit: 'a second' },
      { name: 'in memory, its state', value: held / MILLION, unit: 'MB' },
      { name: 'on the disk', value: (bytesOf(file) + bytesOf(`${file}-wal`)) / MILLION, unit: 'MB' },
    ],
  });
  return long;
};

/** Opens it as one does for which nothing is kept; by then it is. */
const openedAnew = async (): Promise<void> => {
  rmSync(kept, { recursive: true, force: true });
  const store = orThrow(openSqlite(file));
  await opened(store);
  const milliseconds = await timed(() => store.close());
  const [snapshot] = existsSync(kept) ? readdirSync(kept) : [];
  if (snapshot === undefined) return;
  say({
    what: 'its snapshot',
    amounts: [
      { name: 'waited for when the store was closed', value: seconds(milliseconds), unit: 's' },
      { name: 'on the disk', value: bytesOf(join(kept, snapshot)) / MILLION, unit: 'MB' },
    ],
  });
};

const machine = `acta bench:long: ${machineLine(thisMachine())}\n`;
said.push(machine);
console.log(machine);

const filling = orThrow(openSqlite(file));
const making = inUse(filling);
await caughtUp(making);
await fill(making, await lengthOf(filling));
await filling.close();
await openedAnew();
const store = orThrow(openSqlite(file));

await inFolder(async (folder) => {
  const small = inUse(orThrow(openSqlite(join(folder, 'small.db'))));
  for (const command of firstOf(small.next, OF_THE_SMALL)) orThrow(await small.desk.record(command)());
  const long = await opened(store);
  await caughtUp(long);
  const { next } = await long.books.current(BOOK);
  const inLong = `a book of ${counted(next)}`;
  say(
    await beside(
      `a command in ${inLong}`,
      goingOn(`record in a book of ${counted(OF_THE_SMALL)}`, small),
      goingOn(`record in ${inLong}`, long),
      rounds,
    ),
  );
  const now = askedOf('the same question now', long, () => ({}));
  const put = ask(long, clock);
  const first = await timed(async () => void orThrow(await put(BOOK, QUESTION, { at: next - 2 })));
  say({
    what: `the first question as of an entry of ${inLong}`,
    amounts: [{ name: 'answered after', value: seconds(first), unit: 's' }],
  });
  const passed = await timed(async () => {
    const seen = await long.books.seenBy(BOOK, KEEPER);
    await passThrough(readingOf(long.store, seen), BOOK, next);
  });
  say({
    what: `the states on the way through ${inLong}`,
    amounts: [{ name: 'made in', value: seconds(passed), unit: 's' }],
  });
  const random = (): AsOf => ({ at: DEALT_WITH + Math.floor(Math.random() * (next - DEALT_WITH)) });
  say(
    await beside(
      `as of a random entry of ${inLong}`,
      now,
      askedOf('ask, --at a random entry', long, random),
      rounds,
    ),
  );
  await small.store.close();
});
await store.close();
if (values.text !== undefined) writeFileSync(values.text, `${said.join('\n')}\n`);
