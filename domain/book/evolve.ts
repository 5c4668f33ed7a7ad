import { calendarReactions } from '../calendar/evolve.js';
import { correctionReactions } from '../corrections/evolve.js';
import { upperBound, type Zone } from '../dates/moment.js';
import { withMoment } from '../dates/moments.js';
import type { Recorded } from '../language/entry.js';
import { mandateReactions } from '../mandates/evolve.js';
import { meetingReactions } from '../meetings/evolve.js';
import { membershipReactions } from '../membership/evolve.js';
import { presidencyReactions } from '../presidency/evolve.js';
import { proposalReactions } from '../proposals/evolve.js';
import { silenceReactions } from '../silence/evolve.js';
import { statementReactions } from '../statements/evolve.js';
import { textReactions } from '../texts/evolve.js';
import type { Event } from './event.js';
import { relying } from './reliance.js';
import { zoneOf, type Book } from './state.js';

type Reaction = (book: Book, entry: Recorded<Event>, zone: Zone) => Book;

/** Makes a subject's reactions work on its place in the book. */
const within = <K extends keyof Book>(
  subject: K,
  put: (book: Book, state: Book[K]) => Book,
  // Each reaction takes only its own kind of entry; the table below is read by that kind, so it gets no other.
  reactions: Readonly<Record<string, (state: Book[K], entry: never, zone: Zone) => Book[K]>>,
): readonly (readonly [string, Reaction])[] =>
  Object.entries(reactions).map(([type, react]) => [
    type,
    (book, entry, zone) => {
      const before = book[subject];
      const after = react(before, entry as never, zone);
      return after === before ? book : put(book, after);
    },
  ]);

const reactions: ReadonlyMap<string, Reaction> = new Map([
  ...within('membership', (book, membership) => ({ ...book, membership }), membershipReactions),
  ...within('presidency', (book, presidency) => ({ ...book, presidency }), presidencyReactions),
  ...within('meetings', (book, meetings) => ({ ...book, meetings }), meetingReactions),
  ...within('proposals', (book, proposals) => ({ ...book, proposals }), proposalReactions),
  ...within('proposals', (book, proposals) => ({ ...book, proposals }), silenceReactions),
  ...within('statements', (book, statements) => ({ ...book, statements }), statementReactions),
  ...within('texts', (book, texts) => ({ ...book, texts }), textReactions),
  ...within('mandates', (book, mandates) => ({ ...book, mandates }), mandateReactions),
  ...within('calendar', (book, calendar) => ({ ...book, calendar }), calendarReactions),
  ...within('corrections', (book, corrections) => ({ ...book, corrections }), correctionReactions),
]);

/** The book with one more entry, whose dates are days in this zone. Total: whatever the entry, there is a next book. */
export const evolveIn =
  (zone: Zone) =>
  (book: Book, entry: Recorded<Event>): Book => {
    const changed = reactions.get(entry.type)?.(book, entry, zone) ?? book;
    // The constitution names the zone in which its own date is a day.
    const { body } = changed.membership;
    // Field by field, which is an eighth of the time of `...changed` with five fields after it.
    return {
      id: changed.id,
      next: entry.number + 1,
      lastRecordedAt: entry.recordedAt,
      moments: withMoment(book.moments, entry.number, upperBound(entry.occurredAt, body?.zone ?? zone)),
      membership: changed.membership,
      presidency: changed.presidency,
      meetings: changed.meetings,
      proposals: changed.proposals,
      statements: changed.statements,
      texts: changed.texts,
      mandates: changed.mandates,
      calendar: changed.calendar,
      corrections: changed.corrections,
      reliances: relying(book, entry, zone),
      asRecorded: changed.asRecorded,
    };
  };

/** The same, in the zone of the body. */
export const evolve = (book: Book, entry: Recorded<Event>): Book => evolveIn(zoneOf(book))(book, entry);

/** The book past an entry that changes nothing in it, being annulled or left out. */
export const passing = (book: Book, entry: Recorded<Event>): Book => ({
  ...book,
  next: entry.number + 1,
  lastRecordedAt: entry.recordedAt,
});
