import * as E from 'fp-ts/lib/Either.js';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '../adapters/clock.js';
import { openSqlite } from '../adapters/store/sqlite/open.js';
import type { Command } from '../domain/book/command.js';
import type { AsOf } from '../src/as-of.js';
import { ask } from '../src/ask.js';
import { library } from '../src/library.js';
import type { EventStore, StoredEntry } from '../src/ports/event-store.js';
import { recorder } from '../src/record.js';
import { inFolder, rawHashes, rawInserts, rawScan } from './floor.js';
import { recompute } from '../src/verify/book.js';
import { answerOf, bareExpress, served, type Call } from './http.js';
import { beside, line as lineOf, timed, type Figure, type Pace } from './measure.js';
import { BODY, meetingWork, opening } from './work.js';

// `npm run bench`; ACTA_BENCH=quick for a small run that only shows that the bench itself works.
const quick = process.env['ACTA_BENCH'] === 'quick';
const ROUNDS = quick ? 1 : 7;
const COMMANDS = quick ? 260 : 3900;
const ASKED = quick ? 50 : 2_000;
const FOLDED = quick ? 1300 : 104_000;

const opened = (folder: string): EventStore => {
  const store = openSqlite(join(folder, 'acta.db'));
  if (E.isLeft(store)) throw new Error(JSON.stringify(store.left));
  return store.right;
};

const record = async (store: EventStore, commands: readonly Command[]): Promise<number> => {
  const desk = recorder({ store, clock: systemClock });
  const one = async (command: Command): Promise<void> => {
    const receipt = await desk.record(command)();
    if (E.isLeft(receipt)) throw new Error(JSON.stringify(receipt.left));
  };
  for (const command of opening) await one(command);
  return timed(async () => {
    for (const command of commands) await one(command);
  });
};

/** acta, one durable command after another, the whole way: decide, canonicalize, hash, append, evolve. */
const recording = (commands: readonly Command[]): Promise<Pace> =>
  inFolder(async (folder) => {
    const store = opened(folder);
    const milliseconds = await record(store, commands);
    await store.close();
    return { pieces: commands.length, milliseconds };
  });

/** acta, a cold book: read, decode, upcast and fold it from disk. */
const folding = (entries: readonly [StoredEntry, ...StoredEntry[]]): Promise<Pace> =>
  inFolder(async (folder) => {
    const store = opened(folder);
    const appended = await store.append(BODY, 'no-book', entries)();
    if (E.isLeft(appended)) throw new Error(JSON.stringify(appended.left));
    let next = 0;
    const milliseconds = await timed(async () => {
      next = (await library(store).current(BODY)).next;
    });
    await store.close();
    return { pieces: next, milliseconds };
  });

/** acta, a whole book verified: texts, digests, ids, commands, the rules of their time, the tree. */
const verifying = (entries: readonly [StoredEntry, ...StoredEntry[]]): Promise<Pace> =>
  inFolder(async (folder) => {
    const store = opened(folder);
    const appended = await store.append(BODY, 'no-book', entries)();
    if (E.isLeft(appended)) throw new Error(JSON.stringify(appended.left));
    let verified = 0;
    const milliseconds = await timed(async () => {
      const book = await recompute(store, BODY);
      if (book.findings.length > 0) throw new Error(JSON.stringify(book.findings[0]));
      verified = book.entries;
    });
    await store.close();
    return { pieces: verified, milliseconds };
  });

/** The entries that some commands leave, taken from a store in which they were recorded all at once. */
const entriesOf = (commands: readonly Command[]): Promise<readonly [StoredEntry, ...StoredEntry[]]> =>
  inFolder(async (folder) => {
    const store = opened(folder);
    const [first, ...others] = [...opening, ...commands];
    if (first === undefined) throw new Error('nothing to record');
    const receipts = await recorder({ store, clock: systemClock }).recordAll([first, ...others])();
    if (E.isLeft(receipts)) throw new Error(JSON.stringify(receipts.left));
    const [entry, ...more] = receipts.right.flatMap(({ entries }) => entries);
    await store.close();
    if (entry === undefined) throw new Error('nothing recorded');
    return [entry, ...more];
  });

const line = (figure: Figure): string => lineOf(figure, ROUNDS);

const commands = meetingWork(COMMANDS);
const rows = await entriesOf(commands);
const book = await entriesOf(meetingWork(FOLDED));

