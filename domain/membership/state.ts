import { Map } from 'immutable';
import type { Zone } from '../dates/moment.js';
import type { EntryNumber, OrganId, PartyCode } from '../language/ids.js';
import type { LocalText } from '../language/text.js';
import { at, timeline, type Since, type Timeline } from '../language/timeline.js';
import type { ObserverKind, OrganRank, Permission } from './events.js';
import type { RuleSet } from './rule-set.js';

export type Standing = 'member' | 'suspended' | 'withdrawn';

export interface Member {
  readonly code: PartyCode;
  readonly names: LocalText;
  /** The entry that admitted it last. */
  readonly entry: EntryNumber;
  readonly standing: Timeline<Standing>;
}

export interface Observer {
  readonly code: PartyCode;
  readonly kind: ObserverKind;
  readonly names: LocalText;
  readonly entry: EntryNumber;
  readonly admitted: Timeline<boolean>;
  readonly permissions: Map<Permission, Timeline<boolean>>;
}

/** What an organ is established as. */
export interface Footing {
  readonly rank: OrganRank;
  readonly plenary: boolean;
}

export interface Organ {
  readonly id: OrganId;
  readonly names: LocalText;
  /** As established last; what it was at an instant, `footingAt` tells. */
  readonly rank: OrganRank;
  readonly plenary: boolean;
  /** An organ that is dissolved and established anew may be another. */
  readonly footing: Timeline<Footing>;
  readonly entry: EntryNumber;
  readonly standing: Timeline<boolean>;
}

export interface Secretariat {
  readonly code: PartyCode;
  readonly entry: EntryNumber;
  readonly names: Timeline<LocalText>;
}

export interface Body {
  readonly names: LocalText;
  readonly acronyms: LocalText;
  readonly zone: Zone;
  readonly languages: readonly string[];
  readonly entry: EntryNumber;
}

export interface NumberedRules {
  readonly version: number;
  readonly rules: RuleSet;
}

export interface MembershipState {
  readonly body: Body | undefined;
  readonly rules: Timeline<NumberedRules>;
  readonly members: Map<PartyCode, Member>;
  readonly observers: Map<PartyCode, Observer>;
  readonly organs: Map<OrganId, Organ>;
  readonly secretariat: Secretariat | undefined;
}

export const noMembership: MembershipState = {
  body: undefined,
  rules: timeline(),
  members: Map(),
  observers: Map(),
  organs: Map(),
  secretariat: undefined,
};

// ---- questions: what was so at an instant (epoch milliseconds) ----

export const standingOf = (
  state: MembershipState,
  code: PartyCode,
  instant: number,
): Since<Standing> | undefined => {
  const member = state.members.get(code);
  return member && at(member.standing, instant);
};

export const isMember = (state: MembershipState, code: PartyCode, instant: number): boolean =>
  standingOf(state, code, instant)?.value === 'member';

export const isObserver = (state: MembershipState, code: PartyCode, instant: number): boolean => {
  const observer = state.observers.get(code);
  return observer !== undefined && at(observer.admitted, instant)?.value === true;
};

export const isSecretariat = (state: MembershipState, code: PartyCode): boolean =>
  state.secretariat?.code === code;

/** A party the book knows, whether or not it still takes part. */
export const isKnownParty = (state: MembershipState, code: PartyCode): boolean =>
  state.members.has(code) || state.observers.has(code) || isSecretariat(state, code);

export const holds = (
  state: MembershipState,
  code: PartyCode,
  granted: Permission,
  instant: number,
): boolean => {
  const line = state.observers.get(code)?.permissions.get(granted);
  return line !== undefined && isObserver(state, code, instant) && at(line, instant)?.value === true;
};

export const organStands = (state: MembershipState, organ: OrganId, instant: number): boolean => {
  const known = state.organs.get(organ);
  return known !== undefined && at(known.standing, instant)?.value === true;
};

/** As what an organ stood at an instant. */
export const footingAt = (state: MembershipState, organ: OrganId, instant: number): Footing | undefined => {
  const known = state.organs.get(organ);
  return known && at(known.footing, instant)?.value;
};

/** The rules in force at an instant; the constitution's where it lies before all of them. */
export const rulesAt = (state: MembershipState, instant: number): NumberedRules | undefined =>
  rulesSince(state, instant)?.value;

/** The same with the entry that gave them. */
export const rulesSince = (state: MembershipState, instant: number): Since<NumberedRules> | undefined =>
  at(state.rules, instant) ?? state.rules.first();

/** Whether what this organ decides comes into force: by its rank, or because the body's rules say so. */
export const bringsIntoForce = (state: MembershipState, organ: OrganId, instant: number): boolean =>
  footingAt(state, organ, instant)?.rank === 'decides' ||
  (rulesAt(state, instant)?.rules.organsBringingIntoForce.includes(organ) ?? false);
