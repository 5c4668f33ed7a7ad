import type { MandateEvent } from '../../../../domain/mandates/events.js';
import type { Cases } from '../case.js';

export const mandateCases: Cases<MandateEvent> = {
  GroupCreated: [
    {
      data: { group: 'p', kind: 'working-group', names: { es: 'Protección', en: 'Protection' } },
      es: 'Se creó el grupo de trabajo «Protección».',
      en: 'The working group “Protection” was created.',
    },
    {
      data: { group: 'n', kind: 'network', names: { es: 'Protección Consular', en: 'Consular Protection' } },
      es: 'Se creó la red «Protección Consular».',
      en: 'The network “Consular Protection” was created.',
    },
  ],
  GroupDissolved: [
    {
      data: { group: 'proteccion' },
      es: 'Se disolvió el Grupo de Trabajo sobre Protección.',
      en: 'The Working Group on Protection was dissolved.',
    },
    {
      data: { group: 'trata', act: 'vm-1', reason: 'Fin de su mandato' },
      es: 'Se disolvió la red «Enlaces de Trata» por el acto vm-1 de la Reunión Viceministerial («aprobó»); motivo: «Fin de su mandato».',
      en: 'The network “Trafficking Liaison” was dissolved by act vm-1 of the Vice-Ministerial Meeting (“approved”); reason: “Fin de su mandato”.',
    },
  ],
  GroupRoleAssigned: [
    {
      data: { group: 'proteccion', party: 'CR', role: 'coordinator', act: 'g-1' },
      es: 'Costa Rica asumió la coordinación del Grupo de Trabajo sobre Protección por el acto g-1 del Grupo Regional de Consulta («recomendó»).',
      en: 'Costa Rica took up the coordination of the Working Group on Protection by act g-1 of the Regional Consultation Group (“recommended”).',
    },
    {
      data: { group: 'proteccion', party: 'MX', role: 'co-lead' },
      es: 'México asumió la codirección del Grupo de Trabajo sobre Protección.',
      en: 'Mexico took up the co-leadership of the Working Group on Protection.',
    },
  ],
  GroupRoleEnded: [
    {
      data: { group: 'proteccion', party: 'CR', role: 'coordinator' },
      es: 'Costa Rica dejó la coordinación del Grupo de Trabajo sobre Protección.',
      en: 'Costa Rica ended its coordination of the Working Group on Protection.',
    },
    {
      data: { group: 'nn', party: 'CR', role: 'co-lead' },
      es: 'Costa Rica dejó la codirección del grupo «nn».',
      en: 'Costa Rica ended its co-leadership of the group “nn”.',
    },
  ],
  MandateDrafted: [
    {
      data: {
        mandate: 'm1',
        group: 'proteccion',
        title: { es: 'Protección', en: 'Protection' },
        words: { es: 'Promover la protección', en: 'Promote protection' },
        proposedBy: 'grcm',
      },
      es: 'Se redactó, a propuesta del Grupo Regional de Consulta, el mandato «Protección» para el Grupo de Trabajo sobre Protección, con carácter preliminar: «Promover la protección».',
      en: 'The mandate “Protection” was drafted for the Working Group on Protection, as proposed by the Regional Consultation Group and as preliminary: “Promote protection”.',
    },
  ],
  MandateAccepted: [
    {
      data: { mandate: 'm1', act: 'vm-1' },
      es: 'Se aceptó el mandato «Protección» por el acto vm-1 de la Reunión Viceministerial («aprobó»), sin aprobarlo: su carácter sigue siendo preliminar.',
      en: 'The mandate “Protection” was accepted by act vm-1 of the Vice-Ministerial Meeting (“approved”), not approved: it remains preliminary.',
    },
    {
      data: { mandate: 'm1', act: 'zz' },
      es: 'Se aceptó el mandato «Protección» por el acto zz, sin aprobarlo: su carácter sigue siendo preliminar.',
      en: 'The mandate “Protection” was accepted by act zz, not approved: it remains preliminary.',
    },
  ],
  MandateApproved: [
    {
      data: { mandate: 'm1', act: 'vm-1' },
      es: 'Se aprobó el mandato «Protección» por el acto vm-1 de la Reunión Viceministerial («aprobó»).',
      en: 'The mandate “Protection” was approved by act vm-1 of the Vice-Ministerial Meeting (“approved”).',
    },
  ],
  MandateTermSet: [
    {
      data: { mandate: 'm1', until: '2022-12-31' },
      es: 'Se fijó la vigencia del mandato «Protección» hasta el 31 de diciembre de 2022.',
      en: 'The mandate “Protection” was given a term until 31 December 2022.',
    },
    {
      data: { mandate: 'm1', until: '2022', act: 'vm-1' },
      es: 'Se fijó la vigencia del mandato «Protección» hasta 2022 por el acto vm-1 de la Reunión Viceministerial («aprobó»).',
      en: 'The mandate “Protection” was given a term until 2022 by act vm-1 of the Vice-Ministerial Meeting (“approved”).',
    },
  ],
  MandateReviewSet: [
    {
      data: {
        mandate: 'm1',
        due: { kind: 'dated', phrase: 'en 2021', edtf: '2021', reading: 'window', confirmed: true },
        act: 'vm-1',
      },
      es: 'Se previó revisar el mandato «Protección» (fecha de revisión: 2021) por el acto vm-1 de la Reunión Viceministerial («aprobó»).',
      en: 'A review of the mandate “Protection” was set (date of review: 2021) by act vm-1 of the Vice-Ministerial Meeting (“approved”).',
    },
    {
      data: { mandate: 'm1', due: { kind: 'undated', reason: 'to-be-defined', confirmed: false } },
      es: 'Se previó revisar el mandato «Protección» (sin fecha: por definir).',
      en: 'A review of the mandate “Protection” was set (no date: to be defined).',
    },
  ],
  MandateAmended: [
    {
      data: { mandate: 'm1', words: { es: 'Otras palabras', en: 'Other words' }, act: 'vm-1' },
      es: 'Se enmendó el mandato «Protección» por el acto vm-1 de la Reunión Viceministerial («aprobó»); ahora dice: «Otras palabras».',
      en: 'The mandate “Protection” was amended by act vm-1 of the Vice-Ministerial Meeting (“approved”); it now reads: “Other words”.',
    },
  ],
  MandateSuperseded: [
    {
      data: { mandate: 'm1', by: 'm2', act: 'vm-1' },
      es: 'El mandato «Protección» quedó sustituido por el mandato «Refugio» por el acto vm-1 de la Reunión Viceministerial («aprobó»).',
      en: 'The mandate “Protection” was superseded by the mandate “Asylum” by act vm-1 of the Vice-Ministerial Meeting (“approved”).',
    },
  ],
  MandateRevoked: [
    {
      data: { mandate: 'm1', act: 'vm-1', reason: 'Reorganización' },
      es: 'Se revocó el mandato «Protección» por el acto vm-1 de la Reunión Viceministerial («aprobó»); motivo: «Reorganización».',
      en: 'The mandate “Protection” was revoked by act vm-1 of the Vice-Ministerial Meeting (“approved”); reason: “Reorganización”.',
    },
  ],
  MandateExpired: [
    {
      data: { mandate: 'm1' },
      es: 'Venció el mandato «Protección».',
      en: 'The mandate “Protection” expired.',
    },
    {
      data: { mandate: 'm1', reason: 'Terminó su período' },
      es: 'Venció el mandato «Protección»; motivo: «Terminó su período».',
      en: 'The mandate “Protection” expired; reason: “Terminó su período”.',
    },
  ],
  WorkPlanRequested: [
    {
      data: {
        group: 'proteccion',
        act: 'g-1',
        due: { kind: 'undated', reason: 'to-be-defined', confirmed: false },
        approval: 'vm',
        way: 'virtual',
      },
      es: 'Se pidió al Grupo de Trabajo sobre Protección un plan de trabajo por el acto g-1 del Grupo Regional de Consulta («recomendó»); sin fecha: por definir; lo aprobaría la Reunión Viceministerial, por vía virtual.',
      en: 'A work plan was requested from the Working Group on Protection by act g-1 of the Regional Consultation Group (“recommended”); no date: to be defined; to be approved by the Vice-Ministerial Meeting, virtually.',
    },
    {
      data: {
        group: 'trata',
        due: {
          kind: 'dated',
          phrase: 'primer trimestre',
          edtf: '2020-33',
          reading: 'window',
          confirmed: false,
          inferred: 'el año del plan',
        },
        approval: 'vm',
        way: 'meeting',
      },
      es: 'Se pidió a la red «Enlaces de Trata» un plan de trabajo; fecha de entrega: primer trimestre de 2020 (por confirmar; año inferido: el año del plan); lo aprobaría la Reunión Viceministerial, en reunión.',
      en: 'A work plan was requested from the network “Trafficking Liaison”; due: first quarter of 2020 (to be confirmed; year inferred: el año del plan); to be approved by the Vice-Ministerial Meeting, at a meeting.',
    },
  ],
  WorkPlanDelivered: [
    {
      data: { group: 'proteccion' },
      es: 'El Grupo de Trabajo sobre Protección entregó su plan de trabajo.',
      en: 'The Working Group on Protection delivered its work plan.',
    },
    {
      data: { group: 'proteccion', text: 'decl' },
      es: 'El Grupo de Trabajo sobre Protección entregó su plan de trabajo: el texto «Declaración de 2019».',
      en: 'The Working Group on Protection delivered its work plan: the text “2019 Declaration”.',
    },
  ],
  WorkPlanApproved: [
    {
      data: { group: 'proteccion', act: 'vm-1' },
      es: 'Se aprobó el plan de trabajo del Grupo de Trabajo sobre Protección por el acto vm-1 de la Reunión Viceministerial («aprobó»).',
      en: 'The work plan of the Working Group on Protection was approved by act vm-1 of the Vice-Ministerial Meeting (“approved”).',
    },
  ],
};
