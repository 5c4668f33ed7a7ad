import { List, Map as Dictionary, OrderedMap } from 'immutable';
import { Register } from '../../../domain/language/register.js';
import { Sheaf } from '../../../src/snapshots/pieces.js';
import { bringOut, bytesNeeded, stow, type Contents, type Laid } from '../../../src/snapshots/stow.js';
import { isSameState } from '../../../src/snapshots/same-state.js';
import { asText } from '../../support/state-told.js';

interface Thing {
  readonly id: number;
  readonly words: string;
}

const thing = (id: number, words = `the words of thing ${id}`): Thing => ({ id, words });
const things = (count: number): Register<number, Thing> =>
  new Register(Array.from({ length: count }, (_, id): [number, Thing] => [id, thing(id)]));

interface State {
  readonly next: number;
  readonly subject: { readonly things: Register<number, Thing>; readonly few: List<number> };
  readonly moments: List<readonly number[]>;
  readonly by: Dictionary<number, string>;
}

const state: State = {
  next: 3,
  subject: { things: things(3_000), few: List([1, 2]) },
  moments: List(Array.from({ length: 3_000 }, (_, at) => [at, at + 1])),
  by: Dictionary(Array.from({ length: 3_000 }, (_, at): [number, string] => [at, `in ${at}`])),
};

interface Written {
  readonly pieces: readonly Uint8Array[];
  readonly contents: Contents;
  readonly laid: Laid;
}

const NOTHING: readonly Uint8Array[] = [];

const written = async (of: State, before?: Written): Promise<Written> => {
  const pieces = [...(before?.pieces ?? NOTHING)];
  const stowing = stow(of, before?.laid);
  let step = await stowing.next();
  for (; step.done !== true; step = await stowing.next()) pieces.push(step.value);
  const [contents, laid] = step.value;
  return { pieces, contents, laid: { ...laid, pieces: pieces.length } };
};

const bytes = ({ pieces }: Pick<Written, 'pieces'>): number =>
  pieces.reduce((sum, { length }) => sum + length, 0);

const readBack = async ({ pieces, contents }: Written): Promise<Written & { readonly state: State }> => {
  const [read, laid] = await bringOut(new Sheaf(pieces, contents.shapes), contents);
  return { state: read as State, pieces, contents, laid: { ...laid, pieces: pieces.length } };
};

it('brings out what was stowed: registers, lists and maps of several runs, and what is short beside them', async () => {
  const stowed = await written(state);
  expect(asText((await readBack(stowed)).state)).toBe(asText(state));
  expect(bytesNeeded(stowed.laid)).toBe(bytes(stowed));
});

it.each(['as it was written', 'as it was read'])(
  'writes no more than what changed, and where it stands, after a state %s',
  async (how) => {
    const whole = await written(state);
    const first = how === 'as it was read' ? await readBack(whole) : { ...whole, state };
    const { subject, moments } = first.state;
    const changed: State = {
      ...first.state,
      next: 4,
      subject: {
        ...subject,
        things: subject.things.set(1_500, thing(1_500, 'other words')).set(3_000, thing(3_000)),
      },
      moments: moments.push([7]),
    };
    const second = await written(changed, first);
    expect(asText((await readBack(second)).state)).toBe(asText(changed));
    // Two runs of the register tell where their things stand; of the list only the last is another.
    const [more, all] = [bytes(second) - bytes(whole), bytes(whole)];
    expect(more).toBeLessThan(all / 4);
    expect(bytesNeeded(second.laid)).toBeLessThan(bytes(second));
    const third = await written(changed, second);
    expect(bytes(third)).toBe(bytes(second));
    // What is read of the first is still the first.
    expect(asText((await readBack(whole)).state)).toBe(asText(state));
  },
);

it('writes all of a state anew as it would be written at first, and takes over what was not looked at', async () => {
  const first = await written(state);
  const { state: read } = await readBack(first);
  expect(read.subject.things.get(7)).toEqual(thing(7));
  const again = await written(read);
  expect(Buffer.concat([...again.pieces]).equals(Buffer.concat([...first.pieces]))).toBe(true);
  const taken = [...read.subject.things.leaves()].filter(([, leaf]) => 'words' in leaf);
  expect(taken).toEqual([]);
});

const kept = async (of: object): Promise<Pick<Written, 'pieces' | 'contents'>> => written(of as State);

const broughtOut = async (of: object): Promise<object> => {
  const { pieces, contents } = await kept(of);
  return (await bringOut(new Sheaf(pieces, contents.shapes), contents))[0] as object;
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
  expect(
    await isSameState((await bringOut(new Sheaf(pieces, contents.shapes), contents))[0] as object, state),
  ).toBe(true);
});

interface Things {
  readonly register: Register<number, object>;
}

describe('things of other keys', () => {
  const of = (...all: readonly object[]): Things => ({
    register: new Register(all.map((one, id): [number, object] => [id, one])),
  });
  const write = (things: Things, before?: Written): Promise<Written> =>
    written(things as unknown as State, before);
  const read = async ({ pieces, contents }: Written): Promise<Things> =>
    (await bringOut(new Sheaf(pieces, contents.shapes), contents))[0] as Things;

  it('stand behind those before them, again and again', async () => {
    const first = await readBack(await write(of({ by: 'CR' }, { to: 'MX', by: 'CR' })));
    let last: Written = first;
    let things = first.state as unknown as Things;
    for (const [id, more] of [{ words: 'x', at: 1 }, { seconded: 'GT', at: 2 }, { from: 'SV' }].entries()) {
      things = { register: things.register.set(2 + id, more) };
      last = await write(things, last);
      expect(await isSameState(await read(last), things)).toBe(true);
    }
  });

  it('are not looked for in pieces in which they do not stand', async () => {
    const one = await read(await write(of({ by: 'CR' }, { to: 'MX', by: 'CR' })));
    const other = await read(await write(of({ from: 'GT', words: 'another' })));
    const leaves = [...one.register.leaves(), ...other.register.leaves()].map(([, leaf]) => leaf);
    const mixed = of(...leaves);
    const all = of({ by: 'CR' }, { to: 'MX', by: 'CR' }, { from: 'GT', words: 'another' });
    expect(await isSameState(await read(await write(mixed)), all)).toBe(true);
  });
});
