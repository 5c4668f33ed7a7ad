import * as E from 'fp-ts/lib/Either.js';
import { join } from 'node:path';
import { systemClock } from '../adapters/clock.js';
import { openMemory } from '../adapters/store/memory.js';
import { openSqlite } from '../adapters/store/sqlite/open.js';
import type { Command } from '../domain/book/command.js';
import type { BookId } from '../domain/language/ids.js';
import type { EventStore, StoredEntry } from '../src/ports/event-store.js';
import { library } from '../src/library.js';
import { recorder } from '../src/record.js';
import { withoutSnapshots } from '../src/snapshots/snapshots.js';
import { inFolder } from './floor.js';
import { timed, type Pace } from './measure.js';
import { conference, firstOf } from './workload/conference.js';

export const BOOK = 'bench' as BookId;
export const SEED = 20_191_114;

export const orThrow = <L, A>(outcome: E.Either<L, A>): A => {
  if (E.isLeft(outcome)) throw new Error(JSON.stringify(outcome.left));
  return outcome.right;
};

/** The first commands of the bench's conference: its body, and then its meetings. */
export const commandsOf = (count: number): readonly Command[] => firstOf(conference(BOOK, SEED), count);

/** So many commands none of which waits for another: proposals, each on its own, to a body before its first meeting. */
export const proposals = (count: number): readonly Command[] => {
  const model = commandsOf(400).find(({ type }) => type === 'SubmitProposal');
  if (model?.type !== 'SubmitProposal') throw new Error('the conference proposes nothing');
  const { meeting: _none, ...data } = model.data;
  return Array.from({ length: count }, (_, n) => ({
    ...model,
    id: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}` as Command['id'],
    data: { ...data, proposal: `alone-${n}` as typeof data.proposal },
  }));
};

/** What a body is before its first meeting. */
export const openingCommands = (): readonly Command[] => {
  const some = commandsOf(60);
  return some.slice(
    0,
    some.findIndex(({ type }) => type === 'ConveneMeeting'),
  );
};

/** A store on the disk in a folder of its own, gone afterwards. Nothing is kept beside it while it is measured. */
export const onDisk = <A>(task: (store: EventStore) => Promise<A>): Promise<A> =>
  inFolder(async (folder) => {
    const store = withoutSnapshots(orThrow(openSqlite(join(folder, 'acta.db'))));
    const outcome = await task(store);
    await store.close();
    return outcome;
  });

/** Records these one after another. */
export const recordEach = async (store: EventStore, commands: readonly Command[]): Promise<void> => {
  const desk = recorder({ store, clock: systemClock });
  for (const command of commands) orThrow(await desk.record(command)());
};

export type Entries = readonly [StoredEntry, ...StoredEntry[]];

/** The entries that the first commands of the conference leave, `count` of them and a few more. */
export const entriesOf = async (commands: readonly Command[]): Promise<Entries> => {
  const store = openMemory();
  await recordEach(store, commands);
  const all: StoredEntry[] = [];
  for await (const entry of store.read(BOOK)) all.push(entry);
  const [first, ...others] = all;
  if (first === undefined) throw new Error('nothing recorded');
  return [first, ...others];
};

/** A store on the disk with these entries in it. */
export const withEntries = <A>(entries: Entries, task: (store: EventStore) => Promise<A>): Promise<A> =>
  onDisk(async (store) => {
    orThrow(await store.append(BOOK, 'no-book', entries)());
    return task(store);
  });

/** acta, a cold book: read, decoded, upcast and folded from where it is kept. */
export const coldFold = async (store: EventStore): Promise<Pace> => {
  let pieces = 0;
  const milliseconds = await timed(async () => {
    pieces = (await library(store).current(BOOK)).next;
  });
  return { pieces, milliseconds };
};
