import { happened, type Told } from './spec.js';

/** A small conference that specs build on. Every list says which entries it takes up. */
export const rules = {
  consensus: 'absence-of-objection',
  quorum: { required: false, members: 0 },
  candidacyNoticeMonths: 12,
  presidencyFunctions: [
    { id: 'direction', es: 'Dirige las reuniones', en: 'Directs the meetings' },
    { id: 'convening', es: 'Convoca', en: 'Convenes' },
  ],
  verbsByConsensus: ['approved', 'accepted', 'agreed', 'designated'],
  organsBringingIntoForce: [],
};

const longAgo = { occurredAt: '../2017', basis: { kind: 'external', name: 'a public list' } };

/** Entries 0–8: body, Secretariat ST, members CR GT MX HN, observer OIM, organs vm (decides) and grcm (recommends). */
export const body: readonly Told[] = [
  happened(
    'BodyConstituted',
    {
      body: 'crm',
      names: { es: 'Conferencia Regional sobre Migración', en: 'Regional Conference on Migration' },
      acronyms: { es: 'CRM', en: 'RCM' },
      zone: 'America/Costa_Rica',
      languages: ['es', 'en'],
      rules,
    },
    longAgo,
  ),
  happened('SecretariatEstablished', { secretariat: 'ST', names: { es: 'Secretaría Técnica' } }, longAgo),
  happened('MemberAdmitted', { member: 'CR', names: { es: 'Costa Rica' } }, longAgo),
  happened('MemberAdmitted', { member: 'GT', names: { es: 'Guatemala' } }, longAgo),
  happened('MemberAdmitted', { member: 'MX', names: { es: 'México' } }, longAgo),
  happened('MemberAdmitted', { member: 'HN', names: { es: 'Honduras' } }, longAgo),
  happened('ObserverAdmitted', { observer: 'OIM', kind: 'organization', names: { es: 'OIM' } }, longAgo),
  happened(
    'OrganEstablished',
    { organ: 'vm', names: { es: 'Reunión Viceministerial' }, rank: 'decides', plenary: true },
    longAgo,
  ),
  happened(
    'OrganEstablished',
    { organ: 'grcm', names: { es: 'GRCM' }, rank: 'recommends', plenary: false },
    longAgo,
  ),
];

/** Entry 9: Guatemala presides for the term 2019, as a source outside the record tells it. */
export const presided: readonly Told[] = [
  ...body,
  happened(
    'TermEstablished',
    { member: 'GT', term: '2019', from: '2019' },
    { occurredAt: '2019-01-01', basis: { kind: 'external', name: 'a public page' } },
  ),
];

/** GT convenes the meeting xxiv of the vm. */
export const convening: Told = happened(
  'MeetingConvened',
  {
    meeting: 'xxiv',
    organ: 'vm',
    names: { es: 'XXIV Reunión Viceministerial' },
    by: 'GT',
    through: 'ST',
    dates: {
      kind: 'dated',
      phrase: '13 y 14 de noviembre',
      edtf: '2019-11-13/2019-11-14',
      reading: 'extent',
      confirmed: true,
    },
    function: 'convening',
  },
  { occurredAt: '2019-10-01' },
);

/** Entries 10–15: the meeting xxiv of the vm convened and opened by GT; CR, GT, MX, HN present. */
export const meeting: readonly Told[] = [
  ...presided,
  convening,
  happened(
    'MeetingOpened',
    { meeting: 'xxiv', by: 'GT', function: 'direction' },
    { occurredAt: '2019-11-13' },
  ),
  ...['CR', 'GT', 'MX', 'HN'].map((party) =>
    happened('PresenceNoted', { meeting: 'xxiv', party, presence: 'present' }, { occurredAt: '2019-11-13' }),
  ),
];
