import type { Told } from '../../support/spec.js';
import { happened } from '../../support/spec.js';

/** A day of 2019, for what follows upon the conference that has stood since 2017. */
export const on = (day: string) => ({ occurredAt: `2019-${day}` });

export const suspended = (day: string): Told =>
  happened('MemberSuspended', { member: 'MX', reason: 'mora' }, on(day));
export const reinstated = (day: string): Told => happened('MemberReinstated', { member: 'MX' }, on(day));
export const withdrew = (day: string): Told => happened('MemberWithdrew', { member: 'MX' }, on(day));
