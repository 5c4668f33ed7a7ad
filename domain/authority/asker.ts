import type { PartyCode } from '../language/ids.js';

/**
 * Who asks, as identity tells it: a verified token, or holding the book's own file. It says nothing of powers: a
 * token names a party, and whether that party is the Secretariat, a member or an observer, and who presides, is
 * computed from the book.
 */
export type Asker =
  | { readonly kind: 'party'; readonly party: PartyCode }
  /** Reads all that is about the entries; records nothing. */
  | { readonly kind: 'auditor' }
  /** Keeps the service running; has no part in what the book says. */
  | { readonly kind: 'operator' }
  /** Anybody: reads what is open. */
  | { readonly kind: 'public' }
  /** Holds the book's file, as the local command line does, and could write to it anyway: is asked no question. */
  | { readonly kind: 'keeper' };

/** Those who never record, whatever they ask. */
export type Reader = Exclude<Asker['kind'], 'party' | 'keeper'>;
