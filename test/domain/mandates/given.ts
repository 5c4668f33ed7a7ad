import { acted, freely } from '../../support/acts.js';
import { happened, type Told } from '../../support/spec.js';

export const group = { group: 'borders', kind: 'working-group', names: { es: 'Gestión fronteriza' } };
export const mandate = {
  mandate: 'borders-2019',
  group: 'borders',
  title: { es: 'Mandato' },
  words: { es: 'Estudiar las fronteras.' },
  proposedBy: 'grcm',
};
const next = { ...mandate, mandate: 'borders-2020' };

/** Entry 9: the group borders. */
export const created: readonly Told[] = [...freely, happened('GroupCreated', group)];

/** Entry 10: its mandate borders-2019, drafted on 2019-11-12. */
export const drafted: readonly Told[] = [...created, happened('MandateDrafted', mandate)];

/** A day of November 2019. */
export const on = (day: string) => ({ occurredAt: `2019-11-${day}` });

/** An act about borders-2019. */
export const act = (id: string, verb: string, more: Record<string, unknown> = {}, stamp = on('14')): Told =>
  acted(id, verb, { kind: 'mandate', mandate: 'borders-2019' }, { ...more, ...stamp });

export const told = (type: Told['type'], data: Record<string, unknown> = {}, stamp = on('14')): Told =>
  happened(type, { mandate: 'borders-2019', ...data }, stamp);

/** Entries 11–12: accepted on the 14th, by the act acceptance. */
export const accepted: readonly Told[] = [
  ...drafted,
  act('acceptance', 'accepted'),
  told('MandateAccepted', { act: 'acceptance' }),
];

/** Entries 11–12: approved on the 14th, by the act approval. */
export const approved: readonly Told[] = [
  ...drafted,
  act('approval', 'approved'),
  told('MandateApproved', { act: 'approval' }),
];

/** Entries 13–15: a second mandate of the group, borders-2020, approved on the 14th by the act next. */
export const twoApproved: readonly Told[] = [
  ...approved,
  happened('MandateDrafted', next, on('14')),
  acted('next', 'approved', { kind: 'mandate', mandate: 'borders-2020' }, on('14')),
  happened('MandateApproved', { mandate: 'borders-2020', act: 'next' }, on('14')),
];
