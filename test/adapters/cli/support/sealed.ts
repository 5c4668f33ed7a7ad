import { DEFAULTS } from './desk.js';

// A meeting with a session behind closed doors, and what must be sealed of it; after the BEGINNING.

export const NAME = 'Juana Ilustrativa';

export const MEETING = `${DEFAULTS}commands:
  - { id: organo, type: EstablishOrgan, data: { organ: vm, names: { es: VM }, rank: decides, plenary: true } }
  - { id: plazo, type: EstablishTerm, data: { member: GT, term: '2019', from: '2019' }, occurredAt: 2019-01-01 }
  - id: convocar
    type: ConveneMeeting
    occurredAt: 2019-10-01
    data:
      meeting: xxiv
      organ: vm
      names: { es: XXIV }
      by: GT
      dates: { kind: undated, reason: to-be-defined, confirmed: false }
  - { id: abrir, type: OpenMeeting, occurredAt: 2019-11-13, data: { meeting: xxiv, by: GT } }
  - { id: lista, type: NotePresence, occurredAt: 2019-11-13, data: { meeting: xxiv, parties: [CR, GT, MX], presence: present } }
  - { id: sesion, type: OpenSession, occurredAt: 2019-11-14, data: { meeting: xxiv, session: cerrada, names: { es: Cerrada }, doors: closed } }
`;

export const SEALED = `${DEFAULTS.replace('2017', '2019-11-14')}commands:
  - { id: credenciales, type: AcceptCredentials, data: { meeting: xxiv, party: CR, head: ${NAME} } }
  - { id: contacto, type: NameContact, data: { party: CR, contact: '${NAME}, juana@example.org' } }
  - { id: dicho, type: NoteIntervention, data: { meeting: xxiv, party: MX, session: cerrada, closedSummary: lo reservado } }
`;

/** Two proposals to the organ of that meeting, the first of them behind closed doors. */
export const CLOSED = `${DEFAULTS.replace('2017', '2019-11-14')}commands:
  - { id: reservado, type: SubmitProposal, data: { proposal: reservado, organ: vm, kind: other, title: { es: Lo reservado del caso }, about: [], by: [CR], doors: closed } }
  - { id: abierto, type: SubmitProposal, data: { proposal: abierto, organ: vm, kind: other, title: { es: Lo que es de todos }, about: [], by: [CR] } }
`;
