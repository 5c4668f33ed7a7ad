import type { EntryNumber } from '../domain/language/ids.js';
import type { LocalText } from '../domain/language/text.js';
import { at } from '../domain/language/timeline.js';
import type { ObserverKind, OrganRank, Permission } from '../domain/membership/events.js';
import { organStands, rulesSince, type Body, type Standing } from '../domain/membership/state.js';
import type { RuleSet } from '../domain/membership/rule-set.js';
import { present } from './present.js';
import { secretariatNames } from './named.js';
import type { View } from './view.js';

export interface MemberTold {
  readonly member: string;
  readonly names: LocalText;
  readonly standing: Standing;
  readonly entry: EntryNumber;
}

export interface ObserverTold {
  readonly observer: string;
  readonly observerKind: ObserverKind;
  readonly names: LocalText;
  /** What it may do, and the entry that granted it. */
  readonly permissions: readonly { readonly permission: Permission; readonly entry: EntryNumber }[];
  readonly entry: EntryNumber;
}

/** Who takes part as of the view: members with their standing, observers, organs, the Secretariat, and the rules. */
export interface MembersAnswer {
  readonly kind: 'members';
  readonly body?: Body;
  /** The rules in force, and the entry that gave them. */
  readonly rules?: { readonly version: number; readonly rules: RuleSet; readonly entry: EntryNumber };
  readonly members: readonly MemberTold[];
  readonly observers: readonly ObserverTold[];
  readonly organs: readonly {
    readonly organ: string;
    readonly names: LocalText;
    readonly rank: OrganRank;
    readonly entry: EntryNumber;
  }[];
  readonly secretariat?: {
    readonly code: string;
    readonly entry: EntryNumber;
    readonly names?: LocalText;
    readonly namesEntry?: EntryNumber;
    /** Every name it has gone by or is to go by, first to last, and the entry that gave it. */
    readonly allNames: readonly { readonly names: LocalText; readonly entry: EntryNumber }[];
  };
}

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
