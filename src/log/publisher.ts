// Signs by and by what has been recorded, beside the recording: no command waits for it.
import * as E from 'fp-ts/lib/Either.js';
import type { BookId } from '../../domain/language/ids.js';
import { afterAppend } from '../after-append.js';
import type { EventStore, StoreTrouble } from '../ports/event-store.js';
import type { Head, Signer } from './signer.js';

export interface Publisher {
  /** The same store; what is appended through it is signed soon after. */
  readonly watching: (store: EventStore) => EventStore;
  /** Signs what these books were left with by whoever recorded before. */
  readonly begin: (books: readonly BookId[]) => Promise<void>;
  /** Signs the books that are not wholly signed yet. */
  readonly finish: () => Promise<void>;
}

export interface PublisherOptions {
  /** Milliseconds after an append within which its checkpoint is begun. */
  readonly within: number;
  /** Told of what could not be signed; it is tried again after the next append. */
  readonly failed: (book: BookId, trouble: StoreTrouble) => void;
  /** Told of what was signed, and is published already. */
  readonly signed?: (book: BookId, head: Head) => void;
}

export const publisher = (signer: Signer, { within, failed, signed: tell }: PublisherOptions): Publisher => {
  const unsigned = new Set<BookId>();
  let timer: NodeJS.Timeout | undefined;

  const signAll = async (): Promise<void> => {
    timer = undefined;
    const books = [...unsigned];
    unsigned.clear();
    for (const book of books) {
      const signed = await signer.sign(book)();
      if (E.isLeft(signed)) failed(book, signed.left);
      else tell?.(book, signed.right);
    }
  };

  const noted = (book: BookId): void => {
    unsigned.add(book);
    timer ??= setTimeout(() => void signAll(), within).unref();
  };

  return {
    watching: (store) =>
      afterAppend(store, (book, outcome) => {
        if (E.isRight(outcome)) noted(book);
      }),
    begin: async (books) => {
      for (const book of books) unsigned.add(book);
      await signAll();
    },
    finish: async () => {
      clearTimeout(timer);
      await signAll();
    },
  };
};
