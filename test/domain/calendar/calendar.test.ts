import { evolve } from '../../../domain/book/evolve.js';
import type { ActivityId } from '../../../domain/language/ids.js';
import { acted, agreed, freely } from '../../support/acts.js';
import { rules } from '../../support/conference.js';
import { after } from '../../support/entering.js';
import { ask, entriesOf, given, happened, type Told } from '../../support/spec.js';

const dated = (edtf: string, confirmed = true) => ({
  kind: 'dated',
  phrase: 'como se dijo',
  edtf,
  reading: 'extent',
  confirmed,
});
const undated = { kind: 'undated', reason: 'to-be-defined', confirmed: false };

const activity = {
  activity: 'migration-day',
  title: { es: 'Jornada sobre migración' },
  host: 'CR',
  supporters: ['OIM'],
  technicalSupport: [],
  date: dated('2020-09', false),
};
const proposed = happened('ActivityProposed', activity);
const approval = agreed('approval', 'approved', { kind: 'activity', activity: 'migration-day' });
const approved = happened('ActivityApproved', { activity: 'migration-day', act: 'approval' });
const held = happened('ActivityHeld', { activity: 'migration-day', date: dated('2020-09-03') });
const cancelled = happened('ActivityCancelled', { activity: 'migration-day', reason: 'sin fondos' });

/** Entries 10–14: the activity proposed, approved (13, 14). */
const inCalendar = [...freely, proposed, ...approval, approved];

describe('ProposeActivity', () => {
  it('proposes one with all that is known of it', () => {
    const full = {
      ...activity,
      label: 'm',
      place: { es: 'San José' },
      meetingOf: 'vm',
      technicalSupport: ['OIT'],
      date: { ...dated('2020-11-15/2020-11-21'), reading: 'window', inferred: 'el año no se dice' },
    };
    given(...freely)
      .when(ask('ProposeActivity', full))
      .then(happened('ActivityProposed', full));
  });

  it('proposes one without host, place or date', () => {
    const { host: _, ...homeless } = { ...activity, date: undated };
    given(...freely)
      .when(ask('ProposeActivity', homeless))
      .then(happened('ActivityProposed', homeless));
  });

  it('refuses an identifier already taken', () =>
    given(...freely, proposed)
      .when(ask('ProposeActivity', activity))
      .thenRefused('activity-already-proposed', [10]));

  it('refuses a host that is not a member', () =>
    given(...freely)
      .when(ask('ProposeActivity', { ...activity, host: 'OIM' }))
      .thenRefused('unknown-member'));

  it('refuses the meeting of an organ the book does not know', () =>
    given(...freely)
      .when(ask('ProposeActivity', { ...activity, meetingOf: 'plenary' }))
      .thenRefused('unknown-organ'));
});

describe('an activity is approved', () => {
  it('by an approving act on it', () =>
    after(...freely, proposed, ...approval)
      .entering(approved)
      .isAccepted());

  it('not if the book does not know it', () =>
    after(...freely)
      .entering(approved)
      .isRefused('unknown-activity'));

  it('not twice', () =>
    after(...inCalendar)
      .entering(approved)
      .isRefused('activity-not-proposed', [14]));

  it('not by an act the book does not know', () =>
    after(...freely, proposed)
      .entering(approved)
      .isRefused('unknown-act'));

  it('not by an act that recommended it', () =>
    after(
      ...freely,
      proposed,
      acted('approval', 'recommended', { kind: 'activity', activity: 'migration-day' }),
    )
      .entering(approved)
      .isRefused('act-does-not-carry', [11]));

  it('not by an act of an organ that only recommends', () => {
    const withPower = (version: number, organs: readonly string[]) =>
      happened('RulesAdopted', {
        version,
        rules: { ...rules, verbsByConsensus: [], organsBringingIntoForce: organs },
      });
    after(
      ...freely,
      proposed,
      withPower(2, ['grcm']),
      ...agreed('approval', 'approved', { kind: 'activity', activity: 'migration-day' }, { organ: 'grcm' }),
      withPower(3, []),
    )
      .entering(approved)
      .isRefused('act-only-recommends', [14]);
  });
});

