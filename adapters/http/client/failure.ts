import type { Problem } from '../problem.js';

/** Why a service did not do what was asked. */
export type ClientFailure =
  /** It says so itself (RFC 9457). */
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** Nothing answers there, or the line broke: `reason` is the system’s own word, such as `ECONNREFUSED`. */
  | { readonly kind: 'unreachable'; readonly reason: string }
  /** It sends elsewhere, where the token was not given to. */
  | { readonly kind: 'redirected'; readonly to: string }
  /** What answers there is not acta. */
  | { readonly kind: 'not-acta'; readonly status: number; readonly media: string }
  /** It is acta, and says what this acta does not know: `where` names the place; `theirs` is its version. */
  | { readonly kind: 'not-understood'; readonly theirs: string; readonly where: string };

/** Thrown only out of an iterable, where there is no Either to carry it. */
export class FollowFailure extends Error {
  constructor(readonly failure: ClientFailure) {
    super(failure.kind);
  }
}
