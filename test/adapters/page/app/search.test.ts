import fc from 'fast-check';
import { excerpt, found, stem, type Findable } from '../../../../adapters/page/app/search.js';

const thing = (id: string, title: string, text = ''): Findable => ({
  id,
  kind: 'x',
  title,
  text,
  to: '/',
  entry: 0,
});

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

describe('a search', () => {
  const all = [
    thing('a', 'Migración laboral', 'Mostrar lo que la migración ordenada aporta.'),
    thing('b', 'Protección', 'Compartir entre todos la responsabilidad.'),
    thing('c', 'Asiento 3', 'Se convocó la reunión de la migración.'),
  ];

  it('forgives accents, endings and a wrong letter, and holds every word', () => {
    expect(found(all, 'migraciones laborales').map(({ id }) => id)).toEqual(['a']);
    expect(found(all, 'responsabilidades').map(({ id }) => id)).toEqual(['b']);
    expect(found(all, 'responsavilidad').map(({ id }) => id)).toEqual(['b']);
    expect(found(all, 'migracion responsabilidad')).toEqual([]);
    expect(found(all, 'nada')).toEqual([]);
  });

  it('puts titles before texts, and takes the beginning of a word for it', () => {
    expect(found(all, 'migra').map(({ id }) => id)).toEqual(['a', 'c']);
  });

  it('takes whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (asked) => {
        expect(found(all, asked).length).toBeLessThanOrEqual(all.length);
      }),
    );
  });
});

describe('an excerpt', () => {
  it('is the text where it is short, else some of it around what was asked for', () => {
    expect(excerpt('Poco.', 'poco')).toBe('Poco.');
    const long = `${'uno dos tres '.repeat(40)}aquí está la protección ${'cuatro cinco '.repeat(40)}`;
    const part = excerpt(long, 'proteccion');
    expect(part).toMatch(/^… .*protección.* …$/);
    expect(part.length).toBeLessThan(190);
    expect(excerpt(long, 'ausente')).toMatch(/^uno dos/);
  });
});
