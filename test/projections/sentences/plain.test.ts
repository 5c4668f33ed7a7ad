import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { excerpt, LONGEST_EXCERPT, plain } from '../../../projections/sentences/plain.js';

const UNSEEN = [
  '\u0000\u0007\u001B\u007F\u009B', // controls, the escape of a terminal among them
  '\u061C\u200E\u200F\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069', // marks of direction
  '\u00AD\u200B\u2060\u2064\uFEFF', // without width
  '\uFFF9\uFFFA\uFFFB', // annotations
  '\u{E0041}\u{E007F}', // tags
].join('');

describe('plain', () => {
  it.each([
    ['leaves ordinary words as they are', 'Año «España», п. 3 — 日本 👩‍👩‍👧', 'Año «España», п. 3 — 日本 👩‍👩‍👧'],
    ['keeps to one line', ' uno\n\tdos\u2028tres\u0085cuatro\r\n', 'uno dos tres cuatro'],
    ['takes out what turns the direction of writing', 'a\u202Eb\u2066c\u2069d', 'abcd'],
    ['leaves no two spaces where something was taken out', 'a \u202E b', 'a b'],
    ['takes out the escape of a terminal', '\u001B[31mrojo', '[31mrojo'],
    ['isolates what is written from right to left', 'שלום 1', '\u2068שלום 1\u2069'],
    ['shows that there is nothing to show', '\u202E\u200B', '\uFFFD'],
  ])('%s', (_, text, shown) => {
    expect(plain(text)).toBe(shown);
  });

  it.each(Array.from(UNSEEN))('lets %j through nowhere', (character) => {
    expect(plain(`a${character}b`)).toMatch(/^a ?b$/u);
  });

  const hostile = fc
    .array(
      fc.oneof(
        fc.constantFrom(...Array.from(UNSEEN), ' ', '\n', '\u2028', 'א', 'ع', 'a'),
        fc.string({ unit: 'binary' }),
      ),
    )
    .map((parts) => parts.join(''));

  it('leaves nothing that acts on the line, whatever the text, and is done at once', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = plain(text);
        expect(shown).not.toBe('');
        expect(plain(shown)).toBe(shown);
        const inside = shown.replace(/^\u2068(.*)\u2069$/u, '$1');
        expect(inside).not.toMatch(/[\p{Cc}\p{Bidi_Control}\u2028\u2029]| {2}/u);
        if (/[\u0590-\u08FF]/u.test(inside)) expect(shown).not.toBe(inside);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('excerpt', () => {
  it('is the whole text while it is short', () => {
    expect(excerpt('uno\ndos')).toBe('uno dos');
    expect(excerpt('ñ'.repeat(LONGEST_EXCERPT))).toBe('ñ'.repeat(LONGEST_EXCERPT));
  });

  it('ends after a whole word', () => {
    const cut = excerpt('palabra '.repeat(100));
    expect(cut).toMatch(/^(?:palabra )+palabra…$/u);
    expect(cut.length).toBeLessThanOrEqual(LONGEST_EXCERPT + 1);
  });

  it('cuts one endless word, never a character', () => {
    expect(excerpt('😀'.repeat(1000))).toBe(`${'😀'.repeat(LONGEST_EXCERPT)}…`);
  });

  it('stays isolated when it is cut', () => {
    expect(excerpt('שלום '.repeat(200))).toMatch(/^\u2068.*…\u2069$/u);
  });
});
