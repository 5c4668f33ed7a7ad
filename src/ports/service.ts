import type { Either } from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../domain/language/codec.js';
import type { BookId } from '../../domain/language/ids.js';
import type { Sealing } from '../sealing/sealing.js';
import type { EventStore, StoreTrouble } from './event-store.js';
import type { Witness } from '../witness/add-checkpoint.js';
import type { Signing } from './signing.js';

/** A service that runs. */
export interface RunningService {
  /** Where it answers: `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Whether it asks who calls; where it does not, whoever reaches the machine keeps the book. */
  readonly identifies: boolean;
  /** Settles when the store writes no more, and there is nothing left to serve; why. */
  readonly stopped: Promise<StoreTrouble>;
  /** Finishes what was accepted, closes the streams, then ends. The store is its owner's to close. */
  readonly stop: () => Promise<void>;
}

/** Serves a witness at an address until it is stopped; in both languages, why it cannot. */
export type ServeWitness = (
  witness: Witness,
  address: { readonly host: string; readonly port: number },
) => Promise<Either<readonly Bilingual[], Pick<RunningService, 'url' | 'stop'>>>;

/** Settings as written: by their names, on the command line or in a file. */
export interface ServiceSettings {
  readonly flags: Readonly<Record<string, string | undefined>>;
  /** A file of settings. */
  readonly file: string | undefined;
  /** The only book that is followed, where another service is. */
  readonly book?: BookId | undefined;
}

/** The books, the keys of what is sealed in them, and what they are signed with. */
export interface Kept {
  readonly store: EventStore;
  readonly sealing: Sealing | undefined;
  readonly signing: Signing;
}

/** Starts the service over a store; every mistake in the settings at once where it does not. */
export type Serve = (
  kept: Kept,
  settings: ServiceSettings,
) => Promise<Either<readonly Bilingual[], RunningService>>;
