import * as E from 'fp-ts/lib/Either.js';
import { List, Map } from 'immutable';
import type { Command } from '../domain/book/command.js';
import { decide } from '../domain/book/decide.js';
import type { Event } from '../domain/book/event.js';
import type { Book } from '../domain/book/state.js';
import type { Instant } from '../domain/dates/moment.js';
import type { Recorded } from '../domain/language/entry.js';
import type { CommandId } from '../domain/language/ids.js';
import { commandDigest, entryId, fromStored, toStored } from './envelope.js';
import { allEntries } from './library.js';
import {
  bytesOf,
  LARGEST_ENTRY,
  StoreFailure,
  type EventStore,
  type StoredEntry,
} from './ports/event-store.js';
import {
  commandIdReused,
  entryTooLarge,
  notSeen,
  rejected,
  type Receipt,
  type RecordFailure,
} from './receipt.js';

/** What recording some commands one after another would leave; nothing of it is written yet. */
export interface Plan {
  /** The book before the first of them. */
  readonly before: Book;
  /** The book after the last of them. */
  readonly after: Book;
  readonly planned: List<Recorded<Event>>;
  readonly stored: List<StoredEntry>;
  readonly receipts: List<Receipt>;
  /** The receipts by command. */
  readonly byCommand: Map<CommandId, Receipt>;
}

/** A plan with at least one command in it; `latest` is the receipt of the one added last. */
export interface FilledPlan extends Plan {
  readonly latest: Receipt;
}

export const emptyPlan = (book: Book): Plan => ({
  before: book,
  after: book,
  planned: List(),
  stored: List(),
  receipts: List(),
  byCommand: Map(),
});

/** Adds what one more command would leave, or says why it may not be recorded. */
export const planOne = async (
  store: EventStore,
  plan: Plan,
  command: Command,
  now: Instant,
): Promise<E.Either<RecordFailure, FilledPlan>> => {
  const earlier = await recordedEarlier(store, plan, command);
  if (earlier !== undefined) return E.isLeft(earlier) ? earlier : E.right(filled(plan, earlier.right));
  const conflict = await unseen(store, plan.before, command);
  if (conflict !== undefined) return E.left(conflict);
  // Only a correction looks back, and then at everything.
  const kept =
    command.type === 'CorrectEntry'
      ? await allEntries(store, command.book, { to: plan.before.next - 1 })
      : [];
  const decided = decide(plan.after, command, notBefore(plan.after.lastRecordedAt, now), () => [
    ...kept,
    ...plan.planned,
  ]);
  if (E.isLeft(decided)) return E.left(rejected(decided.left));
  const entries = toStored(command, decided.right.entries);
  const large = entries.find((entry) => bytesOf(entry) > LARGEST_ENTRY);
  if (large !== undefined) return E.left(rejected(entryTooLarge(bytesOf(large), LARGEST_ENTRY)));
  const longer: Plan = {
    ...plan,
    after: decided.right.book,
    planned: plan.planned.concat(decided.right.entries),
    stored: plan.stored.concat(entries),
  };
  return E.right(filled(longer, { command: command.id, book: command.book, entries, repeated: false }));
};

const filled = (plan: Plan, latest: Receipt): FilledPlan => ({
  ...plan,
  receipts: plan.receipts.push(latest),
  byCommand: plan.byCommand.set(latest.command, latest),
  latest,
});

// A clock set back does not make the book say that a later entry was recorded earlier.
const notBefore = (last: Instant | undefined, now: Instant): Instant =>
  last !== undefined && last > now ? last : now;

/** The receipt of the first time, if this command was recorded; a refusal if its id was used for something else. */
const recordedEarlier = async (
  store: EventStore,
  plan: Plan,
  command: Command,
): Promise<E.Either<RecordFailure, Receipt> | undefined> => {
  const entries = plan.byCommand.get(command.id)?.entries ?? (await entriesOfCommand(store, command));
  const [first] = entries;
  if (first === undefined) return undefined;
  const known = fromStored(first);
  if (E.isLeft(known)) throw new StoreFailure({ kind: 'damaged', message: known.left });
  return known.right.envelope.command.digest === commandDigest(command)
    ? E.right({ command: command.id, book: command.book, entries, repeated: true })
    : E.left(
        rejected(
          commandIdReused(
            command,
            entries.map(({ number }) => number),
          ),
        ),
      );
};

const entriesOfCommand = async (store: EventStore, command: Command): Promise<readonly StoredEntry[]> => {
  const found = await store.find(command.book, entryId(command.id, 0))();
  if (E.isLeft(found)) throw new StoreFailure(found.left);
  if (found.right === undefined) return [];
  const first = fromStored(found.right);
  if (E.isLeft(first)) throw new StoreFailure({ kind: 'damaged', message: first.left });
  const entries: StoredEntry[] = [];
  const { number, envelope } = first.right;
  for await (const entry of store.read(command.book, {
    from: number,
    to: number + envelope.command.of - 1,
  })) {
    entries.push(entry);
  }
  return entries;
};

const unseen = async (
  store: EventStore,
  book: Book,
  { seen }: Command,
): Promise<RecordFailure | undefined> => {
  if (seen === undefined || seen === book.next - 1) return undefined;
  const between = seen < book.next ? await allEntries(store, book.id, { from: seen + 1 }) : [];
  return {
    kind: 'conflict',
    rejection: notSeen(
      seen,
      between.map(({ number }) => number),
    ),
    between,
  };
};
