import fc from 'fast-check';
import { stem, stemsOf } from '../../../src/search/words.js';

describe('a word that is searched for', () => {
  it.each([
    ['migración', 'migraciones'],
    ['aprobado', 'aprobadas'],
    ['MANDATO', 'mandatos'],
    ['vez', 'veces'],
    ['luz', 'luces'],
    ['niñez', 'ninez'],
    ['mandate', 'mandates'],
    ['Reunión', 'reunion'],
  ])('%s is the same as %s', (one, other) => {
    // Short words keep their endings but for what makes "veces" of "vez".
    expect(stem(one)).toBe(stem(other));
  });

  it.each([
    ['mesa', 'mes'],
    ['paso', 'paz'],
  ])('%s is not %s', (one, other) => {
    expect(stem(one)).not.toBe(stem(other));
  });

  it('has a stem that is no longer than itself, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (word) => {
        expect(stem(word).length).toBeLessThanOrEqual(word.normalize('NFD').toLowerCase().length);
      }),
    );
  });
});

it('the words of a text are what stands between all else', () => {
  expect(stemsOf('«Migraciones», p1: 14-N; ¿sí?')).toEqual(['migracion', 'p1', '14', 'n', 'si']);
});
