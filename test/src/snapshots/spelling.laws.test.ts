import fc from 'fast-check';
import { List, Map as Dictionary, OrderedMap, Set as Group } from 'immutable';
import { Register } from '../../../domain/language/register.js';
import { growingShapes, spell, unspell } from '../../../src/snapshots/spelling.js';
import { asText } from '../../support/state-told.js';

const leaves = fc.oneof(
  fc.constantFrom<unknown>(null, undefined, true, false, -0, 0, NaN, Infinity, -Infinity, 1e21, 5e-324),
  fc.double(),
  fc.integer(),
  fc.string(),
  fc.string({ unit: 'binary' }),
  fc.constantFrom('a', 'r', 'n', 'z', 'x', 'a sentence that is long enough to be named', '__proto__'),
);

/** Whatever a state may have, and some of it in several places. */
const { values } = fc.letrec<{ readonly values: unknown; readonly key: unknown }>((tie) => ({
  key: fc.oneof(fc.string(), fc.integer()),
  values: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    leaves,
    fc.array(tie('values'), { maxLength: 4 }),
    fc.dictionary(
      fc.oneof(fc.string({ maxLength: 5 }), fc.constantFrom('__proto__', 'a', '0')),
      tie('values'),
      { maxKeys: 4, noNullPrototype: true },
    ),
    fc.array(tie('values'), { maxLength: 12 }).map((all) => List(all)),
    fc.array(tie('key'), { maxLength: 12 }).map((all) => Group(all)),
    fc.array(fc.tuple(tie('key'), tie('values')), { maxLength: 12 }).map((all) => Dictionary(all)),
    fc.array(fc.tuple(tie('key'), tie('values')), { maxLength: 12 }).map((all) => OrderedMap(all)),
    fc
      .array(fc.tuple(tie('key'), fc.record({ of: tie('values') })), { maxLength: 4 })
      .map((all) => new Register<unknown, object>(all)),
    tie('values').map((one) => [one, { again: one }, one]),
  ),
}));

it('law: what is spelled reads as it was: values, kinds, order, and what is undefined', () => {
  const shapes = growingShapes();
  fc.assert(
    fc.property(values, (value) => {
      const text = spell(value, shapes);
      expect(asText(unspell(text, shapes.all))).toBe(asText(value));
      // The order of a collection is what answers are told in.
      expect(spell(unspell(text, shapes.all), shapes)).toBe(text);
    }),
    { numRuns: 2_000 },
  );
});

it('law: what stood in several places is one thing in all of them again', () => {
  const shapes = growingShapes();
  fc.assert(
    fc.property(values, fc.boolean(), (value, asMap) => {
      const one = { value };
      const whole = asMap ? Dictionary({ first: one, second: List([one]) }) : [one, [one], { one }];
      const text = spell(whole, shapes);
      const once = spell(asMap ? Dictionary({ first: one }) : [one], shapes);
      expect(text.length).toBeLessThan(once.length + 60);
      const read = unspell(text, shapes.all);
      if (Dictionary.isMap(read))
        expect(read.get('first')).toBe((read.get('second') as List<unknown>).first());
      else {
        const [first, second, third] = read as [unknown, [unknown], { readonly one: unknown }];
        expect([second[0] === first, third.one === first]).toEqual([true, true]);
      }
    }),
  );
});

it('a record names its keys by their place among those that are known, which only grow', () => {
  const before = growingShapes();
  const text = spell({ entry: 1, words: 'x' }, before);
  const after = growingShapes(before.all);
  expect(text).toBe('[0,1,"x"]');
  expect(
    spell(
      [
        { words: 'x', entry: 1 },
        { entry: 2, words: 'y' },
      ],
      after,
    ),
  ).toBe('["a",[1,"x",1],[0,2,"y"]]');
  expect(after.all).toEqual([
    ['entry', 'words'],
    ['words', 'entry'],
  ]);
  expect(unspell(text, after.all)).toEqual({ entry: 1, words: 'x' });
});

it('refuses what no state has, rather than keep something else', () => {
  class Own {
    readonly words = 'x';
  }
  expect(() => spell({ now: () => 1 }, growingShapes())).toThrow(TypeError);
  expect(() => spell([new Own()], growingShapes())).toThrow('no state has a Own');
  expect(() => spell(new Date(0), growingShapes())).toThrow(TypeError);
});
