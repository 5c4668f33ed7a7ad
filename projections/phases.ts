import { oneOf } from '../domain/language/codec.js';

// How far things have come, in the words of the domain's states (held against them in the tests).

export const ActivityPhase = oneOf('ActivityPhase', ['proposed', 'approved', 'held', 'cancelled']);
export type ActivityPhase = typeof ActivityPhase._A;

export const MeetingPhase = oneOf('MeetingPhase', ['convened', 'open', 'adjourned', 'closed']);
export type MeetingPhase = typeof MeetingPhase._A;

export const ItemPhase = oneOf('ItemPhase', ['waiting', 'open', 'closed']);
export type ItemPhase = typeof ItemPhase._A;

export const ProposalPhase = oneOf('ProposalPhase', [
  'open',
  'deferred',
  'withdrawn',
  'rejected',
  'consensus',
]);
export type ProposalPhase = typeof ProposalPhase._A;

export const SilencePhase = oneOf('SilencePhase', ['running', 'suspended', 'broken', 'passed', 'called-off']);
export type SilencePhase = typeof SilencePhase._A;

const MANDATE_STATUSES = ['preliminary', 'approved', 'amended', 'superseded', 'revoked', 'expired'] as const;

/** `preliminary` (written, perhaps accepted) is not `approved`; `amended` is approved with other words. */
export const MandateStatus = oneOf('MandateStatus', MANDATE_STATUSES);
export type MandateStatus = typeof MandateStatus._A;

export const MANDATE_TURNS = ['accepted', ...MANDATE_STATUSES] as const;

/** What a mandate went through. `accepted`: taken up without being approved; it stays preliminary. */
export const MandateTurn = oneOf('MandateTurn', MANDATE_TURNS);

export const TermStage = oneOf('TermStage', ['announced', 'designated', 'handed-over', 'effective', 'ended']);
export type TermStage = typeof TermStage._A;
