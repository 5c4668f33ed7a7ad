import * as E from 'fp-ts/lib/Either.js';
import { lowerBound, upperBound } from '../dates/moment.js';
import type { Recorded } from '../language/entry.js';
import { accepted, all, refuse, type Verdict } from '../language/rejection.js';
import type { Since } from '../language/timeline.js';
import { isSecretariat } from '../membership/state.js';
import { mustPreside } from '../presidency/checks.js';
import { stillHolds } from '../proposals/still-holds.js';
import type { Event } from './event.js';
import { evolve } from './evolve.js';
import * as because from './rejections.js';
import type { Reliance } from './reliance.js';
import { instantOf, zoneOf, type Book } from './state.js';

// What is recorded late about who had a say, or who presided, is not let through where it would take away the ground
// of what was recorded before it and is dated after it.

const ofWhoHasASay: ReadonlySet<string> = new Set([
  'MemberAdmitted',
  'MemberSuspended',
  'MemberReinstated',
  'MemberWithdrew',
  'PresenceNoted',
  'PresidencyTookEffect',
  'TermEstablished',
]);

/** What this entry may change: what was certainly done after the instant from which it tells. Newest first. */
const affectedBy = (book: Book, entry: Recorded<Event>): readonly Since<Reliance>[] => {
  if (ofWhoHasASay.has(entry.type)) return doneAfter(book, instantOf(book, entry));
  if (entry.type !== 'PresidencyEnded') return [];
  const zone = zoneOf(book);
  const over = upperBound(entry.data.until, zone);
  // On the day after, known to the day only, the outgoing presidency may have acted until the other began.
  return doneAfter(book, over).filter(({ value }) => lowerBound(value.occurredAt, zone) > over + 1);
};

const doneAfter = ({ reliances }: Book, instant: number): readonly Since<Reliance>[] => {
  const done: Since<Reliance>[] = [];
  for (let place = reliances.size - 1; place >= 0; place -= 1) {
    const reliance = reliances.get(place);
    if (reliance === undefined || reliance.from <= instant) break;
    done.push(reliance);
  }
  return done;
};

const holds = (book: Book, { value: { occurredAt, by, consensus } }: Since<Reliance>): Verdict =>
  all(
    // What the Secretariat does for the body rests on nobody's presiding.
    () => (isSecretariat(book.membership, by) ? accepted : mustPreside(book, { occurredAt }, by)),
    () => (consensus === undefined ? accepted : stillHolds(book, { occurredAt, ...consensus })),
  );

/** Looks only at what was done after the date of the entry: nothing, unless it is recorded late. */
export const mustBreakNothing = (book: Book, entry: Recorded<Event>): Verdict => {
  const affected = affectedBy(book, entry);
  if (affected.length === 0) return accepted;
  const told = evolve(book, entry);
  const broken = affected
    .flatMap((reliance) => {
      const now = holds(told, reliance);
      return E.isLeft(now) && E.isRight(holds(book, reliance))
        ? [{ number: reliance.entry, why: now.left }]
        : [];
    })
    .toReversed();
  const [first] = broken;
  return first === undefined
    ? accepted
    : refuse(
        because.lateEntryBreaks(
          first.why,
          broken.map(({ number }) => number),
        ),
      );
};
