import type { DeclarationAnswer, ParagraphTold } from '../../../../projections/declaration.js';
import { arrivalNow } from '../../../../adapters/page/app/clerk/silence/against.js';
import { beside, changeAsked, CHANGES } from '../../../../adapters/page/app/clerk/text/change-asked.js';
import {
  inNoPackage,
  notAgreedIn,
  standsInTheWay,
} from '../../../../adapters/page/app/clerk/text/negotiated.js';
import { paragraphChoices, paragraphCited } from '../../../../adapters/page/app/clerk/text/paragraphs.js';
import { Change } from '../../../../domain/texts/amendment-events.js';

const paragraph = (id: string, more: object = {}): ParagraphTold => {
  const told: unknown = {
    paragraph: id,
    part: 'operative',
    words: `Words of ${id}.`,
    entry: 1,
    acts: [],
    ...more,
  };
  return told as ParagraphTold;
};
const answer = (more: object): DeclarationAnswer => more as DeclarationAnswer;

const agreement = { kind: 'agreed', entry: 3 };
const [ONE, TWO, THREE] = [paragraph('one', { agreement }), paragraph('two'), paragraph('three')];

describe('a paragraph can be agreed ad referendum', () => {
  const bracket = (fate: string) => ({ paragraph: 'two', fate: { kind: fate } });
  const amendment = (fate: string) => ({ change: { paragraph: 'two' }, fate: { kind: fate } });

  it.each([
    ['once', {}, ONE, 'agreed'],
    ['where nothing in it is open', {}, TWO, undefined],
    ['again, once it was reopened', {}, paragraph('four', { agreement: { kind: 'reopened' } }), undefined],
    ['not with an open bracket', { brackets: [bracket('open')] }, TWO, 'bracket'],
    ['with a closed bracket', { brackets: [bracket('closed')] }, TWO, undefined],
    ['not with a pending amendment', { amendments: [amendment('open')] }, TWO, 'amendment'],
    ['with one that was withdrawn', { amendments: [amendment('withdrawn')] }, TWO, undefined],
    [
      'where another is open',
      { brackets: [bracket('open')], amendments: [amendment('open')] },
      THREE,
      undefined,
    ],
  ])('%s', (_, text, of, why) => {
    expect(standsInTheWay(answer(text), of)).toBe(why);
  });
});

describe('a package', () => {
  const text = answer({
    paragraphs: [ONE, TWO, THREE],
    packages: [
      { phase: 'open', paragraphs: ['one', 'two', 'gone'] },
      { phase: 'dissolved', paragraphs: ['three'] },
    ],
  });
  const [first] = text.packages ?? [];

  it('waits for those of its paragraphs that the text still has', () => {
    expect(first && notAgreedIn(text, first).map(({ paragraph: id }) => id)).toEqual(['two']);
  });

  it('takes only what no other holds; one that was dissolved holds nothing', () => {
    expect(inNoPackage(text)).toEqual([THREE]);
    expect(inNoPackage(answer({ paragraphs: [ONE] }))).toEqual([ONE]);
  });
});

describe('a change that is asked for', () => {
  const item = paragraph('item', { within: 'one' });
  const asked = { words: 'New words.', behind: 'three', id: 'new' };

  it.each(CHANGES)('%s, is one that the book understands', (kind) => {
    for (const one of [TWO, item]) expect(Change.is(changeAsked(kind, one, asked))).toBe(true);
  });

  it('puts what is new behind the paragraph that was chosen, beside it', () => {
    expect(changeAsked('insert', item, asked)).toEqual({
      kind: 'insert',
      paragraph: 'new',
      part: 'operative',
      within: 'one',
      after: 'item',
      words: 'New words.',
    });
    expect(changeAsked('move', TWO, asked)).toMatchObject({ paragraph: 'two', after: 'three' });
  });

  it('moves a paragraph among those beside it only', () => {
    const annex = paragraph('annex', { part: 'annex' });
    expect(beside([ONE, TWO, item, annex], ONE)).toEqual([TWO]);
    expect(beside([ONE, TWO, item], item)).toEqual([]);
  });
});

it('paragraphs are chosen by their number as it is cited and their first words', () => {
  const all = [paragraph('a', { number: 3, label: '3(a)' }), paragraph('b', { number: 4 }), TWO];
  expect(all.map(paragraphCited)).toEqual(['3(a)', '4', 'Words of two.']);
  expect(paragraphChoices(all)).toEqual([
    ['a', '3(a) Words of a.'],
    ['b', '4 Words of b.'],
    ['two', 'Words of two.'],
  ]);
});

describe('what is said against what is circulated', () => {
  it.each([
    ['running', false, 'in-time'],
    ['running', true, 'late'],
    ['suspended', true, 'in-time'],
    ['broken', false, 'in-time'],
    ['broken', true, 'late'],
    ['passed', true, 'late'],
    ['called-off', false, 'not'],
  ] as const)('while it is %s, its deadline over: %s, arrives %s', (phase, isOver, arrival) => {
    expect(arrivalNow({ phase }, isOver)).toBe(arrival);
  });
});
