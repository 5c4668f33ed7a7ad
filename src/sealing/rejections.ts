import type { EntryNumber } from '../../domain/language/ids.js';
import { rejection, type Rejection } from '../../domain/language/rejection.js';
import { LONGEST_SEALED } from './box.js';

// Why a command with something to seal is not recorded. The words themselves are never repeated.

export const sealFromElsewhere = (path: string): Rejection =>
  rejection('seal-from-elsewhere', {
    es: `En el campo "${path}" viene un sello ya hecho. Escriba las palabras: acta las sella al asentarlas, y un sello de otro asiento no se abre en este.`,
    en: `The field "${path}" comes with a seal already made. Write the words: acta seals them when it records them, and the seal of another entry does not open in this one.`,
  });

export const sealedTooLong = (path: string, bytes: number): Rejection =>
  rejection('sealed-text-too-long', {
    es: `El campo "${path}" tiene ${bytes} bytes; sellados caben ${LONGEST_SEALED}. Repártalo en varios asientos.`,
    en: `The field "${path}" has ${bytes} bytes; sealed, ${LONGEST_SEALED} fit. Divide it among several entries.`,
  });

export const contentErased = (entries: readonly EntryNumber[]): Rejection =>
  rejection(
    'content-erased',
    {
      es: `Este comando ya se asentó (asientos ${entries.join(', ')}) y después se suprimió lo que guardaba sellado: ya no puede compararse. Quítelo del archivo, que tampoco debería conservarlo.`,
      en: `This command was recorded already (entries ${entries.join(', ')}), and what it sealed was erased since: it can no longer be compared. Take it out of the file, which should not keep it either.`,
    },
    entries,
  );

export const contentNotOpened = (entries: readonly EntryNumber[]): Rejection =>
  rejection(
    'content-not-opened',
    {
      es: `Este comando ya se asentó (asientos ${entries.join(', ')}), pero lo que guarda sellado no se abre con las claves que hay: no puede compararse.`,
      en: `This command was recorded already (entries ${entries.join(', ')}), but what it sealed does not open with the keys there are: it cannot be compared.`,
    },
    entries,
  );

export const keysNotHere = (): Rejection =>
  rejection('keys-not-here', {
    es: 'Las claves de lo sellado no están a mano: no se asienta que se destruyó una que nadie destruye.',
    en: 'The keys of what is sealed are not at hand: it is not recorded that one was destroyed while nobody destroys it.',
  });

export const erasureAlone = (): Rejection =>
  rejection('erasure-alone', {
    es: 'Una supresión se asienta sola, no junto con otros comandos: destruye una clave, y eso no se deshace con ellos.',
    en: 'An erasure is recorded alone, not together with other commands: it destroys a key, and that is not undone with them.',
  });
