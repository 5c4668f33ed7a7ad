import type { GroupId } from '../../../domain/language/ids.js';
import { evolve } from '../../../domain/book/evolve.js';
import { acted, freely } from '../../support/acts.js';
import { after } from '../../support/entering.js';
import { ask, entriesOf, given, happened } from '../../support/spec.js';
import { approved, created, drafted, group, on, twoApproved } from './given.js';

const dissolved = [...created, happened('GroupDissolved', { group: 'borders' })];
const role = { group: 'borders', party: 'CR', role: 'coordinator' };
const recommended = acted('advice', 'recommended', { kind: 'group', group: 'borders' }, { organ: 'grcm' });

describe('CreateGroup', () => {
  it('creates a working group or a network', () =>
    given(...freely)
      .when(ask('CreateGroup', group))
      .then(happened('GroupCreated', group)));

  it('refuses an identifier already taken, even by a dissolved group', () =>
    given(...dissolved)
      .when(ask('CreateGroup', group))
      .thenRefused('group-already-created', [10]));
});

describe('DissolveGroup', () => {
  it('dissolves a group whose mandates are only preliminary', () =>
    given(...drafted)
      .when(ask('DissolveGroup', { group: 'borders', reason: 'fin' }))
      .then(happened('GroupDissolved', { group: 'borders', reason: 'fin' })));

  it('dissolves it by an act', () =>
    given(...created, recommended)
      .when(ask('DissolveGroup', { group: 'borders', act: 'advice' }))
      .then(happened('GroupDissolved', { group: 'borders', act: 'advice' })));

  it('refuses a group the book does not know', () =>
    given(...freely)
      .when(ask('DissolveGroup', { group: 'borders' }))
      .thenRefused('unknown-group'));

  it('refuses a group already dissolved', () =>
    given(...dissolved)
      .when(ask('DissolveGroup', { group: 'borders' }))
      .thenRefused('group-dissolved', [11]));

  it('refuses an act the book does not know', () =>
    given(...created)
      .when(ask('DissolveGroup', { group: 'borders', act: 'advice' }))
      .thenRefused('unknown-act'));

  it('refuses while mandates of the group are in force, and names the entries that put them there', () => {
    given(...approved)
      .when(ask('DissolveGroup', { group: 'borders' }))
      .thenRefused('group-has-mandates', [15]);
    given(...twoApproved)
      .when(ask('DissolveGroup', { group: 'borders' }))
      .thenRefused('group-has-mandates', [15, 20]);
  });

  it('minds the mandates of that group only', () =>
    given(...approved, happened('GroupCreated', { ...group, group: 'labour' }))
      .when(ask('DissolveGroup', { group: 'labour' }))
      .then(happened('GroupDissolved', { group: 'labour' })));
});

describe('AssignGroupRole', () => {
  it('is of a member or the Secretariat, by an act or without', () => {
    given(...created, recommended)
      .when(ask('AssignGroupRole', { ...role, act: 'advice' }))
      .then(happened('GroupRoleAssigned', { ...role, act: 'advice' }));
    given(...created)
      .when(ask('AssignGroupRole', { ...role, party: 'ST', role: 'co-lead' }))
      .then(happened('GroupRoleAssigned', { ...role, party: 'ST', role: 'co-lead' }));
  });

  it('is not of an observer', () =>
    given(...created)
      .when(ask('AssignGroupRole', { ...role, party: 'OIM' }))
      .thenRefused('unknown-member'));

  it('is not of a suspended member', () =>
    given(...created, happened('MemberSuspended', { member: 'CR', reason: 'mora' }, on('13')))
      .when(ask('AssignGroupRole', role))
      .thenRefused('not-a-member', [11]));

  it('refuses a group the book does not know', () =>
    given(...freely)
      .when(ask('AssignGroupRole', role))
      .thenRefused('unknown-group'));

  it('refuses a dissolved group', () =>
    given(...dissolved)
      .when(ask('AssignGroupRole', role))
      .thenRefused('group-dissolved', [11]));

  it('refuses an act the book does not know', () =>
    given(...created)
      .when(ask('AssignGroupRole', { ...role, act: 'advice' }))
      .thenRefused('unknown-act'));

  it('refuses the same role twice', () =>
    given(...created, happened('GroupRoleAssigned', role))
      .when(ask('AssignGroupRole', role))
      .thenRefused('role-already-assigned', [11]));
});

describe('EndGroupRole', () => {
  it('ends one role, not the others', () => {
    const others = [
      happened('GroupRoleAssigned', { ...role, party: 'MX' }),
      happened('GroupRoleAssigned', { ...role, role: 'co-lead' }),
    ];
    given(...created, happened('GroupRoleAssigned', role), ...others)
      .when(ask('EndGroupRole', role))
      .then(happened('GroupRoleEnded', role));
    const { book } = after(
      ...created,
      happened('GroupRoleAssigned', role),
      ...others,
      happened('GroupRoleEnded', role),
    );
    expect(book.mandates.groups.get('borders' as GroupId)?.roles).toMatchObject([
      { party: 'MX', role: 'coordinator', entry: 12 },
      { party: 'CR', role: 'co-lead', entry: 13 },
    ]);
  });

  it('refuses a group the book does not know', () =>
    given(...freely)
      .when(ask('EndGroupRole', role))
      .thenRefused('unknown-group'));

  it('refuses a role that party does not hold', () =>
    given(...created, happened('GroupRoleAssigned', { ...role, role: 'co-lead' }))
      .when(ask('EndGroupRole', role))
      .thenRefused('role-not-held'));
});

describe('a group in the book', () => {
  it('does not come about by entries that speak of one unknown', () => {
    const { book } = after(...freely);
    const strange = entriesOf(
      [
        happened('GroupDissolved', { group: 'borders' }),
        happened('GroupRoleAssigned', role),
        happened('GroupRoleEnded', role),
        happened('WorkPlanDelivered', { group: 'borders' }),
        happened('MandateExpired', { mandate: 'borders-2019' }),
      ],
      book.next,
    );
    expect(strange.reduce(evolve, book).mandates).toBe(book.mandates);
  });
});
