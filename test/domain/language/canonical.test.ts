import fc from 'fast-check';
import { canonical, type Canonicalizable } from '../../../domain/language/canonical.js';

/** The same by the platform alone: keys put in order, and then its own writing. */
const plainly = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  );

// Keys that look like numbers stand first in every object, whatever the order they were put in.
const keys = fc.string({ unit: 'binary', maxLength: 4 }).map((key) => `k${key}`);
const data = fc.letrec<{ value: Canonicalizable }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('"', '\\', '\u0000', '\u001f', '\u007f', '\u2028', '\ud800', '😀', 'á'),
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(keys, tie('value'), { maxKeys: 5 }),
  ),
}));

describe('canonical text', () => {
  it('is what the platform writes of the same data with its keys in order', () => {
    fc.assert(
      fc.property(data.value, (value) => {
        expect(canonical(value)).toBe(plainly(value));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves out what is undefined, and puts keys in order of UTF-16', () => {
    expect(canonical({ b: 1, a: undefined, é: 2, B: [], '😀': '', '': true })).toBe(
      '{"":true,"B":[],"b":1,"é":2,"😀":""}',
    );
  });
});
