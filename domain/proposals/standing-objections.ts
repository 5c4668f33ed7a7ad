import { instantOf, type Book } from '../book/state.js';
import type { Stamp } from '../language/entry.js';
import type { MeetingId, PartyCode } from '../language/ids.js';
import { hasLeft, isPresent } from '../meetings/state.js';
import type { RuleSet } from '../membership/rule-set.js';
import { rulesAt, standingOf } from '../membership/state.js';
import type { Objection, Proposal } from './state.js';

/** Why a member has no say in a decision: its standing then, or that it was not in the room. */
export type NotEntitled = NotInStanding | 'absent';
type NotInStanding = 'not-yet' | 'suspended' | 'withdrawn';

/** Why an objection that stands does not bar consensus; `absent`: its member had been in the room, and left. */
export type NotBarring = NotEntitled | 'answered-not-sustained';

export interface StandingObjections {
  /** While any is here, consensus cannot be declared. */
  readonly barring: readonly Objection[];
  readonly notBarring: readonly { readonly objection: Objection; readonly why: NotBarring }[];
}

const notInStanding = (book: Book, member: PartyCode, instant: number): NotInStanding | undefined => {
  const standing = standingOf(book.membership, member, instant)?.value ?? 'not-yet';
  return standing === 'member' ? undefined : standing;
};

/**
 * Why the member has no say in a decision taken then, at that meeting where it is taken in one; `undefined` when
 * it has. WTO Agreement, Art. IX, footnote 1: it is for a Member present at the meeting to object.
 */
export const notEntitled = (
  book: Book,
  member: PartyCode,
  instant: number,
  meeting: MeetingId | undefined,
): NotEntitled | undefined => {
  const outside = notInStanding(book, member, instant);
  if (outside !== undefined) return outside;
  const held = meeting === undefined ? undefined : book.meetings.meetings.get(meeting);
  return held === undefined || isPresent(held, member, instant) ? undefined : 'absent';
};

/**
 * Why a decision taken then passes by what the member objected. Only leaving the room lets it go: a member that was
 * never there, or that others note absent, has said no all the same.
 */
const passedBy = (
  book: Book,
  member: PartyCode,
  instant: number,
  meeting: MeetingId | undefined,
): NotEntitled | undefined => {
  const outside = notInStanding(book, member, instant);
  if (outside !== undefined) return outside;
  const held = meeting === undefined ? undefined : book.meetings.meetings.get(meeting);
  return held !== undefined && hasLeft(held, member, instant) ? 'absent' : undefined;
};

// ISO/IEC Guide 2: opposition is sustained when it outlasts an answer. Once its member has sustained it, another
// answer does not take it away.
const isMaintained = (objection: Objection, rules: RuleSet | undefined): boolean =>
  rules?.consensus !== 'sustained-opposition' ||
  objection.answers.length === 0 ||
  objection.sustained !== undefined;

/**
 * The objections to a proposal that stand, apart by whether they bar consensus in a decision taken as of an entry
 * or an instant (epoch milliseconds). One to an earlier version stands as well.
 */
export const standingObjections = (
  book: Book,
  proposal: Proposal,
  asOf: Pick<Stamp, 'occurredAt'> | number,
  meeting: MeetingId | undefined,
): StandingObjections => {
  const instant = typeof asOf === 'number' ? asOf : instantOf(book, asOf);
  const rules = rulesAt(book.membership, instant)?.rules;
  const barring: Objection[] = [];
  const notBarring: { readonly objection: Objection; readonly why: NotBarring }[] = [];
  for (const objection of proposal.objections) {
    if (objection.fate.kind !== 'standing') continue;
    // Its member had a say when it objected: a decision dated before that does not pass it by.
    const without =
      objection.instant > instant ? undefined : passedBy(book, objection.member, instant, meeting);
    const why = without ?? (isMaintained(objection, rules) ? undefined : 'answered-not-sustained');
    if (why === undefined) barring.push(objection);
    else notBarring.push({ objection, why });
  }
  return { barring, notBarring };
};
