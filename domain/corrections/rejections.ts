import type { EntryNumber, NoteId, SourceId } from '../language/ids.js';
import { rejection, type Rejection } from '../language/rejection.js';
import type { KeyId } from '../language/seal.js';
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

export const alreadyErased = (key: KeyId, entry: EntryNumber): Rejection =>
  rejection(
    'already-erased',
    {
      es: `Lo que estaba sellado con la clave ${key} ya se suprimió (asiento ${entry}).`,
      en: `What was sealed under the key ${key} has been erased already (entry ${entry}).`,
    },
    [entry],
  );

export const nothingSealedUnder = (key: KeyId): Rejection =>
  rejection('nothing-sealed-under-key', {
    es: `Nada está sellado en este libro con la clave ${key}; véanse las claves con acta keys list.`,
    en: `Nothing stands sealed in this book under the key ${key}; acta keys list tells the keys.`,
  });

export const notWhatIsSealed = (key: KeyId, entries: readonly EntryNumber[]): Rejection =>
  rejection(
    'not-what-is-sealed',
    {
      es: `Con la clave ${key} está sellado algo en los asientos ${entries.join(', ')}: nómbrelos todos, ninguno más, y diga de qué es (of).`,
      en: `Under the key ${key} something stands sealed in the entries ${entries.join(', ')}: name all of them and no other, and say of what it is (of).`,
    },
    entries,
  );

export const erasureNotCorrected = (entry: EntryNumber): Rejection =>
  rejection(
    'erasure-not-corrected',
    {
      es: `El asiento ${entry} dice que se destruyó una clave: eso no se deshace, y no se corrige.`,
      en: `Entry ${entry} says that a key was destroyed: that cannot be undone, and is not corrected.`,
    },
    [entry],
  );
