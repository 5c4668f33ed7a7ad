import type { Moment } from '../dates/moment.js';
import type { EntryNumber } from '../language/ids.js';
import { rejection, type Rejection } from '../language/rejection.js';

export const datedBefore = (moment: Moment, entry: EntryNumber): Rejection =>
  rejection(
    'dated-before-what-it-rests-on',
    {
      es: `${moment} es anterior al paso en que se apoya (asiento ${entry}): corrija la fecha.`,
      en: `${moment} lies before the step it rests on (entry ${entry}): correct the date.`,
    },
    [entry],
  );

export const whenNotSaid = (moment: Moment): Rejection =>
  rejection('when-not-said', {
    es: `"${moment}" (entonces o antes) no dice cuándo: dé la fecha en que comienza o termina.`,
    en: `"${moment}" (then or before) does not say when: give the date on which it begins or ends.`,
  });
