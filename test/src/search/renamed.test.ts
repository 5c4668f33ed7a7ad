import { both, wordsRenamed } from '../../../src/search/renamed.js';
import { vocabulary } from '../../../src/search/vocabulary.js';

const es = (words: string) => ({ es: words });

describe('the words of what is called otherwise', () => {
  it('are those it is called by now, where its entries are; of names and of what paragraphs are cited by', () => {
    const words = wordsRenamed([
      { was: es('Secretaría'), is: { es: 'Oficina', en: 'Office' }, entries: [3, 5] },
      { was: es('Red'), is: es('Oficina'), entries: [7] },
      { was: { part: 'body', label: '3' }, is: { part: 'body', label: '4' }, entries: [9] },
      { was: { part: 'body', label: '3' }, is: { part: 'body' }, entries: [11] },
    ]);
    expect(['oficin', 'offic', '4', 'secretari'].map((word) => words.at(word))).toEqual([
      [3, 5, 7],
      [3, 5],
      [9],
      [],
    ]);
    expect([words.beginning('ofi'), words.near('oficim'), words.near('ofi')]).toEqual([
      ['oficin'],
      ['oficin'],
      [],
    ]);
    expect([...words.unsure]).toEqual([]);
  });

  it('cannot be told of what is otherwise in more than its words: those entries are to be read', () => {
    const words = wordsRenamed([
      { was: 'network', is: 'working-group', entries: [1] },
      { was: { part: 'body', label: '3' }, is: { part: 'preamble' }, entries: [2] },
      { was: undefined, is: { organ: 'vm', verb: 'approved' }, entries: [4] },
    ]);
    expect([...words.unsure]).toEqual([1, 2, 4]);
  });

  it('stand beside those that are known', () => {
    const known = vocabulary();
    known.add(['oficial', 'red'], 2);
    const all = both(known, wordsRenamed([{ was: es('x'), is: es('Red oficial'), entries: [5] }]));
    expect([all.at('oficial'), all.at('red'), all.beginning('ofi')]).toEqual([
      [2, 5],
      [2, 5],
      ['oficial', 'oficial'],
    ]);
    expect(all.near('oficiol')).toEqual(['oficial', 'oficial']);
  });
});
