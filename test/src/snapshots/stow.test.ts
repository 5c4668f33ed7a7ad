import { List, Map as Dictionary, OrderedMap } from 'immutable';
import { Register } from '../../../domain/language/register.js';
import { bringOut, stow, type Contents } from '../../../src/snapshots/stow.js';
import { isSameState } from '../../../src/snapshots/same-state.js';

interface Kept {
  readonly pieces: readonly Uint8Array[];
  readonly contents: Contents;
}

const kept = async (state: object): Promise<Kept> => {
  const pieces: Uint8Array[] = [];
  const stowing = stow(state);
  let step = await stowing.next();
  for (; step.done !== true; step = await stowing.next()) pieces.push(step.value);
  return { pieces, contents: step.value };
};

const broughtOut = async (state: object): Promise<object> => {
  const { pieces, contents } = await kept(state);
  return (await bringOut(pieces, contents)) as object;
};

const numbers = (size: number): readonly number[] => Array.from({ length: size }, (_, number) => number);
/** Not in the order in which a dictionary would have them. */
const pairs = (size: number): [string, number][] =>
  numbers(size).map((number) => [`no-${size - number}`, number]);

it.each([0, 1, 1_023, 1_024, 1_025, 2_049])(
  'brings out %i of each kind as they were put in, in their order',
  async (size) => {
    const state = {
      list: List(numbers(size)),
      dictionary: Dictionary(pairs(size)),
      within: { ordered: OrderedMap(pairs(size)) },
      register: new Register(pairs(size).map(([id, number]) => [id, { number }])),
      last: 'words',
    };
    const out = await broughtOut(state);
    // What was not looked at is taken over as it lies.
    expect(await isSameState(await broughtOut(out), state)).toBe(true);
    expect(await isSameState(out, state)).toBe(true);
  },
);

it('finds each thing where it stands, however long those before it are', async () => {
  const long = 'x'.repeat(2 ** 24);
  // The last of a run, and so the run comes after it; and lists that end at once.
  const register = new Register(
    pairs(1_026).map(([id, number]) => [id, number === 1_023 ? { long } : { id }]),
  );
  const list = List(numbers(1_025).map((number) => (number === 1_024 ? long : number)));
  const state = { register, list, lists: { second: list, third: List(numbers(1_025)) } };
  const { pieces, contents } = await kept(state);
  expect(pieces.length).toBeGreaterThan(1);
  expect(await isSameState((await bringOut(pieces, contents)) as object, state)).toBe(true);
});
