import { unknownSource } from '../book/rejections.js';
import type { Book } from '../book/state.js';
import type { NoteId, SourceId } from '../language/ids.js';
import { accepted, all, refuse, unless, type Verdict } from '../language/rejection.js';
import type { Rules } from '../language/subject.js';
import type { Topic } from '../language/topic.js';
import type { CorrectionEvent } from './events.js';
import * as because from './rejections.js';
import { topicExists } from './topics.js';

const mustBeNewNote = ({ corrections }: Book, id: NoteId): Verdict => {
  const before = corrections.notes.get(id);
  return before === undefined ? accepted : refuse(because.noteAlreadyThere(id, before.entry));
};

const mustKnowSources = ({ corrections }: Book, documents: readonly SourceId[]): Verdict => {
  const unknown = documents.find((document) => !corrections.sources.has(document));
  return unknown === undefined ? accepted : refuse(unknownSource(unknown));
};

const mustKnowNotes = ({ corrections }: Book, notes: readonly NoteId[]): Verdict => {
  const unknown = notes.find((note) => !corrections.notes.has(note));
  return unknown === undefined ? accepted : refuse(because.unknownNote(unknown));
};

const mustKnowTopics = (book: Book, topics: readonly Topic[]): Verdict => {
  const unknown = topics.find((topic) => !topicExists(book, topic));
  return unknown === undefined ? accepted : refuse(because.unknownTopic(unknown));
};

export const correctionRules: Rules<Book, CorrectionEvent> = {
  SourceRegistered: ({ corrections }, { data }) => {
    const before = corrections.sources.get(data.source);
    return before === undefined
      ? accepted
      : refuse(because.sourceAlreadyRegistered(data.source, before.entry));
  },
  SourceAsserted: (book, { data }) =>
    all(
      () => mustBeNewNote(book, data.note),
      () => mustKnowSources(book, [data.at.document]),
      () => mustKnowTopics(book, data.about),
    ),
  InterpretationGiven: (book, { data }) =>
    all(
      () => mustBeNewNote(book, data.note),
      () => mustKnowNotes(book, data.of),
    ),
  ContradictionNoted: (book, { data }) => {
    const different = new Set(data.readings.map(({ reads }) => JSON.stringify([reads.es, reads.en])));
    return all(
      () => mustBeNewNote(book, data.note),
      () => unless(different.size < 2, () => because.oneReadingOnly(data.note)),
      () =>
        mustKnowSources(
          book,
          data.readings.map(({ at }) => at.document),
        ),
      () => mustKnowTopics(book, data.about),
    );
  },
  // Whether it names the entries that are sealed under its key, the entries before it tell: see domain/book/erase.ts.
  SealedWordsErased: ({ corrections }, { data }) => {
    const before = corrections.erasures.get(data.key);
    return before === undefined ? accepted : refuse(because.alreadyErased(data.key, before));
  },
  // It depends on all entries before it, which only the book as a whole has: see domain/book/correct.ts.
  EntryCorrected: () => accepted,
};
