import { topicKey, type Topic } from '../domain/language/topic.js';
import type { Note } from '../domain/corrections/state.js';
import { Moment } from '../domain/dates/moment.js';
import { SourceReference } from '../domain/language/basis.js';
import { EntryNumber, NoteId, SourceId } from '../domain/language/ids.js';
import { list, literal, optional, orUndefined, struct, tagged } from '../domain/language/struct.js';
import { LocalText, Text } from '../domain/language/text.js';
import { present } from './present.js';
import { tellTopics, TopicTold } from './topics.js';
import type { View } from './view.js';

/** A place in a source, with the title of the source where the book knows it. */
export const PlaceTold = struct('PlaceTold', { ...SourceReference.props, title: optional(LocalText) });
export type PlaceTold = typeof PlaceTold._A;

/** A note with its places and what it is about named. */
export const NoteTold = tagged('NoteTold', 'kind', {
  assertion: { id: NoteId, at: PlaceTold, asserts: LocalText, about: list(TopicTold), entry: EntryNumber },
  interpretation: {
    id: NoteId,
    of: list(NoteId),
    reading: LocalText,
    reason: LocalText,
    entry: EntryNumber,
  },
  contradiction: {
    id: NoteId,
    question: LocalText,
    readings: list(struct('ReadingTold', { at: PlaceTold, reads: LocalText })),
    about: list(TopicTold),
    entry: EntryNumber,
  },
});
export type NoteTold = typeof NoteTold._A;

/** A registered source. */
export const SourceTold = struct('SourceTold', {
  id: SourceId,
  title: LocalText,
  issuedBy: orUndefined(Text),
  dated: orUndefined(Moment),
  reference: orUndefined(Text),
  entry: EntryNumber,
});
export type SourceTold = typeof SourceTold._A;

/** What is noted of the sources: what they assert, how that is read, and where they contradict themselves. */
export const NotesAnswer = struct('NotesAnswer', {
  kind: literal('notes'),
  sources: list(SourceTold),
  notes: list(NoteTold),
});
export type NotesAnswer = typeof NotesAnswer._A;

export const notes = (view: View): NotesAnswer => ({
  kind: 'notes',
  sources: view.book.corrections.sources.valueSeq().toArray(),
  notes: allNotes(view).map((note) => tellNote(view, note)),
});

const allNotes = ({ book }: View): readonly Note[] => book.corrections.notes.valueSeq().toArray();

const tellNote = (view: View, note: Note): NoteTold => {
  switch (note.kind) {
    case 'assertion':
      return { ...note, at: tellPlace(view, note.at), about: tellTopics(view, note.about) };
    case 'interpretation':
      return note;
    case 'contradiction':
      return {
        ...note,
        readings: note.readings.map(({ at, reads }) => ({ at: tellPlace(view, at), reads })),
        about: tellTopics(view, note.about),
      };
  }
};

const tellPlace = ({ book }: View, at: SourceReference): PlaceTold => ({
  ...at,
  ...present({ title: book.corrections.sources.get(at.document)?.title }),
});

/** The notes about one thing, in the order of their entries; an interpretation follows what it reads. */
export const notesAbout = (view: View, topic: Topic): readonly NoteTold[] => {
  const { notes: all, about, reading } = view.book.corrections;
  const own = [...(about.get(topicKey(topic)) ?? [])];
  const read = own.flatMap((id) => [...(reading.get(id) ?? [])]);
  return [...new Set([...own, ...read])]
    .flatMap((id) => all.get(id) ?? [])
    .sort((one, other) => one.entry - other.entry)
    .map((note) => tellNote(view, note));
};
