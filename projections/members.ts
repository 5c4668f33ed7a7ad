import { Zone } from '../domain/dates/moment.js';
import { oneOf, whole } from '../domain/language/codec.js';
import { EntryNumber, OrganId, PartyCode } from '../domain/language/ids.js';
import { list, literal, optional, struct } from '../domain/language/struct.js';
import { LocalText, Text } from '../domain/language/text.js';
import { at } from '../domain/language/timeline.js';
import { ObserverKind, OrganRank, Permission } from '../domain/membership/events.js';
import { RuleSet } from '../domain/membership/rule-set.js';
import { organStands, rulesSince } from '../domain/membership/state.js';
import { present } from './present.js';
import { secretariatNames } from './named.js';
import type { View } from './view.js';

/** Whose book it is, and the zone its days are told in. */
export const BodyTold = struct('BodyTold', {
  names: LocalText,
  acronyms: LocalText,
  zone: Zone,
  languages: list(Text),
  entry: EntryNumber,
});
export type BodyTold = typeof BodyTold._A;

export const MemberTold = struct('MemberTold', {
  member: PartyCode,
  names: LocalText,
  standing: oneOf('MemberStanding', ['member', 'suspended', 'withdrawn']),
  entry: EntryNumber,
});
export type MemberTold = typeof MemberTold._A;

export const ObserverTold = struct('ObserverTold', {
  observer: PartyCode,
  observerKind: ObserverKind,
  names: LocalText,
  /** What it may do, and the entry that granted it. */
  permissions: list(struct('PermissionTold', { permission: Permission, entry: EntryNumber })),
  entry: EntryNumber,
});
export type ObserverTold = typeof ObserverTold._A;

/** Who takes part as of the view: members with their standing, observers, organs, the Secretariat, and the rules. */
export const MembersAnswer = struct('MembersAnswer', {
  kind: literal('members'),
  body: optional(BodyTold),
  rules: optional(struct('RulesTold', { version: whole('version', 1), rules: RuleSet, entry: EntryNumber })),
  members: list(MemberTold),
  observers: list(ObserverTold),
  organs: list(
    struct('OrganTold', { organ: OrganId, names: LocalText, rank: OrganRank, entry: EntryNumber }),
  ),
  secretariat: optional(
    struct('SecretariatTold', {
      code: PartyCode,
      names: optional(LocalText),
      namesEntry: optional(EntryNumber),
      allNames: list(struct('NamesTold', { names: LocalText, entry: EntryNumber })),
      entry: EntryNumber,
    }),
  ),
});
export type MembersAnswer = typeof MembersAnswer._A;

export const members = (view: View): MembersAnswer => ({
  kind: 'members',
  members: memberRows(view),
  observers: observerRows(view),
  organs: view.book.membership.organs
    .valueSeq()
    .toArray()
    .filter(({ id }) => organStands(view.book.membership, id, view.instant))
    .toSorted((one, other) => one.entry - other.entry)
    .map(({ id, names, rank, entry }) => ({ organ: id, names, rank, entry })),
  ...present({
    body: view.book.membership.body,
    rules: rulesTold(view),
    secretariat: secretariatTold(view),
  }),
});

const rulesTold = ({ book, instant }: View): MembersAnswer['rules'] => {
  const now = rulesSince(book.membership, instant);
  return now && { ...now.value, entry: now.entry };
};

const memberRows = ({ book, instant }: View): readonly MemberTold[] =>
  book.membership.members
    .valueSeq()
    .toArray()
    .toSorted((one, other) => one.code.localeCompare(other.code, 'en'))
    .flatMap(({ code, names, standing }) => {
      const now = at(standing, instant);
      return now === undefined ? [] : [{ member: code, names, standing: now.value, entry: now.entry }];
    });

const observerRows = ({ book, instant }: View): readonly ObserverTold[] =>
  book.membership.observers
    .valueSeq()
    .toArray()
    .flatMap((observer) => {
      const now = at(observer.admitted, instant);
      return now?.value === true ? [{ ...observer, entry: now.entry }] : [];
    })
    .toSorted((one, other) => one.entry - other.entry)
    .map(({ code, kind, names, permissions, entry }) => ({
      observer: code,
      observerKind: kind,
      names,
      permissions: [...permissions.entries()]
        .flatMap(([permission, line]) => {
          const now = at(line, instant);
          return now?.value === true ? [{ permission, entry: now.entry }] : [];
        })
        .toSorted((one, other) => one.entry - other.entry),
      entry,
    }));

const secretariatTold = (view: View): MembersAnswer['secretariat'] => {
  const { secretariat } = view.book.membership;
  if (secretariat === undefined) return undefined;
  const now = secretariatNames(view);
  return {
    code: secretariat.code,
    entry: secretariat.entry,
    allNames: secretariat.names.map(({ value, entry }) => ({ names: value, entry })).toArray(),
    ...(now === undefined ? {} : { names: now.value, namesEntry: now.entry }),
  };
};
