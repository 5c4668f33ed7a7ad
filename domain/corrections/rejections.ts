import type { EntryNumber, NoteId, SourceId } from '../language/ids.js';
import { rejection, type Rejection } from '../language/rejection.js';
import { topicKey, type Topic } from '../language/topic.js';

export const sourceAlreadyRegistered = (source: SourceId, entry: EntryNumber): Rejection =>
  rejection(
    'source-already-registered',
    {
      es: `La fuente "${source}" ya está registrada (asiento ${entry}); dé otro identificador a esta.`,
      en: `The source "${source}" is already registered (entry ${entry}); give this one another identifier.`,
    },
    [entry],
  );

export const noteAlreadyThere = (note: NoteId, entry: EntryNumber): Rejection =>
  rejection(
    'note-already-there',
    {
      es: `La nota "${note}" ya consta (asiento ${entry}); dé otro identificador a esta.`,
      en: `The note "${note}" is already there (entry ${entry}); give this one another identifier.`,
    },
    [entry],
  );

export const unknownNote = (note: NoteId): Rejection =>
  rejection('unknown-note', {
    es: `El libro no conoce la nota "${note}"; asiéntela antes o corrija su identificador.`,
    en: `The book knows no note "${note}"; record it first or correct its identifier.`,
  });

export const unknownTopic = (topic: Topic): Rejection =>
  rejection('unknown-topic', {
    es: `El libro no conoce aquello de lo que trata la nota: ${topicKey(topic)}.`,
    en: `The book does not know what the note is about: ${topicKey(topic)}.`,
  });

export const oneReadingOnly = (note: NoteId): Rejection =>
  rejection('one-reading-only', {
    es: `Una contradicción tiene al menos dos lecturas distintas; la nota "${note}" trae una sola.`,
    en: `A contradiction has at least two different readings; the note "${note}" has only one.`,
  });
