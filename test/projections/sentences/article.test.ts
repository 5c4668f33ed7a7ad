import { describe, expect, it } from '@jest/globals';
import { a, begun, de, kindAndName, properName } from '../../../projections/sentences/article.js';
import { kinds } from '../../../projections/sentences/kinds.js';

describe('a name takes an article only where it is sure to', () => {
  it.each([
    ['Secretaría Técnica', 'la Secretaría Técnica'],
    ['XXIV Reunión Viceministerial', 'la XXIV Reunión Viceministerial'],
    ['2.ª Reunión Extraordinaria', 'la 2.ª Reunión Extraordinaria'],
    ['II Congreso', 'el II Congreso'],
    ['Segundo Foro', 'el Segundo Foro'],
    ['Primera Cumbre', 'la Primera Cumbre'],
    ['Alto Comisionado', 'el Alto Comisionado'],
    ['Costa Rica', 'Costa Rica'],
    ['El Salvador', 'El Salvador'],
    ['Estados Unidos', 'Estados Unidos'],
    ['Colombia', 'Colombia'],
    ['GRCM', 'GRCM'],
    ['MX', 'MX'],
  ])('%s', (es, said) => {
    expect(properName({ es }, 'es')).toBe(said);
  });

  it.each([
    ['Technical Secretariat', 'the Technical Secretariat'],
    ['United States', 'the United States'],
    ['Dominican Republic', 'the Dominican Republic'],
    ['The Meeting', 'The Meeting'],
    ['Costa Rica', 'Costa Rica'],
    ['UNHCR', 'UNHCR'],
  ])('%s', (en, said) => {
    expect(properName({ en }, 'en')).toBe(said);
  });

  it('takes none of another language than its own', () => {
    expect(properName({ es: 'Secretaría Técnica' }, 'en')).toBe('Secretaría Técnica');
    expect(properName({ en: 'Red Cross' }, 'es')).toBe('Red Cross');
  });

  it('is otherwise called by what it is', () => {
    expect(kindAndName(kinds.organ, { es: 'GRCM' }, 'es')).toBe('la instancia «GRCM»');
    expect(kindAndName(kinds.organ, { es: 'GRCM' }, 'en')).toBe('the organ “GRCM”');
    expect(kindAndName(kinds.organ, { es: 'Grupo Regional' }, 'es')).toBe('el Grupo Regional');
  });
});

it('contracts the article, not a part of a name', () => {
  expect([de('el Grupo'), de('la Red'), de('El Salvador')]).toEqual([
    'del Grupo',
    'de la Red',
    'de El Salvador',
  ]);
  expect([a('el Grupo'), a('la Red'), a('El Salvador')]).toEqual(['al Grupo', 'a la Red', 'a El Salvador']);
});

it('begins a sentence with its article in upper case, and leaves codes as they are', () => {
  expect([begun('la Red'), begun('the Group'), begun('el texto'), begun('mx retiró')]).toEqual([
    'La Red',
    'The Group',
    'El texto',
    'mx retiró',
  ]);
});
