// The store of a service that signs: what is appended through it is signed soon after.
import * as E from 'fp-ts/lib/Either.js';
import type { Logger } from 'pino';
import { publisher } from '../../src/log/publisher.js';
import { signerOf, type Signer } from '../../src/log/signer.js';
import type { Trees } from '../../src/log/trees.js';
import type { EventStore } from '../../src/ports/event-store.js';
import type { Signing } from '../../src/ports/signing.js';
import type { Cosigning } from '../../src/witness/cosigning.js';

/** Milliseconds after which what was recorded is signed: well within the second that is promised. */
export const SIGNED_WITHIN = 500;

interface SignedStore {
  /** Without it nothing is signed here. */
  readonly signer: Signer | undefined;
  /** What is appended through it is signed soon after. */
  readonly store: EventStore;
  readonly finish: () => Promise<void>;
  /** The asking of witnesses, where some are. */
  readonly cosigning?: Cosigning | undefined;
}

interface Beside {
  readonly log: Logger;
  readonly cosigningWith: (signer: Signer) => Cosigning | undefined;
}

/** The store, with what was left unsigned in it signed first. */
export const signedIn = async (
  signer: Signer | undefined,
  store: EventStore,
  { log, cosigningWith }: Beside,
): Promise<SignedStore> => {
  if (signer === undefined) return { signer, store, finish: () => Promise.resolve() };
  const beside = cosigningWith(signer);
  const {
    begin,
    watching,
    finish: signLast,
  } = publisher(signer, {
    within: SIGNED_WITHIN,
    failed: (book, trouble) => log.error({ book, trouble }, 'not signed'),
    signed: (book, head) => beside?.signed(book, head),
  });
  const finish = async (): Promise<void> => {
    await signLast();
    await beside?.end();
  };
  const kept = await store.books()();
  // Where the store does not answer, its trouble is told to whoever asks.
  if (E.isRight(kept)) await begin(kept.right);
  return { signer, store: watching(store), finish, cosigning: beside };
};

/** The signer of these books, where there is a key to sign with. */
export const signerIn = (
  trees: Trees,
  signing: Signing | undefined,
  checkpoints: EventStore['checkpoints'],
): Signer | undefined => {
  const keys = signing?.keys();
  return signing === undefined || keys === undefined || E.isLeft(keys) || keys.right === undefined
    ? undefined
    : signerOf(trees, signing, checkpoints);
};
