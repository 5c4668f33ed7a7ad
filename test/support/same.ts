/** A type with its intersections worked out, all the way down; a branded string stays what it is. */
type Plain<T> = T extends string | number | boolean | null | undefined ? T : { [K in keyof T]: Plain<T[K]> };

// The compiler takes such a function's type for another's only where the two conditions are identical; given a name,
// it would be content with types that can stand in for each other.
/* eslint-disable @typescript-eslint/no-unnecessary-type-parameters -- compared, never called */

/** `true` where the two are one type, field by field (optional counts, and readonly); otherwise nothing is of it. */
export type Same<A, B> =
  (<T>() => T extends Plain<A> ? 1 : 2) extends <T>() => T extends Plain<B> ? 1 : 2 ? true : never;

/* eslint-enable @typescript-eslint/no-unnecessary-type-parameters */

/** Compiles only where the two types are the same: `same<A, B>(true)`. */
export const same = <A, B>(yes: Same<A, B>): void => expect(yes).toBe(true);
