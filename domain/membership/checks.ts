import { instantOf, type Book } from '../book/state.js';
import type { Stamp } from '../language/entry.js';
import type { OrganId, PartyCode } from '../language/ids.js';
import { accepted, refuse, unless, type Verdict } from '../language/rejection.js';
import { latest } from '../language/timeline.js';
import { isKnownParty, isObserver, isSecretariat, organStands, standingOf } from './state.js';
import * as because from './rejections.js';

// What other subjects ask of membership. Each is judged as of when the entry happened, not of today.

/** It is a member in good standing. */
export const mustBeMember = (book: Book, entry: Pick<Stamp, 'occurredAt'>, code: PartyCode): Verdict => {
  const member = book.membership.members.get(code);
  if (member === undefined) return refuse(because.unknownMember(code));
  const now = standingOf(book.membership, code, instantOf(book, entry));
  if (now === undefined) return refuse(because.notAMember(code, 'not-yet', member.entry));
  return now.value === 'member' ? accepted : refuse(because.notAMember(code, now.value, now.entry));
};

/** It takes part, as a member in good standing, an observer or the Secretariat. */
export const mustBeParticipant = (book: Book, entry: Pick<Stamp, 'occurredAt'>, code: PartyCode): Verdict => {
  if (book.membership.members.has(code)) return mustBeMember(book, entry, code);
  const takesPart =
    isObserver(book.membership, code, instantOf(book, entry)) || isSecretariat(book.membership, code);
  return unless(!takesPart, () => because.unknownParty(code));
};

/** The book knows it, whatever its standing. */
export const mustBeKnownParty = (book: Book, code: PartyCode): Verdict =>
  unless(!isKnownParty(book.membership, code), () => because.unknownParty(code));

export const mustBeOrgan = (book: Book, entry: Pick<Stamp, 'occurredAt'>, organ: OrganId): Verdict =>
  unless(!organStands(book.membership, organ, instantOf(book, entry)), () => because.unknownOrgan(organ));

/** No party carries this code yet. */
export const mustBeFreeCode = (book: Book, code: PartyCode): Verdict => {
  const { members, observers, secretariat } = book.membership;
  const taken =
    members.get(code) ?? observers.get(code) ?? (secretariat?.code === code ? secretariat : undefined);
  return taken === undefined ? accepted : refuse(because.partyCodeTaken(code, taken.entry));
};

/** The number of the newest version of the rules, and of the entry that adopted it. */
export const newestRulesVersion = (book: Book): number => latest(book.membership.rules)?.value.version ?? 0;
