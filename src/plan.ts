import * as E from 'fp-ts/lib/Either.js';
import type { Command } from '../domain/book/command.js';
import { accepts, acceptsWith, RULES_VERSION } from '../domain/book/accepts.js';
import { draft } from '../domain/book/decide.js';
import { erases } from '../domain/book/erase.js';
import type { Event } from '../domain/book/event.js';
import type { Book } from '../domain/book/state.js';
import type { Instant } from '../domain/dates/moment.js';
import type { Recorded } from '../domain/language/entry.js';
import type { BookId, CommandId, EntryNumber } from '../domain/language/ids.js';
import type { Rejection } from '../domain/language/rejection.js';
import { recordedEarlier } from './earlier.js';
import { toStored } from './envelope.js';
import { allEntries, type Library } from './library.js';
import { pastOf } from './past.js';
import type { Permit } from './permit.js';
import {
  bytesOf,
  LARGEST_ENTRY,
  StoreFailure,
  type EventStore,
  type StoredEntry,
} from './ports/event-store.js';
import { entryTooLarge, forbidden, notSeen, rejected, type Receipt, type RecordFailure } from './receipt.js';
import { fieldsToSeal, mayNeedKeys, type TypeOf } from './sealing/fields.js';
import { keysMissing, noTypes, typesFor } from './sealing/known-keys.js';
import { keysNotHere } from './sealing/rejections.js';
import { noKeys, sealEntries, type KeysUsed, type SealedEntries } from './sealing/seal.js';
import type { Sealing } from './sealing/sealing.js';

type CorrectEntry = Extract<Command, { readonly type: 'CorrectEntry' }>;

/** What recording some commands one after another would leave; nothing of it is written yet. It grows with each. */
export interface Plan {
  /** The book before the first of them. */
  readonly before: Book;
  /** The book after the last of them. */
  after: Book;
  readonly planned: Recorded<Event>[];
  readonly stored: StoredEntry[];
  readonly receipts: Receipt[];
  /** The receipts by command. */
  readonly byCommand: Map<CommandId, Receipt>;
  /** Under which it is sealed; they have to be kept before it is appended. */
  keys: KeysUsed;
}

/** What planning takes beside the command. */
export interface Means {
  readonly store: EventStore;
  readonly books: Library;
  readonly sealing: Sealing | undefined;
  /** Books seen to have no seal whose key is not kept. */
  readonly checked: Set<BookId>;
}

export const emptyPlan = (book: Book): Plan => ({
  before: book,
  after: book,
  planned: [],
  stored: [],
  receipts: [],
  byCommand: new Map(),
  keys: noKeys,
});

/** Takes back what is added to the plan from now on, where it is called: one of several commands was refused. */
export const undoing = (plan: Plan): (() => void) => {
  const { after, keys, planned, receipts } = plan;
  const [entries, answered] = [planned.length, receipts.length];
  return () => {
    plan.after = after;
    plan.keys = keys;
    plan.planned.length = entries;
    plan.stored.length = entries;
    for (const { command } of receipts.splice(answered))
      if (!receipts.some((earlier) => earlier.command === command)) plan.byCommand.delete(command);
  };
};

/** A command, when it is asked for, and what whoever asks may do. */
export interface Wish {
  readonly command: Command;
  readonly now: Instant;
  readonly permit: Permit;
}

/**
 * Adds what one more command would leave, or says why it may not be recorded. Who asks is judged before anything
 * of the book is told, and what they may do on the very state and instant that the command is decided on.
 *
 * Whether it was recorded before is asked of the store where it is refused, for what was recorded mostly cannot be
 * recorded again; and first of all where `looks` says so, or where it takes keys to tell. Otherwise the store finds
 * out when it is to write the same ids again.
 */
