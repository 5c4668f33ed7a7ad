import * as E from 'fp-ts/lib/Either.js';
import { StoreFailure, type StoreTrouble } from './ports/event-store.js';

/** Iterables of the store throw their trouble; here it becomes a value again. Anything else is a bug and goes on. */
export const caught = async <L, A>(
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
