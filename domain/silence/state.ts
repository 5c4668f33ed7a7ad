import type { Deadline } from '../dates/deadline.js';
import type {
  AmendmentId,
  Digest,
  EntryNumber,
  MeetingId,
  PartyCode,
  SilenceId,
  TextId,
} from '../language/ids.js';
import type { Language } from '../language/text.js';

/** What was said against what was circulated. */
export interface Answer {
  readonly member: PartyCode;
  readonly with: 'objection' | 'amendment';
  readonly words: string;
  readonly amendment: { readonly text: TextId; readonly amendment: AmendmentId } | undefined;
  readonly entry: EntryNumber;
}

/**
 * `running` until something is said in time, or it is closed; `passed`: closed after its deadline, unbroken, and the
 * decision taken. `called-off`: ended without a result.
 */
export type SilencePhase = 'running' | 'suspended' | 'broken' | 'passed' | 'called-off';

/** One version of a proposal, circulated under silence. */
export interface Silence {
  readonly id: SilenceId;
  readonly version: number;
  /** Of what was circulated; see `circulated.ts`. */
  readonly digest: Digest;
  /** The entries that last shaped what was circulated. */
  readonly shapes: readonly EntryNumber[];
  readonly languages: readonly Language[];
  readonly by: PartyCode;
  readonly entry: EntryNumber;
  readonly deadline: Deadline;
  /** The entries that set a deadline, first to last. Never empty. */
  readonly deadlines: readonly EntryNumber[];
  /** How long it had certainly run before it was last resumed, in milliseconds. */
  readonly ran: number;
  /** The last instant at which it may have been circulated, or last resumed (epoch milliseconds). */
  readonly since: number;
  readonly phase: SilencePhase;
  readonly phaseEntry: EntryNumber;
  readonly phaseReason: string | undefined;
  /** In time: it broke the silence. */
  readonly breaks: readonly Answer[];
  /** After the deadline: kept, and without effect. */
  readonly late: readonly Answer[];
  readonly announced: { readonly meeting: MeetingId; readonly entry: EntryNumber } | undefined;
}

/** It waits for an answer, or would: what it is about is not decided in another way meanwhile. */
export const isUnderWay = ({ phase }: Pick<Silence, 'phase'>): boolean =>
  phase === 'running' || phase === 'suspended';

/** The last circulation. */
export const lastSilence = ({ silences }: { readonly silences: readonly Silence[] }): Silence | undefined =>
  silences.at(-1);

/** The circulation that is under way, if one is: one at a time. */
export const silenceUnderWay = (proposal: { readonly silences: readonly Silence[] }): Silence | undefined => {
  const last = lastSilence(proposal);
  return last !== undefined && isUnderWay(last) ? last : undefined;
};
