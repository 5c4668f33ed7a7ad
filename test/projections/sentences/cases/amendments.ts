import type { AgreementEvent } from '../../../../domain/texts/agreement-events.js';
import type { AmendmentEvent } from '../../../../domain/texts/amendment-events.js';
import type { Cases } from '../case.js';

const its = { text: 'decl', amendment: 'a1' };
const proposed = { ...its, version: 3, by: ['MX'] };
const es = (asked: string): string =>
  `A iniciativa de México se propuso, como enmienda a1 del texto «Declaración de 2019» (versión 3), ${asked}`;
const en = (asked: string): string =>
  `On the initiative of Mexico it was proposed, as amendment a1 of the text “2019 Declaration” (version 3), ${asked}`;
const found = { by: 'GT', meeting: 'xxiv', function: 'direction' };
const FOUND_ES = ' en la XXIV Reunión Viceministerial, en ejercicio de la función «Dirige las reuniones».';
const FOUND_EN = ' at the XXIV Vice-Ministerial Meeting, exercising the function “Directs the meetings”.';

export const amendmentCases: Cases<AmendmentEvent> = {
  AmendmentProposed: [
    {
      data: {
        ...proposed,
        change: { kind: 'replace', paragraph: 'p1', words: 'Otra cosa' },
        reason: 'más claro',
      },
      es: es('que el párrafo p1 diga «Otra cosa»; motivo: «más claro».'),
      en: en('that paragraph p1 say “Otra cosa”; reason: “más claro”.'),
    },
    {
      data: {
        ...proposed,
        change: {
          kind: 'insert',
          paragraph: 'n',
          part: 'operative',
          within: 'p1',
          after: 'i',
          words: 'Nuevo',
        },
      },
      es: es('que se inserte el párrafo n, dentro del párrafo p1, después del párrafo i: «Nuevo».'),
      en: en('that paragraph n be inserted, within paragraph p1, after paragraph i: “Nuevo”.'),
    },
    {
      data: { ...proposed, change: { kind: 'delete', paragraph: 'p1' } },
      es: es('que se suprima el párrafo p1.'),
      en: en('that paragraph p1 be deleted.'),
    },
    {
      data: { ...proposed, change: { kind: 'move', paragraph: 'p1', part: 'operative', after: 'p2' } },
      es: es('que se traslade el párrafo p1, después del párrafo p2.'),
      en: en('that paragraph p1 be moved, after paragraph p2.'),
    },
  ],
  AmendmentRebased: [
    {
      data: { ...its, version: 5, by: 'MX' },
      es: 'México mantuvo la enmienda a1 del texto «Declaración de 2019» sobre la versión 5.',
      en: 'Mexico maintained the amendment a1 of the text “2019 Declaration” on version 5.',
    },
  ],
  AmendmentWithdrawn: [
    {
      data: { ...its, by: 'MX', reason: 'por consenso' },
      es: 'México retiró la enmienda a1 del texto «Declaración de 2019»; motivo: «por consenso».',
      en: 'Mexico withdrew the amendment a1 of the text “2019 Declaration”; reason: “por consenso”.',
    },
  ],
  AmendmentSuperseded: [
    {
      data: { ...its, with: 'a2', by: 'MX' },
      es: 'México dejó la enmienda a1 del texto «Declaración de 2019» en favor de la enmienda a2.',
      en: 'Mexico gave up the amendment a1 of the text “2019 Declaration” in favour of the amendment a2.',
    },
  ],
  AmendmentAccepted: [
    {
      data: { ...its, ...found },
      es: `Guatemala declaró aceptada la enmienda a1 del texto «Declaración de 2019»${FOUND_ES}`,
      en: `Guatemala declared the amendment a1 of the text “2019 Declaration” accepted${FOUND_EN}`,
    },
  ],
};

export const agreementCases: Cases<AgreementEvent> = {
  ParagraphAgreed: [
    {
      data: { text: 'decl', paragraph: 'p1', ...found },
      es: `Guatemala dio por convenido ad referéndum el párrafo p1 del texto «Declaración de 2019»${FOUND_ES}`,
      en: `Guatemala found agreement ad referendum on paragraph p1 of the text “2019 Declaration”${FOUND_EN}`,
    },
  ],
  ParagraphReopened: [
    {
      data: { text: 'decl', paragraph: 'p1', member: 'MX', reason: 'Nuevas instrucciones' },
      es: 'México reabrió el párrafo p1 del texto «Declaración de 2019»; motivo: «Nuevas instrucciones».',
      en: 'Mexico reopened paragraph p1 of the text “2019 Declaration”; reason: “Nuevas instrucciones”.',
    },
  ],
  PackageFormed: [
    {
      data: {
        text: 'decl',
        package: 'k',
        paragraphs: ['p1', 'p2'],
        title: { es: 'Costos', en: 'Costs' },
        by: ['MX'],
      },
      es: 'A iniciativa de México se formó el paquete k del texto «Declaración de 2019» («Costos»), con los párrafos p1 y p2.',
      en: 'On the initiative of Mexico the package k of the text “2019 Declaration” (“Costs”) was formed, of the paragraphs p1 and p2.',
    },
  ],
  PackageClosed: [
    {
      data: { text: 'decl', package: 'k', ...found },
      es: `Guatemala cerró el paquete k del texto «Declaración de 2019», entero${FOUND_ES}`,
      en: `Guatemala closed the package k of the text “2019 Declaration”, whole${FOUND_EN}`,
    },
  ],
  PackageDissolved: [
    {
      data: { text: 'decl', package: 'k', by: 'MX', reason: 'ya no hace falta' },
      es: 'México disolvió el paquete k del texto «Declaración de 2019»; motivo: «ya no hace falta».',
      en: 'Mexico dissolved the package k of the text “2019 Declaration”; reason: “ya no hace falta”.',
    },
  ],
};
