import { zoneOf, type Book } from '../book/state.js';
import { lowerBound, upperBound } from '../dates/moment.js';
import type { EventOf } from '../language/event.js';
import type { Recorded } from '../language/entry.js';
import type { PartyCode, TermId } from '../language/ids.js';
import { accepted, all, refuse, unless, type Verdict } from '../language/rejection.js';
import { unknownMember } from '../membership/rejections.js';
import type * as events from './events.js';
import * as because from './rejections.js';
import { mustNotPrecede } from './order.js';
import { termsBetween } from './state.js';

// What is so of a term, and the terms from before the book's own acts.

type DesignationEstablished = Recorded<EventOf<typeof events.DesignationEstablished>>;
type TermEstablished = Recorded<EventOf<typeof events.TermEstablished>>;

export const mustBeUndesignated = (book: Book, term: TermId): Verdict => {
  const designated = book.presidency.terms.get(term)?.designated;
  if (designated === undefined) return accepted;
  return refuse(because.termAlreadyDesignated(term, designated.member, designated.entry));
};

export const mustBeUnheld = (book: Book, term: TermId): Verdict => {
  const held = book.presidency.terms.get(term)?.held;
  return held === undefined ? accepted : refuse(because.termAlreadyHeld(term, held.member, held.entry));
};

/** No other term has an instant in office between these two, both included; without `until`, from then on. */
export const mustStandAlone = (
  book: Book,
  term: TermId,
  from: number,
  until: number | undefined,
): Verdict => {
  const others = termsBetween(book.presidency, from, until);
  return unless(others.length > 0, () => because.presidencyOverlap(term, others));
};

const mustHaveSource = ({ basis: { kind } }: Pick<TermEstablished, 'basis'>): Verdict =>
  unless(kind === 'witnessed' || kind === 'illustrative', because.historyNeedsSource);

// A member that has since withdrawn held its presidency all the same.
const mustHaveBeenMember = (book: Book, member: PartyCode): Verdict =>
  unless(!book.membership.members.has(member), () => unknownMember(member));

export const designationEstablished = (book: Book, entry: DesignationEstablished): Verdict =>
  all(
    () => mustHaveSource(entry),
    () => mustHaveBeenMember(book, entry.data.member),
    () => mustBeUndesignated(book, entry.data.term),
    () => mustBeUnheld(book, entry.data.term),
  );

/** A term designated to one member is not established as another's. */
const mustNotBeAnothers = (book: Book, { term, member }: TermEstablished['data']): Verdict =>
  book.presidency.terms.get(term)?.designated?.member === member ? accepted : mustBeUndesignated(book, term);

export const termEstablished = (book: Book, entry: TermEstablished): Verdict => {
  const { term, member, from, until } = entry.data;
  const zone = zoneOf(book);
  const first = lowerBound(from, zone);
  const last = until && upperBound(until, zone);
  return all(
    () => mustHaveSource(entry),
    () => mustHaveBeenMember(book, member),
    () => mustBeUnheld(book, term),
    () => mustNotBeAnothers(book, entry.data),
    () =>
      until !== undefined && last !== undefined && last < first
        ? refuse(because.endsBeforeItBegins(from, until, []))
        : accepted,
    () => mustNotPrecede(book, from, book.presidency.terms.get(term)?.designated),
    () => mustStandAlone(book, term, first, last),
  );
};
