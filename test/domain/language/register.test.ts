import fc from 'fast-check';
import { OrderedMap } from 'immutable';
import { Register, Stowed, type Leaf } from '../../../domain/language/register.js';

interface Thing {
  readonly id: string;
  readonly words: string;
}

/** Stowed away; counts how often it is read. */
class Counted extends Stowed<Thing> {
  reads = 0;
  constructor(readonly thing: Thing) {
    super();
  }
  protected read(): Thing {
    this.reads += 1;
    return this.thing;
  }
}

const things = fc.array(
  fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd', 'e'), words: fc.string(), stowed: fc.boolean() }),
);

const inOrder = (register: Register<string, Thing>): readonly (readonly [string, Thing])[] => [...register];

it('law: a register reads as an ordered map of the same things, stowed or not', () =>
  fc.assert(
    fc.property(things, things, (first, second) => {
      const leaves = OrderedMap(
        first.map(({ id, words, stowed }): [string, Leaf<Thing>] => [
          id,
          stowed ? new Counted({ id, words }) : { id, words },
        ]),
      );
      let register = new Register<string, Thing>(leaves);
      let map = OrderedMap(first.map(({ id, words }): [string, Thing] => [id, { id, words }]));
      for (const { id, words } of second) {
        const before = inOrder(register);
        const next = register.set(id, { id, words });
        expect(inOrder(register)).toEqual(before);
        register = next;
        map = map.set(id, { id, words });
      }
      expect(inOrder(register)).toEqual([...map]);
      expect(register.size).toBe(map.size);
      expect([...register.keys()]).toEqual([...map.keys()]);
      expect([...register.values()]).toEqual([...map.values()]);
      for (const id of ['a', 'b', 'z']) {
        expect(register.get(id)).toEqual(map.get(id));
        expect(register.has(id)).toBe(map.has(id));
        expect(register.find((one) => one.id === id)).toEqual(map.find((one) => one.id === id));
      }
    }),
  ));

it('reads what is stowed when somebody asks for it, once, and not to add or count', () => {
  const [one, other] = [new Counted({ id: 'a', words: 'uno' }), new Counted({ id: 'b', words: 'dos' })];
  const register = new Register<string, Thing>([
    ['a', one],
    ['b', other],
  ]).set('c', { id: 'c', words: 'tres' });
  expect([register.size, register.has('a'), [...register.keys()]]).toEqual([3, true, ['a', 'b', 'c']]);
  expect([...register.leaves()].map(([id]) => id)).toEqual(['a', 'b', 'c']);
  expect([one.reads, other.reads]).toEqual([0, 0]);
  expect(register.get('a')).toBe(register.get('a'));
  expect([...register.values()].map(({ words }) => words)).toEqual(['uno', 'dos', 'tres']);
  expect([one.reads, other.reads]).toEqual([1, 1]);
});
