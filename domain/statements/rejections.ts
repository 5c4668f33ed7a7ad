import type { Book } from '../book/state.js';
import type { EntryNumber, PartyCode, StatementId } from '../language/ids.js';
import { rejection, type Rejection } from '../language/rejection.js';
import type { StatementOn } from './events.js';
import { onKey, type Statement } from './state.js';
import { sayFiling, type Filing } from './target.js';

// Why a statement is not filed, kept as late or withdrawn, or the time for it not set.

export const statementAlreadyFiled = (statement: StatementId, entry: EntryNumber): Rejection =>
  rejection(
    'statement-already-filed',
    {
      es: `La declaración "${statement}" ya consta en el asiento ${entry}; dé otro identificador a esta.`,
      en: `The statement "${statement}" is already recorded at entry ${entry}; give this one another identifier.`,
    },
    [entry],
  );

export const unknownStatement = (statement: StatementId): Rejection =>
  rejection('unknown-statement', {
    es: `El libro no conoce la declaración "${statement}"; asiéntela antes o corrija su identificador.`,
    en: `The book knows no statement "${statement}"; file it first or correct its identifier.`,
  });

export const nothingToStateOn = (on: StatementOn): Rejection =>
  rejection('nothing-to-state-on', {
    es: `El libro no conoce "${onKey(on)}": asiéntelo antes o corrija su identificador.`,
    en: `The book knows no "${onKey(on)}": record it first or correct its identifier.`,
  });

export const notItsStatement = ({ id, member, entry }: Statement, other: PartyCode): Rejection =>
  rejection(
    'not-its-statement',
    {
      es: `La declaración "${id}" (asiento ${entry}) es de ${member}: no la retira ${other}.`,
      en: `The statement "${id}" (entry ${entry}) is ${member}'s: ${other} does not withdraw it.`,
    },
    [entry],
  );

export const statementWithdrawnAlready = ({ id }: Statement, entry: EntryNumber): Rejection =>
  rejection(
    'statement-withdrawn',
    {
      es: `La declaración "${id}" se retiró en el asiento ${entry}.`,
      en: `The statement "${id}" was withdrawn at entry ${entry}.`,
    },
    [entry],
  );

export const filingOver = (book: Book, filing: Filing): Rejection => {
  const until = sayFiling(book, filing);
  return rejection(
    'filing-over',
    {
      es: `El plazo para declarar venció el ${until.es} (asiento ${filing.entry}): lo que llega después se guarda como tardío, y el plazo no se fija de nuevo.`,
      en: `The time for statements was over on ${until.en} (entry ${filing.entry}): what comes later is kept as late, and the time is not set anew.`,
    },
    [filing.entry],
  );
};

export const filingAhead = (book: Book, filing: Filing | undefined): Rejection => {
  const until = filing && sayFiling(book, filing);
  return rejection(
    'filing-ahead',
    {
      es: `No llegó tarde: ${until === undefined ? 'no hay plazo para declarar' : `el plazo es el ${until.es}`}.`,
      en: `It did not come late: ${until === undefined ? 'there is no end to the time for statements' : `the time for them ends on ${until.en}`}.`,
    },
    filing === undefined ? [] : [filing.entry],
  );
};

export const filingHourNeeded = (book: Book, filing: Filing): Rejection => {
  const until = sayFiling(book, filing);
  return rejection(
    'hour-needed',
    {
      es: `Con la fecha sin hora no se sabe si fue antes o después del plazo para declarar, el ${until.es} (asiento ${filing.entry}): diga la hora (occurredAt).`,
      en: `Without an hour it is not known whether this was before or after the end of the time for statements, ${until.en} (entry ${filing.entry}): say the hour (occurredAt).`,
    },
    [filing.entry],
  );
};
