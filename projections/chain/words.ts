import type { Bilingual } from '../../domain/language/codec.js';
import type { GroundKind } from '../../domain/language/ground.js';
import type { Step } from '../steps.js';

/** What an entry is to the one that rests on it. */
export const groundInWords: Readonly<Record<GroundKind, Bilingual>> = {
  act: { es: 'Acto', en: 'Act' },
  consensus: { es: 'Consenso', en: 'Consensus' },
  silence: { es: 'Silencio', en: 'Silence' },
  recommendation: { es: 'Acto anterior', en: 'Earlier act' },
  presidency: { es: 'Presidía', en: 'Presiding' },
  handover: { es: 'Traspaso', en: 'Handover' },
  designation: { es: 'Designación', en: 'Designation' },
  candidacy: { es: 'Candidatura', en: 'Candidacy' },
  'end-of-term': { es: 'Fin de la anterior', en: 'End of the one before' },
  version: { es: 'Propuesta', en: 'Proposal' },
  objection: { es: 'Objeción', en: 'Objection' },
  position: { es: 'Posición', en: 'Position' },
  matter: { es: 'Asunto', en: 'Matter' },
  paragraph: { es: 'Párrafo', en: 'Paragraph' },
  agenda: { es: 'Agenda', en: 'Agenda' },
  meeting: { es: 'Reunión', en: 'Meeting' },
  amendment: { es: 'Enmienda', en: 'Amendment' },
  bracket: { es: 'Corchete', en: 'Bracket' },
  translation: { es: 'Traducción', en: 'Translation' },
  presence: { es: 'Presencia', en: 'Presence' },
  group: { es: 'Grupo', en: 'Group' },
  organ: { es: 'Instancia', en: 'Organ' },
  party: { es: 'Parte', en: 'Party' },
  rules: { es: 'Reglas', en: 'Rules' },
  source: { es: 'Fuente', en: 'Source' },
  correction: { es: 'Corrección', en: 'Correction' },
  corrected: { es: 'Corrige', en: 'Corrects' },
  body: { es: 'Constitución', en: 'Constitution' },
};

const STOOD: Readonly<Record<NonNullable<Step['stand']>, Bilingual>> = {
  support: { es: 'Apoyaron', en: 'Supported' },
  'no-objection': { es: 'Sin objeción', en: 'No objection' },
  reserve: { es: 'Con reserva', en: 'With a reservation' },
  objection: { es: 'Objetaron', en: 'Objected' },
  'not-participating': { es: 'No participaron', en: 'Did not take part' },
};

/** What several entries of one kind tell together, under a heading; those of other kinds are told one by one. */
export const gathering = ({ type, stand, version, party }: Step): Bilingual | undefined => {
  if (stand !== undefined && stand !== 'objection') {
    return {
      es: `${STOOD[stand].es} (versión ${version ?? 1})`,
      en: `${STOOD[stand].en} (version ${version ?? 1})`,
    };
  }
  if (party === undefined) return SEVERAL[type];
  return WITH_PARTY[type];
};

const WITH_PARTY: Readonly<Partial<Record<Step['type'], Bilingual>>> = {
  PresenceNoted: { es: 'Presencia', en: 'Presence' },
  MemberAdmitted: { es: 'Miembros admitidos', en: 'Members admitted' },
  ObserverAdmitted: { es: 'Observadores admitidos', en: 'Observers admitted' },
};

const SEVERAL: Readonly<Partial<Record<Step['type'], Bilingual>>> = {
  ParagraphAdded: { es: 'Párrafos añadidos', en: 'Paragraphs added' },
  AgendaItemAdded: { es: 'Puntos de agenda añadidos', en: 'Agenda items added' },
  PermissionGranted: { es: 'Permisos otorgados', en: 'Permissions granted' },
};
