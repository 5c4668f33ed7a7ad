import type { Bilingual } from '../../../domain/language/codec.js';
import type { Problem as Refused } from '../../../domain/language/explain.js';
import { nearest } from '../../nearest.js';
import { expectsDate, nearestDate } from '../nearest-date.js';
import { unknownField } from './sheet.js';

/** Why a value is refused, in words for whoever wrote it, with the word that was probably meant. */
export const inClerksWords = (
  { path, value, reason, known }: Refused,
  type: string | undefined,
): Bilingual => {
  const field = path.at(-1) ?? '';
  if (reason.en === 'unknown field') return unknownField(field, known, ownerOf(path, type));
  if (path.length === 1 && field === 'type') return unknownType(value, known);
  const said = plainly(reason);
  const meant = typeof value === 'string' ? valueMeant(value, reason, known) : undefined;
  return {
    es: meant === undefined ? `${said.es}.` : `${said.es}. ¿Quiso decir ${meant}?`,
    en: meant === undefined ? `${said.en}.` : `${said.en}. Did you mean ${meant}?`,
  };
};

const valueMeant = (value: string, reason: Bilingual, known: readonly string[]): string | undefined =>
  expectsDate(reason) ? nearestDate(value) : nearest(value, known);

const ownerOf = (path: readonly string[], type: string | undefined): Bilingual => {
  const owner = path.slice(0, -1).filter((key) => !/^\d+$/.test(key));
  if (owner.length === 0) return { es: 'de un comando', en: 'of a command' };
  const of =
    owner.length === 1 && owner[0] === 'data' && type !== undefined ? type : `"${owner.at(-1) ?? ''}"`;
  return { es: `de ${of}`, en: `of ${of}` };
};

const unknownType = (value: unknown, known: readonly string[]): Bilingual => {
  const all = { es: 'Todos: acta schema --help.', en: 'All of them: acta schema --help.' };
  if (value === undefined || value === null) {
    return {
      es: `falta el tipo del comando (type). ${all.es}`,
      en: `the type of the command is missing (type). ${all.en}`,
    };
  }
  const meant = typeof value === 'string' ? nearest(value, known) : undefined;
  return {
    es: `${JSON.stringify(value)} no es un comando que acta conozca. ${meant === undefined ? all.es : `¿Quiso decir ${meant}?`}`,
    en: `${JSON.stringify(value)} is not a command that acta knows. ${meant === undefined ? all.en : `Did you mean ${meant}?`}`,
  };
};

/** A field written without a value says so; a missing word is one of several, not "none of" them. */
const plainly = ({ es, en }: Bilingual): Bilingual => ({
  es: es
    .replace(/^null no es /, 'está vacío: se espera ')
    .replace(/^(falta|está vacío): se espera ninguno de/, '$1: se espera uno de'),
  en: en.replace(/^null is not /, 'empty: expected '),
});
