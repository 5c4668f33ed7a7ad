import fc from 'fast-check';
import { systemRandom } from '../../../adapters/random.js';
import { partsOfSeal, sealOf, type KeyId, type Seal } from '../../../domain/language/seal.js';
import { isWritable, LONGEST_TEXT } from '../../../domain/language/text.js';
import { closeBox, LONGEST_SEALED, NONCE_BYTES, openBox, samenessOf } from '../../../src/sealing/box.js';

const key = { id: 'k'.repeat(22) as KeyId, secret: systemRandom(32) };
const other = { ...key, secret: systemRandom(32) };
const close = (text: string, associated = 'here'): Seal =>
  closeBox(key, systemRandom(NONCE_BYTES), associated, text);

const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }),
    fc.string({ unit: 'binary', minLength: 1, maxLength: 200 }),
  )
  .filter(isWritable);

describe('a box', () => {
  it('gives back what was put in, whatever text, and nothing of it shows', () => {
    fc.assert(
      fc.property(text, fc.string(), (words, associated) => {
        const seal = close(words, associated);
        expect(openBox(key.secret, associated, seal)).toBe(words);
        expect(isWritable(seal)).toBe(true);
        if (words.length > 4) expect(seal).not.toContain(words);
      }),
      { numRuns: 2000 },
    );
  });

  it('opens only in its place and with its key', () => {
    fc.assert(
      fc.property(text, fc.string(), fc.string(), (words, here, there) => {
        fc.pre(here !== there);
        const seal = close(words, here);
        expect(openBox(key.secret, there, seal)).toBeUndefined();
        expect(openBox(other.secret, here, seal)).toBeUndefined();
      }),
      { numRuns: 300 },
    );
  });

  it('does not open with one bit of nonce, words or tag changed', () => {
    const parts = partsOfSeal(close('Alguien'))!;
    const flipped = (part: string, bit: number): string => {
      const bytes = Buffer.from(part, 'base64url');
      bytes[bit >> 3]! ^= 1 << (bit & 7);
      return bytes.toString('base64url');
    };
    const bits = (part: string) =>
      Array.from({ length: Buffer.from(part, 'base64url').length * 8 }, (_, i) => i);
    const tampered = [
      ...bits(parts.nonce).map((bit) => sealOf({ ...parts, nonce: flipped(parts.nonce, bit) })),
      ...bits(parts.box).map((bit) => sealOf({ ...parts, box: flipped(parts.box, bit) })),
      sealOf({ ...parts, box: parts.box.slice(0, 80) }),
      sealOf({ ...parts, box: parts.box.slice(0, 24) }),
    ];
    expect(tampered.filter((seal) => openBox(key.secret, 'here', seal) !== undefined)).toEqual([]);
    expect(openBox(key.secret, 'here', 'Alguien' as Seal)).toBeUndefined();
    expect(openBox(key.secret, 'here', sealOf({ ...parts, box: 'A' }))).toBeUndefined();
  });

  it('has a name as long as another, and the same words never twice alike', () => {
    expect(close('Li').length).toBe(close('María de los Ángeles Fernández-Ordóñez').length);
    expect(new Set(Array.from({ length: 100 }, () => close('Alguien'))).size).toBe(100);
  });

  it('of the longest words is still a text', () => {
    const longest = close('x'.repeat(LONGEST_SEALED));
    expect(longest.length).toBeLessThanOrEqual(LONGEST_TEXT);
    expect(close('x'.repeat(LONGEST_SEALED + 64)).length).toBeGreaterThan(LONGEST_TEXT);
    expect(openBox(key.secret, 'here', longest)).toHaveLength(LONGEST_SEALED);
  });
});

describe('sameness', () => {
  it('is that of the words, and under another secret another', () => {
    expect(samenessOf(key.secret, 'Alguien')).toBe(samenessOf(key.secret, 'Alguien'));
    expect(samenessOf(key.secret, 'Alguien')).not.toBe(samenessOf(key.secret, 'alguien'));
    expect(samenessOf(key.secret, 'Alguien')).not.toBe(samenessOf(other.secret, 'Alguien'));
  });
});
