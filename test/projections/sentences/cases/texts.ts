import type { TextEvent } from '../../../../domain/texts/events.js';
import { agreementCases, amendmentCases } from './amendments.js';
import { bracketCases } from './brackets.js';
import { translationCases } from './translations.js';
import type { Cases } from '../case.js';

export const textCases: Cases<TextEvent> = {
  TextDrafted: [
    {
      data: {
        text: 'decl',
        kind: 'declaration',
        organ: 'vm',
        meeting: 'xxiv',
        title: { es: 'Declaración de 2019', en: '2019 Declaration' },
        language: 'es',
        keptAt: 'el archivo de la Secretaría',
      },
      es: 'Quedó en borrador el texto «Declaración de 2019» (declaración, en español) de la Reunión Viceministerial en la XXIV Reunión Viceministerial; su redacción se conserva en «el archivo de la Secretaría».',
      en: 'The text “2019 Declaration” (declaration, in Spanish) of the Vice-Ministerial Meeting was put in draft at the XXIV Vice-Ministerial Meeting; its wording is kept at “el archivo de la Secretaría”.',
    },
    {
      data: {
        text: 't',
        kind: 'conclusions',
        organ: 'grcm',
        title: { es: 'Documento 1', en: 'Document 1' },
        language: 'en',
      },
      es: 'Quedó en borrador el texto «Documento 1» (conclusiones, en inglés) del Grupo Regional de Consulta.',
      en: 'The text “Document 1” (conclusions, in English) of the Regional Consultation Group was put in draft.',
    },
    {
      data: {
        text: 't',
        kind: 'conclusions',
        organ: 'grcm',
        title: { es: 'Documento 1', en: 'Document 1' },
        language: 'en',
        keptAt: 'la caja fuerte',
        doors: 'closed',
      },
      es: 'Quedó en borrador el texto «Documento 1» (conclusiones, en inglés) del Grupo Regional de Consulta, a puerta cerrada; su redacción se conserva en «la caja fuerte».',
      en: 'The text “Document 1” (conclusions, in English) of the Regional Consultation Group was put in draft, behind closed doors; its wording is kept at “la caja fuerte”.',
    },
    {
      data: {
        text: 't',
        kind: 'statute',
        organ: 'grcm',
        title: { es: 'Documento 1', en: 'Document 1' },
        language: 'en',
      },
      es: 'Quedó en borrador el texto «Documento 1» (estatuto, en inglés) del Grupo Regional de Consulta.',
      en: 'The text “Document 1” (statute, in English) of the Regional Consultation Group was put in draft.',
    },
    {
      data: {
        text: 't',
        kind: 'plan',
        organ: 'grcm',
        title: { es: 'Documento 1', en: 'Document 1' },
        language: 'en',
      },
      es: 'Quedó en borrador el texto «Documento 1» (plan, en inglés) del Grupo Regional de Consulta.',
      en: 'The text “Document 1” (plan, in English) of the Regional Consultation Group was put in draft.',
    },
    {
      data: {
        text: 't',
        kind: 'guidelines',
        organ: 'grcm',
        title: { es: 'Documento 1', en: 'Document 1' },
        language: 'en',
      },
      es: 'Quedó en borrador el texto «Documento 1» (lineamientos, en inglés) del Grupo Regional de Consulta.',
      en: 'The text “Document 1” (guidelines, in English) of the Regional Consultation Group was put in draft.',
    },
    {
      data: {
        text: 't',
        kind: 'report',
        organ: 'grcm',
        title: { es: 'Documento 1', en: 'Document 1' },
        language: 'en',
      },
      es: 'Quedó en borrador el texto «Documento 1» (informe, en inglés) del Grupo Regional de Consulta.',
      en: 'The text “Document 1” (report, in English) of the Regional Consultation Group was put in draft.',
    },
    {
      data: {
        text: 't',
        kind: 'other',
        organ: 'grcm',
        title: { es: 'Documento 1', en: 'Document 1' },
        language: 'en',
      },
      es: 'Quedó en borrador el texto «Documento 1» (documento, en inglés) del Grupo Regional de Consulta.',
      en: 'The text “Document 1” (document, in English) of the Regional Consultation Group was put in draft.',
    },
  ],
  ParagraphAdded: [
    {
      data: { text: 'decl', paragraph: 'a', part: 'operative', within: 'p2', words: 'Las mujeres' },
      es: 'Se añadió a la parte dispositiva del texto «Declaración de 2019» el párrafo a, dentro del párrafo p2: «Las mujeres».',
      en: 'Paragraph a was added to the operative part of the text “2019 Declaration”, within paragraph p2: “Las mujeres”.',
    },
    {
      data: { text: 'decl', paragraph: 'p1', part: 'preamble', words: 'Reconociendo la cooperación' },
      es: 'Se añadió al preámbulo del texto «Declaración de 2019» el párrafo p1: «Reconociendo la cooperación».',
      en: 'Paragraph p1 was added to the preamble of the text “2019 Declaration”: “Reconociendo la cooperación”.',
    },
    {
      data: { text: 'decl', paragraph: 'p2', part: 'operative', after: 'p1', words: 'Aprueban el plan' },
      es: 'Se añadió a la parte dispositiva del texto «Declaración de 2019» el párrafo p2, después del párrafo p1: «Aprueban el plan».',
      en: 'Paragraph p2 was added to the operative part of the text “2019 Declaration”, after paragraph p1: “Aprueban el plan”.',
    },
    {
      data: { text: 'decl', paragraph: 'p3', part: 'annex', words: 'Calendario' },
      es: 'Se añadió al anexo del texto «Declaración de 2019» el párrafo p3: «Calendario».',
      en: 'Paragraph p3 was added to the annex of the text “2019 Declaration”: “Calendario”.',
    },
  ],
  ParagraphReworded: [
    {
      data: { text: 'decl', paragraph: 'p2', words: 'Aprueban el Plan Estratégico', reason: 'Precisión' },
      es: 'Se dio nueva redacción al párrafo p2 del texto «Declaración de 2019»: «Aprueban el Plan Estratégico»; motivo: «Precisión».',
      en: 'Paragraph p2 of the text “2019 Declaration” was reworded: “Aprueban el Plan Estratégico”; reason: “Precisión”.',
    },
  ],
  ParagraphMoved: [
    {
      data: { text: 'decl', paragraph: 'p3', part: 'operative', within: 'p2', after: 'p1', reason: 'orden' },
      es: 'Se trasladó a la parte dispositiva del texto «Declaración de 2019» el párrafo p3, dentro del párrafo p2, después del párrafo p1; motivo: «orden».',
      en: 'Paragraph p3 was moved to the operative part of the text “2019 Declaration”, within paragraph p2, after paragraph p1; reason: “orden”.',
    },
    {
      data: { text: 'decl', paragraph: 'p3', part: 'annex' },
      es: 'Se trasladó al anexo del texto «Declaración de 2019» el párrafo p3, al principio.',
      en: 'Paragraph p3 was moved to the annex of the text “2019 Declaration”, at its beginning.',
    },
  ],
  ParagraphRemoved: [
    {
      data: { text: 'decl', paragraph: 'p2' },
      es: 'Se suprimió el párrafo p2 del texto «Declaración de 2019».',
      en: 'Paragraph p2 of the text “2019 Declaration” was removed.',
    },
  ],
  ...bracketCases,
  ...amendmentCases,
  ...agreementCases,
  ...translationCases,
  ChairSummaryIssued: [
    {
      data: { text: 'decl', meeting: 'xxiv', by: 'GT', function: 'direction' },
      es: 'Guatemala emitió el texto «Declaración de 2019» como resumen suyo de la XXIV Reunión Viceministerial, sin pretensión de consenso, en ejercicio de la función «Dirige las reuniones».',
      en: 'Guatemala issued the text “2019 Declaration” as its own summary of the XXIV Vice-Ministerial Meeting, without a claim of consensus, exercising the function “Directs the meetings”.',
    },
  ],
  TextAdopted: [
    {
      data: { text: 'decl', act: 'vm-1' },
      es: 'Se adoptó el texto «Declaración de 2019» por el acto vm-1 de la Reunión Viceministerial («aprobó»).',
      en: 'The text “2019 Declaration” was adopted by act vm-1 of the Vice-Ministerial Meeting (“approved”).',
    },
  ],
};