export const planOne = async (
  means: Means,
  plan: Plan,
  wish: Wish,
  looks: boolean,
): Promise<E.Either<RecordFailure, Receipt>> => {
  const { command, permit } = wish;
  const asked = permit.toAsk(command);
  if (E.isLeft(asked)) return E.left(forbidden(asked.left));
  const typeOf =
    command.type === 'CorrectEntry'
      ? await typesFor(means.store, command.book, [command], plan.planned)
      : noTypes;
  const looksFirst = looks || plan.byCommand.has(command.id) || mayNeedKeys(command);
  const earlier = looksFirst ? await recordedEarlier(means, plan, command, typeOf) : undefined;
  if (earlier !== undefined) return E.map((receipt: Receipt) => answered(plan, receipt))(earlier);
  const decided = await decidedAnew(means, plan, wish, typeOf);
  if (E.isRight(decided)) return E.right(answered(plan, decided.right));
  const before = looksFirst ? undefined : await recordedEarlier(means, plan, command, typeOf);
  return before === undefined ? decided : E.map((receipt: Receipt) => answered(plan, receipt))(before);
};

/** Decides a command that was not recorded before, as far as that is known, and adds what it leaves. */
const decidedAnew = async (
  means: Means,
  plan: Plan,
  { command, now, permit }: Wish,
  typeOf: TypeOf,
): Promise<E.Either<RecordFailure, Receipt>> => {
  const { store } = means;
  const recordedAt = notBefore(plan.after.lastRecordedAt, now);
  const permitted = permit.toRecord(plan.after, command, recordedAt);
  if (E.isLeft(permitted)) return E.left(forbidden(permitted.left));
  const conflict = await unseen(store, plan.before, command);
  if (conflict !== undefined) return E.left(conflict);
  // Few commands look back, an erasure at everything.
  const kept = erases(command) ? await allEntries(store, command.book, { to: plan.before.next - 1 }) : [];
  const past =
    command.type === 'CorrectEntry' ? await pastOf(means, plan, correctedBy(command.data)) : undefined;
  const sealed = await sealedDraft(means, plan, { command, recordedAt, typeOf });
  if (E.isLeft(sealed)) return E.left(rejected(sealed.left));
  const { entries, keys, digest } = sealed.right;
  const history = (): readonly Recorded<Event>[] => [...kept, ...plan.planned];
  const after =
    past === undefined
      ? accepts(plan.after, entries, RULES_VERSION, history)
      : acceptsWith(plan.after, entries, RULES_VERSION, { history, past: () => past });
  if (E.isLeft(after)) return E.left(rejected(after.left));
  const stored = toStored(command, entries, digest);
  const large = stored.find((entry) => bytesOf(entry) > LARGEST_ENTRY);
  if (large !== undefined) return E.left(rejected(entryTooLarge(bytesOf(large), LARGEST_ENTRY)));
  plan.after = after.right;
  plan.keys = keys;
  plan.planned.push(...entries);
  plan.stored.push(...stored);
  return E.right({ command: command.id, book: command.book, entries: stored, repeated: false });
};

/** All entries that it speaks of. */
const correctedBy = ({ entry, also = [] }: CorrectEntry['data']): readonly EntryNumber[] => [entry, ...also];

interface Asked {
  readonly command: Command;
  readonly recordedAt: Instant;
  readonly typeOf: TypeOf;
}

/** The entries a command asks for, sealed: from here on nothing that has to be sealed is in the clear. */
const sealedDraft = async (
  { store, sealing, checked }: Means,
  plan: Plan,
  { command, recordedAt, typeOf }: Asked,
): Promise<E.Either<Rejection, SealedEntries>> => {
  const drafted = draft(plan.after, command, recordedAt);
  if (E.isLeft(drafted)) return drafted;
  const entries = drafted.right;
  if (erases(command) && sealing === undefined) return E.left(keysNotHere());
  const needsKeys = erases(command) || entries.some((entry) => fieldsToSeal(entry, typeOf).length > 0);
  if (needsKeys && sealing !== undefined && !checked.has(command.book)) {
    const trouble = await keysMissing(store, sealing.keys, command.book);
    if (trouble !== undefined) throw new StoreFailure(trouble);
    checked.add(command.book);
  }
  return sealEntries(sealing, plan.keys, { command, entries, typeOf, recordedAt });
};

const answered = ({ receipts, byCommand }: Plan, receipt: Receipt): Receipt => {
  receipts.push(receipt);
  byCommand.set(receipt.command, receipt);
  return receipt;
};

// A clock set back does not make the book say that a later entry was recorded earlier.
const notBefore = (last: Instant | undefined, now: Instant): Instant =>
  last !== undefined && last > now ? last : now;

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
