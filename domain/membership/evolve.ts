import { Map } from 'immutable';
import { lowerBound, type Zone } from '../dates/moment.js';
import type { Recorded } from '../language/entry.js';
import type { PartyCode } from '../language/ids.js';
import type { Reactions } from '../language/subject.js';
import { become, extend, since, timeline } from '../language/timeline.js';
import type { MembershipEvent, Permission } from './events.js';
import type { Footing, MembershipState, Observer, Standing } from './state.js';

const standing = (
  state: MembershipState,
  entry: Recorded<{ readonly data: { readonly member: PartyCode } }>,
  zone: Zone,
  value: Standing,
): MembershipState => {
  const member = state.members.get(entry.data.member);
  if (member === undefined) return state;
  const changed = { ...member, standing: become(member.standing, entry, zone, value) };
  return { ...state, members: state.members.set(member.code, changed) };
};

const permission = (
  state: MembershipState,
  entry: Recorded<{ readonly data: { readonly observer: PartyCode; readonly permission: Permission } }>,
  zone: Zone,
  granted: boolean,
): MembershipState => {
  const observer = state.observers.get(entry.data.observer);
  if (observer === undefined) return state;
  const line = observer.permissions.get(entry.data.permission, timeline<boolean>());
  const permissions = observer.permissions.set(entry.data.permission, become(line, entry, zone, granted));
  return { ...state, observers: state.observers.set(observer.code, { ...observer, permissions }) };
};

export const membershipReactions: Reactions<MembershipState, MembershipEvent> = {
  BodyConstituted: (state, entry) => {
    const { names, acronyms, zone, languages, rules } = entry.data;
    return {
      ...state,
      body: { names, acronyms, zone, languages, entry: entry.number },
      rules: timeline(since(entry, zone, { version: 1, rules })),
    };
  },
  RulesAdopted: (state, entry, zone) => ({
    ...state,
    rules: become(state.rules, entry, zone, { version: entry.data.version, rules: entry.data.rules }),
  }),
  MemberAdmitted: (state, entry, zone) => {
    const { member: code, names } = entry.data;
    const before = state.members.get(code)?.standing ?? timeline<Standing>();
    const member = {
      code,
      names,
      entry: entry.number,
      standing: become(before, entry, zone, 'member'),
    };
    return { ...state, members: state.members.set(code, member) };
  },
  MemberSuspended: (state, entry, zone) => standing(state, entry, zone, 'suspended'),
  MemberReinstated: (state, entry, zone) => standing(state, entry, zone, 'member'),
  MemberWithdrew: (state, entry, zone) => standing(state, entry, zone, 'withdrawn'),
  ObserverAdmitted: (state, entry, zone) => {
    const { observer: code, kind, names } = entry.data;
    const before = state.observers.get(code);
    const observer: Observer = {
      code,
      kind,
      names,
      entry: entry.number,
      admitted: become(before?.admitted ?? timeline<boolean>(), entry, zone, true),
      permissions: before?.permissions ?? Map(),
    };
    return { ...state, observers: state.observers.set(code, observer) };
  },
  ObserverWithdrew: (state, entry, zone) => {
    const observer = state.observers.get(entry.data.observer);
    if (observer === undefined) return state;
    const changed = { ...observer, admitted: become(observer.admitted, entry, zone, false) };
    return { ...state, observers: state.observers.set(observer.code, changed) };
  },
  PermissionGranted: (state, entry, zone) => permission(state, entry, zone, true),
  PermissionRevoked: (state, entry, zone) => permission(state, entry, zone, false),
  OrganEstablished: (state, entry, zone) => {
    const { organ: id, names, rank, plenary } = entry.data;
    const before = state.organs.get(id);
    const organ = {
      id,
      names,
      rank,
      plenary,
      entry: entry.number,
      footing: become(before?.footing ?? timeline<Footing>(), entry, zone, { rank, plenary }),
      standing: become(before?.standing ?? timeline<boolean>(), entry, zone, true),
    };
    return { ...state, organs: state.organs.set(id, organ) };
  },
  OrganDissolved: (state, entry, zone) => {
    const organ = state.organs.get(entry.data.organ);
    if (organ === undefined) return state;
    const changed = { ...organ, standing: become(organ.standing, entry, zone, false) };
    return { ...state, organs: state.organs.set(organ.id, changed) };
  },
  SecretariatEstablished: (state, entry, zone) => ({
    ...state,
    secretariat: {
      code: entry.data.secretariat,
      entry: entry.number,
      names: timeline(since(entry, zone, entry.data.names)),
    },
  }),
  SecretariatRenamed: (state, entry, zone) => {
    if (state.secretariat === undefined) return state;
    const from = lowerBound(entry.data.validFrom, zone);
    const names = extend(state.secretariat.names, { value: entry.data.names, from, entry: entry.number });
    return { ...state, secretariat: { ...state.secretariat, names } };
  },
  // The contact itself stays sealed in its entry; nothing here needs it.
  ContactNamed: (state) => state,
};
