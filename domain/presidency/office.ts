import { zoneOf, type Book } from '../book/state.js';
import { lowerBound, upperBound } from '../dates/moment.js';
import type { EventOf } from '../language/event.js';
import type { Recorded } from '../language/entry.js';
import type { TermId } from '../language/ids.js';
import { accepted, all, refuse, unless, type Verdict } from '../language/rejection.js';
import { mustBeMeeting } from '../meetings/checks.js';
import { mustBeMember } from '../membership/checks.js';
import { mustBringIntoForce } from '../membership/powers.js';
import { mustBeAgreedOn, mustRestOnAct } from '../proposals/checks.js';
import { mustBeCandidate } from './candidacies.js';
import { mustPreside } from './checks.js';
import { startOfDay } from './days.js';
import type * as events from './events.js';
import { mustKnowFunction } from './function.js';
import * as because from './rejections.js';
import { mustNotPrecede, mustSayWhen } from './order.js';
import type { Office } from './state.js';
import { mustBeUndesignated, mustBeUnheld, mustStandAlone } from './terms.js';

// A term's way through the book's own acts: designated, handed over, in effect, ended; and its theme.

type Designated = Recorded<EventOf<typeof events.PresidencyDesignated>>;
type HandedOver = Recorded<EventOf<typeof events.PresidencyHandedOver>>;
type TookEffect = Recorded<EventOf<typeof events.PresidencyTookEffect>>;
type Ended = Recorded<EventOf<typeof events.PresidencyEnded>>;
type Themed = Recorded<EventOf<typeof events.ThemeChosen>>;

/** By an act of an organ that decides, of a member that offered itself. */
export const presidencyDesignated = (book: Book, entry: Designated): Verdict => {
  const { member, term, act } = entry.data;
  return all(
    () => mustRestOnAct(book, entry, act, ['designated'], { kind: 'presidency', member, term }),
    () => mustBringIntoForce(book, entry, act),
    () => mustBeAgreedOn(book, act),
    () => mustBeMember(book, entry, member),
    () => mustBeUndesignated(book, term),
    () => mustBeUnheld(book, term),
    () => mustBeCandidate(book, entry),
  );
};

const mustBeDesignated = (book: Book, { occurredAt, data: { to, term } }: HandedOver): Verdict => {
  const designated = book.presidency.terms.get(term)?.designated;
  return designated?.member === to
    ? mustNotPrecede(book, occurredAt, designated)
    : refuse(because.notDesignated(to, term, designated));
};

const mustNotBeHandedOver = (book: Book, term: TermId): Verdict => {
  const handover = book.presidency.terms.get(term)?.handover;
  return handover === undefined
    ? accepted
    : refuse(because.alreadyHandedOver(term, handover.to, handover.entry));
};

/** The ceremony. By itself it changes nothing about who presides. */
export const presidencyHandedOver = (book: Book, entry: HandedOver): Verdict => {
  const { term, from, to, meeting } = entry.data;
  return all(
    () => mustBeMember(book, entry, to),
    () => mustBeDesignated(book, entry),
    () => mustNotBeHandedOver(book, term),
    () => (from === undefined ? accepted : mustPreside(book, entry, from)),
    () => (meeting === undefined ? accepted : mustBeMeeting(book, meeting)),
  );
};

/**
 * Handed over to this very member, and not after taking effect: an effect known to the day may be of the day of
 * the handover, an instant may not come before the ceremony's.
 */
const mustFollowHandover = (book: Book, entry: TookEffect): Verdict => {
  const { term, member, effective } = entry.data;
  const handover = book.presidency.terms.get(term)?.handover;
  if (handover === undefined) return refuse(because.notHandedOver(term));
  if (handover.to !== member) {
    return refuse(because.handedOverToAnother(member, handover.to, handover.entry));
  }
  const zone = zoneOf(book);
  const tooEarly =
    lowerBound(effective, zone) < startOfDay(handover.occurredFrom, zone) ||
    upperBound(effective, zone) < handover.occurredFrom;
  return all(
    () => unless(tooEarly, () => because.effectiveBeforeHandover(effective, handover.entry)),
    () => mustNotPrecede(book, entry.occurredAt, handover),
  );
};

export const presidencyTookEffect = (book: Book, entry: TookEffect): Verdict => {
  const { term, member, effective } = entry.data;
  return all(
    () => mustBeMember(book, entry, member),
    () => mustBeUnheld(book, term),
    () => mustSayWhen(effective),
    () => mustFollowHandover(book, entry),
    () => mustStandAlone(book, term, lowerBound(effective, zoneOf(book)), undefined),
  );
};

/** An end told beforehand is brought forward while the term runs; once it has come, it stands. */
const mustEndSooner = (book: Book, { occurredAt, data: { term, until } }: Ended, held: Office): Verdict => {
  if (held.until === undefined || held.untilStated === undefined) return accepted;
  const zone = zoneOf(book);
  const sooner = upperBound(until, zone) < held.until && lowerBound(occurredAt, zone) <= held.until;
  const { untilStated, endEntry, entry } = held;
  return unless(!sooner, () => because.termAlreadyEnded(term, untilStated, endEntry ?? entry));
};

/** Nobody presides from then on, until another takes office. */
export const presidencyEnded = (book: Book, entry: Ended): Verdict => {
  const { term, member, until } = entry.data;
  const held = book.presidency.terms.get(term)?.held;
  if (held?.member !== member) return refuse(because.termNotHeld(member, term, held));
  return all(
    () => mustSayWhen(until),
    () => mustEndSooner(book, entry, held),
    () =>
      unless(upperBound(until, zoneOf(book)) < held.from, () =>
        because.endsBeforeItBegins(held.fromStated, until, [held.entry]),
      ),
    // A source may have been told later than what it tells of.
    () => (held.established ? accepted : mustNotPrecede(book, entry.occurredAt, held)),
  );
};

/** Who is to hold a term may present its theme before presiding. */
export const themeChosen = (book: Book, entry: Themed): Verdict => {
  const term = book.presidency.terms.get(entry.data.term);
  const settled = term?.designated ?? term?.handover ?? term?.held;
  return all(
    () => unless(settled === undefined, () => because.termNotSettled(entry.data.term)),
    () => mustKnowFunction(book, entry, entry.data.function),
  );
};
