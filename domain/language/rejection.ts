import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from './codec.js';
import type { EntryNumber } from './ids.js';

/**
 * Why a command is not recorded: a code that stays the same for ever, the sentence a clerk needs in both
 * languages, and the numbers of the entries that stand in the way (empty where something is missing instead).
 */
export interface Rejection extends Bilingual {
  readonly code: string;
  readonly entries: readonly EntryNumber[];
}

/** The outcome of holding one entry against the rules. */
export type Verdict = E.Either<Rejection, void>;

export const accepted: Verdict = E.right(undefined);

export const rejection = (
  code: string,
  said: Bilingual,
  entries: readonly EntryNumber[] = [],
): Rejection => ({
  code,
  es: said.es,
  en: said.en,
  entries,
});

export const refuse = (because: Rejection): E.Either<Rejection, never> => E.left(because);

/** The first check that refuses decides; later ones are not run. */
export const all = (...checks: readonly (() => Verdict)[]): Verdict => {
  for (const check of checks) {
    const verdict = check();
    if (E.isLeft(verdict)) return verdict;
  }
  return accepted;
};

/** The same check of every one of some things: the first that is refused decides. */
export const each = <A>(things: Iterable<A>, check: (thing: A) => Verdict): Verdict => {
  for (const thing of things) {
    const verdict = check(thing);
    if (E.isLeft(verdict)) return verdict;
  }
  return accepted;
};

/** Accepts unless `wrong`; the rejection is made only when needed. */
export const unless = (wrong: boolean, because: () => Rejection): Verdict =>
  wrong ? refuse(because()) : accepted;
