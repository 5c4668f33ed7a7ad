import { acted, agreed, freely } from '../../support/acts.js';
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

/** Entry 10: the group borders. */
export const created: readonly Told[] = [...freely, happened('GroupCreated', group)];

/** Entry 11: its mandate borders-2019, drafted on 2019-11-12. */
export const drafted: readonly Told[] = [...created, happened('MandateDrafted', mandate)];

/** A day of November 2019. */
export const on = (day: string) => ({ occurredAt: `2019-11-${day}` });

const borders = { kind: 'mandate', mandate: 'borders-2019' };

/** An act about borders-2019. */
export const act = (id: string, verb: string, more: Record<string, unknown> = {}, stamp = on('14')): Told =>
  acted(id, verb, borders, { ...more, ...stamp });

/** The same by consensus, in three entries: the proposal, the consensus, the act. */
export const decided = (
  id: string,
  verb: string,
  more: Parameters<typeof agreed>[3] = {},
  stamp = on('14'),
): readonly Told[] => agreed(id, verb, borders, { ...more, ...stamp });

/** The act decision, by consensus on such a change. */
export const decision = (change: string, more: Record<string, unknown> = {}): readonly Told[] =>
  decided('decision', 'agreed', { asked: { change, ...more } });

export const told = (type: Told['type'], data: Record<string, unknown> = {}, stamp = on('14')): Told =>
  happened(type, { mandate: 'borders-2019', ...data }, stamp);

/** Entries 12–13: accepted on the 14th, by the act acceptance. */
export const accepted: readonly Told[] = [
  ...drafted,
  act('acceptance', 'accepted'),
  told('MandateAccepted', { act: 'acceptance' }),
];

/** Entries 12–15: approved on the 14th, by the act approval. */
export const approved: readonly Told[] = [
  ...drafted,
  ...decided('approval', 'approved'),
  told('MandateApproved', { act: 'approval' }),
];

/** Entries 16–20: a second mandate of the group, borders-2020, approved on the 14th by the act next. */
export const twoApproved: readonly Told[] = [
  ...approved,
  happened('MandateDrafted', next, on('14')),
  ...agreed('next', 'approved', { kind: 'mandate', mandate: 'borders-2020' }, on('14')),
  happened('MandateApproved', { mandate: 'borders-2020', act: 'next' }, on('14')),
];
