import fc from 'fast-check';
import {
  addressFrom,
  atPresent,
  elsewhere,
  isOfThePast,
  likewise,
  questionAt,
  written,
} from '../../../../adapters/page/app/address.js';

describe('an address of the page', () => {
  it('reads what it writes, whatever the ids and the words in it', () => {
    const piece = fc.string({ unit: 'grapheme', minLength: 1 }).filter((one) => one !== '.' && one !== '..');
    fc.assert(
      fc.property(
        piece,
        fc.array(piece, { maxLength: 3 }),
        fc.record({ on: piece, q: piece }, { requiredKeys: [] }),
        (book, view, query) => {
          const address = { book, view, query };
          expect(addressFrom(written(address))).toEqual(address);
        },
      ),
    );
  });

  it('is the service’s own book at /', () => {
    expect(addressFrom('/?lang=en')).toEqual({ book: undefined, view: [], query: { lang: 'en' } });
  });

  it('leaves out what is empty, as forms send it, and what is unknown', () => {
    expect(addressFrom('/page/crm?on=&at=12&utm=x').query).toEqual({ at: '12' });
  });

  it('takes a badly encoded piece as it stands', () => {
    expect(addressFrom('/page/crm/meetings/%E0').view).toEqual(['meetings', '%E0']);
  });

  it('keeps the moment and the language from view to view, and nothing else', () => {
    const here = addressFrom('/page/crm/meetings/xxiv/replay?step=3&on=2019-11-14&lang=en');
    expect(written(elsewhere(here, ['calendar'], { year: '2020' }))).toBe(
      '/page/crm/calendar?on=2019-11-14&lang=en&year=2020',
    );
  });

  it('comes back to the present', () => {
    const here = addressFrom('/page/crm/log?on=2019&at=3&known-on=2020&lang=es');
    expect([isOfThePast(here), isOfThePast(atPresent(here))]).toEqual([true, false]);
    expect(written(atPresent(here))).toBe('/page/crm/log?lang=es');
    expect(likewise(here, { lang: 'en', at: '' }).query).toEqual({
      on: '2019',
      'known-on': '2020',
      lang: 'en',
    });
  });

  it('asks the service as of the same moment, in one language', () => {
    const here = addressFrom('/page/crm/meetings?at=300&q=x');
    expect(questionAt(here, 'crm', 'decisions?limit=1', 'es')).toBe(
      '/books/crm/decisions?limit=1&at=300&lang=es',
    );
  });
});
