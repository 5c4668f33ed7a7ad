import { happened, type Told } from '../../../support/spec.js';
import { conference } from '../../../domain/authority/given.js';

// What specs of the service ask of the conference (entries 0–30): Belize and others are admitted.

export const COMMANDS = '/books/crm/commands';

/** The last entry of the conference. */
export const LAST = conference.length - 1;

type Extra = Readonly<Record<string, unknown>>;

export const admit = (code: string, more: Extra = {}): Extra => ({
  type: 'AdmitMember',
  occurredAt: '2017',
  recordedBy: 'ST',
  basis: { kind: 'witnessed' },
  data: { member: code, names: { es: `País ${code}` } },
  ...more,
});

export const admitted = (code: string): Told =>
  happened('MemberAdmitted', { member: code, names: { es: `País ${code}` } });

/** MX's position on p1, as its friendly route takes it. */
export const position = { version: 1, member: 'MX', stand: 'reserve', reason: 'Falta leerlo.' };
export const POSITIONS = '/books/crm/proposals/p1/positions';

export const tookPosition = (): Told => happened('PositionTaken', { proposal: 'p1', ...position });
