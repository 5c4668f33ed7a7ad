import type { Event } from '../../domain/book/event.js';
import type { Book } from '../../domain/book/state.js';
import type { Recorded } from '../../domain/language/entry.js';
import type { EntryNumber, MeetingId } from '../../domain/language/ids.js';
import { firstAbove } from '../rising.js';
import { mattersOf, meetingNamed, meetingOfMatter, type Matter } from '../../projections/meeting-of.js';

/** Which entries may be of which meeting, found as they come. Whether they are is for the book of the question to say. */
export interface Places {
  /** Those that name the meeting. */
  readonly named: Map<MeetingId, EntryNumber[]>;
  /** When it first was opened, and closed. */
  readonly opened: Map<MeetingId, EntryNumber>;
  readonly closed: Map<MeetingId, EntryNumber>;
  /** What was before it once: a proposal, an act, a text. */
  readonly matters: Map<MeetingId, Set<string>>;
  /** Those that name no meeting but such a matter. */
  readonly about: Map<string, EntryNumber[]>;
  /** All that name no meeting, first to last. */
  readonly loose: EntryNumber[];
}

export const noPlaces = (): Places => ({
  named: new Map(),
  opened: new Map(),
  closed: new Map(),
  matters: new Map(),
  about: new Map(),
  loose: [],
});

const keyOf = ({ kind, id }: Matter): string => `${kind}:${id}`;

const add = <K>(file: Map<K, EntryNumber[]>, key: K, number: EntryNumber): void => {
  const known = file.get(key);
  if (known === undefined) file.set(key, [number]);
  else known.push(number);
};

const placed = (places: Places, entry: Recorded<Event>): void => {
  const { number } = entry;
  const meeting = meetingNamed(entry);
  if (meeting === undefined) {
    places.loose.push(number);
    for (const matter of mattersOf(entry)) add(places.about, keyOf(matter), number);
  } else {
    add(places.named, meeting, number);
    if (entry.type === 'MeetingOpened' && !places.opened.has(meeting)) places.opened.set(meeting, number);
    if (entry.type === 'MeetingClosed' && !places.closed.has(meeting)) places.closed.set(meeting, number);
  }
};

/** Takes an entry and how it now reads, with the book just after it. */
export const placing = (
  places: Places,
  book: Book,
  entry: Recorded<Event>,
  reads: Recorded<Event> | undefined,
): void => {
  placed(places, entry);
  // Only an entry that names a matter brings it before a meeting.
  for (const matter of [...mattersOf(entry), ...(reads === undefined ? [] : mattersOf(reads))]) {
    const before = meetingOfMatter(book, matter);
    if (before === undefined) continue;
    const known = places.matters.get(before) ?? new Set();
    places.matters.set(before, known.add(keyOf(matter)));
  }
};

/**
 * Entries up to one of which those of a meeting are some: all that name it or what was ever before it, and what was
 * recorded without naming one while it was held.
 */
export const mayBeOf = (places: Places, meeting: MeetingId, to: EntryNumber): readonly EntryNumber[] => {
  const matters = [...(places.matters.get(meeting) ?? [])];
  const opened = places.opened.get(meeting) ?? Infinity;
  const closed = Math.min(places.closed.get(meeting) ?? Infinity, to + 1);
  const held: EntryNumber[] = [];
  for (let at = firstAbove(places.loose, opened); (places.loose[at] ?? Infinity) < closed; at += 1)
    held.push(places.loose[at] ?? 0);
  const all = [
    ...(places.named.get(meeting) ?? []),
    ...matters.flatMap((matter) => places.about.get(matter) ?? []),
    ...held,
  ];
  return [...new Set(all)].filter((number) => number <= to);
};
