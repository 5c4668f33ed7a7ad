import type { Asker } from '../../domain/authority/asker.js';
import type { BookId } from '../../domain/language/ids.js';

/** Whoever sent a request, once identified. */
export interface Caller {
  /** What logs and rate limits tell callers apart by; never a name or a token. */
  readonly key: string;
  readonly identified: boolean;
  /** Whether they may try the service in other roles: at the machine, in local mode. */
  readonly triesRoles?: boolean;
  /** Whether it keeps a copy of a book: is sent every entry as it is stored, what is sealed still sealed. */
  readonly follows?: (book: BookId) => boolean;
  /** As whom it reads a book. */
  readonly asking: (book: BookId) => Asker;
  /** As whom it records in a book. */
  readonly recording: (book: BookId) => Asker;
}

const always = (asker: Asker): Pick<Caller, 'asking' | 'recording'> => ({
  asking: () => asker,
  recording: () => asker,
});

/** Nobody in particular. */
export const thePublic: Caller = {
  key: 'public',
  identified: false,
  ...always({ kind: 'public' }),
};

/** Whoever sits at the machine that keeps the book: local development only. */
export const theKeeper: Caller = {
  key: 'keeper',
  identified: true,
  ...always({ kind: 'keeper' }),
};