describe('ChangeActivity', () => {
  const change = (what: Record<string, unknown>) => ({
    activity: 'migration-day',
    reason: 'a pedido',
    ...what,
  });

  it('changes what is given, before or after approval', () => {
    given(...freely, proposed)
      .when(ask('ChangeActivity', change({ host: 'MX' })))
      .then(happened('ActivityChanged', change({ host: 'MX' })));
    given(...inCalendar)
      .when(ask('ChangeActivity', change({ date: undated })))
      .then(happened('ActivityChanged', change({ date: undated })));
  });

  it('refuses an activity the book does not know', () =>
    given(...freely)
      .when(ask('ChangeActivity', change({ host: 'MX' })))
      .thenRefused('unknown-activity'));

  it('refuses one that has been held or cancelled', () => {
    given(...inCalendar, held)
      .when(ask('ChangeActivity', change({ host: 'MX' })))
      .thenRefused('activity-over', [15]);
    given(...freely, proposed, cancelled)
      .when(ask('ChangeActivity', change({ host: 'MX' })))
      .thenRefused('activity-over', [11]);
  });

  it('refuses to change nothing', () =>
    given(...freely, proposed)
      .when(ask('ChangeActivity', change({})))
      .thenRefused('nothing-changed'));

  it('refuses a host that is not a member', () =>
    given(...freely, proposed)
      .when(ask('ChangeActivity', change({ host: 'OIM' })))
      .thenRefused('unknown-member'));
});

describe('ConfirmActivity', () => {
  const confirm = (date: unknown) => ask('ConfirmActivity', { activity: 'migration-day', date });

  it('settles the date of an approved activity', () =>
    given(...inCalendar)
      .when(confirm(dated('2020-09-03')))
      .then(happened('ActivityConfirmed', { activity: 'migration-day', date: dated('2020-09-03') })));

  it('refuses an activity the book does not know', () =>
    given(...freely)
      .when(confirm(dated('2020-09-03')))
      .thenRefused('unknown-activity'));

  it('refuses one that is not approved', () => {
    given(...freely, proposed)
      .when(confirm(dated('2020-09-03')))
      .thenRefused('activity-not-approved', [10]);
    given(...inCalendar, cancelled)
      .when(confirm(dated('2020-09-03')))
      .thenRefused('activity-not-approved', [15]);
  });

  it('refuses a date that is not confirmed, or none', () => {
    given(...inCalendar)
      .when(confirm(dated('2020-09-03', false)))
      .thenRefused('not-a-confirmation');
    given(...inCalendar)
      .when(confirm({ ...undated, confirmed: true }))
      .thenRefused('not-a-confirmation');
  });
});

describe('HoldActivity', () => {
  const hold = (date: unknown) =>
    ask('HoldActivity', { activity: 'migration-day', date }, { occurredAt: '2020-09-03' });

  it('records that an approved activity was held', () =>
    given(...inCalendar)
      .when(hold(dated('2020-09-03')))
      .then(held));

  it('may have begun on the day it is recorded, or nobody knows when', () => {
    for (const edtf of ['2025', '2025-12-31/2026-12-31', '../2020-09-05']) {
      given(...inCalendar)
        .when(hold(dated(edtf)))
        .then(happened('ActivityHeld', { activity: 'migration-day', date: dated(edtf) }));
    }
  });

  it('refuses an activity the book does not know', () =>
    given(...freely)
      .when(hold(dated('2020-09-03')))
      .thenRefused('unknown-activity'));

  it('refuses one that is not approved', () => {
    given(...freely, proposed)
      .when(hold(dated('2020-09-03')))
      .thenRefused('activity-not-approved', [10]);
    given(...inCalendar, held)
      .when(hold(dated('2020-09-03')))
      .thenRefused('activity-not-approved', [15]);
  });

  it('refuses one without a date', () =>
    given(...inCalendar)
      .when(hold(undated))
      .thenRefused('held-without-date'));

  it('refuses one that begins after it is recorded', () =>
    given(...inCalendar)
      // Recorded as 2026 begins in UTC: at the body it is still the day before.
      .when(hold(dated('2026-01-01')))
      .thenRefused('not-yet-held'));

  it('refuses one of which it is only said that it is over by a day to come', () => {
    given(...inCalendar)
      .when(hold(dated('../2999-01-01')))
      .thenRefused('not-yet-held');
    given(...inCalendar)
      .when(hold(dated('../2019-11-14')))
      .then(happened('ActivityHeld', { activity: 'migration-day', date: dated('../2019-11-14') }));
  });
});

