import fc from 'fast-check';
import { filledIn, wordsOf } from '../../../../adapters/page/app/clerk/words-of.js';

it('finds every text in the data of an entry, and says where', () => {
  expect(wordsOf({ title: { en: 'A', es: 'B' }, by: ['BZ'], version: 1, open: true })).toEqual([
    { path: '/title/en', value: 'A' },
    { path: '/title/es', value: 'B' },
    { path: '/by/0', value: 'BZ' },
  ]);
  expect(wordsOf({ 'a/b~c': 'x' })).toEqual([{ path: '/a~1b~0c', value: 'x' }]);
});

it('puts other words in their place, and leaves all else', () => {
  const data = { title: { en: 'A' }, by: ['BZ'], version: 1, nothing: null };
  expect(filledIn(data, (path) => (path === '/title/en' ? 'C' : 'CR'))).toEqual({
    title: { en: 'C' },
    by: ['CR'],
    version: 1,
    nothing: null,
  });
});

it('changes nothing where the words are the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (data) => {
      const words = new Map(wordsOf(data).map(({ path, value }) => [path, value]));
      expect(filledIn(data, (path) => words.get(path) ?? '')).toEqual(data);
    }),
  );
});
