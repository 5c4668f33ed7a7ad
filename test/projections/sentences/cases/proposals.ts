import type { ProposalEvent } from '../../../../domain/proposals/events.js';
import type { Cases } from '../case.js';

export const proposalCases: Cases<ProposalEvent> = {
  ProposalSubmitted: [
    {
      data: {
        proposal: 'plan',
        organ: 'vm',
        meeting: 'xxiv',
        item: 'informe',
        kind: 'mandate',
        title: { es: 'Mandato de Protección', en: 'Protection mandate' },
        words: { es: 'Aprobar el mandato', en: 'Approve the mandate' },
        about: [{ kind: 'mandate', mandate: 'm1' }],
        by: ['GT', 'CR'],
      },
      es: 'Se presentó a la Reunión Viceministerial en la XXIV Reunión Viceministerial (el punto de agenda «Informe de la presidencia»), a iniciativa de Guatemala y Costa Rica, una propuesta de mandato, «Mandato de Protección», sobre el mandato «Protección»: «Aprobar el mandato».',
      en: '“Protection mandate”, a proposal for a mandate, on the mandate “Protection”, was submitted to the Vice-Ministerial Meeting at the XXIV Vice-Ministerial Meeting (the agenda item “Report of the presidency”), on the initiative of Guatemala and Costa Rica: “Approve the mandate”.',
    },
    {
      data: {
        proposal: 'p',
        organ: 'grcm',
        kind: 'text',
        title: { es: 'Asunto', en: 'Matter' },
        about: [],
        by: ['MX'],
      },
      es: 'Se presentó al Grupo Regional de Consulta, a iniciativa de México, una propuesta de texto, «Asunto».',
      en: '“Matter”, a proposed text, was submitted to the Regional Consultation Group, on the initiative of Mexico.',
    },
    {
      data: {
        proposal: 'p',
        organ: 'grcm',
        kind: 'text',
        title: { es: 'Asunto', en: 'Matter' },
        words: { es: 'Dice', en: 'Says' },
        about: [],
        by: ['MX'],
        doors: 'closed',
      },
      es: 'Se presentó al Grupo Regional de Consulta, a iniciativa de México, una propuesta de texto, «Asunto», a puerta cerrada: «Dice».',
      en: '“Matter”, a proposed text, was submitted to the Regional Consultation Group, on the initiative of Mexico, behind closed doors: “Says”.',
    },
    {
      data: {
        proposal: 'p',
        organ: 'grcm',
        kind: 'adoption',
        title: { es: 'Asunto', en: 'Matter' },
        about: [],
        by: ['MX'],
      },
      es: 'Se presentó al Grupo Regional de Consulta, a iniciativa de México, una propuesta de adopción, «Asunto».',
      en: '“Matter”, a proposal for adoption, was submitted to the Regional Consultation Group, on the initiative of Mexico.',
    },
    {
      data: {
        proposal: 'p',
        organ: 'grcm',
        kind: 'designation',
        title: { es: 'Asunto', en: 'Matter' },
        about: [],
        by: ['MX'],
      },
      es: 'Se presentó al Grupo Regional de Consulta, a iniciativa de México, una propuesta de designación, «Asunto».',
      en: '“Matter”, a proposal for a designation, was submitted to the Regional Consultation Group, on the initiative of Mexico.',
    },
    {
      data: {
        proposal: 'p',
        organ: 'grcm',
        kind: 'calendar',
        title: { es: 'Asunto', en: 'Matter' },
        about: [],
        by: ['MX'],
      },
      es: 'Se presentó al Grupo Regional de Consulta, a iniciativa de México, una propuesta de calendario, «Asunto».',
      en: '“Matter”, a proposal for the calendar, was submitted to the Regional Consultation Group, on the initiative of Mexico.',
    },
    {
      data: {
        proposal: 'p',
        organ: 'grcm',
        kind: 'other',
        title: { es: 'Asunto', en: 'Matter' },
        about: [],
        by: ['MX'],
      },
      es: 'Se presentó al Grupo Regional de Consulta, a iniciativa de México, una propuesta, «Asunto».',
      en: '“Matter”, a proposal, was submitted to the Regional Consultation Group, on the initiative of Mexico.',
    },
  ],
  ProposalRevised: [
    {
      data: {
        proposal: 'plan',
        version: 2,
        words: { es: 'Aprobar el plan', en: 'Approve the plan' },
        by: ['GT'],
        reason: 'Observaciones de los miembros',
      },
      es: 'Se presentó, a iniciativa de Guatemala, la versión 2 de la propuesta «Plan Estratégico»: «Aprobar el plan»; motivo: «Observaciones de los miembros».',
      en: 'Version 2 of the proposal “Strategic Plan” was submitted, on the initiative of Guatemala: “Approve the plan”; reason: “Observaciones de los miembros”.',
    },
  ],
  ProposalWithdrawn: [
    {
      data: { proposal: 'plan', by: 'GT' },
      es: 'Guatemala retiró la propuesta «Plan Estratégico».',
      en: 'Guatemala withdrew the proposal “Strategic Plan”.',
    },
  ],
  ProposalRejected: [
    {
      data: { proposal: 'plan', by: 'GT', reason: 'Sin consenso', function: 'direction' },
      es: 'Guatemala declaró, en ejercicio de la función «Dirige las reuniones», que no se acogía la propuesta «Plan Estratégico»; motivo: «Sin consenso».',
      en: 'Guatemala declared, exercising the function “Directs the meetings”, that the proposal “Strategic Plan” was not taken up; reason: “Sin consenso”.',
    },
    {
      data: { proposal: 'plan', by: 'GT', reason: 'Sin consenso' },
      es: 'Guatemala declaró que no se acogía la propuesta «Plan Estratégico»; motivo: «Sin consenso».',
      en: 'Guatemala declared that the proposal “Strategic Plan” was not taken up; reason: “Sin consenso”.',
    },
  ],
  ProposalDeferred: [
    {
      data: {
        proposal: 'plan',
        by: 'GT',
        reason: 'Falta de tiempo',
        until: { kind: 'dated', phrase: '2020', edtf: '2020', reading: 'window', confirmed: true },
        function: 'direction',
      },
      es: 'Guatemala aplazó la propuesta «Plan Estratégico», en ejercicio de la función «Dirige las reuniones»; motivo: «Falta de tiempo»; nueva fecha: 2020.',
      en: 'Guatemala deferred the proposal “Strategic Plan”, exercising the function “Directs the meetings”; reason: “Falta de tiempo”; new date: 2020.',
    },
    {
      data: { proposal: 'plan', by: 'GT', reason: 'Falta de tiempo' },
      es: 'Guatemala aplazó la propuesta «Plan Estratégico»; motivo: «Falta de tiempo».',
      en: 'Guatemala deferred the proposal “Strategic Plan”; reason: “Falta de tiempo”.',
    },
  ],
  ProposalResumed: [
    {
      data: { proposal: 'plan', by: 'GT', function: 'direction' },
      es: 'Guatemala reanudó el examen de la propuesta «Plan Estratégico», en ejercicio de la función «Dirige las reuniones».',
      en: 'Guatemala resumed the consideration of the proposal “Strategic Plan”, exercising the function “Directs the meetings”.',
    },
  ],
  PositionTaken: [
    {
      data: { proposal: 'plan', version: 1, member: 'SV', stand: 'support' },
      es: 'El Salvador apoyó la versión 1 de la propuesta «Plan Estratégico».',
      en: 'El Salvador supported version 1 of the proposal “Strategic Plan”.',
    },
    {
      data: { proposal: 'plan', version: 1, member: 'SV', stand: 'no-objection' },
      es: 'El Salvador manifestó no tener objeción a la versión 1 de la propuesta «Plan Estratégico».',
      en: 'El Salvador stated that it had no objection to version 1 of the proposal “Strategic Plan”.',
    },
    {
      data: { proposal: 'plan', version: 1, member: 'SV', stand: 'not-participating' },
      es: 'El Salvador no participó en la decisión sobre la versión 1 de la propuesta «Plan Estratégico».',
      en: 'El Salvador did not take part in the decision on version 1 of the proposal “Strategic Plan”.',
    },
    {
      data: {
        proposal: 'plan',
        version: 1,
        member: 'SV',
        stand: 'reserve',
        reason: 'Afecta a su legislación',
        meeting: 'xxiv',
      },
      es: 'El Salvador formuló una reserva a la versión 1 de la propuesta «Plan Estratégico» en la XXIV Reunión Viceministerial; motivo: «Afecta a su legislación».',
      en: 'El Salvador entered a reservation on version 1 of the proposal “Strategic Plan” at the XXIV Vice-Ministerial Meeting; reason: “Afecta a su legislación”.',
    },
    {
      data: {
        proposal: 'plan',
        version: 1,
        member: 'SV',
        stand: 'objection',
        reason: 'Afecta a su legislación',
        meeting: 'xxiv',
      },
      es: 'El Salvador formuló una objeción a la versión 1 de la propuesta «Plan Estratégico» en la XXIV Reunión Viceministerial; motivo: «Afecta a su legislación».',
      en: 'El Salvador objected to version 1 of the proposal “Strategic Plan” at the XXIV Vice-Ministerial Meeting; reason: “Afecta a su legislación”.',
    },
  ],
  ObjectionWithdrawn: [
    {
      data: { proposal: 'plan', member: 'SV' },
      es: 'El Salvador retiró su objeción a la propuesta «Plan Estratégico».',
      en: 'El Salvador withdrew its objection to the proposal “Strategic Plan”.',
    },
    {
      data: { proposal: 'plan', member: 'SV', reason: 'Aclarado' },
      es: 'El Salvador retiró su objeción a la propuesta «Plan Estratégico»; motivo: «Aclarado».',
      en: 'El Salvador withdrew its objection to the proposal “Strategic Plan”; reason: “Aclarado”.',
    },
  ],
  ObjectionMet: [
    {
      data: { proposal: 'plan', member: 'SV', how: 'Se añadió una salvedad' },
      es: 'El Salvador dio por atendida su objeción a la propuesta «Plan Estratégico»: «Se añadió una salvedad».',
      en: 'El Salvador agreed that its objection to the proposal “Strategic Plan” has been met: “Se añadió una salvedad”.',
    },
  ],
  ObjectionAnswered: [
    {
      data: { proposal: 'plan', member: 'SV', by: 'GT', answer: 'No obliga a legislar' },
      es: 'Guatemala respondió a la objeción a la propuesta «Plan Estratégico» que formuló El Salvador: «No obliga a legislar».',
      en: 'Guatemala answered the objection to the proposal “Strategic Plan” raised by El Salvador: “No obliga a legislar”.',
    },
  ],
  ObjectionSustained: [
    {
      data: { proposal: 'plan', member: 'SV', reason: 'No basta' },
      es: 'El Salvador mantuvo su objeción a la propuesta «Plan Estratégico»; motivo: «No basta».',
      en: 'El Salvador maintained its objection to the proposal “Strategic Plan”; reason: “No basta”.',
    },
  ],
  ConsensusDeclared: [
    {
      data: { proposal: 'plan', version: 1, by: 'GT', meeting: 'xxiv', function: 'direction' },
      es: 'Guatemala declaró el consenso sobre la versión 1 de la propuesta «Plan Estratégico» en la XXIV Reunión Viceministerial, en ejercicio de la función «Dirige las reuniones».',
      en: 'Guatemala declared consensus on version 1 of the proposal “Strategic Plan” at the XXIV Vice-Ministerial Meeting, exercising the function “Directs the meetings”.',
    },
    {
      data: { proposal: 'plan', version: 1, by: 'GT' },
      es: 'Guatemala declaró el consenso sobre la versión 1 de la propuesta «Plan Estratégico».',
      en: 'Guatemala declared consensus on version 1 of the proposal “Strategic Plan”.',
    },
  ],
  FollowUpDueSet: [
    {
      data: {
        act: 'vm-1',
        due: { kind: 'dated', phrase: 'en junio', edtf: '2020-06', reading: 'window', confirmed: true },
        reason: 'se pidió tiempo',
      },
      es: 'Se dio plazo a lo que pidió el acto vm-1 de la Reunión Viceministerial («aprobó») (plazo: junio de 2020); motivo: «se pidió tiempo».',
      en: 'A date was set for what was asked by act vm-1 of the Vice-Ministerial Meeting (“approved”) (due: June 2020); reason: “se pidió tiempo”.',
    },
  ],
  FollowUpDone: [
    {
      data: { act: 'vm-1', by: 'MX', how: { es: 'Envió la lista', en: 'It sent the list' }, text: 'decl' },
      es: 'México cumplió lo que pidió el acto vm-1 de la Reunión Viceministerial («aprobó»), con el texto «Declaración de 2019»: «Envió la lista».',
      en: 'Mexico did what was asked by act vm-1 of the Vice-Ministerial Meeting (“approved”), with the text “2019 Declaration”: “It sent the list”.',
    },
  ],
  ActRecorded: [
    {
      data: {
        act: 'vm-9',
        organ: 'vm',
        meeting: 'xxiv',
        verb: 'accepted',
        objects: [{ kind: 'mandate', mandate: 'm1' }],
        words: { es: 'El mandato preliminar', en: 'The preliminary mandate' },
        proposal: 'plan',
        paragraph: { text: 'decl', paragraph: 'p-operative' },
        follows: ['g-1'],
        addressees: ['CR', 'SV'],
        function: 'direction',
      },
      es: 'La Reunión Viceministerial aceptó en la XXIV Reunión Viceministerial: «El mandato preliminar» (acto vm-9), sobre el mandato «Protección», dirigido a Costa Rica y El Salvador, con base en la propuesta «Plan Estratégico», siguiendo el acto g-1 del Grupo Regional de Consulta («recomendó»), en ejercicio de la función «Dirige las reuniones»; consta en el párrafo 1 (p-operative) del texto «Declaración de 2019».',
      en: 'The Vice-Ministerial Meeting accepted at the XXIV Vice-Ministerial Meeting: “The preliminary mandate” (act vm-9), on the mandate “Protection”, addressed to Costa Rica and El Salvador, on the basis of the proposal “Strategic Plan”, following act g-1 of the Regional Consultation Group (“recommended”), exercising the function “Directs the meetings”; it stands in paragraph 1 (p-operative) of the text “2019 Declaration”.',
    },
    {
      data: {
        act: 'g-2',
        organ: 'grcm',
        verb: 'took-note',
        objects: [
          { kind: 'act', act: 'zz' },
          { kind: 'activity', activity: 'a' },
          { kind: 'group', group: 'trata' },
          { kind: 'meeting', meeting: 'xxiv' },
        ],
        words: { es: 'Los trabajos', en: 'The work' },
        follows: [],
        addressees: [],
        paragraph: { text: 'decl', paragraph: 'p-annex' },
      },
      es: 'El Grupo Regional de Consulta tomó nota de: «Los trabajos» (acto g-2), sobre el acto zz, la actividad «Congreso sobre mujeres», la red «Enlaces de Trata» y la XXIV Reunión Viceministerial; consta en el párrafo 1 (p-annex) del anexo del texto «Declaración de 2019».',
      en: 'The Regional Consultation Group took note of: “The work” (act g-2), on act zz, the activity “Congress on women”, the network “Trafficking Liaison” and the XXIV Vice-Ministerial Meeting; it stands in paragraph 1 (p-annex) of the annex of the text “2019 Declaration”.',
    },
    {
      data: {
        act: 'g-3',
        organ: 'grcm',
        verb: 'thanked',
        objects: [
          { kind: 'organ', organ: 'vm' },
          { kind: 'party', party: 'MX' },
          { kind: 'presidency', member: 'MX', term: '2021' },
          { kind: 'text', text: 'decl' },
          { kind: 'other', name: { es: 'Los observadores', en: 'The observers' } },
        ],
        words: { es: 'A México', en: 'Mexico' },
        follows: [],
        addressees: ['MX'],
        paragraph: { text: 'decl', paragraph: 'p-preamble' },
      },
      es: 'El Grupo Regional de Consulta agradeció: «A México» (acto g-3), sobre la Reunión Viceministerial, México, la presidencia del período 2021 (México) y otros 2 asuntos, dirigido a México; consta en el párrafo p-preamble del preámbulo del texto «Declaración de 2019».',
      en: 'The Regional Consultation Group thanked: “Mexico” (act g-3), on the Vice-Ministerial Meeting, Mexico, the presidency of the 2021 term (Mexico) and 2 others, addressed to Mexico; it stands in paragraph p-preamble of the preamble of the text “2019 Declaration”.',
    },
    {
      data: {
        act: 'g-4',
        organ: 'grcm',
        verb: 'urged',
        objects: [
          { kind: 'text', text: 'decl' },
          { kind: 'other', name: { es: 'Los miembros', en: 'The members' } },
        ],
        words: { es: 'A los miembros', en: 'The members' },
        follows: [],
        addressees: [],
        paragraph: { text: 'otro', paragraph: 'p7' },
      },
      es: 'El Grupo Regional de Consulta instó: «A los miembros» (acto g-4), sobre el texto «Declaración de 2019» y «Los miembros»; consta en el párrafo p7 del texto «otro».',
      en: 'The Regional Consultation Group urged: “The members” (act g-4), on the text “2019 Declaration” and “The members”; it stands in paragraph p7 of the text “otro”.',
    },
  ],
};
