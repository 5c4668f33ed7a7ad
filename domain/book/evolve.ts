import { calendarReactions } from '../calendar/evolve.js';
import { correctionReactions } from '../corrections/evolve.js';
import { upperBound, type Zone } from '../dates/moment.js';
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

type Reaction = (book: Book, entry: Recorded<Event>, zone: Zone) => Partial<Book> | undefined;

/** Makes a subject's reactions work on its place in the book. */
const within = <K extends keyof Book>(
  subject: K,
  // Each reaction takes only its own kind of entry; the table below is read by that kind, so it gets no other.
  reactions: Readonly<Record<string, (state: Book[K], entry: never, zone: Zone) => Book[K]>>,
): readonly (readonly [string, Reaction])[] =>
  Object.entries(reactions).map(([type, react]) => [
    type,
    (book, entry, zone) => {
      const before = book[subject];
      const after = react(before, entry as never, zone);
      return after === before ? undefined : { [subject]: after };
    },
  ]);

const reactions: ReadonlyMap<string, Reaction> = new Map([
  ...within('membership', membershipReactions),
  ...within('presidency', presidencyReactions),
  ...within('meetings', meetingReactions),
  ...within('proposals', proposalReactions),
  ...within('proposals', silenceReactions),
  ...within('statements', statementReactions),
  ...within('texts', textReactions),
  ...within('mandates', mandateReactions),
  ...within('calendar', calendarReactions),
  ...within('corrections', correctionReactions),
]);

/** The book with one more entry, whose dates are days in this zone. Total: whatever the entry, there is a next book. */
export const evolveIn =
  (zone: Zone) =>
  (book: Book, entry: Recorded<Event>): Book => {
    const changed = reactions.get(entry.type)?.(book, entry, zone);
    // The constitution names the zone in which its own date is a day.
    const body = (changed?.membership ?? book.membership).body;
    return {
      ...book,
      ...changed,
      moments: book.moments.set(entry.number, upperBound(entry.occurredAt, body?.zone ?? zone)),
      reliances: relying(book, entry, zone),
      next: entry.number + 1,
      lastRecordedAt: entry.recordedAt,
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
