import type { MeetingEvent } from '../../../../domain/meetings/events.js';
import { draftingCases } from './drafting.js';
import { minutesCases } from './minutes.js';
import type { Cases } from '../case.js';

export const meetingCases: Cases<MeetingEvent> = {
  MeetingConvened: [
    {
      data: {
        meeting: 'xxiv',
        organ: 'vm',
        names: { es: 'XXIV Reunión Viceministerial', en: 'XXIV Vice-Ministerial Meeting' },
        by: 'GT',
        through: 'ST',
        dates: {
          kind: 'dated',
          phrase: '13 y 14 de noviembre',
          edtf: '2019-11-13/2019-11-14',
          reading: 'extent',
          confirmed: true,
        },
        place: { es: 'Ciudad Cayalá', en: 'Ciudad Cayalá' },
        function: 'convening',
      },
      es: 'Guatemala convocó a la Reunión Viceministerial a la XXIV Reunión Viceministerial, por conducto de la Secretaría Técnica, en ejercicio de la función «Convoca»; fecha: del 13 al 14 de noviembre de 2019; lugar: Ciudad Cayalá.',
      en: 'Guatemala convened the Vice-Ministerial Meeting for the XXIV Vice-Ministerial Meeting, through the Technical Secretariat, exercising the function “Convenes”; date: 13–14 November 2019; place: Ciudad Cayalá.',
    },
    {
      data: {
        meeting: 'g',
        organ: 'grcm',
        names: { es: 'Jornada de consulta' },
        by: 'GT',
        dates: { kind: 'undated', reason: 'to-be-defined', confirmed: false },
      },
      es: 'Guatemala convocó al Grupo Regional de Consulta a la reunión «Jornada de consulta»; sin fecha: por definir.',
      en: 'Guatemala convened the Regional Consultation Group for the meeting “Jornada de consulta”; no date: to be defined.',
    },
  ],
  MeetingDatesSettled: [
    {
      data: {
        meeting: 'xxiv',
        dates: {
          kind: 'dated',
          phrase: '13 y 14 de noviembre',
          edtf: '2019-11-13/2019-11-14',
          reading: 'extent',
          confirmed: true,
        },
      },
      es: 'Se fijó la fecha de la XXIV Reunión Viceministerial: del 13 al 14 de noviembre de 2019.',
      en: 'The date of the XXIV Vice-Ministerial Meeting was settled: 13–14 November 2019.',
    },
    {
      data: {
        meeting: 'xxiv',
        dates: {
          kind: 'dated',
          phrase: '13 y 14 de noviembre',
          edtf: '2019-11-13/2019-11-14',
          reading: 'extent',
          confirmed: true,
        },
        place: { es: 'San José' },
      },
      es: 'Se fijó la fecha de la XXIV Reunión Viceministerial: del 13 al 14 de noviembre de 2019; lugar: San José.',
      en: 'The date of the XXIV Vice-Ministerial Meeting was settled: 13–14 November 2019; place: San José.',
    },
  ],
  MeetingPostponed: [
    {
      data: {
        meeting: 'xxiv',
        reason: 'Emergencia sanitaria',
        dates: { kind: 'undated', reason: 'to-be-defined', confirmed: false },
      },
      es: 'Se pospuso la XXIV Reunión Viceministerial; motivo: «Emergencia sanitaria»; sin fecha: por definir.',
      en: 'The XXIV Vice-Ministerial Meeting was postponed; reason: “Emergencia sanitaria”; no date: to be defined.',
    },
  ],
  MeetingOpened: [
    {
      data: { meeting: 'xxiv', by: 'GT', function: 'direction' },
      es: 'Guatemala abrió la XXIV Reunión Viceministerial, en ejercicio de la función «Dirige las reuniones».',
      en: 'Guatemala opened the XXIV Vice-Ministerial Meeting, exercising the function “Directs the meetings”.',
    },
    {
      data: { meeting: 'xxiv', by: 'GT' },
      es: 'Guatemala abrió la XXIV Reunión Viceministerial.',
      en: 'Guatemala opened the XXIV Vice-Ministerial Meeting.',
    },
  ],
  MeetingAdjourned: [
    {
      data: { meeting: 'xxiv' },
      es: 'Se suspendieron los trabajos de la XXIV Reunión Viceministerial.',
      en: 'The XXIV Vice-Ministerial Meeting was adjourned.',
    },
    {
      data: { meeting: 'xxiv', until: '2019-11-14T15:00Z' },
      es: 'Se suspendieron los trabajos de la XXIV Reunión Viceministerial hasta el 14 de noviembre de 2019, 09:00 (America/Costa_Rica).',
      en: 'The XXIV Vice-Ministerial Meeting was adjourned until 14 November 2019, 09:00 (America/Costa_Rica).',
    },
  ],
  MeetingResumed: [
    {
      data: { meeting: 'xxiv' },
      es: 'Se reanudaron los trabajos de la XXIV Reunión Viceministerial.',
      en: 'The XXIV Vice-Ministerial Meeting resumed its work.',
    },
  ],
  MeetingClosed: [
    {
      data: { meeting: 'xxiv', by: 'GT', function: 'direction' },
      es: 'Guatemala clausuró la XXIV Reunión Viceministerial, en ejercicio de la función «Dirige las reuniones».',
      en: 'Guatemala closed the XXIV Vice-Ministerial Meeting, exercising the function “Directs the meetings”.',
    },
  ],
  SessionOpened: [
    {
      data: { meeting: 'xxiv', session: 'd1', names: { es: 'Día 1', en: 'Day 1' }, doors: 'closed' },
      es: 'En la XXIV Reunión Viceministerial comenzó «Día 1», sesión a puerta cerrada.',
      en: 'At the XXIV Vice-Ministerial Meeting, “Day 1” began, a session behind closed doors.',
    },
    {
      data: { meeting: 'xxiv', session: 'd2', names: { es: 'Día 2', en: 'Day 2' }, doors: 'open' },
      es: 'En la XXIV Reunión Viceministerial comenzó «Día 2», sesión abierta.',
      en: 'At the XXIV Vice-Ministerial Meeting, “Day 2” began, an open session.',
    },
  ],
  SessionClosed: [
    {
      data: { meeting: 'xxiv', session: 'd1' },
      es: 'En la XXIV Reunión Viceministerial concluyó la sesión «Día 1».',
      en: 'At the XXIV Vice-Ministerial Meeting, the session “Day 1” ended.',
    },
  ],
  AgendaItemAdded: [
    {
      data: {
        meeting: 'xxiv',
        item: 'x',
        title: { es: 'Encuentro reservado', en: 'Private meeting' },
        presenters: [],
        documents: ['decl'],
        doors: 'closed',
      },
      es: 'Se incluyó en la agenda de la XXIV Reunión Viceministerial el punto de agenda «Encuentro reservado», a puerta cerrada; documentos: el texto «Declaración de 2019».',
      en: 'The agenda item “Private meeting” was added to the agenda of the XXIV Vice-Ministerial Meeting, behind closed doors; documents: the text “2019 Declaration”.',
    },
    {
      data: {
        meeting: 'xxiv',
        item: 'x',
        title: { es: 'Diálogo con observadores', en: 'Dialogue with observers' },
        presenters: ['GT', 'OIM'],
        within: 'informe',
        session: 'd1',
        documents: ['decl'],
      },
      es: 'Se incluyó en la agenda de la XXIV Reunión Viceministerial el punto de agenda «Diálogo con observadores», dentro del punto de agenda «Informe de la presidencia», a cargo de Guatemala y la Organización Internacional para las Migraciones, para la sesión «Día 1»; documentos: el texto «Declaración de 2019».',
      en: 'The agenda item “Dialogue with observers” was added to the agenda of the XXIV Vice-Ministerial Meeting, within the agenda item “Report of the presidency”, presented by Guatemala and the International Organization for Migration, for the session “Day 1”; documents: the text “2019 Declaration”.',
    },
    {
      data: {
        meeting: 'xxiv',
        item: 'x',
        title: { es: 'Apertura', en: 'Opening' },
        presenters: [],
        documents: [],
      },
      es: 'Se incluyó en la agenda de la XXIV Reunión Viceministerial el punto de agenda «Apertura».',
      en: 'The agenda item “Opening” was added to the agenda of the XXIV Vice-Ministerial Meeting.',
    },
  ],
  AgendaItemOpened: [
    {
      data: { meeting: 'xxiv', item: 'informe' },
      es: 'En la XXIV Reunión Viceministerial se abrió el punto de agenda «Informe de la presidencia».',
      en: 'At the XXIV Vice-Ministerial Meeting, the agenda item “Report of the presidency” was opened.',
    },
  ],
  AgendaItemClosed: [
    {
      data: { meeting: 'xxiv', item: 'fondo' },
      es: 'En la XXIV Reunión Viceministerial se cerró el punto de agenda «Fondo de reserva».',
      en: 'At the XXIV Vice-Ministerial Meeting, the agenda item “Reserve fund” was closed.',
    },
  ],
  CredentialsAccepted: [
    {
      data: { meeting: 'xxiv', party: 'CR' },
      es: 'Se aceptaron las credenciales de Costa Rica en la XXIV Reunión Viceministerial.',
      en: 'The credentials of Costa Rica were accepted at the XXIV Vice-Ministerial Meeting.',
    },
    {
      data: { meeting: 'xxiv', party: 'CR', head: 'Ana Persona' },
      es: 'Se aceptaron las credenciales de Costa Rica en la XXIV Reunión Viceministerial; el nombre de quien encabeza la delegación se mantiene en reserva.',
      en: 'The credentials of Costa Rica were accepted at the XXIV Vice-Ministerial Meeting; the name of the head of delegation is kept confidential.',
    },
  ],
  PresenceNoted: [
    {
      data: { meeting: 'xxiv', party: 'CR', presence: 'present' },
      es: 'Se hizo constar que Costa Rica estaba presente en la XXIV Reunión Viceministerial.',
      en: 'It was noted that Costa Rica was present at the XXIV Vice-Ministerial Meeting.',
    },
    {
      data: { meeting: 'xxiv', party: 'CR', presence: 'absent' },
      es: 'Se hizo constar que Costa Rica no estaba presente en la XXIV Reunión Viceministerial.',
      en: 'It was noted that Costa Rica was not present at the XXIV Vice-Ministerial Meeting.',
    },
    {
      data: { meeting: 'xxiv', party: 'CR', presence: 'left' },
      es: 'Se hizo constar que Costa Rica se retiró de la XXIV Reunión Viceministerial.',
      en: 'It was noted that Costa Rica left the XXIV Vice-Ministerial Meeting.',
    },
  ],
  DraftingRepresentativesRequested: [
    {
      data: { meeting: 'xxiv', by: 'GT', function: 'direction' },
      es: 'Guatemala pidió a cada miembro, en la XXIV Reunión Viceministerial, una persona que lo represente en el grupo de redacción, en ejercicio de la función «Dirige las reuniones».',
      en: 'Guatemala asked each member, at the XXIV Vice-Ministerial Meeting, for a representative in the drafting group, exercising the function “Directs the meetings”.',
    },
  ],
  DraftingRepresentativeNamed: [
    {
      data: { meeting: 'xxiv', member: 'CR' },
      es: 'Costa Rica nombró a su representante en el grupo de redacción de la XXIV Reunión Viceministerial.',
      en: 'Costa Rica named its representative in the drafting group of the XXIV Vice-Ministerial Meeting.',
    },
    {
      data: { meeting: 'xxiv', member: 'CR', representative: 'Ana Persona' },
      es: 'Costa Rica nombró a su representante en el grupo de redacción de la XXIV Reunión Viceministerial; su nombre se mantiene en reserva.',
      en: 'Costa Rica named its representative in the drafting group of the XXIV Vice-Ministerial Meeting; the name is kept confidential.',
    },
  ],
  ...draftingCases,
  ...minutesCases,
  InterventionNoted: [
    {
      data: { meeting: 'xxiv', party: 'OIM' },
      es: 'La Organización Internacional para las Migraciones intervino en la XXIV Reunión Viceministerial.',
      en: 'The International Organization for Migration spoke at the XXIV Vice-Ministerial Meeting.',
    },
    {
      data: {
        meeting: 'xxiv',
        item: 'fondo',
        session: 'd1',
        party: 'CR',
        summary: { es: 'Propone ampliarlo', en: 'Proposes to enlarge it' },
        closedSummary: 'Ana Persona no está conforme',
      },
      es: 'Costa Rica intervino en la XXIV Reunión Viceministerial, sobre el punto de agenda «Fondo de reserva», durante la sesión «Día 1»: «Propone ampliarlo»; lo dicho a puerta cerrada se mantiene en reserva.',
      en: 'Costa Rica spoke at the XXIV Vice-Ministerial Meeting, on the agenda item “Reserve fund”, during the session “Day 1”: “Proposes to enlarge it”; what was said behind closed doors is kept confidential.',
    },
  ],
};
