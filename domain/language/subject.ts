import type { Either } from 'fp-ts/lib/Either.js';
import type { OnBehalfOf, Recorded } from './entry.js';
import type { EntryNumber } from './ids.js';
import type { Rejection, Verdict } from './rejection.js';
import type { Moment, Zone } from '../dates/moment.js';

interface Typed {
  readonly type: string;
}
type OfType<U extends Typed, K> = Extract<U, { readonly type: K }>;

/** What each kind of event does to a state: one pure function a kind, and every kind has one. Total: it never fails. */
export type Reactions<S, E extends Typed> = {
  readonly [K in E['type']]: (state: S, entry: Recorded<OfType<E, K>>, zone: Zone) => S;
};

/** The rules each kind of entry is held against, with the book as it was just before it. */
export type Rules<B, E extends Typed> = {
  readonly [K in E['type']]: (book: B, entry: Recorded<OfType<E, K>>) => Verdict;
};

/**
 * The entries that each kind of entry rests on, within one matter: it is not dated before any of them. Kinds left out
 * rest on none.
 */
export type RestsOn<B, E extends Typed> = {
  readonly [K in E['type']]?: (
    book: B,
    entry: Recorded<OfType<E, K>>,
  ) => readonly (EntryNumber | undefined)[];
};

/** An event a command would leave; `onBehalfOf` where it differs from the command's own. */
export interface Draft<E> {
  readonly event: E;
  readonly onBehalfOf?: OnBehalfOf;
}
export type Drafts<E> = readonly [Draft<E>, ...Draft<E>[]];

/** Which events each command asks for. The rules are held against these events, not against the command. */
export type Decisions<B, C extends Typed, E> = {
  readonly [K in C['type']]: (
    book: B,
    command: OfType<C, K> & { readonly occurredAt: Moment },
  ) => Either<Rejection, Drafts<E>>;
};
