import fc from 'fast-check';
import type { ParagraphId } from '../../../domain/language/ids.js';
import { applied, differences, type Worded } from '../../../domain/texts/compare.js';
import type { TextPart } from '../../../domain/texts/events.js';
import { put } from '../../../domain/texts/tree.js';

const ids = ['a', 'b', 'c', 'd', 'e', 'f', 'g'] as ParagraphId[];
// Spaces of every kind, punctuation, accents, scripts without spaces, signs outside the basic plane.
const word = fc.constantFrom(
  'la',
  'Conferencia',
  'migración',
  '移民',
  'حقوق',
  '𝒳',
  'e\u0301',
  '[',
  ']',
  '–',
  '.',
  ',',
);
const space = fc.constantFrom(' ', '  ', '\n', '\t', '');
const words = fc
  .array(fc.tuple(word, space), { minLength: 1, maxLength: 12 })
  .map((pairs) => pairs.flat().join(''));
const part = fc.constantFrom<TextPart>('preamble', 'operative', 'annex');

/** Any text there can be: paragraphs put in one after another, each anywhere. */
const text: fc.Arbitrary<readonly Worded[]> = fc
  .array(
    fc.tuple(
      fc.constantFrom(...ids),
      part,
      fc.constantFrom(undefined, ...ids),
      fc.constantFrom(undefined, ...ids),
      words,
    ),
    {
      maxLength: 9,
    },
  )
  .map((all) =>
    all.reduce<readonly Worded[]>((before, [id, its, within, after, said]) => {
      if (before.some((other) => other.id === id)) return before;
      return put(before, [{ id, part: its, within, words: said }], { part: its, within, after });
    }, []),
  );

const RUNS = { numRuns: 1000 };

describe('what changed between two texts', () => {
  it('applied to the one gives the other, and the other way round: diff then apply is the identity', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        expect(applied(one, differences(one, other))).toEqual(other);
        expect(applied(other, differences(other, one))).toEqual(one);
      }),
      RUNS,
    );
  });

  it('between a text and itself is nothing', () => {
    fc.assert(
      fc.property(text, (one) => {
        for (const { kind, words: said } of differences(one, one)) {
          expect(kind).toBe('kept');
          expect(said.every((its) => its.kind === 'same')).toBe(true);
        }
      }),
      RUNS,
    );
  });

  it('names every paragraph of either once', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const told = differences(one, other).map(({ paragraph }) => paragraph);
        const there = new Set([...one, ...other].map(({ id }) => id));
        expect(told.length).toBe(there.size);
        expect(new Set(told)).toEqual(there);
      }),
      RUNS,
    );
  });

  it('is applied to no other text than the one compared', () => {
    fc.assert(
      fc.property(text, text, text, (one, other, third) => {
        fc.pre(
          JSON.stringify(one.map(({ id, words: said }) => [id, said]).sort()) !==
            JSON.stringify(third.map(({ id, words: said }) => [id, said]).sort()),
        );
        expect(applied(third, differences(one, other))).toBeUndefined();
      }),
      RUNS,
    );
  });
});

describe('what changed, told', () => {
  const says = (id: string, said: string, within?: string): Worded => ({
    id: id as ParagraphId,
    part: 'operative',
    within: within as ParagraphId | undefined,
    words: said,
  });
  const kinds = (one: readonly Worded[], other: readonly Worded[]) =>
    differences(one, other).map(({ paragraph, kind, before, after }) => [
      paragraph,
      kind,
      before?.label,
      after?.label,
    ]);

  it('a new paragraph gives those after it other numbers, and moves none of them', () =>
    expect(kinds([says('a', 'A'), says('b', 'B')], [says('n', 'N'), says('a', 'A'), says('b', 'B')])).toEqual(
      [
        ['n', 'added', undefined, '1'],
        ['a', 'kept', '1', '2'],
        ['b', 'kept', '2', '3'],
      ],
    ));

  it('what goes with the paragraph it stands within has not moved by itself', () =>
    expect(
      kinds(
        [says('a', 'A'), says('i', 'I', 'a'), says('j', 'J', 'a'), says('b', 'B'), says('c', 'C')],
        [says('b', 'B'), says('c', 'C'), says('a', 'A'), says('i', 'I', 'a'), says('j', 'J', 'a')],
      ),
    ).toEqual([
      ['b', 'kept', '2', '1'],
      ['c', 'kept', '3', '2'],
      ['a', 'moved', '1', '3'],
      ['i', 'kept', '1(a)', '3(a)'],
      ['j', 'kept', '1(b)', '3(b)'],
    ]));

  it('what was removed stands where it stood', () =>
    expect(kinds([says('a', 'A'), says('b', 'B'), says('c', 'C')], [says('a', 'A'), says('c', 'C')])).toEqual(
      [
        ['a', 'kept', '1', '1'],
        ['b', 'removed', '2', undefined],
        ['c', 'kept', '3', '2'],
      ],
    ));

  it('words are compared one by one', () =>
    expect(
      differences([says('a', 'Todo peldaño soporta 150 kg.')], [says('a', 'Todo peldaño soporta 200 kg.')])[0]
        ?.words,
    ).toEqual([
      { kind: 'same', words: 'Todo peldaño soporta ' },
      { kind: 'removed', words: '150' },
      { kind: 'added', words: '200' },
      { kind: 'same', words: ' kg.' },
    ]));

  it('words of which more changed than anybody reads apart are told as new ones', () => {
    const many = (from: number): string => Array.from({ length: 3_000 }, (_, n) => `p${n + from}`).join(' ');
    expect(
      differences([says('a', many(0))], [says('a', many(10_000))])[0]?.words.map(({ kind }) => kind),
    ).toEqual(['removed', 'added']);
  });
});
