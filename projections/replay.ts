import { EventType, type Event } from '../domain/book/event.js';
import { advanceTold, readingsOf, teller } from '../domain/book/fold.js';
import { emptyBook, type Book } from '../domain/book/state.js';
import type { Recorded } from '../domain/language/entry.js';
import { EntryNumber, MeetingId } from '../domain/language/ids.js';
import { list, literal, optional, struct } from '../domain/language/struct.js';
import { Bilingual, LocalText } from '../domain/language/text.js';
import { meetingsIn } from './meeting-of.js';
import { Difference, differences } from './facts/difference.js';
import { tellIn } from './facts/fact.js';
import { Named, party } from './named.js';
import { present } from './present.js';
import { namesOf } from './sentences/names.js';
import { sentence } from './sentences/sentence.js';
import type { View } from './view.js';

/** One entry of a meeting, who recorded it for whom, and the difference it made. */
export const ReplayStep = struct('ReplayStep', {
  entry: EntryNumber,
  type: EventType,
  said: Bilingual,
  by: Named,
  onBehalfOf: optional(Named),
  differences: list(Difference),
});
export type ReplayStep = typeof ReplayStep._A;

/** A meeting, entry by entry, as the record now reads. */
export const ReplayAnswer = struct('ReplayAnswer', {
  kind: literal('replay'),
  meeting: MeetingId,
  names: LocalText,
  /** The entry that convened it. */
  entry: EntryNumber,
  steps: list(ReplayStep),
});
export type ReplayAnswer = typeof ReplayAnswer._A;

/** The meeting of that id again, from these entries; nothing when there is none as of the view. */
export const replay = (
  view: View,
  entries: readonly Recorded<Event>[],
  id: string,
): ReplayAnswer | undefined => {
  const meeting = view.book.meetings.meetings.get(id as MeetingId);
  if (meeting === undefined) return undefined;
  const belongs = meetingsIn(view.book, entries, meeting);
  const names = namesOf(view.book, view.instant);
  const tell = tellIn(names);
  const steps = stepsOf(view.book.id, entries).flatMap(({ reads, before, after }): readonly ReplayStep[] => {
    if (!belongs(reads)) return [];
    const { number, type, recordedBy, onBehalfOf } = reads;
    return [
      {
        entry: number,
        type,
        said: { es: sentence(reads, 'es', names), en: sentence(reads, 'en', names) },
        by: party(view, recordedBy),
        differences: differences(before, after, tell),
        ...present({ onBehalfOf: onBehalfOf && party(view, onBehalfOf.party) }),
      },
    ];
  });
  return { kind: 'replay', meeting: meeting.id, names: meeting.names, entry: meeting.entry, steps };
};

/** An entry as it now reads, and the book just before and just after it. */
export interface Stepped {
  readonly reads: Recorded<Event>;
  readonly before: Book;
  readonly after: Book;
}

/** The book step by step; what is annulled is passed over. */
export const stepsOf = (id: Book['id'], entries: readonly Recorded<Event>[]): readonly Stepped[] => {
  const telling = teller(readingsOf(entries));
  let book = emptyBook(id);
  return entries.flatMap((entry) => {
    const before = book;
    const reads = telling.tell(entry);
    book = advanceTold(before, entry, telling);
    return reads === undefined ? [] : [{ reads, before, after: book }];
  });
};
