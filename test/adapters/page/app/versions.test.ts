import fc from 'fast-check';
import { pairChosen, wordsChanged } from '../../../../adapters/page/app/versions.js';

describe('two versions of some words', () => {
  it('differ by what was added and removed, word by word, and by nothing else', () => {
    const words = fc.array(fc.constantFrom('los', 'miembros', 'acuerdan', 'no', 'la', ' ', '\n', '🙂'), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [before, after] = [one.join(' '), other.join(' ')];
        const parts = wordsChanged(before, after) ?? [];
        const without = (left: string): string =>
          parts
            .filter(({ kind }) => kind !== left)
            .map((part) => part.words)
            .join('');
        expect([without('added'), without('removed')]).toEqual([before, after]);
        if (before === after) expect(parts.every(({ kind }) => kind === 'same')).toBe(true);
      }),
    );
  });

  it('are told by whole words', () => {
    expect(wordsChanged('Aceptan el mandato', 'Aprueban el mandato')).toEqual([
      { kind: 'removed', words: 'Aceptan' },
      { kind: 'added', words: 'Aprueban' },
      { kind: 'same', words: ' el mandato' },
    ]);
  });

  it('differ once where words that changed follow one another', () => {
    expect(wordsChanged('por los medios que haya.', 'por radio y correo.')).toEqual([
      { kind: 'same', words: 'por ' },
      { kind: 'removed', words: 'los medios que haya' },
      { kind: 'added', words: 'radio y correo' },
      { kind: 'same', words: '.' },
    ]);
  });

  it('are not compared where they are very long', () => {
    expect(wordsChanged('a '.repeat(30_000), 'b')).toBeUndefined();
  });
});

describe('of several versions', () => {
  it.each([
    [{}, [2, 3]],
    [{ one: '1' }, [1, 3]],
    [{ one: '3', other: '1' }, [3, 1]],
    [{ one: '9', other: 'x' }, [2, 3]],
  ])('where %j is asked for, %j stand beside each other', (asked, pair) => {
    expect(pairChosen([1, 2, 3], asked)).toEqual(pair);
  });
});
