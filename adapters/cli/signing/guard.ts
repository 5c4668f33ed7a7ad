import * as E from 'fp-ts/lib/Either.js';
import { keptOrSigned } from '../../../src/log/kept-or-signed.js';
import { signerOf } from '../../../src/log/signer.js';
import { treesOf } from '../../../src/log/trees.js';
import type { EventStore, StoreTrouble } from '../../../src/ports/event-store.js';
import type { Signing } from '../../../src/ports/signing.js';
import type { Settings } from '../options.js';
import type { Use } from '../store-name.js';
import type { Surroundings } from '../surroundings.js';

/**
 * What is wrong with a store that does not go on from what was signed of it: an older copy restored, a write-ahead log
 * lost, an entry changed. Asked before anything is recorded on top.
 */
const fallenBehind = async (store: EventStore, signing: Signing): Promise<StoreTrouble | undefined> => {
  const signer = signerOf(treesOf(store), signing, store.checkpoints);
  const books = await keptOrSigned(store, signing);
  if (E.isLeft(books)) return books.left;
  for (const book of books.right) {
    const stands = await signer.goesOn(book)();
    if (E.isLeft(stands)) return stands.left;
  }
  return undefined;
};

/** Opens the store; to write in it, only where it goes on from what was signed. */
export const openUnlessBehind = async (
  { store, signing }: Pick<Settings, 'store' | 'signing'>,
  { openStore, openSigning }: Pick<Surroundings, 'openStore' | 'openSigning'>,
  use: Use,
): Promise<E.Either<StoreTrouble, EventStore>> => {
  const opened = openStore(store, use);
  if (E.isLeft(opened) || use !== 'write') return opened;
  const signed = openSigning(signing, 'read');
  const trouble = E.isLeft(signed) ? signed.left : await fallenBehind(opened.right, signed.right);
  if (trouble === undefined) return opened;
  await opened.right.close();
  return E.left(trouble);
};
