import { calendarRestsOn } from '../calendar/rests-on.js';
import type { Recorded } from '../language/entry.js';
import type { EntryNumber } from '../language/ids.js';
import { accepted, refuse, type Verdict } from '../language/rejection.js';
import { mandateRestsOn } from '../mandates/rests-on.js';
import { meetingRestsOn } from '../meetings/rests-on.js';
import { proposalRestsOn } from '../proposals/rests-on.js';
import { silenceRestsOn } from '../silence/rests-on.js';
import { statementRestsOn } from '../statements/grounds.js';
import { textRestsOn } from '../texts/rests-on.js';
import type { Event } from './event.js';
import * as because from './rejections.js';
import { instantOf, momentOf, type Book } from './state.js';

// Within one matter nothing is dated before what it rests on: whoever is told the one as of a date is told the other.

type Foundations = (book: Book, entry: never) => readonly (EntryNumber | undefined)[];

const restsOn: Readonly<Record<string, Foundations>> = {
  ...meetingRestsOn,
  ...proposalRestsOn,
  ...silenceRestsOn,
  ...statementRestsOn,
  ...textRestsOn,
  ...mandateRestsOn,
  ...calendarRestsOn,
};

/** The entry is dated no sooner than each of those it rests on; compared by the last instant each may mean. */
export const mustFollowWhatItRestsOn = (book: Book, entry: Recorded<Event>): Verdict => {
  const foundations = restsOn[entry.type]?.(book, entry as never) ?? [];
  const instant = instantOf(book, entry);
  let last: EntryNumber | undefined;
  for (const number of foundations) {
    if (number === undefined || momentOf(book, number) <= instant) continue;
    if (last === undefined || momentOf(book, number) > momentOf(book, last)) last = number;
  }
  return last === undefined ? accepted : refuse(because.datedBefore(entry.occurredAt, last));
};
