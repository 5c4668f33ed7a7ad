import type { SilenceEvent } from '../../../../domain/silence/events.js';
import type { Cases } from '../case.js';

const its = { silence: 's1' };
const found = { by: 'GT', function: 'direction' };
const FOUND_ES = ', en ejercicio de la función «Dirige las reuniones»';
const FOUND_EN = ', exercising the function “Directs the meetings”';
const ON_ES = 'el silencio sobre la versión 2 de la propuesta «Plan Estratégico»';
const ON_EN = 'the silence on version 2 of the proposal “Strategic Plan”';
const UNTIL_ES = 'hasta el 10 de diciembre de 2019, 17:00 (America/Guatemala)';
const UNTIL_EN = 'until 10 December 2019, 17:00 (America/Guatemala)';
const deadline = {
  local: '2019-12-10T17:00',
  zone: 'America/Guatemala',
  instant: '2019-12-10T23:00:00.000Z',
};
const digest = '0'.repeat(64);
const broken = { ...its, member: 'MX', words: 'falta un plazo' };

export const silenceCases: Cases<SilenceEvent> = {
  SilenceCirculated: [
    {
      data: { ...its, proposal: 'plan', version: 2, digest, languages: ['es', 'en'], deadline, ...found },
      es: `Guatemala circuló en silencio la versión 2 de la propuesta «Plan Estratégico», en español e inglés, ${UNTIL_ES}${FOUND_ES}.`,
      en: `Guatemala circulated version 2 of the proposal “Strategic Plan” under silence, in Spanish and English, ${UNTIL_EN}${FOUND_EN}.`,
    },
    {
      data: {
        ...its,
        proposal: 'plan',
        version: 2,
        digest,
        languages: ['es'],
        deadline: { ...deadline, zone: 'America/New_York', local: '2019-12-10T18:00' },
        by: 'ST',
      },
      es: 'La Secretaría Técnica circuló en silencio la versión 2 de la propuesta «Plan Estratégico», en español, hasta el 10 de diciembre de 2019, 18:00 (America/New_York), es decir, el 10 de diciembre de 2019, 17:00 (America/Costa_Rica).',
      en: 'The Technical Secretariat circulated version 2 of the proposal “Strategic Plan” under silence, in Spanish, until 10 December 2019, 18:00 (America/New_York), that is, 10 December 2019, 17:00 (America/Costa_Rica).',
    },
  ],
  SilenceExtended: [
    {
      data: { ...its, deadline, reason: 'hay feriado', ...found },
      es: `Guatemala prorrogó ${ON_ES} ${UNTIL_ES}${FOUND_ES}; motivo: «hay feriado».`,
      en: `Guatemala extended ${ON_EN} ${UNTIL_EN}${FOUND_EN}; reason: “hay feriado”.`,
    },
    {
      data: { silence: 's9', deadline, by: 'ST' },
      es: `La Secretaría Técnica prorrogó el silencio s9 ${UNTIL_ES}.`,
      en: `The Technical Secretariat extended the silence s9 ${UNTIL_EN}.`,
    },
  ],
  SilenceSuspended: [
    {
      data: { ...its, reason: 'consultas', ...found },
      es: `Guatemala suspendió ${ON_ES}${FOUND_ES}; motivo: «consultas».`,
      en: `Guatemala suspended ${ON_EN}${FOUND_EN}; reason: “consultas”.`,
    },
  ],
  SilenceResumed: [
    {
      data: { ...its, deadline, ...found },
      es: `Guatemala reanudó ${ON_ES}, ${UNTIL_ES}${FOUND_ES}.`,
      en: `Guatemala resumed ${ON_EN}, ${UNTIL_EN}${FOUND_EN}.`,
    },
  ],
  SilenceBroken: [
    {
      data: { ...broken, with: 'objection' },
      es: `México rompió ${ON_ES} con una objeción: «falta un plazo».`,
      en: `Mexico broke ${ON_EN} with an objection: “falta un plazo”.`,
    },
    {
      data: { ...broken, with: 'amendment', amendment: { text: 'decl', amendment: 'a1' } },
      es: `México rompió ${ON_ES} con una enmienda (a1, del texto «Declaración de 2019»): «falta un plazo».`,
      en: `Mexico broke ${ON_EN} with an amendment (a1, of the text “2019 Declaration”): “falta un plazo”.`,
    },
  ],
  ObjectionCameLate: [
    {
      data: { ...broken, with: 'objection' },
      es: `La objeción de México llegó vencido el plazo y no rompe ${ON_ES}; se guarda como tardía: «falta un plazo».`,
      en: `The objection of Mexico came after the deadline and does not break ${ON_EN}; it is kept as late: “falta un plazo”.`,
    },
    {
      data: { ...broken, with: 'amendment' },
      es: `La enmienda de México llegó vencido el plazo y no rompe ${ON_ES}; se guarda como tardía: «falta un plazo».`,
      en: `The amendment of Mexico came after the deadline and does not break ${ON_EN}; it is kept as late: “falta un plazo”.`,
    },
  ],
  SilenceClosed: [
    {
      data: { ...its, ...found },
      es: `Guatemala cerró ${ON_ES}${FOUND_ES}: nadie lo rompió en plazo y la decisión queda tomada.`,
      en: `Guatemala closed ${ON_EN}${FOUND_EN}: nobody broke it in time, and the decision is taken.`,
    },
    {
      data: { ...its, by: 'ST' },
      es: `La Secretaría Técnica cerró ${ON_ES}: nadie lo rompió en plazo y la decisión queda tomada.`,
      en: `The Technical Secretariat closed ${ON_EN}: nobody broke it in time, and the decision is taken.`,
    },
  ],
  SilenceCalledOff: [
    {
      data: { ...its, reason: 'se reúne el órgano', ...found },
      es: `Guatemala dejó sin efecto ${ON_ES}${FOUND_ES}; motivo: «se reúne el órgano».`,
      en: `Guatemala called off ${ON_EN}${FOUND_EN}; reason: “se reúne el órgano”.`,
    },
  ],
  SilenceAnnounced: [
    {
      data: { ...its, meeting: 'xxiv', ...found },
      es: `Guatemala anunció en la XXIV Reunión Viceministerial${FOUND_ES}, que ${ON_ES} no se rompió y la decisión está tomada.`,
      en: `Guatemala announced at the XXIV Vice-Ministerial Meeting${FOUND_EN}, that ${ON_EN} was not broken and the decision is taken.`,
    },
    {
      data: { ...its, meeting: 'xxiv', by: 'ST' },
      es: `La Secretaría Técnica anunció en la XXIV Reunión Viceministerial que ${ON_ES} no se rompió y la decisión está tomada.`,
      en: `The Technical Secretariat announced at the XXIV Vice-Ministerial Meeting that ${ON_EN} was not broken and the decision is taken.`,
    },
  ],
};
