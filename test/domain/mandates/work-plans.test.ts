import type { GroupId } from '../../../domain/language/ids.js';
import { evolve } from '../../../domain/book/evolve.js';
import { acted, agreed, freely } from '../../support/acts.js';
import { after } from '../../support/entering.js';
import { ask, entriesOf, given, happened } from '../../support/spec.js';
import { created } from './given.js';

const plan = {
  group: 'borders',
  due: { kind: 'undated', reason: 'not-stated', confirmed: false },
  approval: 'vm',
  way: 'virtual',
};
const requested = happened('WorkPlanRequested', plan);
const delivered = happened('WorkPlanDelivered', { group: 'borders' });
const approval = (id = 'approval', more: Record<string, unknown> = {}) =>
  agreed(id, 'approved', { kind: 'group', group: 'borders' }, more);
const approved = (act = 'approval') => happened('WorkPlanApproved', { group: 'borders', act });
const dissolved = happened('GroupDissolved', { group: 'borders' });

describe('RequestWorkPlan', () => {
  it('asks a group for its plan, by an act or without, and says who is to approve it and how', () => {
    given(...created)
      .when(ask('RequestWorkPlan', plan))
      .then(requested);
    given(...created, acted('request', 'requested', { kind: 'group', group: 'borders' }, { organ: 'grcm' }))
      .when(ask('RequestWorkPlan', { ...plan, act: 'request' }))
      .then(happened('WorkPlanRequested', { ...plan, act: 'request' }));
  });

  it('refuses a group the book does not know', () =>
    given(...freely)
      .when(ask('RequestWorkPlan', plan))
      .thenRefused('unknown-group'));

  it('refuses a dissolved group', () =>
    given(...created, dissolved)
      .when(ask('RequestWorkPlan', plan))
      .thenRefused('group-dissolved', [11]));

  it('refuses an organ that does not stand', () =>
    given(...created)
      .when(ask('RequestWorkPlan', { ...plan, approval: 'plenary' }))
      .thenRefused('unknown-organ'));

  it('refuses an act the book does not know', () =>
    given(...created)
      .when(ask('RequestWorkPlan', { ...plan, act: 'request' }))
      .thenRefused('unknown-act'));
});

describe('DeliverWorkPlan', () => {
  const text = happened('TextDrafted', {
    text: 'plan',
    kind: 'plan',
    organ: 'vm',
    title: { es: 'Plan' },
    language: 'es',
    keptAt: 'archivo',
  });

  it('delivers the plan asked for, with its text where there is one', () => {
    given(...created, requested)
      .when(ask('DeliverWorkPlan', { group: 'borders' }))
      .then(delivered);
    given(...created, requested, text)
      .when(ask('DeliverWorkPlan', { group: 'borders', text: 'plan' }))
      .then(happened('WorkPlanDelivered', { group: 'borders', text: 'plan' }));
  });

  it('refuses a group the book does not know', () =>
    given(...freely)
      .when(ask('DeliverWorkPlan', { group: 'borders' }))
      .thenRefused('unknown-group'));

  it('refuses a plan nobody asked for, or delivered already', () => {
    given(...created)
      .when(ask('DeliverWorkPlan', { group: 'borders' }))
      .thenRefused('no-work-plan-due');
    given(...created, requested, delivered)
      .when(ask('DeliverWorkPlan', { group: 'borders' }))
      .thenRefused('no-work-plan-due');
  });

  it('refuses a text the book does not know', () =>
    given(...created, requested)
      .when(ask('DeliverWorkPlan', { group: 'borders', text: 'plan' }))
      .thenRefused('unknown-text'));
});

describe('ApproveWorkPlan', () => {
  const approve = (act = 'approval') => ask('ApproveWorkPlan', { group: 'borders', act });

  it('approves what was delivered, by an act of the organ named for it', () =>
    given(...created, requested, delivered, ...approval())
      .when(approve())
      .then(approved()));

  it('refuses a group the book does not know', () =>
    given(...freely)
      .when(approve())
      .thenRefused('unknown-group'));

  it('refuses a plan that is still to be delivered, or was never asked for', () => {
    given(...created, requested, ...approval())
      .when(approve())
      .thenRefused('no-work-plan-delivered', [11]);
    given(...created, ...approval())
      .when(approve())
      .thenRefused('no-work-plan-delivered', []);
  });

  it('refuses an act the book does not know', () =>
    given(...created, requested, delivered)
      .when(approve())
      .thenRefused('unknown-act'));

  it('refuses an act that did not approve it', () =>
    given(
      ...created,
      requested,
      delivered,
      acted('approval', 'took-note', { kind: 'group', group: 'borders' }),
    )
      .when(approve())
      .thenRefused('act-does-not-carry', [13]));

  it('refuses an act of another organ', () =>
    given(...created, happened('WorkPlanRequested', { ...plan, approval: 'grcm' }), delivered, ...approval())
      .when(approve())
      .thenRefused('act-of-another-organ', [15]));

  it('refuses the act that approved an earlier plan', () =>
    given(...created, requested, delivered, ...approval(), approved(), requested, delivered)
      .when(approve())
      .thenRefused('act-already-carried-out', [16]));

  it('approves plans in the order they were delivered', () => {
    const { book } = after(
      ...created,
      requested,
      requested,
      delivered,
      delivered,
      ...approval('first'),
      approved('first'),
      ...approval('second'),
      approved('second'),
    );
    expect(book.mandates.groups.get('borders' as GroupId)?.workPlans).toMatchObject([
      { entry: 11, delivered: { entry: 13 }, approved: { act: 'first', entry: 18 } },
      { entry: 12, delivered: { entry: 14 }, approved: { act: 'second', entry: 22 } },
    ]);
  });

  it('changes no plan where none was asked for', () => {
    const { book } = after(...created);
    const strange = entriesOf([delivered, approved()], book.next);
    expect(strange.reduce(evolve, book).mandates.groups.valueSeq().toJS()).toEqual(
      book.mandates.groups.valueSeq().toJS(),
    );
  });
});
