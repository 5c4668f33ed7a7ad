import type { CalendarEvent } from '../../../../domain/calendar/events.js';
import type { Cases } from '../case.js';

export const calendarCases: Cases<CalendarEvent> = {
  ActivityProposed: [
    {
      data: {
        activity: 'a',
        label: 'a',
        title: { es: 'Congreso sobre mujeres', en: 'Congress on women' },
        host: 'CR',
        place: { es: 'San José', en: 'San José' },
        supporters: ['OIM', 'Luxemburgo'],
        technicalSupport: ['CICR'],
        date: {
          kind: 'dated',
          phrase: '3 al 5 de diciembre',
          edtf: '2019-12-03/2019-12-05',
          reading: 'extent',
          confirmed: true,
          inferred: 'el calendario sigue a la reunión',
        },
      },
      es: 'Se propuso la actividad «Congreso sobre mujeres» (a); fecha: del 3 al 5 de diciembre de 2019 (año inferido: el calendario sigue a la reunión); sede: Costa Rica; lugar: San José; con apoyo de: OIM y Luxemburgo; apoyo técnico: CICR.',
      en: 'The activity “Congress on women” (a) was proposed; date: 3–5 December 2019 (year inferred: el calendario sigue a la reunión); host: Costa Rica; place: San José; supported by: OIM and Luxemburgo; technical support: CICR.',
    },
    {
      data: {
        activity: 'l',
        title: { es: 'Reunión del Grupo', en: 'Group meeting' },
        supporters: [],
        technicalSupport: [],
        date: { kind: 'undated', reason: 'to-be-defined', confirmed: false },
        meetingOf: 'grcm',
      },
      es: 'Se propuso la actividad «Reunión del Grupo»; sin fecha: por definir; instancia que se reúne: el Grupo Regional de Consulta.',
      en: 'The activity “Group meeting” was proposed; no date: to be defined; meeting of: the Regional Consultation Group.',
    },
  ],
  ActivityApproved: [
    {
      data: { activity: 'a', act: 'vm-1' },
      es: 'Se aprobó la actividad «Congreso sobre mujeres» por el acto vm-1 de la Reunión Viceministerial («aprobó»).',
      en: 'The activity “Congress on women” was approved by act vm-1 of the Vice-Ministerial Meeting (“approved”).',
    },
  ],
  ActivityChanged: [
    {
      data: {
        activity: 'a',
        title: { es: 'Congreso sobre migrantes', en: 'Congress on migrants' },
        host: 'MX',
        reason: 'Cambio de sede',
      },
      es: 'Se modificó la actividad «Congreso sobre mujeres»; motivo: «Cambio de sede»; título: «Congreso sobre migrantes»; sede: México.',
      en: 'The activity “Congress on women” was changed; reason: “Cambio de sede”; title: “Congress on migrants”; host: Mexico.',
    },
    {
      data: { activity: 'a', supporters: [], technicalSupport: [], reason: 'Sin fondos' },
      es: 'Se modificó la actividad «Congreso sobre mujeres»; motivo: «Sin fondos»; sin apoyos; sin apoyo técnico.',
      en: 'The activity “Congress on women” was changed; reason: “Sin fondos”; no supporters; no technical support.',
    },
    {
      data: { activity: 'a', reason: 'Revisión' },
      es: 'Se modificó la actividad «Congreso sobre mujeres»; motivo: «Revisión».',
      en: 'The activity “Congress on women” was changed; reason: “Revisión”.',
    },
  ],
  ActivityConfirmed: [
    {
      data: {
        activity: 'a',
        date: {
          kind: 'dated',
          phrase: '3 al 5 de diciembre de 2019',
          edtf: '2019-12-03/2019-12-05',
          reading: 'extent',
          confirmed: true,
        },
      },
      es: 'Se confirmó la fecha de la actividad «Congreso sobre mujeres»: del 3 al 5 de diciembre de 2019.',
      en: 'The date of the activity “Congress on women” was confirmed: 3–5 December 2019.',
    },
  ],
  ActivityHeld: [
    {
      data: {
        activity: 'a',
        date: {
          kind: 'dated',
          phrase: '3 de diciembre de 2019',
          edtf: '2019-12-03',
          reading: 'extent',
          confirmed: true,
        },
      },
      es: 'Se realizó la actividad «Congreso sobre mujeres»; fecha: 3 de diciembre de 2019.',
      en: 'The activity “Congress on women” was held; date: 3 December 2019.',
    },
  ],
  ActivityCancelled: [
    {
      data: { activity: 'a', reason: 'Emergencia sanitaria' },
      es: 'Se canceló la actividad «Congreso sobre mujeres»; motivo: «Emergencia sanitaria».',
      en: 'The activity “Congress on women” was cancelled; reason: “Emergencia sanitaria”.',
    },
  ],
};
