import type { MinutesEvent } from '../../../../domain/meetings/minutes-events.js';
import type { Cases } from '../case.js';

const its = { meeting: 'xxiv', correction: 'c1' };

export const minutesCases: Cases<MinutesEvent> = {
  MinutesCirculated: [
    {
      data: { meeting: 'xxiv', until: '2019-12-15' },
      es: 'Se circuló el proyecto de acta de la XXIV Reunión Viceministerial; se admiten correcciones hasta el 15 de diciembre de 2019.',
      en: 'The draft minutes of the XXIV Vice-Ministerial Meeting were circulated; corrections are taken until 15 December 2019.',
    },
  ],
  MinutesCorrectionAsked: [
    {
      data: { ...its, by: 'MX', words: 'México no lo dijo' },
      es: 'México pidió corregir el acta de la XXIV Reunión Viceministerial (c1): «México no lo dijo».',
      en: 'Mexico asked for a correction of the minutes of the XXIV Vice-Ministerial Meeting (c1): “México no lo dijo”.',
    },
    {
      data: { ...its, by: 'MX', item: 'fondo', words: 'México no lo dijo' },
      es: 'México pidió corregir el acta de la XXIV Reunión Viceministerial, sobre el punto de agenda «Fondo de reserva» (c1): «México no lo dijo».',
      en: 'Mexico asked for a correction of the minutes of the XXIV Vice-Ministerial Meeting, on the agenda item “Reserve fund” (c1): “México no lo dijo”.',
    },
  ],
  MinutesCorrectionSettled: [
    {
      data: { ...its, outcome: { kind: 'taken' } },
      es: 'Se acogió la corrección c1 del acta de la XXIV Reunión Viceministerial.',
      en: 'The correction c1 of the minutes of the XXIV Vice-Ministerial Meeting was taken up.',
    },
    {
      data: { ...its, outcome: { kind: 'not-taken', reason: 'consta en la grabación' } },
      es: 'No se acogió la corrección c1 del acta de la XXIV Reunión Viceministerial; motivo: «consta en la grabación».',
      en: 'The correction c1 of the minutes of the XXIV Vice-Ministerial Meeting was not taken up; reason: “consta en la grabación”.',
    },
  ],
  MinutesFinalized: [
    {
      data: { meeting: 'xxiv' },
      es: 'El acta de la XXIV Reunión Viceministerial quedó definitiva.',
      en: 'The minutes of the XXIV Vice-Ministerial Meeting became final.',
    },
  ],
};
