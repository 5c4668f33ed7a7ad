import { instantOf, type Book } from '../book/state.js';
import type { Recorded, Stamp } from '../language/entry.js';
import type { FunctionId, PartyCode } from '../language/ids.js';
import { accepted, all, refuse, type Verdict } from '../language/rejection.js';
import { mustNameFunction } from './function.js';
import * as because from './rejections.js';
import { presidingTerm } from './state.js';

// What other subjects ask of the presidency, judged as of when the entry happened.

/** This member presided then. */
export const mustPreside = (book: Book, entry: Pick<Stamp, 'occurredAt'>, member: PartyCode): Verdict => {
  const term = presidingTerm(book.presidency, instantOf(book, entry));
  if (term === undefined) return refuse(because.nobodyPresides(member));
  if (term.held.member === member) return accepted;
  return refuse(because.notPresiding(member, term.held.member, term.held.entry));
};

type Chaired = Recorded<{ readonly data: { readonly by: PartyCode; readonly function?: FunctionId } }>;

/** Done by the member that presided then, in a function that the body's rules give the presidency. */
export const mustChair = (book: Book, entry: Chaired): Verdict =>
  all(
    () => mustPreside(book, entry, entry.data.by),
    () => mustNameFunction(book, entry, entry.data.function),
  );
