import type { Moment } from '../dates/moment.js';
import type { EntryNumber, MeetingId, MinutesCorrectionId, PartyCode } from '../language/ids.js';
import { rejection, type Rejection } from '../language/rejection.js';
import type { AskedCorrection, Minutes } from './state.js';

export const minutesAlreadyCirculated = (meeting: MeetingId, entry: EntryNumber): Rejection =>
  rejection(
    'minutes-already-circulated',
    {
      es: `El proyecto de acta de la reunión "${meeting}" ya se circuló (asiento ${entry}).`,
      en: `The draft minutes of the meeting "${meeting}" were circulated already (entry ${entry}).`,
    },
    [entry],
  );

export const noTimeToCorrect = (until: Moment): Rejection =>
  rejection('no-time-to-correct', {
    es: `El plazo para corregir el acta (${until}) termina antes de que empiece: dé a los asistentes tiempo de leerla.`,
    en: `The time to correct the minutes (${until}) is over before it begins: give those who attended time to read them.`,
  });

export const minutesNotCirculated = (meeting: MeetingId): Rejection =>
  rejection('minutes-not-circulated', {
    es: `El proyecto de acta de la reunión "${meeting}" no se ha circulado todavía.`,
    en: `The draft minutes of the meeting "${meeting}" have not been circulated yet.`,
  });

export const minutesFinal = (meeting: MeetingId, entry: EntryNumber): Rejection =>
  rejection(
    'minutes-final',
    {
      es: `El acta de la reunión "${meeting}" es definitiva (asiento ${entry}): lo que conste mal se corrige en su propio asiento.`,
      en: `The minutes of the meeting "${meeting}" are final (entry ${entry}): what is wrong is corrected in its own entry.`,
    },
    [entry],
  );

export const correctionTooLate = ({ until, circulated }: Minutes): Rejection =>
  rejection(
    'minutes-correction-late',
    {
      es: `El plazo para corregir el acta terminó (${until}, asiento ${circulated}).`,
      en: `The time to correct the minutes is over (${until}, entry ${circulated}).`,
    },
    [circulated],
  );

export const didNotAttend = (party: PartyCode, meeting: MeetingId): Rejection =>
  rejection('did-not-attend', {
    es: `No consta que ${party} asistiera a la reunión "${meeting}": su acta la corrigen quienes asistieron.`,
    en: `${party} is not recorded as having attended the meeting "${meeting}": its minutes are corrected by those who did.`,
  });

export const correctionAlreadyAsked = ({ id, entry }: AskedCorrection): Rejection =>
  rejection(
    'minutes-correction-already-asked',
    {
      es: `Ya consta una corrección "${id}" (asiento ${entry}); dé otro identificador a esta.`,
      en: `There is a correction "${id}" already (entry ${entry}); give this one another identifier.`,
    },
    [entry],
  );

export const unknownCorrection = (id: MinutesCorrectionId): Rejection =>
  rejection('unknown-minutes-correction', {
    es: `Nadie ha pedido ninguna corrección "${id}" del acta.`,
    en: `Nobody has asked for a correction "${id}" of the minutes.`,
  });

export const correctionAlreadySettled = (id: MinutesCorrectionId, entry: EntryNumber): Rejection =>
  rejection(
    'minutes-correction-settled',
    {
      es: `La corrección "${id}" ya se resolvió en el asiento ${entry}.`,
      en: `The correction "${id}" was settled already, at entry ${entry}.`,
    },
    [entry],
  );

export const stillTimeToCorrect = ({ until, circulated }: Minutes): Rejection =>
  rejection(
    'minutes-still-open',
    {
      es: `Los asistentes pueden corregir el acta hasta ${until} (asiento ${circulated}): antes no es definitiva.`,
      en: `Those who attended may correct the minutes until ${until} (entry ${circulated}): before that they are not final.`,
    },
    [circulated],
  );

export const correctionsUnsettled = (left: readonly AskedCorrection[]): Rejection => {
  const ids = left.map(({ id }) => id).join(', ');
  return rejection(
    'minutes-corrections-unsettled',
    {
      es: `Quedan correcciones del acta sin resolver: ${ids}.`,
      en: `Corrections of the minutes are not settled yet: ${ids}.`,
    },
    left.map(({ entry }) => entry),
  );
};
