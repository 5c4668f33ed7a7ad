import { fold } from '../../../domain/book/fold.js';
import type { BookId } from '../../../domain/language/ids.js';
import { namesOf } from '../../../projections/sentences/names.js';
import { rules } from '../../support/conference.js';
import { entriesOf, happened, type Told } from '../../support/spec.js';

const named = (es: string, en: string) => ({ names: { es, en } });

/** A small conference in both languages, with one of everything that an entry may speak of. */
const told: readonly Told[] = [
  happened('BodyConstituted', {
    body: 'crm',
    ...named('Conferencia Regional sobre Migración', 'Regional Conference on Migration'),
    acronyms: { es: 'CRM', en: 'RCM' },
    zone: 'America/Costa_Rica',
    languages: ['es', 'en'],
    rules,
  }),
  happened('SecretariatEstablished', {
    secretariat: 'ST',
    ...named('Secretaría Técnica', 'Technical Secretariat'),
  }),
  happened('MemberAdmitted', { member: 'CR', ...named('Costa Rica', 'Costa Rica') }),
  happened('MemberAdmitted', { member: 'GT', ...named('Guatemala', 'Guatemala') }),
  happened('MemberAdmitted', { member: 'MX', ...named('México', 'Mexico') }),
  happened('MemberAdmitted', { member: 'SV', ...named('El Salvador', 'El Salvador') }),
  happened('MemberAdmitted', { member: 'US', ...named('Estados Unidos', 'United States') }),
  happened('ObserverAdmitted', {
    observer: 'OIM',
    kind: 'organization',
    ...named('Organización Internacional para las Migraciones', 'International Organization for Migration'),
  }),
  happened('OrganEstablished', {
    organ: 'vm',
    ...named('Reunión Viceministerial', 'Vice-Ministerial Meeting'),
    rank: 'decides',
    plenary: true,
  }),
  happened('OrganEstablished', {
    organ: 'grcm',
    ...named('Grupo Regional de Consulta', 'Regional Consultation Group'),
    rank: 'recommends',
    plenary: false,
  }),
  happened('MeetingConvened', {
    meeting: 'xxiv',
    organ: 'vm',
    ...named('XXIV Reunión Viceministerial', 'XXIV Vice-Ministerial Meeting'),
    by: 'GT',
    dates: { kind: 'undated', reason: 'to-be-defined', confirmed: false },
  }),
  happened('SessionOpened', { meeting: 'xxiv', session: 'd1', ...named('Día 1', 'Day 1'), doors: 'closed' }),
  ...['informe', 'fondo'].map((item) =>
    happened('AgendaItemAdded', {
      meeting: 'xxiv',
      item,
      title: { informe: { es: 'Informe de la presidencia', en: 'Report of the presidency' } }[item] ?? {
        es: 'Fondo de reserva',
        en: 'Reserve fund',
      },
      presenters: [],
      documents: [],
    }),
  ),
  happened('TextDrafted', {
    text: 'decl',
    kind: 'declaration',
    organ: 'vm',
    title: { es: 'Declaración de 2019', en: '2019 Declaration' },
    language: 'es',
  }),
  ...['preamble', 'operative', 'annex'].map((part) =>
    happened('ParagraphAdded', { text: 'decl', paragraph: `p-${part}`, part, words: 'Las palabras' }),
  ),
  happened('GroupCreated', {
    group: 'proteccion',
    kind: 'working-group',
    ...named('Grupo de Trabajo sobre Protección', 'Working Group on Protection'),
  }),
  happened('GroupCreated', {
    group: 'trata',
    kind: 'network',
    ...named('Enlaces de Trata', 'Trafficking Liaison'),
  }),
  ...['m1', 'm2'].map((mandate) =>
    happened('MandateDrafted', {
      mandate,
      group: 'proteccion',
      title: { m1: { es: 'Protección', en: 'Protection' } }[mandate] ?? { es: 'Refugio', en: 'Asylum' },
      words: { es: 'Promover la protección', en: 'Promote protection' },
      proposedBy: 'grcm',
    }),
  ),
  happened('ProposalSubmitted', {
    proposal: 'plan',
    organ: 'vm',
    kind: 'adoption',
    title: { es: 'Plan Estratégico', en: 'Strategic Plan' },
    about: [],
    by: ['GT'],
  }),
  happened('StatementFiled', {
    statement: 'st1',
    kind: 'reservation',
    on: { kind: 'text', text: 'decl' },
    member: 'MX',
    words: 'Con reserva',
    language: 'es',
  }),
  happened('SilenceCirculated', {
    silence: 's1',
    proposal: 'plan',
    version: 2,
    digest: '0'.repeat(64),
    languages: ['es'],
    deadline: { local: '2019-12-10T17:00', zone: 'America/Guatemala', instant: '2019-12-10T23:00:00.000Z' },
    by: 'ST',
  }),
  ...[
    ['vm-1', 'vm', 'approved'],
    ['g-1', 'grcm', 'recommended'],
  ].map(([act, organ, verb]) =>
    happened('ActRecorded', {
      act,
      organ,
      verb,
      objects: [{ kind: 'text', text: 'decl' }],
      words: { es: 'El Plan', en: 'The Plan' },
      follows: [],
      addressees: [],
    }),
  ),
  happened('ActivityProposed', {
    activity: 'a',
    title: { es: 'Congreso sobre mujeres', en: 'Congress on women' },
    supporters: [],
    technicalSupport: [],
    date: { kind: 'undated', reason: 'not-stated', confirmed: false },
  }),
  happened('SourceRegistered', { source: 'inf', title: { es: 'Informe final', en: 'Final report' } }),
];

export const book = fold('crm' as BookId, entriesOf(told));
export const names = namesOf(book, Date.parse('2020-01-01'));
