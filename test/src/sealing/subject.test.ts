import type { BookId } from '../../../domain/language/ids.js';
import { closedPlace, personCalled, sameWords } from '../../../src/sealing/subject.js';

const index = new Uint8Array(32).fill(7);
const crm = 'crm' as BookId;
const of = (name: string, book = crm, secret = index) => personCalled(secret, book, name).of;

describe('a person', () => {
  it('is the same however the words are composed, cased and spaced', () => {
    const same = ['José Núñez', 'JOSÉ  NÚÑEZ', ' josé\tnúñez ', 'José Núñez'.normalize('NFD')];
    expect(new Set(same.map((name) => of(name))).size).toBe(1);
    expect(sameWords('Groß')).toBe(sameWords('GROSS'));
  });

  it('is somebody else under other words, in another book, and under another secret', () => {
    const others = [
      of('José Núñez'),
      of('Jose Nunez'),
      of('José Núñez', 'sica' as BookId),
      of('José Núñez', crm, new Uint8Array(32)),
    ];
    expect(new Set(others).size).toBe(4);
  });
});

describe('a place behind closed doors', () => {
  it('is the session; without one the item, the meeting, or the book', () => {
    const where = { meeting: 'xxiv', item: 'borders', session: 'closed-doors', party: 'MX' };
    expect(closedPlace(where)).toBe('meeting:xxiv/session:closed-doors');
    expect(closedPlace({ meeting: 'xxiv', item: 'borders' })).toBe('meeting:xxiv/item:borders');
    expect(closedPlace({ meeting: 'xxiv' })).toBe('meeting:xxiv');
    expect(closedPlace({ text: 'draft', meeting: 7 })).toBe('text:draft');
    expect(closedPlace({})).toBe('book');
  });
});
