import type { Book } from '../book/state.js';
import type { ActivityId, EntryNumber } from '../language/ids.js';
import type { RestsOn } from '../language/subject.js';
import { actEntry } from '../proposals/found.js';
import type { CalendarEvent } from './events.js';

type Foundations = readonly (EntryNumber | undefined)[];

/** What last shaped the activity, and what brought it to its phase. */
const asItStands = (
  book: Book,
  { data }: { readonly data: { readonly activity: ActivityId } },
): Foundations => {
  const activity = book.calendar.activities.get(data.activity);
  return [activity?.shaped.last(), activity?.phaseEntry];
};

export const calendarRestsOn: RestsOn<Book, CalendarEvent> = {
  ActivityApproved: (book, entry) => [...asItStands(book, entry), actEntry(book, entry.data.act)],
  ActivityChanged: asItStands,
  ActivityConfirmed: asItStands,
  ActivityHeld: asItStands,
  ActivityCancelled: asItStands,
};
