import type { PresidencyEvent } from '../../../../domain/presidency/events.js';
import type { Cases } from '../case.js';

export const presidencyCases: Cases<PresidencyEvent> = {
  CandidacyAnnounced: [
    {
      data: { member: 'CR', term: '2020', meeting: 'xxiv', takesOffice: '2020' },
      es: 'Costa Rica anunció en la XXIV Reunión Viceministerial su candidatura a la presidencia del período 2020, que asumiría en 2020.',
      en: 'Costa Rica announced at the XXIV Vice-Ministerial Meeting its candidacy for the presidency of the 2020 term, to take office in 2020.',
    },
    {
      data: { member: 'CR', term: '2020', meeting: 'xxiv', takesOffice: '2020-01-01' },
      es: 'Costa Rica anunció en la XXIV Reunión Viceministerial su candidatura a la presidencia del período 2020, que asumiría el 1 de enero de 2020.',
      en: 'Costa Rica announced at the XXIV Vice-Ministerial Meeting its candidacy for the presidency of the 2020 term, to take office on 1 January 2020.',
    },
  ],
  CandidacyWithdrawn: [
    {
      data: { member: 'CR', term: '2020' },
      es: 'Costa Rica retiró su candidatura a la presidencia del período 2020.',
      en: 'Costa Rica withdrew its candidacy for the presidency of the 2020 term.',
    },
    {
      data: { member: 'CR', term: '2020', reason: 'Cambio de prioridades' },
      es: 'Costa Rica retiró su candidatura a la presidencia del período 2020; motivo: «Cambio de prioridades».',
      en: 'Costa Rica withdrew its candidacy for the presidency of the 2020 term; reason: “Cambio de prioridades”.',
    },
  ],
  PresidencyDesignated: [
    {
      data: { member: 'CR', term: '2020', act: 'vm-1' },
      es: 'Se designó a Costa Rica para la presidencia del período 2020 por el acto vm-1 de la Reunión Viceministerial («aprobó»).',
      en: 'Costa Rica was designated for the presidency of the 2020 term by act vm-1 of the Vice-Ministerial Meeting (“approved”).',
    },
  ],
  DesignationEstablished: [
    {
      data: { member: 'SV', term: '2017' },
      es: 'Se designó a El Salvador para la presidencia del período 2017, según consta fuera de los actos de este libro.',
      en: 'El Salvador was designated for the presidency of the 2017 term, as established outside the acts of this book.',
    },
  ],
  TermEstablished: [
    {
      data: { member: 'GT', term: '2019', from: '2019' },
      es: 'Guatemala ejerció la presidencia del período 2019 desde 2019, según consta fuera de los actos de este libro.',
      en: 'Guatemala held the presidency of the 2019 term from 2019, as established outside the acts of this book.',
    },
    {
      data: { member: 'SV', term: '2017', from: '2017-01', until: '2017-12-31' },
      es: 'El Salvador ejerció la presidencia del período 2017 desde enero de 2017 hasta el 31 de diciembre de 2017, según consta fuera de los actos de este libro.',
      en: 'El Salvador held the presidency of the 2017 term from January 2017 until 31 December 2017, as established outside the acts of this book.',
    },
    {
      data: { member: 'SV', term: '2017', from: '2017', until: '2017' },
      es: 'El Salvador ejerció la presidencia del período 2017 en 2017, según consta fuera de los actos de este libro.',
      en: 'El Salvador held the presidency of the 2017 term in 2017, as established outside the acts of this book.',
    },
  ],
  PresidencyHandedOver: [
    {
      data: { term: '2020', from: 'GT', to: 'CR', meeting: 'xxiv' },
      es: 'Guatemala entregó a Costa Rica la presidencia del período 2020 en la XXIV Reunión Viceministerial; la fecha en que surte efecto se asienta aparte.',
      en: 'Guatemala handed over to Costa Rica the presidency of the 2020 term at the XXIV Vice-Ministerial Meeting; the date it takes effect is an entry of its own.',
    },
    {
      data: { term: '2020', to: 'CR' },
      es: 'Costa Rica recibió la presidencia del período 2020; la fecha en que surte efecto se asienta aparte.',
      en: 'Costa Rica received the presidency of the 2020 term; the date it takes effect is an entry of its own.',
    },
  ],
  PresidencyTookEffect: [
    {
      data: { term: '2020', member: 'CR', effective: '2019-11-14' },
      es: 'Costa Rica asumió la presidencia del período 2020, con efecto desde el 14 de noviembre de 2019.',
      en: 'Costa Rica took up the presidency of the 2020 term, with effect from 14 November 2019.',
    },
  ],
  PresidencyEnded: [
    {
      data: { term: '2019', member: 'GT', until: '2019-11-13' },
      es: 'Guatemala concluyó la presidencia del período 2019, que ejerció hasta el 13 de noviembre de 2019.',
      en: 'Guatemala ended the presidency of the 2019 term, which it held until 13 November 2019.',
    },
    {
      data: { term: '2019', member: 'GT', until: '../2019-11', reason: 'Traspaso' },
      es: 'Guatemala concluyó la presidencia del período 2019, que ejerció hasta noviembre de 2019 o antes; motivo: «Traspaso».',
      en: 'Guatemala ended the presidency of the 2019 term, which it held until November 2019 or before; reason: “Traspaso”.',
    },
  ],
  ThemeChosen: [
    {
      data: { term: '2020', theme: { es: 'Por una migración en acción', en: 'For migration in action' } },
      es: 'Se eligió «Por una migración en acción» como tema de la presidencia del período 2020.',
      en: '“For migration in action” was chosen as the theme of the presidency of the 2020 term.',
    },
    {
      data: { term: '2020', theme: { es: 'Por una migración en acción' }, function: 'direction' },
      es: 'Se eligió «Por una migración en acción» como tema de la presidencia del período 2020, en ejercicio de la función «Dirige las reuniones».',
      en: '“Por una migración en acción” was chosen as the theme of the presidency of the 2020 term, exercising the function “Directs the meetings”.',
    },
  ],
};