console.log(`acta bench: node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? ''}\n`);
console.log(
  line(
    await beside(
      'one durable command, whole way',
      { name: 'better-sqlite3, one row a transaction', run: () => rawInserts(rows.slice(opening.length)) },
      { name: 'record', run: () => recording(commands) },
      ROUNDS,
    ),
  ),
);
console.log(
  line(
    await beside(
      `cold fold of ${book.length.toLocaleString('en')} entries`,
      { name: 'better-sqlite3 scan + JSON.parse', run: () => rawScan(book) },
      { name: 'library.current', run: () => folding(book) },
      ROUNDS,
    ),
  ),
);

console.log(
  line(
    await beside(
      `verification of ${book.length.toLocaleString('en')} entries`,
      { name: 'better-sqlite3 scan + SHA-256 of both texts', run: () => rawHashes(book) },
      { name: 'recompute: bytes, ids, rules, tree', run: () => verifying(book) },
      ROUNDS,
    ),
  ),
);

/** The same question as of random entries of a book in use, beside asked of it now. */
const asOfBeside = (size: number): Promise<Figure> =>
  inFolder(async (folder) => {
    const store = opened(folder);
    const [first, ...others] = book.slice(0, size);
    if (first === undefined) throw new Error('a book without entries');
    const appended = await store.append(BODY, 'no-book', [first, ...others])();
    if (E.isLeft(appended)) throw new Error(JSON.stringify(appended.left));
    const put = ask({ store, books: library(store) }, systemClock);
    // What has been there since the first proposal was dealt with.
    const from = opening.length + 13;
    const asking = async (at: () => AsOf): Promise<Pace> => ({
      pieces: ASKED,
      milliseconds: await timed(async () => {
        for (let turn = 0; turn < ASKED; turn += 1) {
          const answered = await put(BODY, { kind: 'proposal', id: 'p0' }, at());
          if (E.isLeft(answered)) throw new Error(answered.left.said.en);
        }
      }),
    });
    const random = (): AsOf => ({ at: from + Math.floor(Math.random() * (size - from)) });
    const figure = await beside(
      `as of a random entry of ${size.toLocaleString('en')}`,
      { name: 'the same question now', run: () => asking(() => ({})) },
      { name: 'ask, --at a random entry', run: () => asking(random) },
      ROUNDS,
    );
    await store.close();
    return figure;
  });

for (const size of [1_000, 10_000, 100_000].filter((entries) => entries <= book.length)) {
  console.log(line(await asOfBeside(size)));
}

/** A command as it is sent: what the address and the key say is left out of the body. */
const sending = (command: Command): Call => {
  const { id, book: _book, ...sent } = command;
  return {
    method: 'POST',
    path: `/books/${BODY}/commands`,
    headers: { 'idempotency-key': id },
    body: JSON.stringify(sent),
  };
};

/** A store with what the bench's body begins with. */
const withOpening = async <A>(task: (store: EventStore) => Promise<A>): Promise<A> =>
  inFolder(async (folder) => {
    const store = opened(folder);
    await record(store, []);
    const outcome = await task(store);
    await store.close();
    return outcome;
  });

// One proposal a command, so that none waits for another: each is a book entry of its own.
const independent = meetingWork(COMMANDS * 13)
  .filter((_, index) => index % 13 === 0)
  .slice(0, quick ? 64 : 2_000)
  .map(sending);
const [firstCall] = independent;
if (firstCall === undefined) throw new Error('nothing to send');
const receipt = await withOpening((store) => answerOf(store, firstCall));
console.log(
  line(
    await beside(
      'HTTP command, 64 connections',
      { name: 'express, the same bytes', run: () => bareExpress(receipt, independent) },
      {
        name: 'POST /books/{book}/commands',
        run: () => withOpening((store) => served(store, independent, 201)),
      },
      ROUNDS,
    ),
  ),
);
const asking: readonly Call[] = Array.from({ length: quick ? 64 : 2_000 }, () => ({
  method: 'GET',
  path: `/books/${BODY}/members`,
}));
const members = await withOpening((store) =>
  answerOf(store, { method: 'GET', path: `/books/${BODY}/members` }),
);
console.log(
  line(
    await beside(
      'HTTP query, 64 connections',
      { name: 'express, the same bytes', run: () => bareExpress(members, asking) },
      { name: 'GET /books/{book}/members', run: () => withOpening((store) => served(store, asking, 200)) },
      ROUNDS,
    ),
  ),
);
