import { command, type CommandOf } from '../language/event.js';
import { ActId } from '../language/ids.js';
import { optional } from '../language/struct.js';
import * as events from './events.js';
import { RuleSet } from './rule-set.js';

export const membershipCommands = [
  command('ConstituteBody', events.BodyConstituted.data.props),
  command('AdoptRules', { rules: RuleSet, act: optional(ActId) }),
  command('AdmitMember', events.MemberAdmitted.data.props),
  command('SuspendMember', events.MemberSuspended.data.props),
  command('ReinstateMember', events.MemberReinstated.data.props),
  command('WithdrawMember', events.MemberWithdrew.data.props),
  command('AdmitObserver', events.ObserverAdmitted.data.props),
  command('WithdrawObserver', events.ObserverWithdrew.data.props),
  command('GrantPermission', events.PermissionGranted.data.props),
  command('RevokePermission', events.PermissionRevoked.data.props),
  command('EstablishOrgan', events.OrganEstablished.data.props),
  command('DissolveOrgan', events.OrganDissolved.data.props),
  command('EstablishSecretariat', events.SecretariatEstablished.data.props),
  command('RenameSecretariat', events.SecretariatRenamed.data.props),
  command('NameContact', events.ContactNamed.data.props),
] as const;
export type MembershipCommand = CommandOf<(typeof membershipCommands)[number]>;
