import { list, literal, optional, struct } from '../../domain/language/struct.js';
import { Problem } from './problem.js';
import { ReceiptSent } from './receipt.js';

/** What one command of a rehearsal would leave, or why not. */
const OutcomeSent = struct('OutcomeSent', { receipt: optional(ReceiptSent), problem: optional(Problem) });

/** What recording would leave; nothing was written. */
export const RehearsalSent = struct('RehearsalSent', {
  kind: literal('rehearsal'),
  outcomes: list(OutcomeSent),
});