describe('CancelActivity', () => {
  const cancel = ask('CancelActivity', { activity: 'migration-day', reason: 'sin fondos' });

  it('cancels one, approved or not', () => {
    given(...freely, proposed)
      .when(cancel)
      .then(cancelled);
    given(...inCalendar)
      .when(cancel)
      .then(cancelled);
  });

  it('refuses an activity the book does not know', () =>
    given(...freely)
      .when(cancel)
      .thenRefused('unknown-activity'));

  it('refuses one that has been held or cancelled', () => {
    given(...inCalendar, held)
      .when(cancel)
      .thenRefused('activity-over', [15]);
    given(...inCalendar, cancelled)
      .when(cancel)
      .thenRefused('activity-over', [15]);
  });
});

describe('an activity in the book', () => {
  const told = (...more: readonly Told[]) =>
    after(...freely, proposed, ...more).book.calendar.activities.get('migration-day' as ActivityId);

  it('says by which act it is in the calendar, and which entry gave it its date', () =>
    expect(told(...approval, approved)).toMatchObject({
      phase: 'approved',
      phaseEntry: 14,
      approved: { act: 'approval', entry: 14 },
      date: activity.date,
      dateEntry: 10,
      changes: [],
    }));

  it('keeps what a change does not speak of, and why each change was made', () => {
    const changed = told(
      happened('ActivityChanged', {
        activity: 'migration-day',
        place: { es: 'virtual' },
        reason: 'sin viaje',
      }),
      happened('ActivityChanged', {
        activity: 'migration-day',
        title: { es: 'Otra jornada' },
        host: 'MX',
        supporters: [],
        technicalSupport: ['OIT'],
        date: undated,
        reason: 'todo',
      }),
    );
    expect(changed).toMatchObject({
      title: { es: 'Otra jornada' },
      host: 'MX',
      place: { es: 'virtual' },
      supporters: [],
      technicalSupport: ['OIT'],
      date: undated,
      dateEntry: 12,
      phase: 'proposed',
      phaseEntry: 10,
      changes: [
        { reason: 'sin viaje', entry: 11 },
        { reason: 'todo', entry: 12 },
      ],
    });
  });

  it('is dated anew when confirmed and when held', () => {
    const confirmed = happened('ActivityConfirmed', { activity: 'migration-day', date: dated('2020-09-02') });
    expect(told(...approval, approved, confirmed)).toMatchObject({ phase: 'approved', dateEntry: 15 });
    expect(told(...approval, approved, confirmed, held)).toMatchObject({
      phase: 'held',
      phaseEntry: 16,
      date: dated('2020-09-03'),
      dateEntry: 16,
    });
  });

  it('says why it was cancelled, and keeps that it had been approved', () =>
    expect(told(...approval, approved, cancelled)).toMatchObject({
      phase: 'cancelled',
      cancelledBecause: 'sin fondos',
      approved: { entry: 14 },
    }));

  it('does not come about by entries that speak of one unknown', () => {
    const { book } = after(...freely);
    const strange = entriesOf([approved, held, cancelled], book.next);
    expect(strange.reduce(evolve, book).calendar).toBe(book.calendar);
  });
});
