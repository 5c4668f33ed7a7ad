import type { NotInForce } from '../../domain/mandates/why-not-in-force.js';
import { NotInForceTold } from '../../projections/why-not.js';

describe('why a mandate is not in force', () => {
  const told = (since: number): NotInForce => ({ kind: 'expired', entry: 3, since, until: undefined });

  it('since an instant, before the epoch too', () =>
    expect([0, -1, 1573700400000].map((since) => NotInForceTold.is(told(since)))).toEqual([
      true,
      true,
      true,
    ]));

  it('since before all that is dated: in JSON since null', () => {
    const always = told(-Infinity);
    const inJson: unknown = JSON.parse(JSON.stringify(always));
    expect(inJson).toEqual({ kind: 'expired', entry: 3, since: null });
    expect([always, inJson].map((why) => NotInForceTold.is(why))).toEqual([true, true]);
  });

  it('not since nobody knows when', () =>
    expect([Infinity, NaN, 0.5].map((since) => NotInForceTold.is(told(since)))).toEqual([
      false,
      false,
      false,
    ]));
});
