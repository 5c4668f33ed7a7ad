import { flag, oneOf, whole } from '../language/codec.js';
import { event, type EventOf } from '../language/event.js';
import { ActId, BookId, OrganId, PartyCode } from '../language/ids.js';
import { nonEmptyList, optional } from '../language/struct.js';
import { Language, LocalText, sealed, Text } from '../language/text.js';
import { Moment, Zone } from '../dates/moment.js';
import { RuleSet } from './rule-set.js';

/** What an organ may do: `decides` brings things into force; `recommends` does not, unless the rules say so. */
export const OrganRank = oneOf('OrganRank', ['decides', 'recommends']);
export type OrganRank = typeof OrganRank._A;

export const ObserverKind = oneOf('ObserverKind', ['state', 'organization', 'civil-society-network']);
export type ObserverKind = typeof ObserverKind._A;

/** What an observer may be granted. Taking part in decisions is never among it. */
export const Permission = oneOf('Permission', [
  'attend-open-sessions',
  'attend-closed-sessions',
  'join-dialogues',
  'speak',
  'submit-documents',
  'present-agenda-items',
]);
export type Permission = typeof Permission._A;

/** In version 1 the rules said nothing of languages, in version 2 nothing of silence and statements. */
export const BodyConstituted = event(
  'BodyConstituted',
  {
    body: BookId,
    names: LocalText,
    acronyms: LocalText,
    /** IANA zone in which the body's bare dates are days. */
    zone: Zone,
    languages: nonEmptyList(Language),
    rules: RuleSet,
  },
  [(data) => data, (data) => data],
);
/** A later version of the body's own rules; `version` counts from 1, the rules of the constitution. */
export const RulesAdopted = event(
  'RulesAdopted',
  {
    version: whole('version', 2),
    rules: RuleSet,
    act: optional(ActId),
  },
  [(data) => data, (data) => data],
);

export const MemberAdmitted = event('MemberAdmitted', { member: PartyCode, names: LocalText });
export const MemberSuspended = event('MemberSuspended', { member: PartyCode, reason: Text });
export const MemberReinstated = event('MemberReinstated', { member: PartyCode });
export const MemberWithdrew = event('MemberWithdrew', { member: PartyCode, reason: optional(Text) });

export const ObserverAdmitted = event('ObserverAdmitted', {
  observer: PartyCode,
  kind: ObserverKind,
  names: LocalText,
});
export const ObserverWithdrew = event('ObserverWithdrew', { observer: PartyCode, reason: optional(Text) });
export const PermissionGranted = event('PermissionGranted', { observer: PartyCode, permission: Permission });
export const PermissionRevoked = event('PermissionRevoked', { observer: PartyCode, permission: Permission });

export const OrganEstablished = event('OrganEstablished', {
  organ: OrganId,
  names: LocalText,
  rank: OrganRank,
  /** Members of every rank meet in plenary here: candidacies are announced in such an organ. */
  plenary: flag,
});
export const OrganDissolved = event('OrganDissolved', { organ: OrganId, reason: optional(Text) });

export const SecretariatEstablished = event('SecretariatEstablished', {
  secretariat: PartyCode,
  names: LocalText,
});
/** The same Secretariat under another name, valid from a date of its own. */
export const SecretariatRenamed = event('SecretariatRenamed', {
  secretariat: PartyCode,
  names: LocalText,
  validFrom: Moment,
});
/** Whom to write to at a party: a natural person's data, sealed. */
export const ContactNamed = event('ContactNamed', { party: PartyCode, contact: sealed('person', Text) });

export const membershipEvents = [
  BodyConstituted,
  RulesAdopted,
  MemberAdmitted,
  MemberSuspended,
  MemberReinstated,
  MemberWithdrew,
  ObserverAdmitted,
  ObserverWithdrew,
  PermissionGranted,
  PermissionRevoked,
  OrganEstablished,
  OrganDissolved,
  SecretariatEstablished,
  SecretariatRenamed,
  ContactNamed,
] as const;
export type MembershipEvent = EventOf<(typeof membershipEvents)[number]>;
