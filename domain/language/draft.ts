import * as E from 'fp-ts/lib/Either.js';
import type { Draft, Drafts } from './subject.js';

/** A command that leaves this one event. */
export const one = <A>(event: A): E.Either<never, Drafts<A>> => E.right([{ event }]);

/** A command that leaves several events, in this order, all or none. */
export const several = <A>(first: Draft<A>, ...others: readonly Draft<A>[]): E.Either<never, Drafts<A>> =>
  E.right([first, ...others]);
