import * as E from 'fp-ts/lib/Either.js';
import type { Draft, Drafts } from './subject.js';

/** A command that leaves this one event. */
export const one = <A>(event: A): E.Either<never, Drafts<A>> => E.right([{ event }]);

/** A command that leaves several events, in this order, all or none. */
export const several = <A>(first: Draft<A>, others: readonly Draft<A>[]): E.Either<never, Drafts<A>> =>
  E.right([first, ...others]);

/** The first of some things that was there before; `undefined` where each is there once. */
export const firstTwice = <A>(things: Iterable<A>): A | undefined => {
  const seen = new Set<A>();
  for (const thing of things) {
    if (seen.has(thing)) return thing;
    seen.add(thing);
  }
  return undefined;
};
