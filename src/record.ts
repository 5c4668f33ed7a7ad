import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Command } from '../domain/book/command.js';
import { erases } from '../domain/book/erase.js';
import type { Book } from '../domain/book/state.js';
import type { BookId } from '../domain/language/ids.js';
import { caught } from './caught.js';
import { gather } from './gather.js';
import { library, type Library } from './library.js';
import { emptyPlan, planOne, undoing, type Means, type Plan } from './plan.js';
import { keeperPermit, type Permit } from './permit.js';
import type { Clock } from './ports/clock.js';
import { StoreFailure, type EventStore, type StoredEntry, type StoreTrouble } from './ports/event-store.js';
import { rejected, type Receipt, type RecordFailure } from './receipt.js';
import { finishErasures } from './sealing/finish-erasures.js';
import { erasureAlone } from './sealing/rejections.js';
import type { Sealing } from './sealing/sealing.js';
import { turn } from './turn.js';

/** At least one, all of one book. */
export type Commands = readonly [Command, ...Command[]];

/** Each takes what whoever asks may do; without it, it is the keeper of the book who asks, and may do anything. */
export interface Recorder {
  /**
   * Records one command, once: the same id and content again gives the first receipt. Commands of one book are
   * decided one after another, each on the newest state.
   */
  readonly record: (command: Command, permit?: Permit) => TaskEither<RecordFailure, Receipt>;
  /** Records these commands, all of one book, in order: all of them or none. */
  readonly recordAll: (commands: Commands, permit?: Permit) => TaskEither<BatchFailure, readonly Receipt[]>;
  /**
   * What recording these would leave and every reason why not, in order; a refused one is passed over, and the
   * others are decided as if it had not been asked. Nothing is written.
   */
  readonly rehearse: (
    commands: readonly Command[],
    permit?: Permit,
  ) => TaskEither<StoreTrouble, readonly E.Either<RecordFailure, Receipt>[]>;
}

/** Which command of a batch was refused (its position, from 0), and why. */
export interface BatchFailure {
  readonly index: number;
  readonly failure: RecordFailure;
}

export interface RecorderOptions {
  readonly store: EventStore;
  readonly clock: Clock;
  readonly books?: Library;
  /** Without it, what would have to be sealed is refused (`sealing-unavailable`). */
  readonly sealing?: Sealing;
  /** Told when a key was destroyed, for whoever holds what it opened. */
  readonly erased?: () => void;
}

/** How often commands are decided anew because another process recorded in between. */
const ATTEMPTS = 8;

// One wait for the disk is shared by so many commands at most; more would gain little.
const LARGEST_GROUP = 256;

/** After so many of a group, other books' commands have their turn. */
const SLICE = 64;

/** Commands that are recorded all or none, as they were asked for. */
interface Asked {
  readonly commands: Commands;
  readonly permit: Permit;
}

type Outcome = E.Either<BatchFailure, readonly Receipt[]>;

