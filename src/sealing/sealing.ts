import type { BookId, EntryId } from '../../domain/language/ids.js';
import { canonical } from '../../domain/language/canonical.js';
import type { KeyStore } from '../ports/key-store.js';
import type { Random } from '../ports/random.js';

/** What sealing takes. Where it is not given, what would have to be sealed is refused. */
export interface Sealing {
  readonly keys: KeyStore;
  readonly random: Random;
}

/** Binds a seal to its place: moved to another book, entry or field it does not open. */
export const associatedWith = (book: BookId, entry: EntryId, path: string): string =>
  canonical(['acta-seal:1', book, entry, path]);
