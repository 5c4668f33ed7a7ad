import fc from 'fast-check';
import { valueOf } from '../../../adapters/json/node.js';
import { plainJson } from '../../../adapters/json/plain.js';
import { readJson } from '../../../adapters/json/read.js';
import { DEEPEST } from '../../../domain/language/json-data.js';

/** Texts that are mostly JSON: names come twice, hold what could be taken for marks, and are escaped in several ways. */
const { text } = fc.letrec<{ text: string; string: string; list: string; group: string }>((tie) => ({
  string: fc
    .array(fc.constantFrom('a', ':', '\\"', '\\\\', ' ', '{', ',', '\\u0061', '\\u003a', 'é', '\\ud800'), {
      maxLength: 3,
    })
    .map((parts) => `"${parts.join('')}"`),
  list: fc.array(tie('text'), { maxLength: 3 }).map((items) => `[${items.join(' ,')}]`),
  group: fc
    .array(fc.tuple(tie('string'), tie('text')), { maxLength: 4 })
    .map((fields) => `{${fields.map(([name, value]) => `${name} : ${value}`).join(',\n')}}`),
  text: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.constantFrom('0', '-1.50e2', 'true', 'null', '01', 'nul', '""'),
    tie('string'),
    tie('list'),
    tie('group'),
  ),
}));

/** The same, or with one character more or less. */
const written = fc.oneof(
  text,
  fc
    .tuple(text, fc.nat(), fc.constantFrom('', '"', '\\', ':', ',', '}', ']', '\n', '\0'))
    .map(([whole, n, mark]) => {
      const at = n % (whole.length + 1);
      return `${whole.slice(0, at)}${mark}${whole.slice(mark === '' ? at + 1 : at)}`;
    }),
);

const nested = (levels: number, inner: string): string =>
  `${'{"a":['.repeat(levels / 2)}${inner}${']}'.repeat(levels / 2)}`;

describe('the plain value of a JSON text', () => {
  it('is the one that is found with its places, and there is none where anything is wrong', () => {
    fc.assert(
      fc.property(written, (one) => {
        const { node, faults } = readJson(one);
        const isRight = node !== undefined && faults.length === 0;
        expect(plainJson(one)).toEqual(isRight ? valueOf(node) : undefined);
      }),
      { numRuns: 3_000 },
    );
  });

  it.each([
    ['a name twice', '{"a":1,"a":2}'],
    ['a name twice, once escaped', '{"a":1,"\\u0061":2}'],
    ['a name twice, within', '[{"b":{"a\\\\":1,"b":1,"b":":"}}]'],
    ['“__proto__” twice', '{"__proto__":1,"__proto__":2}'],
    ['too many levels', nested(DEEPEST + 2, '1')],
  ])('is not there for %s', (_, one) => {
    expect(readJson(one).faults).toHaveLength(1);
    expect(plainJson(one)).toBeUndefined();
  });

  it('may be a group within a group, as deep as it may be', () => {
    const deep = nested(DEEPEST, '1');
    expect(plainJson(deep)).toEqual(JSON.parse(deep));
  });
});
