// The cases that accompany RFC 8785. What acta stores has neither fractions nor null: those two cases it takes in neither form.
import { canonical, type Canonicalizable } from '../../../domain/language/canonical.js';
import { isJsonData } from '../../../domain/language/json-data.js';
import { isCanonical } from '../../../src/verify/stored-entry.js';
import vectors from '../proof/vectors/json-canonicalization/cases.json' with { type: 'json' };

const REFUSED: readonly string[] = ['arrays', 'values'];
const read = (text: string): unknown => JSON.parse(text);

describe('the cases of RFC 8785', () => {
  it('are all there', () =>
    expect(vectors.cases.map(({ name }) => name)).toEqual([
      'arrays',
      'french',
      'structures',
      'unicode',
      'values',
      'weird',
    ]));

  const taken = vectors.cases.filter(({ name }) => !REFUSED.includes(name));
  it.each(taken)('$name is written as it says, and taken in no other form', ({ input, output }) => {
    const data = read(input);
    expect(isJsonData(data) && canonical(data)).toBe(output);
    expect([isCanonical(output), isCanonical(input)]).toEqual([true, false]);
  });

  const refused = vectors.cases.filter(({ name }) => REFUSED.includes(name));
  it.each(refused)('$name holds what is not stored, and is refused', ({ input, output }) => {
    expect(isJsonData(read(input))).toBe(false);
    expect([isCanonical(output), isCanonical(input)]).toEqual([false, false]);
  });

  it('write the rest of what is refused as they say', () => {
    const output = vectors.cases.find(({ name }) => name === 'values')?.output ?? '';
    const { string } = read(output) as Record<string, Canonicalizable>;
    expect(output).toContain(`"string":${canonical({ string }).slice('{"string":'.length)}`);
  });
});
