import { excerpt } from '../../../../adapters/page/app/search.js';

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
