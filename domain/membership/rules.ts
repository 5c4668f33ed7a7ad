import { at, latest } from '../language/timeline.js';
import { accepted, all, refuse, unless, type Verdict } from '../language/rejection.js';
import type { Recorded } from '../language/entry.js';
import type { ActId, PartyCode } from '../language/ids.js';
import type { Rules } from '../language/subject.js';
import { instantOf, type Book } from '../book/state.js';
import * as because from './rejections.js';
import { mustBeFreeCode, mustBeKnownParty, mustBeMember, mustBeOrgan, newestRulesVersion } from './checks.js';
import type { MembershipEvent, Permission } from './events.js';
import { mustBringIntoForce } from './powers.js';
import { holds, isObserver, standingOf, type Standing } from './state.js';

const mustBeObserver = (book: Book, entry: Recorded<unknown>, code: PartyCode): Verdict =>
  unless(!isObserver(book.membership, code, instantOf(book, entry)), () => because.unknownObserver(code));

const mustChangePermission = (
  book: Book,
  entry: Recorded<{ readonly data: { readonly observer: PartyCode; readonly permission: Permission } }>,
  granted: boolean,
): Verdict => {
  const { observer, permission } = entry.data;
  const held = holds(book.membership, observer, permission, instantOf(book, entry));
  return unless(held === granted, () => because.permissionUnchanged(observer, permission, granted));
};

/**
 * Recorded late, a standing must leave the next one, of later date, its ground: a member or a suspended one may
 * withdraw; to be suspended, reinstated or admitted it must be what it was before.
 */
const mustFitWhatFollows = (
  book: Book,
  entry: Recorded<{ readonly data: { readonly member: PartyCode } }>,
  value: Standing,
): Verdict => {
  const { member: code } = entry.data;
  const line = book.membership.members.get(code)?.standing;
  const instant = instantOf(book, entry);
  const next = line?.find(({ from }) => from > instant);
  const fits = next === undefined || (next.value === 'withdrawn' && value !== 'withdrawn');
  return fits ? accepted : refuse(because.standingToldSince(code, value, next.entry));
};

/** The body changes its own rules by an act of an organ that decides; that it once did, a source may tell. */
const mustRestOnDecision = (
  book: Book,
  entry: Recorded<{ readonly data: { readonly act?: ActId } }>,
): Verdict => {
  const { act } = entry.data;
  if (act !== undefined) return mustBringIntoForce(book, entry, act);
  const { kind } = entry.basis;
  return unless(kind === 'witnessed' || kind === 'illustrative', because.rulesNeedAct);
};

export const membershipRules: Rules<Book, MembershipEvent> = {
  BodyConstituted: (book, { data }) => {
    const { body } = book.membership;
    if (body !== undefined) return refuse(because.bodyAlreadyConstituted(body.entry));
    return unless(data.body !== book.id, () => because.bodyOfAnotherBook(data.body, book.id));
  },
  RulesAdopted: (book, entry) => {
    const { version } = entry.data;
    const next = newestRulesVersion(book) + 1;
    if (version !== next) return refuse(because.rulesOutOfTurn(version, next));
    const newest = latest(book.membership.rules);
    if (newest !== undefined && newest.from > instantOf(book, entry)) {
      return refuse(because.rulesAdoptedSince(version, newest.entry));
    }
    return mustRestOnDecision(book, entry);
  },
  MemberAdmitted: (book, entry) => {
    const code = entry.data.member;
    const before = book.membership.members.get(code);
    if (before === undefined) return mustBeFreeCode(book, code);
    // It comes back only if it has withdrawn, and only after all that is told of it.
    const now = standingOf(book.membership, code, instantOf(book, entry));
    return unless(now?.value !== 'withdrawn' || now !== latest(before.standing), () =>
      because.alreadyMember(code, now?.entry ?? before.entry),
    );
  },
  MemberSuspended: (book, entry) =>
    all(
      () => mustBeMember(book, entry, entry.data.member),
      () => mustFitWhatFollows(book, entry, 'suspended'),
    ),
  MemberReinstated: (book, entry) => {
    const code = entry.data.member;
    const member = book.membership.members.get(code);
    if (member === undefined) return refuse(because.unknownMember(code));
    const now = standingOf(book.membership, code, instantOf(book, entry));
    return all(
      () =>
        unless(now?.value !== 'suspended', () => because.notSuspended(code, [now?.entry ?? member.entry])),
      () => mustFitWhatFollows(book, entry, 'member'),
    );
  },
  MemberWithdrew: (book, entry) => {
    const code = entry.data.member;
    const now = standingOf(book.membership, code, instantOf(book, entry));
    return all(
      () => (now?.value === 'suspended' ? accepted : mustBeMember(book, entry, code)),
      () => mustFitWhatFollows(book, entry, 'withdrawn'),
    );
  },
  ObserverAdmitted: (book, entry) => {
    const code = entry.data.observer;
    const before = book.membership.observers.get(code);
    if (before === undefined) return mustBeFreeCode(book, code);
    const now = at(before.admitted, instantOf(book, entry));
    return unless(now?.value !== false || now !== latest(before.admitted), () =>
      because.alreadyObserver(code, before.entry),
    );
  },
  ObserverWithdrew: (book, entry) => mustBeObserver(book, entry, entry.data.observer),
  PermissionGranted: (book, entry) =>
    all(
      () => mustBeObserver(book, entry, entry.data.observer),
      () => mustChangePermission(book, entry, true),
    ),
  PermissionRevoked: (book, entry) =>
    all(
      () => mustBeObserver(book, entry, entry.data.observer),
      () => mustChangePermission(book, entry, false),
    ),
  OrganEstablished: (book, entry) => {
    const { organ } = entry.data;
    const before = book.membership.organs.get(organ);
    if (before === undefined) return accepted;
    const now = at(before.standing, instantOf(book, entry));
    return unless(now?.value !== false || now !== latest(before.standing), () =>
      because.organAlreadyEstablished(organ, before.entry),
    );
  },
  OrganDissolved: (book, entry) => mustBeOrgan(book, entry, entry.data.organ),
  SecretariatEstablished: (book, { data }) => {
    const { secretariat } = book.membership;
    if (secretariat !== undefined) return refuse(because.secretariatAlreadyEstablished(secretariat.entry));
    return mustBeFreeCode(book, data.secretariat);
  },
  SecretariatRenamed: (book, { data }) =>
    unless(book.membership.secretariat?.code !== data.secretariat, () =>
      because.unknownSecretariat(data.secretariat),
    ),
  ContactNamed: (book, { data }) => mustBeKnownParty(book, data.party),
};
