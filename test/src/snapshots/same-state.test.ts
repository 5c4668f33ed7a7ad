import { List, Map as Dictionary, OrderedMap, Set as Group } from 'immutable';
import { Register } from '../../../domain/language/register.js';
import { isSameState } from '../../../src/snapshots/same-state.js';

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
