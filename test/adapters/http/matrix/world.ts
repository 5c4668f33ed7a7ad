import { body, convening, presided } from '../../../support/conference.js';
import { happened, type Told } from '../../../support/spec.js';
import { PERMISSIONS } from '../../../domain/authority/given.js';
import { aPage, held } from '../../../domain/presidency/given.js';
import type { Given } from '../support/given.js';

/** Where the meeting xxiv stands. */
export const PHASES = ['before', 'open', 'adjourned', 'closed'] as const;
export type Phase = (typeof PHASES)[number];

/** Everybody that comes to the service, and the party as which they come, where they have one. */
export const ROLES = {
  public: undefined,
  auditor: undefined,
  operator: undefined,
  follower: undefined,
  stranger: 'XX',
  observer: 'OIM',
  'observer without permissions': 'PMA',
  member: 'CR',
  'presiding member': 'GT',
  'former presidency': 'SV',
  'next presidency': 'MX',
  'suspended member': 'HN',
  Secretariat: 'ST',
  keeper: undefined,
} as const;
export type Role = keyof typeof ROLES;

const some = { es: 'Algo' };

const submitted = (proposal: string): Told =>
  happened('ProposalSubmitted', {
    proposal,
    organ: 'vm',
    kind: 'other',
    title: some,
    about: [],
    by: Object.values(ROLES).filter((party) => party !== undefined && !NO_AUTHORS.includes(party)),
  });

const NO_AUTHORS: readonly string[] = ['XX', 'PMA', 'HN', 'ST'];

const objected = (member: string): Told =>
  happened(
    'PositionTaken',
    { proposal: 'p1', version: 1, member, stand: 'objection', reason: 'Falta tiempo.' },
    { recordedBy: member },
  );

/** Convened, and not yet opened; p1 and p2 are everybody's, and everybody that may objects to p1. */
const convened: readonly Told[] = [
  ...presided,
  ...PERMISSIONS.map((permission) => happened('PermissionGranted', { observer: 'OIM', permission })),
  happened('ObserverAdmitted', { observer: 'PMA', kind: 'organization', names: { es: 'PMA' } }),
  happened('MemberAdmitted', { member: 'SV', names: { es: 'El Salvador' } }, { occurredAt: '../2017' }),
  held('SV', '2018', '2018', '2018'),
  happened('DesignationEstablished', { member: 'MX', term: '2020' }, { basis: aPage }),
  submitted('p1'),
  submitted('p2'),
  ...['CR', 'GT', 'SV', 'MX'].map(objected),
  happened('MemberSuspended', { member: 'HN', reason: 'Cuotas.' }),
  happened('GroupCreated', { group: 'w1', kind: 'working-group', names: some }),
  happened('MandateDrafted', { mandate: 'd1', group: 'w1', title: some, words: some, proposedBy: 'grcm' }),
  happened('TextDrafted', { text: 't1', kind: 'declaration', organ: 'vm', title: some, language: 'es' }),
  convening,
];

const during = { occurredAt: '2019-11-13' };

const opened: readonly Told[] = [
  ...convened,
  happened('MeetingOpened', { meeting: 'xxiv', by: 'GT', function: 'direction' }, during),
  ...['CR', 'GT', 'MX', 'SV', 'OIM'].map((party) =>
    happened('PresenceNoted', { meeting: 'xxiv', party, presence: 'present' }, during),
  ),
];

const on14 = { occurredAt: '2019-11-14' };
const ENDS: Readonly<Record<'adjourned' | 'closed', Told>> = {
  adjourned: happened('MeetingAdjourned', { meeting: 'xxiv' }, on14),
  closed: happened('MeetingClosed', { meeting: 'xxiv', by: 'GT', function: 'direction' }, on14),
};

/** The history in each phase; every list keeps to the small conference of the specs. */
export const WORLDS: Readonly<Record<Phase, readonly Given[]>> = {
  before: convened,
  open: opened,
  adjourned: [...opened, ENDS.adjourned],
  closed: [...opened, ENDS.closed],
};

/** Stands in every id and every word of what is closed, and in nothing else. */
export const CANARY = 'canario';
const secret = { es: CANARY };
const atTheMeeting = { meeting: 'xxiv', doors: 'closed' } as const;

const behindDoors: readonly Told[] = [
  happened('AgendaItemAdded', {
    ...atTheMeeting,
    item: `${CANARY}-i`,
    title: secret,
    presenters: [],
    documents: [],
  }),
  happened('TextDrafted', {
    text: `${CANARY}-t`,
    kind: 'declaration',
    organ: 'vm',
    title: secret,
    language: 'es',
    doors: 'closed',
  }),
  happened('ParagraphAdded', {
    text: `${CANARY}-t`,
    paragraph: `${CANARY}-1`,
    part: 'operative',
    words: CANARY,
  }),
  happened('ProposalSubmitted', {
    ...atTheMeeting,
    proposal: `${CANARY}-p`,
    organ: 'vm',
    item: `${CANARY}-i`,
    kind: 'other',
    title: secret,
    about: [],
    by: ['CR', 'GT', 'SV', 'MX', 'OIM'],
  }),
].map((told) => ({ ...told, stamp: { ...told.stamp, ...during } }));

/** What only an open meeting has. */
const inSession: readonly Told[] = [
  happened(
    'PositionTaken',
    { proposal: `${CANARY}-p`, version: 1, member: 'MX', stand: 'objection', reason: CANARY },
    { recordedBy: 'MX', ...on14 },
  ),
  happened(
    'AmendmentProposed',
    {
      text: `${CANARY}-t`,
      amendment: `${CANARY}-a`,
      version: 2,
      change: { kind: 'replace', paragraph: `${CANARY}-1`, words: `${CANARY} otro` },
      by: ['MX'],
      reason: CANARY,
    },
    { recordedBy: 'MX', ...on14 },
  ),
  ...[
    { kind: 'decision', proposal: `${CANARY}-p` },
    { kind: 'paragraph', text: `${CANARY}-t`, paragraph: `${CANARY}-1` },
  ].map((on) =>
    happened(
      'StatementFiled',
      {
        statement: `${CANARY}-${on.kind}`,
        kind: 'reservation',
        on,
        member: 'MX',
        words: CANARY,
        language: 'es',
      },
      { recordedBy: 'MX', ...on14 },
    ),
  ),
  happened('SessionOpened', { ...atTheMeeting, session: `${CANARY}-s`, names: secret }, on14),
  happened('SessionClosed', { meeting: 'xxiv', session: `${CANARY}-s` }, on14),
];

const openedBehindDoors = [...opened, ...behindDoors, ...inSession];

/** The same, with something of every kind behind closed doors. */
export const WORLDS_WITH_DOORS: Readonly<Record<Phase, readonly Told[]>> = {
  before: [...convened, ...behindDoors],
  open: openedBehindDoors,
  adjourned: [...openedBehindDoors, ENDS.adjourned],
  closed: [...openedBehindDoors, ENDS.closed],
};

/** The entry that admitted Costa Rica: something to correct. */
export const ADMISSION = body.findIndex(({ type }) => type === 'MemberAdmitted');
