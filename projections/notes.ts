import { topicKey, type Topic } from '../domain/language/topic.js';
import type { Note, Source } from '../domain/corrections/state.js';
import type { SourceReference } from '../domain/language/basis.js';
import type { LocalText } from '../domain/language/text.js';
import { present } from './present.js';
import { tellTopics, type TopicTold } from './topics.js';
import type { View } from './view.js';

/** A place in a source, with the title of the source where the book knows it. */
export type PlaceTold = SourceReference & { readonly title?: LocalText };

type Assertion = Extract<Note, { kind: 'assertion' }>;
type Interpretation = Extract<Note, { kind: 'interpretation' }>;
type Contradiction = Extract<Note, { kind: 'contradiction' }>;

/** A note with its places and what it is about named. */
export type NoteTold =
  | (Omit<Assertion, 'at' | 'about'> & { readonly at: PlaceTold; readonly about: readonly TopicTold[] })
  | Interpretation
  | (Omit<Contradiction, 'readings' | 'about'> & {
      readonly readings: readonly { readonly at: PlaceTold; readonly reads: LocalText }[];
      readonly about: readonly TopicTold[];
    });

/** What is noted of the sources: what they assert, how that is read, and where they contradict themselves. */
export interface NotesAnswer {
  readonly kind: 'notes';
  readonly sources: readonly Source[];
  readonly notes: readonly NoteTold[];
}

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
