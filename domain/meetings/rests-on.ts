import type { Book } from '../book/state.js';
import type { MeetingId } from '../language/ids.js';
import type { RestsOn } from '../language/subject.js';
import type { MeetingEvent } from './events.js';

const minutesOf = (book: Book, { data }: { readonly data: { readonly meeting: MeetingId } }) =>
  book.meetings.meetings.get(data.meeting)?.minutes;

/** Of a meeting's own course its rules take care; of its minutes, which come after it, this does. */
export const meetingRestsOn: RestsOn<Book, MeetingEvent> = {
  MinutesCirculated: (book, { data }) => [book.meetings.meetings.get(data.meeting)?.phaseEntry],
  MinutesCorrectionAsked: (book, entry) => [minutesOf(book, entry)?.circulated],
  MinutesCorrectionSettled: (book, entry) => [
    minutesOf(book, entry)?.corrections.get(entry.data.correction)?.entry,
  ],
  MinutesFinalized: (book, entry) => {
    const minutes = minutesOf(book, entry);
    return [
      minutes?.circulated,
      ...(minutes?.corrections.valueSeq().map(({ settled }) => settled?.entry) ?? []),
    ];
  },
};
