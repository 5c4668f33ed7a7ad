import { allEntries } from '../../src/library.js';
import { namedEntries } from '../../src/named-entries.js';
import type { EventStore } from '../../src/ports/event-store.js';
import { admit, constitute, CRM, deskOver } from '../support/desk.js';

const watched = async () => {
  const desk = deskOver();
  await desk.recorded(constitute, ...['CR', 'GT', 'MX', 'HN'].map((code) => admit(code)));
  const reads: string[] = [];
  const store: EventStore = {
    ...desk.store,
    read: (book, range) => {
      reads.push(`${range?.from}..${range?.to}`);
      return desk.store.read(book, range);
    },
  };
  return { store, reads, all: await allEntries(desk.store, CRM) };
};

describe('entries that answers name', () => {
  it('are those of the book, in order, and neighbours are read together', async () => {
    const { store, reads, all } = await watched();
    expect(await namedEntries(store)(CRM, [4, 0, 1, 9])).toEqual([all[0], all[1], all[4]]);
    expect(reads).toEqual(['0..1', '4..4', '9..9']);
  });

  it('are read once, while they are held', async () => {
    const { store, reads, all } = await watched();
    const named = namedEntries(store);
    await named(CRM, [0, 1]);
    reads.length = 0;
    expect(await named(CRM, [2, 1, 0])).toEqual(all.slice(0, 3));
    expect(reads).toEqual(['2..2']);
  });

  it('are not held beyond what may be', async () => {
    const { store, reads, all } = await watched();
    const named = namedEntries(store, 1_000);
    await named(CRM, [1, 2]);
    reads.length = 0;
    expect(await named(CRM, [1, 2])).toEqual(all.slice(1, 3));
    expect(reads).toEqual(['1..1']);
  });
});
