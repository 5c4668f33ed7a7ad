import fc from 'fast-check';
import { v5 } from 'uuid';
import { canonical } from '../../../domain/language/canonical.js';
import type { CommandId } from '../../../domain/language/ids.js';
import { isJsonData, type JsonData } from '../../../domain/language/json-data.js';
import { entryId } from '../../../src/envelope.js';
import { isCanonical } from '../../../src/verify/stored-entry.js';

// What it means, without any of the short cuts.
const meant = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonData(value) && canonical(value) === text;
  } catch {
    return false;
  }
};

const letter = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.constantFrom('\ud800', '\udc00', '\\ud800', '\u2028', '\u0000', '"', 'é', '💡', '/'),
);
const key = fc.oneof(letter, fc.constantFrom('1', '9', '10', '-1', '01', 'a', 'b', 'B', '__proto__', ''));
const { value } = fc.letrec<{ value: JsonData }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    letter,
    fc.maxSafeInteger(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(key, tie('value'), { maxKeys: 5 }),
  ),
}));

const written: fc.Arbitrary<string> = fc.oneof(
  value.map((data) => canonical(data)),
  value.map((data) => JSON.stringify(data)),
  value.map((data) => JSON.stringify(data, null, 1)),
  fc.json(),
);

it('knows what is canonical as if it had written all of it anew', () => {
  fc.assert(
    fc.property(written, (text) => expect([text, isCanonical(text)]).toEqual([text, meant(text)])),
    { numRuns: 5_000 },
  );
});

it('still does where a character was changed', () => {
  fc.assert(
    fc.property(value.map(canonical), fc.nat(), fc.integer({ min: 1, max: 127 }), (text, at, by) => {
      const place = at % text.length;
      const changed = `${text.slice(0, place)}${String.fromCharCode(text.charCodeAt(place) ^ by)}${text.slice(place + 1)}`;
      expect([changed, isCanonical(changed)]).toEqual([changed, meant(changed)]);
    }),
    { numRuns: 5_000 },
  );
});

it.each([
  ['{"1":1,"10":1,"9":1}', true],
  ['{"9":1,"10":1}', false],
  ['{"a":1,"a":1}', false],
  ['{"b":1,"a":1}', false],
  ['{"a":{"__proto__":1}}', true],
  ['-0', false],
  ['1.0', false],
  ['1.5', false],
  ['9007199254740992', false],
  ['null', false],
  ['[null]', false],
  ['"\\ud800"', false],
  ['"\\\\ud800"', true],
  ['"\\u00e9"', false],
  ['"\\/"', false],
  [`${'['.repeat(32)}1${']'.repeat(32)}`, true],
  [`${'['.repeat(33)}1${']'.repeat(33)}`, false],
  ['[1,2 ]', false],
  ['', false],
])('%s: %s', (text, is) => expect([isCanonical(text), meant(text)]).toEqual([is, is]));

it('gives entries the ids that RFC 9562 gives their place in their command', () => {
  fc.assert(
    fc.property(fc.uuid(), fc.nat(), (command, index) =>
      expect(entryId(command as CommandId, index)).toBe(v5(String(index), command)),
    ),
    { numRuns: 2_000 },
  );
});
