import { one } from '../language/draft.js';
import type { Decisions } from '../language/subject.js';
import type { Book } from '../book/state.js';
import { newestRulesVersion } from './checks.js';
import type { MembershipCommand } from './commands.js';
import * as events from './events.js';

export const membershipDecisions: Decisions<Book, MembershipCommand, events.MembershipEvent> = {
  ConstituteBody: (_, { data }) => one(events.BodyConstituted.of(data)),
  AdoptRules: (book, { data }) =>
    one(events.RulesAdopted.of({ version: newestRulesVersion(book) + 1, ...data })),
  AdmitMember: (_, { data }) => one(events.MemberAdmitted.of(data)),
  SuspendMember: (_, { data }) => one(events.MemberSuspended.of(data)),
  ReinstateMember: (_, { data }) => one(events.MemberReinstated.of(data)),
  WithdrawMember: (_, { data }) => one(events.MemberWithdrew.of(data)),
  AdmitObserver: (_, { data }) => one(events.ObserverAdmitted.of(data)),
  WithdrawObserver: (_, { data }) => one(events.ObserverWithdrew.of(data)),
  GrantPermission: (_, { data }) => one(events.PermissionGranted.of(data)),
  RevokePermission: (_, { data }) => one(events.PermissionRevoked.of(data)),
  EstablishOrgan: (_, { data }) => one(events.OrganEstablished.of(data)),
  DissolveOrgan: (_, { data }) => one(events.OrganDissolved.of(data)),
  EstablishSecretariat: (_, { data }) => one(events.SecretariatEstablished.of(data)),
  RenameSecretariat: (_, { data }) => one(events.SecretariatRenamed.of(data)),
  NameContact: (_, { data }) => one(events.ContactNamed.of(data)),
};
