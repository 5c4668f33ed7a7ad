import { EventType, type Event } from '../domain/book/event.js';
import type { Book } from '../domain/book/state.js';
import type { Recorded } from '../domain/language/entry.js';
import { EntryNumber, MeetingId } from '../domain/language/ids.js';
import { list, literal, optional, struct } from '../domain/language/struct.js';
import { Bilingual, LocalText } from '../domain/language/text.js';
import { Difference, differences } from './facts/difference.js';
import { tellIn } from './facts/fact.js';
import { idsTouched } from './facts/touched.js';
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

/** An entry as it now reads, and the book just before and just after it. */
export interface Stepped {
  readonly reads: Recorded<Event>;
  readonly before: Book;
  readonly after: Book;
}

/** The meeting of that id again, by the entries that are of it, first to last; nothing when there is none as of the view. */
export const replay = (view: View, stepped: readonly Stepped[], id: string): ReplayAnswer | undefined => {
  const meeting = view.book.meetings.meetings.get(id as MeetingId);
  if (meeting === undefined) return undefined;
  const names = namesOf(view.book, view.instant);
  const tell = tellIn(names);
  const steps = stepped.map(({ reads, before, after }): ReplayStep => {
    const { number, type, recordedBy, onBehalfOf } = reads;
    return {
      entry: number,
      type,
      said: { es: sentence(reads, 'es', names), en: sentence(reads, 'en', names) },
      by: party(view, recordedBy),
      differences: differences(before, after, tell, idsTouched(after, reads)),
      ...present({ onBehalfOf: onBehalfOf && party(view, onBehalfOf.party) }),
    };
  });
  return { kind: 'replay', meeting: meeting.id, names: meeting.names, entry: meeting.entry, steps };
};
