import type { Bilingual } from '../language/codec.js';
import type { EntryNumber, PartyCode } from '../language/ids.js';
import { rejection, type Rejection } from '../language/rejection.js';

export const notYetHappened = (occurredAt: string): Rejection =>
  rejection('not-yet-happened', {
    es: `No puede asentarse como ocurrido lo que aún no ha ocurrido (${occurredAt}).`,
    en: `What has not happened yet (${occurredAt}) cannot be recorded as having happened.`,
  });

/** Told as of a date between the two, the book would have it rest on nothing. */
export const datedBefore = (occurredAt: string, foundation: EntryNumber): Rejection =>
  rejection(
    'dated-before-what-it-rests-on',
    {
      es: `Descansa en el asiento ${foundation}, que ocurrió después (o se sabe con menos precisión): no puede fecharse ${occurredAt}. Corrija la fecha de uno de los dos.`,
      en: `It rests on entry ${foundation}, which happened later (or is known less exactly): it cannot be dated ${occurredAt}. Correct the date of one of the two.`,
    },
    [foundation],
  );

export const sourceMissing = (): Rejection =>
  rejection('source-missing', {
    es: 'La base "source" exige decir el documento y el lugar (campo source).',
    en: 'The basis "source" must name the document and the place (field source).',
  });

export const unknownSource = (source: string): Rejection =>
  rejection('unknown-source', {
    es: `La fuente "${source}" no está registrada en el libro.`,
    en: `The source "${source}" is not registered in the book.`,
  });

export const unknownRecorder = (code: PartyCode): Rejection =>
  rejection('unknown-recorder', {
    es: `${code} no puede asentar: el libro no conoce a esa parte.`,
    en: `${code} cannot record: the book knows no such party.`,
  });

export const sealingUnavailable = (path: string): Rejection =>
  rejection('sealing-unavailable', {
    es: `El campo "${path}" guardaría datos personales o palabras a puerta cerrada; sin sello no se asienta, porque después no podría retirarse.`,
    en: `The field "${path}" would hold personal data or words from behind closed doors; unsealed it is not recorded, for it could never be taken back.`,
  });

export const unknownRulesVersion = (version: number): Rejection =>
  rejection('unknown-rules-version', {
    es: `Esta acta no conoce la versión ${version} de las normas.`,
    en: `This acta does not know version ${version} of the rules.`,
  });

export const unknownEntry = (entry: EntryNumber): Rejection =>
  rejection('unknown-entry', {
    es: `El libro no tiene todavía el asiento ${entry}.`,
    en: `The book has no entry ${entry} yet.`,
  });

export const correctionOfCorrection = (entry: EntryNumber): Rejection =>
  rejection(
    'correction-of-correction',
    {
      es: `El asiento ${entry} es una corrección: corrija de nuevo el asiento al que se refiere.`,
      en: `Entry ${entry} is a correction: correct the entry it speaks of once more instead.`,
    },
    [entry],
  );

export const correctionNotValid = (entry: EntryNumber, where: Bilingual): Rejection =>
  rejection(
    'correction-not-valid',
    {
      es: `La lectura correcta no tiene la forma del asiento ${entry}: ${where.es}.`,
      en: `The right reading does not have the shape of entry ${entry}: ${where.en}.`,
    },
    [entry],
  );

export const correctionChangesNothing = (entry: EntryNumber): Rejection =>
  rejection(
    'correction-changes-nothing',
    {
      es: `El asiento ${entry} ya se lee así: no hay nada que corregir.`,
      en: `Entry ${entry} already reads so: there is nothing to correct.`,
    },
    [entry],
  );

/** What is recorded late would make entries that were recorded before it, and are dated after it, unlawful. */
export const lateEntryBreaks = (first: Rejection, entries: readonly EntryNumber[]): Rejection =>
  rejection(
    'late-entry-breaks',
    {
      es: `Si esto ocurrió entonces, no se sostendrían los asientos ${entries.join(', ')}, ya asentados y posteriores (${first.es}). Corríjalos antes.`,
      en: `Had this happened then, entries ${entries.join(', ')}, already recorded and of later date, would not hold (${first.en}). Correct them first.`,
    },
    entries,
  );

export const correctionHalves = (entry: EntryNumber, other: EntryNumber): Rejection =>
  rejection(
    'correction-halves',
    {
      es: `Los asientos ${other} y ${entry} son de una misma toma de posesión: anulado solo uno, nadie presidiría. Anule ambos (campo also).`,
      en: `Entries ${other} and ${entry} are of one taking of office: with only one annulled nobody would preside. Annul both (field also).`,
    },
    [other],
  );

export const correctionNotYours = (entry: EntryNumber, speakers: readonly PartyCode[]): Rejection => {
  const who = speakers.join(', ');
  return rejection(
    'correction-not-yours',
    speakers.length === 0
      ? {
          es: `El asiento ${entry} lo corrige la Secretaría (o, mientras no la haya, quien abrió el libro).`,
          en: `Entry ${entry} is corrected by the Secretariat (or, while there is none, by whoever opened the book).`,
        }
      : {
          es: `En el asiento ${entry} habla ${who}: lo corrige esa parte, o la Secretaría en su nombre (onBehalfOf) con la autorización que la parte le dio.`,
          en: `In entry ${entry} ${who} speaks: that party corrects it, or the Secretariat on its behalf (onBehalfOf) by the authority the party gave.`,
        },
    [entry],
  );
};

export const wordsOfAnother = (entry: EntryNumber, speakers: readonly PartyCode[]): Rejection =>
  rejection(
    'words-of-another',
    {
      es: `Lo dicho en el asiento ${entry} es de ${speakers.join(', ')} y no puede leerse como de otra parte: anúlelo y asiente de nuevo lo que dijo la otra.`,
      en: `What entry ${entry} says is of ${speakers.join(', ')} and cannot be read as another party's: annul it and record anew what the other said.`,
    },
    [entry],
  );

/** The correction would make later entries, lawful until now, unlawful. */
export const correctionBreaks = (first: Rejection, entries: readonly EntryNumber[]): Rejection =>
  rejection(
    'correction-breaks',
    {
      es: `Con esa lectura dejarían de sostenerse los asientos ${entries.join(', ')} (${first.es}). Corríjalos antes.`,
      en: `With that reading entries ${entries.join(', ')} would no longer hold (${first.en}). Correct them first.`,
    },
    entries,
  );
