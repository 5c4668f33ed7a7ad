import { knownOrgan, knownParty, knownRules } from '../book/known.js';
import type { Book } from '../book/state.js';
import type { Grounds, GroundsOf } from '../language/ground.js';
import type { PartyCode } from '../language/ids.js';
import type { Moment } from '../dates/moment.js';
import { actEntry } from '../proposals/found.js';
import type { MembershipEvent } from './events.js';

/** What is said of the body itself rests on its constitution alone. */
const nothingElse = (): Grounds => [];

const asMember = (
  book: Book,
  entry: { readonly occurredAt: Moment; readonly data: { readonly member: PartyCode } },
): Grounds => [['party', knownParty(book, entry, entry.data.member)]];
const asObserver = (
  book: Book,
  entry: { readonly occurredAt: Moment; readonly data: { readonly observer: PartyCode } },
): Grounds => [['party', knownParty(book, entry, entry.data.observer)]];

export const membershipGrounds: GroundsOf<Book, MembershipEvent> = {
  BodyConstituted: nothingElse,
  RulesAdopted: (book, entry) => [
    ['act', actEntry(book, entry.data.act)],
    ['rules', knownRules(book, entry)],
  ],
  MemberAdmitted: nothingElse,
  MemberSuspended: asMember,
  MemberReinstated: asMember,
  MemberWithdrew: asMember,
  ObserverAdmitted: nothingElse,
  ObserverWithdrew: asObserver,
  PermissionGranted: asObserver,
  PermissionRevoked: asObserver,
  OrganEstablished: nothingElse,
  OrganDissolved: (book, { data }) => [['organ', knownOrgan(book, data.organ)]],
  SecretariatEstablished: nothingElse,
  SecretariatRenamed: (book, entry) => [['party', knownParty(book, entry, entry.data.secretariat)]],
  ContactNamed: (book, entry) => [['party', knownParty(book, entry, entry.data.party)]],
};
