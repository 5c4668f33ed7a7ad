import { momentAfter, momentSaid, monthShort } from '../../../../adapters/page/app/moments.js';

describe('a moment', () => {
  it.each([
    ['2019', '2019', '2019'],
    ['2019-11', 'noviembre de 2019', 'November 2019'],
    ['2019-11-14', '14 de noviembre de 2019', '14 November 2019'],
    ['../2017', '2017 o antes', '2017 or before'],
    ['../2019-11-12', '12 de noviembre de 2019 o antes', '12 November 2019 or before'],
    // What is no moment is shown as it was asked for.
    ['ayer', 'ayer', 'ayer'],
  ])('%s is said as precisely as it is known', (moment, es, en) => {
    expect([momentSaid(moment, 'es'), momentSaid(moment, 'en')]).toEqual([es, en]);
  });

  it('that is an instant is told in the zone of the body', () => {
    expect(momentSaid('2019-11-15T05:59:00Z', 'en', 'America/Costa_Rica')).toMatch(/^14 November 2019/);
  });

  it('has its article after a preposition in Spanish, where it is a day', () => {
    expect([
      momentAfter('2019-11-14', 'es'),
      momentAfter('2019-11', 'es'),
      momentAfter('2019-11-14', 'en'),
    ]).toEqual(['el 14 de noviembre de 2019', 'noviembre de 2019', '14 November 2019']);
  });

  it('has months with short names', () => {
    expect([monthShort(1, 'es'), monthShort(12, 'en')]).toEqual(['ene', 'Dec']);
  });
});
