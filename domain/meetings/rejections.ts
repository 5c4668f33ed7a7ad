import type { EntryNumber, MeetingId, PartyCode } from '../language/ids.js';
import { rejection, type Rejection } from '../language/rejection.js';
import type { Permission } from '../membership/events.js';
import type { Meeting, MeetingPhase } from './state.js';

// ---- the meeting and its phases ----

export const unknownMeeting = (meeting: MeetingId): Rejection =>
  rejection('unknown-meeting', {
    es: `El libro no conoce la reunión "${meeting}"; convóquela antes o corrija su identificador.`,
    en: `The book knows no meeting "${meeting}"; convene it first or correct its identifier.`,
  });

export const meetingAlreadyConvened = (meeting: MeetingId, entry: EntryNumber): Rejection =>
  rejection(
    'meeting-already-convened',
    {
      es: `La reunión "${meeting}" ya se convocó (asiento ${entry}); dé otro identificador a esta.`,
      en: `The meeting "${meeting}" was already convened (entry ${entry}); give this one another identifier.`,
    },
    [entry],
  );

export const meetingNotYetConvened = ({ id, entry }: Meeting): Rejection =>
  rejection(
    'meeting-not-yet-convened',
    {
      es: `En esa fecha la reunión "${id}" aún no se había convocado (asiento ${entry}).`,
      en: `At that date the meeting "${id}" had not been convened yet (entry ${entry}).`,
    },
    [entry],
  );

const phaseInWords: Readonly<
  Record<MeetingPhase, { readonly code: string; readonly es: string; readonly en: string }>
> = {
  convened: { code: 'meeting-not-open', es: 'aún no se había abierto', en: 'had not been opened yet' },
  open: { code: 'meeting-already-open', es: 'estaba abierta', en: 'was open' },
  adjourned: { code: 'meeting-adjourned', es: 'estaba suspendida', en: 'was adjourned' },
  closed: { code: 'meeting-closed', es: 'ya se había clausurado', en: 'was already closed' },
};

/** The meeting is in a phase in which this cannot be. */
export const meetingInPhase = (id: MeetingId, phase: MeetingPhase, entry: EntryNumber): Rejection => {
  const { code, es, en } = phaseInWords[phase];
  return rejection(
    code,
    { es: `La reunión "${id}" ${es} (asiento ${entry}).`, en: `The meeting "${id}" ${en} (entry ${entry}).` },
    [entry],
  );
};

/** What would change the phase is said to have happened before the last change on record. */
export const meetingMovedOn = (id: MeetingId, entry: EntryNumber): Rejection =>
  rejection(
    'meeting-moved-on',
    {
      es: `Después de esa fecha la reunión "${id}" ya había cambiado de fase (asiento ${entry}): corrija ese asiento o esta fecha.`,
      en: `After that date the meeting "${id}" had already gone on to another phase (entry ${entry}): correct that entry or this date.`,
    },
    [entry],
  );

export const notTheSecretariat = (party: PartyCode, secretariat: PartyCode | undefined): Rejection =>
  rejection('not-the-secretariat', {
    es: `Se convoca por conducto de la Secretaría${secretariat === undefined ? ', que el libro no conoce aún' : ` (${secretariat})`}; ${party} no lo es.`,
    en: `Meetings are convened through the Secretariat${secretariat === undefined ? ', which the book does not know yet' : ` (${secretariat})`}; ${party} is not it.`,
  });

// ---- who takes part ----

export const notPresent = (party: PartyCode, meeting: MeetingId, entry: EntryNumber | undefined): Rejection =>
  rejection(
    'not-present',
    {
      es: `No consta que ${party} estuviera presente entonces en la reunión "${meeting}"; asiente antes su presencia.`,
      en: `${party} is not recorded as present then in the meeting "${meeting}"; record its presence first.`,
    },
    entry === undefined ? [] : [entry],
  );

/** An observer lacks every one of the permissions of which any would do. */
export const notPermitted = (
  observer: PartyCode,
  anyOf: readonly Permission[],
  admitted: EntryNumber,
): Rejection => {
  const list = anyOf.join(', ');
  return rejection(
    'not-permitted',
    {
      es: `El observador ${observer} (asiento ${admitted}) no tenía el permiso que esto exige: ${list}. Asiente antes que se le concedió.`,
      en: `The observer ${observer} (entry ${admitted}) did not hold the permission this needs: ${list}. Record first that it was granted.`,
    },
    [admitted],
  );
};

export const partyNamedTwice = (party: PartyCode): Rejection =>
  rejection('party-named-twice', {
    es: `${party} figura más de una vez en la lista: nómbrela una sola vez.`,
    en: `${party} stands more than once in the list: name it once.`,
  });

export const nobodyNamed = (): Rejection =>
  rejection('nobody-named', {
    es: 'La lista no nombra a nadie: nombre al menos a una parte.',
    en: 'The list names nobody: name at least one party.',
  });

export const draftingAlreadyAsked = (meeting: MeetingId, entry: EntryNumber): Rejection =>
  rejection(
    'already-asked',
    {
      es: `En la reunión "${meeting}" ya se pidieron representantes para la redacción (asiento ${entry}).`,
      en: `Drafting representatives were already asked for in the meeting "${meeting}" (entry ${entry}).`,
    },
    [entry],
  );

export const draftingNotAsked = (meeting: MeetingId): Rejection =>
  rejection('not-asked', {
    es: `En la reunión "${meeting}" la presidencia aún no ha pedido representantes para la redacción; asiéntelo antes.`,
    en: `The presidency has not asked for drafting representatives in the meeting "${meeting}" yet; record that first.`,
  });
