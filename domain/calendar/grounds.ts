import { knownOrgan, knownParty } from '../book/known.js';
import type { Book } from '../book/state.js';
import { each, type Grounds, type GroundsOf } from '../language/ground.js';
import type { ActivityId } from '../language/ids.js';
import { actEntry } from '../proposals/found.js';
import type { CalendarEvent } from './events.js';

/** What last shaped the activity, and what brought it to its phase. */
const asItStands = (book: Book, { data }: { readonly data: { readonly activity: ActivityId } }): Grounds => {
  const activity = book.calendar.activities.get(data.activity);
  return each('matter', [activity?.shaped.last(), activity?.phaseEntry]);
};

export const calendarGrounds: GroundsOf<Book, CalendarEvent> = {
  ActivityProposed: (book, entry) => [
    ['organ', knownOrgan(book, entry.data.meetingOf)],
    ['party', knownParty(book, entry, entry.data.host)],
  ],
  ActivityApproved: (book, entry) => [['act', actEntry(book, entry.data.act)], ...asItStands(book, entry)],
  ActivityChanged: (book, entry) => [
    ...asItStands(book, entry),
    ['party', knownParty(book, entry, entry.data.host)],
  ],
  ActivityConfirmed: asItStands,
  ActivityHeld: asItStands,
  ActivityCancelled: asItStands,
};
