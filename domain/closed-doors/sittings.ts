import { List } from 'immutable';
import type { Event } from '../book/event.js';
import { advance } from '../book/fold.js';
import { emptyBook, type Book } from '../book/state.js';
import type { Recorded } from '../language/entry.js';
import type { BookId } from '../language/ids.js';
import { sessionOf } from '../meetings/interventions.js';
import { aSession, type Named } from './things.js';

/**
 * The sessions of every meeting as the book told of them so far: what was said in one is judged by the doors it had
 * when that was recorded, whatever a later correction says of the session.
 */
export interface Sittings {
  readonly told: List<Recorded<Event>>;
  /** A book of nothing but these entries. */
  readonly book: Book;
}

export const noSittings: Sittings = { told: List(), book: emptyBook('' as BookId) };

const tells: ReadonlySet<string> = new Set<Event['type']>([
  'BodyConstituted',
  'MeetingConvened',
  'SessionOpened',
  'SessionClosed',
]);

const concerns = (told: Sittings['told'], entry: Recorded<Event>): boolean =>
  entry.type === 'EntryCorrected'
    ? told.some(({ number }) => number === entry.data.entry)
    : tells.has(entry.type);

export const sittingsWith = (sittings: Sittings, entry: Recorded<Event>): Sittings => {
  const { told, book } = sittings;
  if (!concerns(told, entry)) return sittings;
  return { told: told.push(entry), book: advance(book, [entry], () => told.toArray()) };
};

/** The session in which something was said, by each of these books. */
export const saidIn = (books: readonly Book[], entry: Recorded<Event>): readonly Named[] => {
  if (entry.type !== 'InterventionNoted') return [];
  return books.map((book) => {
    const meeting = book.meetings.meetings.get(entry.data.meeting);
    return meeting && aSession(meeting.id, sessionOf(book, entry, meeting)?.id);
  });
};