export const recorder = ({
  store,
  clock,
  books = library(store),
  sealing,
  erased,
}: RecorderOptions): Recorder => {
  const means: Means = { store, books, sealing, checked: new Set() };

  const planAll = async (plan: Plan, { commands, permit }: Asked, looks: boolean): Promise<Outcome> => {
    const undo = undoing(plan);
    const receipts: Receipt[] = [];
    const erasing = commands.length > 1 ? commands.findIndex(erases) : -1;
    if (erasing >= 0) return E.left({ index: erasing, failure: rejected(erasureAlone()) });
    for (const [index, command] of commands.entries()) {
      const receipt = await planOne(means, plan, { command, now: clock(), permit }, looks);
      if (E.isRight(receipt)) receipts.push(receipt.right);
      else {
        undo();
        return E.left({ index, failure: receipt.left });
      }
    }
    return E.right(receipts);
  };

  /** Each on what those before it leave; what is refused leaves nothing. */
  const planGroup = async (
    book: Book,
    group: readonly Asked[],
    looks: boolean,
  ): Promise<readonly [Plan, Outcome[]]> => {
    const plan = emptyPlan(book);
    const outcomes: Outcome[] = [];
    for (const [index, asked] of group.entries()) {
      if (index > 0 && index % SLICE === 0) await turn();
      outcomes.push(await planAll(plan, asked, looks));
    }
    return [plan, outcomes];
  };

  /** A key is never lost for bytes that are stored: it is durable before they are appended. */
  const keepKeys = async ({ keys }: Plan): Promise<void> => {
    if (sealing !== undefined && !keys.isEmpty()) orFail(await sealing.keys.keep([...keys.values()])());
  };

  /** What the book says is erased can be read by nobody: before anything else is sealed, and before it is answered. */
  const settle = async (book: Book): Promise<void> => {
    if (sealing === undefined) return;
    if (await finishErasures(sealing.keys, book, clock())) erased?.();
  };

  /**
   * Plans these one after another and appends what they leave at once: none is answered before all of it is durable.
   * When another process was quicker, plans again on what it left.
   *
   * The state they are planned on may be one that others have gone on from: an append after it fails then. But where
   * nothing is appended, that they are refused or were recorded before is said only of the newest state.
   */
  const recordGroup = async (id: BookId, group: readonly Asked[]): Promise<readonly Outcome[]> => {
    let known = books.known(id);
    let looks = false;
    for (let attempt = 1; ; attempt += 1) {
      const isLast = attempt === ATTEMPTS;
      const book = known ?? (await books.current(id));
      await settle(book);
      const [plan, outcomes] = await planGroup(book, group, looks);
      if (!isNonEmpty(plan.stored)) {
        if (isLast || (await isNewest(id, known))) return outcomes;
      } else {
        const trouble = await appended(plan, plan.stored);
        if (trouble === undefined) return outcomes;
        if (isLast || !isMended(trouble, looks)) throw new StoreFailure(trouble);
        // Some of it was recorded before, though it could be recorded again: which, has to be asked first.
        looks ||= trouble.kind === 'not-in-order';
      }
      known = undefined;
    }
  };

  /** Whether what was planned on is what the store has now; what was not kept was read from it just now. */
  const isNewest = async (id: BookId, known: Book | undefined): Promise<boolean> =>
    known === undefined || (await books.current(id)) === known;

  const appended = async (
    plan: Plan,
    stored: readonly [StoredEntry, ...StoredEntry[]],
  ): Promise<StoreTrouble | undefined> => {
    const { before, after } = plan;
    await keepKeys(plan);
    const expected = before.next === 0 ? 'no-book' : before.next - 1;
    const outcome = await store.append(before.id, expected, stored)();
    if (E.isLeft(outcome)) {
      books.forget(before.id);
      return outcome.left;
    }
    books.keep(after);
    await settle(after);
    return undefined;
  };

  const grouped = gather<BookId, Asked, Outcome>({
    together: recordGroup,
    // Who says what they have seen means what stands in the store, not what somebody else is about to record; and a
    // batch is long enough for a group of its own. Nothing is sealed under a key that is being erased.
    joins: ({ commands: [first, ...others] }, { commands: [before] }) =>
      others.length === 0 && first.seen === undefined && !erases(first) && !erases(before),
    largest: LARGEST_GROUP,
  });

  const recorded = (commands: Commands, permit: Permit = keeperPermit): Promise<Outcome> =>
    caught(() => grouped(commands[0].book, { commands, permit }), inStore);

  return {
    record: (command, permit) => async () => {
      const outcome = await recorded([command], permit);
      if (E.isLeft(outcome)) return E.left(outcome.left.failure);
      const [receipt] = outcome.right;
      if (receipt === undefined) throw new Error('a command was recorded without a receipt');
      return E.right(receipt);
    },
    recordAll: (commands, permit) => () => recorded(commands, permit),
    rehearse:
      (commands, permit = keeperPermit) =>
      () =>
        caught(
          async () => {
            const plans = new Map<BookId, Plan>();
            const outcomes: E.Either<RecordFailure, Receipt>[] = [];
            for (const command of commands) {
              const plan = plans.get(command.book) ?? emptyPlan(await books.current(command.book));
              plans.set(command.book, plan);
              outcomes.push(await planOne(means, plan, { command, now: clock(), permit }, true));
            }
            return E.right(outcomes);
          },
          (trouble) => trouble,
        ),
  };
};

/** Whether an append went wrong because of others, or of an earlier try: planned anew, it may be right. */
const isMended = ({ kind }: StoreTrouble, looks: boolean): boolean =>
  kind === 'wrong-expected' || (kind === 'not-in-order' && !looks);

const orFail = (outcome: E.Either<StoreTrouble, void>): void => {
  if (E.isLeft(outcome)) throw new StoreFailure(outcome.left);
};

const isNonEmpty = (entries: readonly StoredEntry[]): entries is readonly [StoredEntry, ...StoredEntry[]] =>
  entries.length > 0;

const inStore = (trouble: StoreTrouble): BatchFailure => ({ index: 0, failure: { kind: 'store', trouble } });
