import { asked } from '../support/asked.js';
import { added, plan, proposed, replace } from '../support/plan-text.js';
import { happened, type Told } from '../support/spec.js';

const removed = (paragraph: string): Told => happened('ParagraphRemoved', { text: 'plan', paragraph });

const changed = async (from: number, to: number, ...told: readonly Told[]) => {
  const { answer } = await asked(...told);
  const { paragraphs, entries } = await answer({ kind: 'changes', id: 'plan', from, to });
  return {
    entries,
    paragraphs: paragraphs.map(({ paragraph, change, reworded, before, after }) =>
      [paragraph, change, reworded, before?.label, after?.label].join(' '),
    ),
  };
};

describe('the changes between two versions of a text', () => {
  it('are told by paragraph, forward and back', async () => {
    const told = [...plan, removed('a'), added('c', 'Acuerdan.', { after: 'b' })];
    const [forward, back] = [await changed(3, 5, ...told), await changed(5, 3, ...told)];
    expect(forward.paragraphs).toEqual(['a removed false 1 ', 'b kept false 2 1', 'c added false  2']);
    expect(back.paragraphs).toEqual(['a added false  1', 'b kept false 1 2', 'c removed false 2 ']);
    expect(back.entries).toEqual(forward.entries);
  });

  it('are told by word where a paragraph was reworded', async () => {
    const reworded = happened('ParagraphReworded', { text: 'plan', paragraph: 'a', words: 'Piden más.' });
    expect((await changed(3, 4, ...plan, reworded)).paragraphs).toEqual([
      'a kept true 1 1',
      'b kept false 2 2',
    ]);
  });

  it('are none of a version that the text does not have', async () => {
    await expect(changed(1, 9, ...plan)).rejects.toThrow('no version "9"');
  });
});

describe('what an amendment would change', () => {
  it('is told as the words that it adds and takes, whichever its kind', async () => {
    const { answer } = await asked(
      ...plan,
      proposed('m1', replace('a', 'Exigen.')),
      proposed('m2', { kind: 'insert', paragraph: 'n', part: 'operative', words: 'Nuevo.', after: 'a' }),
      proposed('m3', { kind: 'delete', paragraph: 'b' }),
      proposed('m4', { kind: 'move', paragraph: 'b', part: 'operative' }),
    );
    const { amendments = [] } = await answer({ kind: 'declaration', id: 'plan' });
    expect(
      amendments.map(({ amendment, words }) =>
        [amendment, ...words.map(({ kind, words: said }) => `${kind}:${said}`)].join(' '),
      ),
    ).toEqual([
      'm1 removed:Piden added:Exigen same:.',
      'm2 added:Nuevo.',
      'm3 removed:Invitan.',
      'm4 same:Invitan.',
    ]);
  });
});
