import fc from 'fast-check';
import type { AnyCodec } from '../../../domain/language/codec.js';
import { Code, CommandId, Digest } from '../../../domain/language/ids.js';
import { LONGEST_TEXT, isWritable } from '../../../domain/language/text.js';

/** What the codec tells others of its texts: the expression that its quick test stands for. */
const expressionOf = ({ schema }: AnyCodec): RegExp => new RegExp(schema['pattern'] as string);

const any = fc.string({ unit: 'binary', maxLength: 70 });

/** A text of the codec with one character put in the place of another, left out or added. */
const nearly = (codec: AnyCodec): fc.Arbitrary<string> =>
  fc
    .record({
      text: fc.stringMatching(expressionOf(codec)),
      place: fc.nat(70),
      cut: fc.nat(1),
      put: fc.oneof(fc.constantFrom('', '-', '.', '_', '9', 'g', 'G', '\u0000', 'Á', '\uD800', '\n'), any),
    })
    .map(({ text, place, cut, put }) => text.slice(0, place) + put + text.slice(place + cut));

describe('a text held against its form by its characters', () => {
  it.each([
    ['an identifier', Code],
    ['a UUID', CommandId],
    ['a SHA-256', Digest],
  ] as const)('is %s exactly where the expression says so', (_what, codec) => {
    const expression = expressionOf(codec);
    fc.assert(
      fc.property(fc.oneof(fc.stringMatching(expression), nearly(codec), any), (text) => {
        expect(codec.is(text)).toBe(expression.test(text));
      }),
      { numRuns: 500 },
    );
  });

  it.each(['', 'a', 'a'.repeat(64), 'a'.repeat(65), '-a', 'a-', 'a\n', 'ñ', '-'])(
    'is an identifier or not at the edges: %j',
    (text) => expect(Code.is(text)).toBe(expressionOf(Code).test(text)),
  );
});

describe('words', () => {
  it('are writable where there is something in them, and no control or half of a pair', () => {
    // eslint-disable-next-line no-control-regex -- what is refused
    const refused = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]|\p{Surrogate}/u;
    const odd = fc.constantFrom(
      '\u0000',
      '\t',
      '\n',
      '\r',
      '\u007F',
      '\u009F',
      '\uD83D',
      '\uDE00',
      '😀',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(odd, any), { maxLength: 5 }), (parts) => {
        const text = parts.join('');
        expect(isWritable(text)).toBe(
          text.trim() !== '' && text.length <= LONGEST_TEXT && !refused.test(text),
        );
      }),
    );
  });
});
