import * as E from 'fp-ts/lib/Either.js';
import { instantOf, type Book } from '../book/state.js';
import type { Recorded } from '../language/entry.js';
import type { PartyCode } from '../language/ids.js';
import { accepted, all, refuse, unless, type Verdict } from '../language/rejection.js';
import type { Rules } from '../language/subject.js';
import { mustBeMember } from '../membership/checks.js';
import { mustBeKnownAct } from '../membership/powers.js';
import { isSecretariat } from '../membership/state.js';
import { liveGroup } from './checks.js';
import type { MandateEvent } from './events.js';
import * as because from './rejections.js';
import { heldRole, mandatesInForce, statusEntry } from './state.js';

type GroupEvent = Extract<MandateEvent, { readonly type: `Group${string}` }>;
type Dissolved = Extract<GroupEvent, { readonly type: 'GroupDissolved' }>;

const mustBeMemberOrSecretariat = (book: Book, entry: Recorded<unknown>, party: PartyCode): Verdict =>
  isSecretariat(book.membership, party) ? accepted : mustBeMember(book, entry, party);

const mustHaveNoMandates = (book: Book, entry: Recorded<Dissolved>): Verdict => {
  const { group } = entry.data;
  const instant = instantOf(book, entry);
  const live = mandatesInForce(book.mandates, group, instant);
  return unless(live.length > 0, () =>
    because.groupHasMandates(
      group,
      live.map(({ id }) => id),
      live.map((mandate) => statusEntry(mandate, instant)),
    ),
  );
};

export const groupRules: Rules<Book, GroupEvent> = {
  GroupCreated: (book, { data }) => {
    const before = book.mandates.groups.get(data.group);
    return before === undefined ? accepted : refuse(because.groupAlreadyCreated(data.group, before.entry));
  },
  GroupDissolved: (book, entry) => {
    const group = liveGroup(book, entry.data.group);
    if (E.isLeft(group)) return group;
    return all(
      () => mustBeKnownAct(book, entry.data.act),
      () => mustHaveNoMandates(book, entry),
    );
  },
  GroupRoleAssigned: (book, entry) => {
    const { group: id, party, role, act } = entry.data;
    const group = liveGroup(book, id);
    if (E.isLeft(group)) return group;
    const held = heldRole(group.right, party, role);
    if (held !== undefined) return refuse(because.roleAlreadyAssigned(party, role, held.entry));
    return all(
      () => mustBeMemberOrSecretariat(book, entry, party),
      () => mustBeKnownAct(book, act),
    );
  },
  GroupRoleEnded: (book, { data: { group: id, party, role } }) => {
    const group = liveGroup(book, id);
    if (E.isLeft(group)) return group;
    const held = heldRole(group.right, party, role);
    return held === undefined ? refuse(because.roleNotHeld(party, role)) : accepted;
  },
};
