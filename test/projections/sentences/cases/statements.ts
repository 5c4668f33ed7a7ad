import type { StatementEvent } from '../../../../domain/statements/events.js';
import type { Cases } from '../case.js';

const its = { statement: 's', member: 'MX', words: 'Sin compromiso de fondos', language: 'es' };

export const statementCases: Cases<StatementEvent> = {
  StatementFiled: [
    {
      data: { ...its, kind: 'footnote', on: { kind: 'paragraph', text: 'decl', paragraph: 'p-operative' } },
      es: 'México presentó una nota al pie al párrafo 1 (p-operative) del texto «Declaración de 2019»: «Sin compromiso de fondos».',
      en: 'Mexico filed a footnote on paragraph 1 (p-operative) of the text “2019 Declaration”: “Sin compromiso de fondos”.',
    },
    {
      data: { ...its, kind: 'reservation', on: { kind: 'act', act: 'vm-1' } },
      es: 'México presentó una reserva al acto vm-1 de la Reunión Viceministerial («aprobó»): «Sin compromiso de fondos».',
      en: 'Mexico filed a reservation on act vm-1 of the Vice-Ministerial Meeting (“approved”): “Sin compromiso de fondos”.',
    },
    {
      data: { ...its, kind: 'explanation', on: { kind: 'decision', proposal: 'plan' } },
      es: 'México presentó una explicación de posición a la decisión sobre la propuesta «Plan Estratégico»: «Sin compromiso de fondos».',
      en: 'Mexico filed an explanation of position on the decision on the proposal “Strategic Plan”: “Sin compromiso de fondos”.',
    },
  ],
  StatementCameLate: [
    {
      data: { ...its, kind: 'dissociation', on: { kind: 'text', text: 'decl' } },
      es: 'México presentó una desvinculación al texto «Declaración de 2019», vencido el plazo; se guarda como tardía: «Sin compromiso de fondos».',
      en: 'Mexico filed a dissociation on the text “2019 Declaration”, after the time for it; it is kept as late: “Sin compromiso de fondos”.',
    },
  ],
  StatementWithdrawn: [
    {
      data: { statement: 'st1', member: 'MX', reason: 'ya no hace falta' },
      es: 'México retiró lo que había presentado (una reserva) respecto del texto «Declaración de 2019»; motivo: «ya no hace falta».',
      en: 'Mexico withdrew what it had filed (a reservation) on the text “2019 Declaration”; reason: “ya no hace falta”.',
    },
    {
      data: { statement: 'st9', member: 'MX' },
      es: 'México retiró la declaración st9.',
      en: 'Mexico withdrew the statement st9.',
    },
  ],
  StatementsDeadlineSet: [
    {
      data: {
        on: { kind: 'text', text: 'decl' },
        deadline: {
          local: '2019-12-10T17:00',
          zone: 'America/Guatemala',
          instant: '2019-12-10T23:00:00.000Z',
        },
        by: 'GT',
        function: 'direction',
      },
      es: 'Guatemala fijó el plazo para presentar declaraciones respecto del texto «Declaración de 2019»: hasta el 10 de diciembre de 2019, 17:00 (America/Guatemala), en ejercicio de la función «Dirige las reuniones».',
      en: 'Guatemala set the time for statements on the text “2019 Declaration”: until 10 December 2019, 17:00 (America/Guatemala), exercising the function “Directs the meetings”.',
    },
  ],
};
