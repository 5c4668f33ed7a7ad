import { entriesIn } from '../../../../adapters/page/app/live.js';

describe('a piece of the live stream', () => {
  it('tells the entries that came whole, and keeps the beginning of the next', () => {
    expect(entriesIn('retry: 2000\n\nid: 4\nevent: entry\ndata: {}\n\nid: 5\nevent: entry\nda')).toEqual({
      numbers: [4],
      rest: 'id: 5\nevent: entry\nda',
    });
  });

  it('is not misled by what stands in an entry', () => {
    expect(entriesIn('id: 4\nevent: entry\ndata: {"reason":"id: 9"}\n\n').numbers).toEqual([4]);
  });

  it('has none in a comment', () => {
    expect(entriesIn(': here\n\n')).toEqual({ numbers: [], rest: '' });
  });
});
