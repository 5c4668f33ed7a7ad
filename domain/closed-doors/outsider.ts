import { rejection, type Rejection } from '../language/rejection.js';

// What is told to somebody from whom entries are hidden when a command, acceptable in the book as they see it, is
// refused by the book as it is. The reason stands behind closed doors, and so do the ids and entries it would name.

/** Codes that say an identifier is in use. */
const taken: ReadonlySet<string> = new Set([
  'act-already-recorded',
  'agenda-item-already-added',
  'amendment-already-proposed',
  'bracket-already-opened',
  'command-id-reused',
  'minutes-correction-already-asked',
  'note-already-there',
  'package-already-formed',
  'paragraph-already-there',
  'proposal-already-submitted',
  'session-already-held',
  'silence-already-circulated',
  'statement-already-filed',
  'text-already-drafted',
]);

const idTaken: Rejection = rejection('id-taken', {
  es: 'Ese identificador no está disponible; use otro.',
  en: 'That identifier is not available; use another.',
});

const notAcceptable: Rejection = rejection('not-acceptable', {
  es: 'El libro no admite ese asiento; consulte a la Secretaría.',
  en: 'The book does not accept this entry; ask the Secretariat.',
});

/** The refusal without what only those behind the doors may know: no id, no entry, no reason. */
export const forOutsider = ({ code }: Rejection): Rejection => (taken.has(code) ? idTaken : notAcceptable);
