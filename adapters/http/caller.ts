import type { Asker } from '../../domain/authority/asker.js';
import type { BookId } from '../../domain/language/ids.js';

/** Whoever sent a request, once identified. */
export interface Caller {
  /** What logs and rate limits tell callers apart by; never a name or a token. */
  readonly key: string;
  readonly identified: boolean;
  /** As whom it asks in a book. */
  readonly asking: (book: BookId) => Asker;
}

/** Nobody in particular. */
export const thePublic: Caller = { key: 'public', identified: false, asking: () => ({ kind: 'public' }) };

/** Whoever sits at the machine that keeps the book: local development only. */
export const theKeeper: Caller = { key: 'keeper', identified: true, asking: () => ({ kind: 'keeper' }) };
