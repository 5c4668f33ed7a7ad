import type { BracketEvent } from '../../../../domain/texts/bracket-events.js';
import type { Cases } from '../case.js';

const decl = { text: 'decl', bracket: 'b1' };
const opened = { ...decl, paragraph: 'p1', by: ['MX'], alternatives: [] };

export const bracketCases: Cases<BracketEvent> = {
  BracketOpened: [
    {
      data: { ...opened, around: { kind: 'whole' }, reason: 'falta consulta' },
      es: 'A iniciativa de México se abrió el corchete b1 alrededor de todo el párrafo p1 del texto «Declaración de 2019»; motivo: «falta consulta».',
      en: 'On the initiative of Mexico the bracket b1 was opened around the whole of paragraph p1 of the text “2019 Declaration”; reason: “falta consulta”.',
    },
    {
      data: {
        ...opened,
        by: ['MX', 'SV'],
        around: { kind: 'words', words: '150 kg' },
        alternatives: [{ alternative: 'a', words: '200 kg' }, { alternative: 'none' }],
      },
      es: 'A iniciativa de México y El Salvador se abrió el corchete b1 alrededor de «150 kg» en el párrafo p1 del texto «Declaración de 2019»; se propone «200 kg» (a) y que no diga nada (none).',
      en: 'On the initiative of Mexico and El Salvador the bracket b1 was opened around “150 kg” in paragraph p1 of the text “2019 Declaration”; proposed is “200 kg” (a) and that nothing stand there (none).',
    },
    {
      data: {
        ...opened,
        around: { kind: 'insertion', after: 'kg' },
        inside: { bracket: 'b0', alternative: 'x' },
        alternatives: [{ alternative: 'a', words: 'y' }],
      },
      es: 'A iniciativa de México se abrió el corchete b1 después de «kg» en el párrafo p1 del texto «Declaración de 2019», dentro del corchete b0 (x); se propone «y» (a).',
      en: 'On the initiative of Mexico the bracket b1 was opened after “kg” in paragraph p1 of the text “2019 Declaration”, inside the bracket b0 (x); proposed is “y” (a).',
    },
    {
      data: { ...opened, around: { kind: 'insertion' } },
      es: 'A iniciativa de México se abrió el corchete b1 al principio del párrafo p1 del texto «Declaración de 2019».',
      en: 'On the initiative of Mexico the bracket b1 was opened at the beginning of paragraph p1 of the text “2019 Declaration”.',
    },
  ],
  AlternativeProposed: [
    {
      data: { ...decl, alternative: 'a', words: '200 kg', by: ['SV'] },
      es: 'A iniciativa de El Salvador se propuso en el corchete b1 del texto «Declaración de 2019» «200 kg» (a).',
      en: 'On the initiative of El Salvador there was proposed in the bracket b1 of the text “2019 Declaration” “200 kg” (a).',
    },
    {
      data: { ...decl, alternative: 'none', by: ['SV'], reason: 'sobra' },
      es: 'A iniciativa de El Salvador se propuso en el corchete b1 del texto «Declaración de 2019» que no diga nada (none); motivo: «sobra».',
      en: 'On the initiative of El Salvador there was proposed in the bracket b1 of the text “2019 Declaration” that nothing stand there (none); reason: “sobra”.',
    },
  ],
  AlternativeSupported: [
    {
      data: { ...decl, alternative: 'a', member: 'CR' },
      es: 'Costa Rica apoyó la alternativa a en el corchete b1 del texto «Declaración de 2019».',
      en: 'Costa Rica supported the alternative a in the bracket b1 of the text “2019 Declaration”.',
    },
    {
      data: { ...decl, alternative: 'as-it-stands', member: 'CR' },
      es: 'Costa Rica apoyó las palabras tal como están en el corchete b1 del texto «Declaración de 2019».',
      en: 'Costa Rica supported the words as they stand in the bracket b1 of the text “2019 Declaration”.',
    },
  ],
  BracketReleased: [
    {
      data: { ...decl, member: 'MX', reason: 'consultado' },
      es: 'México dejó de sostener el corchete b1 del texto «Declaración de 2019»; motivo: «consultado».',
      en: 'Mexico let go of the bracket b1 of the text “2019 Declaration”; reason: “consultado”.',
    },
  ],
  BracketsMerged: [
    {
      data: {
        text: 'decl',
        brackets: ['b1', 'b2'],
        bracket: 'b3',
        by: ['CR'],
        alternatives: [{ alternative: 'a', words: 'todo' }],
      },
      es: 'A iniciativa de Costa Rica los corchetes b1 y b2 se unieron en el corchete b3 del texto «Declaración de 2019»; se propone «todo» (a).',
      en: 'On the initiative of Costa Rica the brackets b1 and b2 were merged into the bracket b3 of the text “2019 Declaration”; proposed is “todo” (a).',
    },
  ],
  BracketClosed: [
    {
      data: { ...decl, alternative: 'a', by: 'GT', meeting: 'xxiv', function: 'direction' },
      es: 'Guatemala cerró el corchete b1 del texto «Declaración de 2019» con la alternativa a en la XXIV Reunión Viceministerial, en ejercicio de la función «Dirige las reuniones».',
      en: 'Guatemala closed the bracket b1 of the text “2019 Declaration” on the alternative a at the XXIV Vice-Ministerial Meeting, exercising the function “Directs the meetings”.',
    },
  ],
};
