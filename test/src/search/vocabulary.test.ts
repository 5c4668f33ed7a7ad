import fc from 'fast-check';
import { havingAll, vocabulary } from '../../../src/search/vocabulary.js';

const word = fc.stringMatching(/^[abc]{1,7}$/);

it('law: what has all the words, or their beginnings, is found, the newest first, as by looking at each', () => {
  fc.assert(
    fc.property(
      fc.array(fc.array(word, { maxLength: 5 }), { maxLength: 20 }),
      fc.array(word, { minLength: 1, maxLength: 3 }),
      (texts, asked) => {
        const known = vocabulary();
        texts.forEach((words, at) => known.add(words, at));
        const begins = asked.every((one) => texts.flat().some((other) => other.startsWith(one)));
        fc.pre(begins);
        const expected = texts
          .map((words, at) => ({ words, at }))
          .filter(({ words }) => asked.every((one) => words.some((other) => other.startsWith(one))))
          .map(({ at }) => at)
          .reverse();
        const meant = asked.map((one) => new Set(known.beginning(one)));
        expect(havingAll(known, meant, texts.length)).toEqual(expected);
      },
    ),
  );
});

it('a long word may have a wrong letter, a short one may not', () => {
  const known = vocabulary();
  known.add(['responsabilidad', 'paz'], 0);
  expect(known.near('responsavilidad')).toEqual(['responsabilidad']);
  expect(known.beginning('responsa')).toEqual(['responsabilidad']);
  expect(known.near('pas')).toEqual([]);
  // Words that come later are found too.
  known.add(['paso'], 1);
  expect(known.beginning('pas')).toEqual(['paso']);
});
