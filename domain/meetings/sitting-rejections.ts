import type { AgendaItemId, EntryNumber, PartyCode, SessionId, TextId } from '../language/ids.js';
import { rejection, type Rejection } from '../language/rejection.js';
import type { AgendaItem, ItemPhase } from './state.js';

// Why a session, an agenda item or an intervention is not recorded.

export const sessionAlreadyHeld = (session: SessionId, entry: EntryNumber): Rejection =>
  rejection(
    'session-already-held',
    {
      es: `La sesión "${session}" ya consta (asiento ${entry}); dé otro identificador a esta.`,
      en: `The session "${session}" is already recorded (entry ${entry}); give this one another identifier.`,
    },
    [entry],
  );

export const sessionOpen = (session: SessionId, entry: EntryNumber): Rejection =>
  rejection(
    'session-open',
    {
      es: `La sesión "${session}" sigue abierta (asiento ${entry}): ciérrela antes.`,
      en: `The session "${session}" is still open (entry ${entry}): close it first.`,
    },
    [entry],
  );

export const sessionsOverlap = (session: SessionId, other: SessionId, entry: EntryNumber): Rejection =>
  rejection(
    'sessions-overlap',
    {
      es: `Una sola sesión a la vez: "${session}" duraría mientras se celebraba "${other}" (asiento ${entry}).`,
      en: `One session at a time: "${session}" would last while "${other}" was held (entry ${entry}).`,
    },
    [entry],
  );

export const unknownSession = (session: SessionId): Rejection =>
  rejection('unknown-session', {
    es: `La reunión no tiene ninguna sesión "${session}"; ábrala antes o corrija su identificador.`,
    en: `The meeting has no session "${session}"; open it first or correct its identifier.`,
  });

export const sessionNotOpen = (session: SessionId, entry: EntryNumber): Rejection =>
  rejection(
    'session-not-open',
    {
      es: `La sesión "${session}" no estaba abierta entonces (asiento ${entry}).`,
      en: `The session "${session}" was not open then (entry ${entry}).`,
    },
    [entry],
  );

export const agendaItemAlreadyAdded = (item: AgendaItemId, entry: EntryNumber): Rejection =>
  rejection(
    'agenda-item-already-added',
    {
      es: `El punto "${item}" ya está en la agenda (asiento ${entry}); dé otro identificador a este.`,
      en: `The item "${item}" is already on the agenda (entry ${entry}); give this one another identifier.`,
    },
    [entry],
  );

export const unknownAgendaItem = (item: AgendaItemId, known: readonly AgendaItemId[]): Rejection =>
  rejection('unknown-agenda-item', {
    es: `La agenda no tiene ningún punto "${item}"${known.length === 0 ? '' : `; tiene: ${known.join(', ')}`}.`,
    en: `The agenda has no item "${item}"${known.length === 0 ? '' : `; it has: ${known.join(', ')}`}.`,
  });

const itemInWords: Readonly<
  Record<ItemPhase, { readonly code: string; readonly es: string; readonly en: string }>
> = {
  waiting: { code: 'agenda-item-not-open', es: 'aún no se ha abierto', en: 'has not been opened yet' },
  open: { code: 'agenda-item-already-opened', es: 'ya está abierto', en: 'is already open' },
  closed: { code: 'agenda-item-closed', es: 'ya se cerró', en: 'is already closed' },
};

export const agendaItemInPhase = ({ id, phase, phaseEntry }: AgendaItem): Rejection => {
  const { code, es, en } = itemInWords[phase];
  return rejection(
    code,
    {
      es: `El punto "${id}" de la agenda ${es} (asiento ${phaseEntry}).`,
      en: `The agenda item "${id}" ${en} (entry ${phaseEntry}).`,
    },
    [phaseEntry],
  );
};

export const unknownDocument = (document: TextId): Rejection =>
  rejection('unknown-document', {
    es: `El libro no conoce el texto "${document}" que el punto cita; asiéntelo antes.`,
    en: `The book knows no text "${document}", which the item refers to; record it first.`,
  });

export const closedWordsInTheClear = (party: PartyCode, session: SessionId, entry: EntryNumber): Rejection =>
  rejection(
    'closed-words-in-the-clear',
    {
      es: `La sesión "${session}" fue a puerta cerrada (asiento ${entry}): lo que dijo ${party} no se asienta en summary, solo sellado en closedSummary.`,
      en: `The session "${session}" was behind closed doors (entry ${entry}): what ${party} said is not recorded in summary, only sealed in closedSummary.`,
    },
    [entry],
  );

export const sessionToBeNamed = (session: SessionId, entry: EntryNumber): Rejection =>
  rejection(
    'session-to-be-named',
    {
      es: `Entonces pudo estar reunida a puerta cerrada la sesión "${session}" (asiento ${entry}): diga en qué sesión se intervino, o la hora.`,
      en: `The session "${session}" may have sat behind closed doors then (entry ${entry}): name the session in which this was said, or the hour.`,
    },
    [entry],
  );

export const saidBeforeDoorsClosed = (session: SessionId, entries: readonly EntryNumber[]): Rejection =>
  rejection(
    'words-already-in-the-clear',
    {
      es: `La sesión "${session}" sería a puerta cerrada, y lo dicho después de abrirse ya consta sin sello ni sesión (asientos ${entries.join(', ')}): corrija antes esos asientos.`,
      en: `The session "${session}" would be behind closed doors, and what was said after it opened is recorded already, unsealed and in no session (entries ${entries.join(', ')}): correct those entries first.`,
    },
    entries,
  );
