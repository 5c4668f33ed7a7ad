import { presided } from '../../support/conference.js';
import { happened, type Told } from '../../support/spec.js';

// What specs on proposals are told, with everything but the point filled in.

type Extra = Record<string, unknown>;

const during = { occurredAt: '2019-11-14' };

/** p1: put to the vm by Costa Rica, outside any meeting. */
export const submitted = (data: Extra = {}): Told =>
  happened(
    'ProposalSubmitted',
    {
      proposal: 'p1',
      organ: 'vm',
      kind: 'other',
      title: { es: 'Un asunto' },
      about: [],
      by: ['CR'],
      ...data,
    },
    during,
  );

export const revised = (version: number, data: Extra = {}): Told =>
  happened(
    'ProposalRevised',
    { proposal: 'p1', version, words: { es: `Versión ${version}` }, by: ['CR'], ...data },
    during,
  );

export const withdrawn = (): Told =>
  happened(
    'ProposalWithdrawn',
    { proposal: 'p1', by: 'CR', reason: 'ya no hace falta' },
    { ...during, recordedBy: 'CR' },
  );

export const rejected = (): Told =>
  happened(
    'ProposalRejected',
    { proposal: 'p1', by: 'GT', reason: 'no prospera', function: 'direction' },
    during,
  );

export const deferred = (): Told =>
  happened(
    'ProposalDeferred',
    { proposal: 'p1', by: 'GT', reason: 'falta tiempo', function: 'direction' },
    during,
  );

export const resumed = (data: Extra = {}): Told =>
  happened('ProposalResumed', { proposal: 'p1', by: 'GT', function: 'direction', ...data }, during);

/** Recorded by the member itself. */
export const took = (member: string, stand: string, data: Extra = {}, stamp: Extra = {}): Told =>
  happened(
    'PositionTaken',
    {
      proposal: 'p1',
      version: 1,
      member,
      stand,
      ...(stand === 'objection' ? { reason: `motivo de ${member}` } : {}),
      ...data,
    },
    { ...during, recordedBy: member, ...stamp },
  );

export const answered = (member: string, by = 'GT'): Told =>
  happened('ObjectionAnswered', { proposal: 'p1', member, by, answer: 'se ajustó el plazo' }, during);

export const sustained = (member: string): Told =>
  happened(
    'ObjectionSustained',
    { proposal: 'p1', member, reason: 'el plazo sigue corto' },
    { ...during, recordedBy: member },
  );

export const letGo = (member: string): Told =>
  happened('ObjectionWithdrawn', { proposal: 'p1', member }, { ...during, recordedBy: member });

export const met = (member: string): Told =>
  happened(
    'ObjectionMet',
    { proposal: 'p1', member, how: 'se amplió el plazo' },
    { ...during, recordedBy: member },
  );

export const declared = (data: Extra = {}): Told =>
  happened(
    'ConsensusDeclared',
    { proposal: 'p1', version: 1, by: 'GT', function: 'direction', ...data },
    during,
  );

export const suspended = (member: string): Told =>
  happened('MemberSuspended', { member, reason: 'cuotas' }, during);

/** Other rules of the body from 2019 on. */
export const rulesAdopted = (rules: Extra): Told =>
  happened('RulesAdopted', { version: 2, rules }, { occurredAt: '2019-01-01' });

/** The proposal p1 is entry 10, its first position entry 11. */
export const open: readonly Told[] = [...presided, submitted()];
