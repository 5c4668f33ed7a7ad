import * as E from 'fp-ts/lib/Either.js';
import type { Book } from '../book/state.js';
import type { Recorded } from '../language/entry.js';
import type { PartyCode } from '../language/ids.js';
import { accepted, all, each, type Verdict } from '../language/rejection.js';
import { mustBeMember } from '../membership/checks.js';
import { mustSpeakFor } from '../proposals/positions.js';

// Who speaks in a negotiation: members, each for itself.

type Said = Recorded<{ readonly data: { readonly by: readonly PartyCode[] } }>;

/** All of them take part in deciding, and one of them speaks, itself or by whoever has its authority. */
export const mustBeSaidBy = (book: Book, entry: Said): Verdict => {
  const { by } = entry.data;
  const speaking = by.map((member) => mustSpeakFor(book, entry, member));
  return all(
    () => each(by, (member) => mustBeMember(book, entry, member)),
    () => speaking.find(E.isRight) ?? speaking[0] ?? accepted,
  );
};

/** It takes part in deciding, and speaks itself or by whoever has its authority. */
export const mustSpeakForItself = (book: Book, entry: Recorded<unknown>, member: PartyCode): Verdict =>
  all(
    () => mustBeMember(book, entry, member),
    () => mustSpeakFor(book, entry, member),
  );
