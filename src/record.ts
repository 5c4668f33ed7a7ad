import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Command } from '../domain/book/command.js';
import type { BookId } from '../domain/language/ids.js';
import { library, type Library } from './library.js';
import { emptyPlan, planOne, type FilledPlan, type Means, type Plan, type Wish } from './plan.js';
import { keeperPermit, type Permit } from './permit.js';
import type { Clock } from './ports/clock.js';
import { StoreFailure, type EventStore, type StoredEntry, type StoreTrouble } from './ports/event-store.js';
import type { Receipt, RecordFailure } from './receipt.js';
import type { Sealing } from './sealing/sealing.js';
import { turns } from './turns.js';

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
}

/** How often a command is decided anew because another process recorded in between. */
const ATTEMPTS = 8;

export const recorder = ({ store, clock, books = library(store), sealing }: RecorderOptions): Recorder => {
  const inTurn = turns<BookId>();
  const means: Means = { store, sealing, checked: new Set() };

  const planAll = async (
    [first, ...others]: Commands,
    permit: Permit,
  ): Promise<E.Either<BatchFailure, FilledPlan>> => {
    const wish = (command: Command): Wish => ({ command, now: clock(), permit });
    let plan = await planOne(means, emptyPlan(await books.current(first.book)), wish(first));
    if (E.isLeft(plan)) return E.left({ index: 0, failure: plan.left });
    for (const [index, command] of others.entries()) {
      plan = await planOne(means, plan.right, wish(command));
      if (E.isLeft(plan)) return E.left({ index: index + 1, failure: plan.left });
    }
    return plan;
  };

  /** A key is never lost for bytes that are stored: it is durable before they are appended. */
  const keepKeys = async ({ keys }: Plan): Promise<E.Either<BatchFailure, void>> =>
    sealing === undefined || keys.isEmpty()
      ? E.right(undefined)
      : pipe(await sealing.keys.keep([...keys.values()])(), E.mapLeft(inStore));

  /** Plans and appends; when another process was quicker, plans again on what it left. */
  const planAndAppend = async (
    commands: Commands,
    permit: Permit,
  ): Promise<E.Either<BatchFailure, FilledPlan>> => {
    for (let attempt = 1; ; attempt += 1) {
      const planned = await planAll(commands, permit);
      if (E.isLeft(planned)) return planned;
      const { before, after } = planned.right;
      const stored = planned.right.stored.toArray();
      if (!isNonEmpty(stored)) return planned;
      const kept = await keepKeys(planned.right);
      if (E.isLeft(kept)) return kept;
      const appended = await store.append(
        before.id,
        before.next === 0 ? 'no-book' : before.next - 1,
        stored,
      )();
      if (E.isRight(appended)) {
        books.keep(after);
        return planned;
      }
      books.forget(before.id);
      if (appended.left.kind !== 'wrong-expected' || attempt === ATTEMPTS)
        return E.left(inStore(appended.left));
    }
  };

  const recorded = (
    commands: Commands,
    permit: Permit = keeperPermit,
  ): Promise<E.Either<BatchFailure, FilledPlan>> =>
    inTurn(commands[0].book, () => caught(() => planAndAppend(commands, permit), inStore));

  return {
    record: (command, permit) => async () =>
      pipe(
        await recorded([command], permit),
        E.bimap(
          ({ failure }) => failure,
          ({ latest }) => latest,
        ),
      ),
    recordAll: (commands, permit) => async () =>
      pipe(
        await recorded(commands, permit),
        E.map(({ receipts }) => receipts.toArray()),
      ),
    rehearse:
      (commands, permit = keeperPermit) =>
      () =>
        caught(
          async () => {
            const plans = new Map<BookId, Plan>();
            const outcomes: E.Either<RecordFailure, Receipt>[] = [];
            for (const command of commands) {
              const plan = plans.get(command.book) ?? emptyPlan(await books.current(command.book));
              const next = await planOne(means, plan, { command, now: clock(), permit });
              if (E.isRight(next)) plans.set(command.book, next.right);
              outcomes.push(E.isLeft(next) ? next : E.right(next.right.latest));
            }
            return E.right(outcomes);
          },
          (trouble) => trouble,
        ),
  };
};

const isNonEmpty = (entries: readonly StoredEntry[]): entries is readonly [StoredEntry, ...StoredEntry[]] =>
  entries.length > 0;

const inStore = (trouble: StoreTrouble): BatchFailure => ({ index: 0, failure: { kind: 'store', trouble } });

/** Iterables of the store throw their trouble; here it becomes a value again. Anything else is a bug and goes on. */
const caught = async <L, A>(
  task: () => Promise<E.Either<L, A>>,
  onTrouble: (trouble: StoreTrouble) => L,
): Promise<E.Either<L, A>> => {
  try {
    return await task();
  } catch (failure) {
    if (failure instanceof StoreFailure) return E.left(onTrouble(failure.trouble));
    throw failure;
  }
};
