import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { spelledName, spelledOut } from '../../../projections/sentences/spelled-out.js';

describe('spelledOut', () => {
  it.each([
    ['leaves ordinary words as they are', 'Año «España», п. 3 — 日本 👩‍👩‍👧', 'Año «España», п. 3 — 日本 👩‍👩‍👧'],
    ['spells the end of a line', 'uno\n✓ dos\u2028tres\u0085', 'uno\\u000a✓ dos\\u2028tres\\u0085'],
    ['spells the escape of a terminal', '\u001B[2K\u009B', '\\u001b[2K\\u009b'],
    ['spells what turns the direction of writing', 'a\u202Eb\u2067', 'a\\u202eb\\u2067'],
    ['spells tags and halves of characters', '\u{E0041}\uD800', '\\udb40\\udc41\\ud800'],
  ])('%s', (_, words, shown) => {
    expect(spelledOut(words)).toBe(shown);
  });
});

describe('spelledName', () => {
  it.each([
    ['crm', 'crm'],
    ['tile/0/x001/067.p/3', 'tile/0/x001/067.p/3'],
    ['C:\\libros\\año-2020.zip', 'C:\\libros\\año-2020.zip'],
    ['acta.example/books/crm/log+0a1b2c3d', 'acta.example/books/crm/log+0a1b2c3d'],
    ['', '""'],
    ['mis notas.txt', '"mis notas.txt"'],
    ['crm: 5 entries', '"crm: 5 entries"'],
    ['crm\n  ✓ "as it was"', '"crm\\n  ✓ \\"as it was\\""'],
    ['a\u202E\u009B', '"a\\u202e\\u009b"'],
  ])('shows %j as %s', (name, shown) => {
    expect(spelledName(name)).toBe(shown);
  });

  const hostile = fc.string({
    unit: fc.oneof(
      fc.constantFrom('\n', '\r', '\u001B', '\u2028', '"', '\\', 'a'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 1 }),
    ),
  });

  it('shows in one line any name, and no two as the same', () => {
    fc.assert(
      fc.property(hostile, (name) => {
        const shown = spelledName(name);
        expect(shown).toMatch(/^[^\p{Cc}\p{Cs}\u2028\u2029\u202A-\u202E\u2066-\u2069]+$/u);
        expect(shown.startsWith('"') ? JSON.parse(shown) : shown).toBe(name);
      }),
    );
  });
});
