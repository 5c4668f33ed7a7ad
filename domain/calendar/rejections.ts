import type { ActivityId, EntryNumber } from '../language/ids.js';
import { rejection, type Rejection } from '../language/rejection.js';
import type { ActivityPhase } from './state.js';

export const activityAlreadyProposed = (activity: ActivityId, entry: EntryNumber): Rejection =>
  rejection(
    'activity-already-proposed',
    {
      es: `La actividad "${activity}" ya existe (asiento ${entry}); dé otro identificador a esta.`,
      en: `The activity "${activity}" already exists (entry ${entry}); give this one another identifier.`,
    },
    [entry],
  );

export const unknownActivity = (activity: ActivityId): Rejection =>
  rejection('unknown-activity', {
    es: `El libro no conoce la actividad "${activity}"; propóngala antes o corrija su identificador.`,
    en: `The book knows no activity "${activity}"; propose it first or correct its identifier.`,
  });

const phaseInWords: Readonly<Record<ActivityPhase, { readonly es: string; readonly en: string }>> = {
  proposed: { es: 'solo está propuesta', en: 'is only proposed' },
  approved: { es: 'ya está aprobada', en: 'is already approved' },
  held: { es: 'ya se celebró', en: 'has already been held' },
  cancelled: { es: 'se canceló', en: 'has been cancelled' },
};

const inWrongPhase =
  (code: string, es: string, en: string) =>
  (activity: ActivityId, phase: ActivityPhase, entry: EntryNumber): Rejection =>
    rejection(
      code,
      {
        es: `La actividad "${activity}" ${phaseInWords[phase].es} (asiento ${entry}): ${es}.`,
        en: `The activity "${activity}" ${phaseInWords[phase].en} (entry ${entry}): ${en}.`,
      },
      [entry],
    );

export const activityNotProposed = inWrongPhase(
  'activity-not-proposed',
  'solo se aprueba una propuesta',
  'only one that is proposed is approved',
);

export const activityNotApproved = inWrongPhase(
  'activity-not-approved',
  'solo se confirma o se celebra una aprobada',
  'only one that is approved is confirmed or held',
);

export const activityOver = inWrongPhase('activity-over', 'ya no cambia', 'it no longer changes');

export const nothingChanged = (activity: ActivityId): Rejection =>
  rejection('nothing-changed', {
    es: `No se dice qué cambia en la actividad "${activity}": título, sede, lugar, apoyos o fecha.`,
    en: `Nothing is said to change in the activity "${activity}": title, host, place, support or date.`,
  });

export const notAConfirmation = (activity: ActivityId): Rejection =>
  rejection('not-a-confirmation', {
    es: `Confirmar la actividad "${activity}" exige una fecha, y que esté confirmada (confirmed: true).`,
    en: `To confirm the activity "${activity}" takes a date, and a confirmed one (confirmed: true).`,
  });

export const heldWithoutDate = (activity: ActivityId): Rejection =>
  rejection('held-without-date', {
    es: `Una actividad celebrada tiene fecha: diga cuándo se celebró "${activity}".`,
    en: `An activity that was held has a date: say when "${activity}" was held.`,
  });

export const notYetHeld = (activity: ActivityId, earliest: string): Rejection =>
  rejection('not-yet-held', {
    es: `La actividad "${activity}" no puede haberse celebrado: no empieza antes del ${earliest}.`,
    en: `The activity "${activity}" cannot have been held: it begins no sooner than ${earliest}.`,
  });
