import * as E from 'fp-ts/lib/Either.js';
import type { BookId } from '../../domain/language/ids.js';
import type { EventStore, StoreTrouble } from '../ports/event-store.js';
import type { Signing } from '../ports/signing.js';

/** The books of a store, and those that were signed: one that was signed and is not there at all has fallen behind too. */
export const keptOrSigned = async (
  store: Pick<EventStore, 'books'>,
  signing: Pick<Signing, 'signed'>,
): Promise<E.Either<StoreTrouble, readonly BookId[]>> => {
  const kept = await store.books()();
  return E.isLeft(kept)
    ? kept
    : E.map((signed: readonly BookId[]) => [...new Set([...kept.right, ...signed])])(signing.signed());
};
