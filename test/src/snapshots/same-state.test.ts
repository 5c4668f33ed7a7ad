import { List, Map as Dictionary, OrderedMap, Set as Group } from 'immutable';
import { Register, Stowed } from '../../../domain/language/register.js';
import { comparing, isSameState } from '../../../src/snapshots/same-state.js';

const register = (id: string, thing: object): Register<string, object> => new Register([[id, thing]]);

/** No two of them are the same state; all say nearly the same. */
const states: readonly (readonly [string, () => object])[] = [
  ['nothing', () => ({})],
  ['an empty record', () => ({ of: {} })],
  ['an empty register', () => ({ of: new Register() })],
  ['an empty list', () => ({ of: List() })],
  ['an empty set', () => ({ of: Group() })],
  ['nothing under a key', () => ({ of: undefined })],
  ['a record', () => ({ of: { by: 'CR', to: {} } })],
  ['its keys beside one another', () => ({ of: 'by', CR: 'to' })],
  ['its keys in another order', () => ({ of: { to: {}, by: 'CR' } })],
  ['a thing', () => ({ of: register('one', { by: 'CR', to: 'MX' }) })],
  ['a thing of other keys', () => ({ of: register('one', { to: 'CR', by: 'MX' }) })],
  ['a thing under another id', () => ({ of: register('two', { by: 'CR', to: 'MX' }) })],
  ['a record in a list', () => ({ of: List([{ by: 'CR' }]) })],
  ['one of another key in a list', () => ({ of: List([{ to: 'CR' }]) })],
  ['a dictionary', () => ({ of: Dictionary({ by: 'CR' }) })],
  ['one that has an order', () => ({ of: OrderedMap({ by: 'CR' }) })],
];

it.each(states)('tells %s from all others', async (name, state) => {
  for (const [other, another] of states)
    expect([other, await isSameState(state(), another())]).toEqual([other, other === name]);
});

/** Stowed away; tells how often its value was asked for. */
class Asked extends Stowed<object> {
  asked = 0;
  constructor(readonly thing: object) {
    super();
  }
  protected read(): object {
    return this.thing;
  }
  override get value(): object {
    this.asked += 1;
    return super.value;
  }
}

it('does not look again at what was found to be the same, and does at what is another', async () => {
  const isSame = comparing();
  const [stowed, thing] = [new Asked({ by: 'CR' }), { by: 'CR' }];
  const kept = { of: new Register<string, object>([['one', stowed]]) };
  expect(await isSame(kept, { of: register('one', thing) })).toBe(true);
  expect(await isSame(kept, { of: register('one', thing) })).toBe(true);
  expect(stowed.asked).toBe(1);
  expect(await isSame(kept, { of: register('two', thing) })).toBe(false);
  expect(await isSame(kept, { of: register('one', { by: 'CR' }) })).toBe(true);
  expect(await isSame(kept, { of: register('one', { by: 'MX' }) })).toBe(false);
  expect(stowed.asked).toBe(3);
});
