import { openMemory } from '../../../adapters/store/memory.js';
import { sha256 } from '../../../src/envelope.js';
import type { BookId } from '../../../domain/language/ids.js';
import type { EventStore, StoredEntry } from '../../../src/ports/event-store.js';
import { conference } from '../../domain/authority/given.js';
import { entriesToStore } from '../../adapters/http/support/given.js';
import { collect, right } from '../../adapters/store/contract.js';
import { CRM } from '../../support/desk.js';
import { follower, holds, leading, withKey, type TestFollower, type TestLeader } from './leading.js';

const ALL = entriesToStore(conference);
type Some = readonly [StoredEntry, ...StoredEntry[]];

const storeOf = async (entries: Some): Promise<EventStore> => {
  const store = openMemory();
  right(await store.append(CRM, 'no-book', entries)());
  return store;
};
const first = (count: number): Some => ALL.slice(0, count) as readonly StoredEntry[] as Some;

/** The same entry with other words, in good order by itself: its digest is that of its data. */
const reworded = (entry: StoredEntry): StoredEntry => {
  const data = entry.data.replace('"', '"').replace(/"es":"[^"]*"/, '"es":"Otra cosa"');
  return {
    ...entry,
    data,
    envelope: entry.envelope.replace(/"dataDigest":"[0-9a-f]*"/, `"dataDigest":"${sha256(data)}"`),
  };
};

describe('a follower', () => {
  let running: TestFollower[] = [];
  afterEach(async () => {
    await Promise.all(running.map((one) => one.end()));
    running = [];
  });
  const following = (...of: Parameters<typeof follower>): TestFollower => {
    const one = follower(...of);
    running.push(one);
    return one;
  };
  const led = async (entries: Some = ALL): Promise<TestLeader> => {
    const leader = leading(await storeOf(entries));
    await leader.sign();
    return leader;
  };
  /** Why it followed no further. */
  const stopped = async (one: TestFollower): Promise<string> => {
    const trouble = await one.ended;
    if (trouble === undefined || !('message' in trouble)) throw new Error('it was not stopped');
    expect(trouble.kind).toBe('cannot-follow');
    return trouble.message;
  };

  it('holds the book byte for byte, with the signature of its leader', async () => {
    const leader = await led();
    const one = following(leader);
    await holds(one, ALL.length);
    expect(await collect(one.store.read(CRM))).toEqual(ALL);
    const { signer } = one;
    while (right(await signer.published(CRM)()) === undefined)
      await new Promise((goOn) => setTimeout(goOn, 1));
    expect(right(await signer.published(CRM)())?.checkpoint.size).toBe(ALL.length);
    expect(one.signs()).toEqual({
      behind: 0,
      entries: ALL.length,
      silent: 0,
      trouble: undefined,
      wasLevel: true,
    });
  });

  it('stores what comes only once it is signed', async () => {
    const leader = await led(first(5));
    const one = following(leader);
    await holds(one, 5);
    right(await leader.store.append(CRM, 4, ALL.slice(5) as unknown as Some)());
    while (one.signs().behind === 0) await new Promise((goOn) => setTimeout(goOn, 1));
    expect(right(await one.store.head(CRM)())).toBe(4);
    await leader.sign();
    await holds(one, ALL.length);
  });

  it('goes on from where it was when it is started again, or when its leader was away', async () => {
    const leader = await led(first(5));
    const before = follower(leader);
    await holds(before, 5);
    await before.end();
    leader.away = true;
    const again = following(leader, before);
    while (again.signs().trouble === undefined) await new Promise((goOn) => setTimeout(goOn, 1));
    expect(again.signs().trouble?.en).toBe('is away');
    right(await leader.store.append(CRM, 4, ALL.slice(5) as unknown as Some)());
    await leader.sign();
    leader.away = false;
    await holds(again, ALL.length);
    expect(await collect(again.store.read(CRM))).toEqual(ALL);
    expect(again.hindered).toEqual(['is away']);
  });

  describe('was level with its leader', () => {
    const hindered = async (one: TestFollower): Promise<void> => {
      while (one.signs().trouble === undefined) await new Promise((goOn) => setTimeout(goOn, 1));
    };

    it('not before it has reached it, nor while what it had then is not all here', async () => {
      const leader = await led(first(5));
      leader.away = true;
      const one = following(leader);
      await hindered(one);
      expect(one.signs()).toMatchObject({ behind: 0, wasLevel: false });
      right(await leader.store.append(CRM, 4, ALL.slice(5, -1) as unknown as Some)());
      leader.away = false;
      while (one.signs().behind !== ALL.length - 1) await new Promise((goOn) => setTimeout(goOn, 1));
      expect(one.signs().wasLevel).toBe(false);
      await leader.sign();
      while (!one.signs().wasLevel) await new Promise((goOn) => setTimeout(goOn, 1));
      right(await leader.store.append(CRM, ALL.length - 2, ALL.slice(-1) as unknown as Some)());
      while (one.signs().behind === 0) await new Promise((goOn) => setTimeout(goOn, 1));
      expect(one.signs().wasLevel).toBe(true);
    });

    it('from the start where it was left so, though the leader is away; not where it was left half way', async () => {
      const leader = await led();
      const before = follower(leader);
      await holds(before, ALL.length);
      await before.end();
      leader.away = true;
      const again = following(leader, before);
      await hindered(again);
      expect(again.signs()).toMatchObject({ behind: 0, entries: ALL.length, wasLevel: true });
      const half = following(leader, { ...before, store: await storeOf(first(5)) });
      await hindered(half);
      expect(half.signs()).toMatchObject({ behind: ALL.length - 5, entries: 5, wasLevel: false });
      const unsigned = following(leader, { store: await storeOf(first(5)) });
      await hindered(unsigned);
      expect(unsigned.signs()).toMatchObject({ entries: 5, wasLevel: false });
    });
  });

  it('waits for space, where its disk is full', async () => {
    const leader = await led();
    const store = openMemory();
    let full = true;
    const one = following(leader, {
      store: {
        ...store,
        append: (...of) =>
          full
            ? () => Promise.resolve({ _tag: 'Left', left: { kind: 'full', message: 'no space' } })
            : store.append(...of),
      },
    });
    while (one.signs().trouble === undefined) await new Promise((goOn) => setTimeout(goOn, 1));
    expect(one.signs().trouble?.en).toMatch(/^No space is left on the disk here/);
    full = false;
    await holds(one, ALL.length);
  });

  it('follows one book only, where one is named', async () => {
    const one = following(await led(), { only: 'other' as BookId });
    await new Promise((goOn) => setTimeout(goOn, 20));
    expect(right(await one.store.books()())).toEqual([]);
    expect(one.signs().behind).toBe(0);
  });

  describe('stops, and stores nothing of it, where', () => {
    it.each<[string, (entry: StoredEntry) => ReturnType<TestLeader['send']>, RegExp]>([
      ['an entry says something else', reworded, /not those that the leader signed/],
      ['its data is not what its envelope says', (entry) => ({ ...entry, data: '{}' }), /Entry 0/],
      ['an entry has another place', (entry) => ({ ...entry, number: entry.number + 1 }), /Entry 1/],
      [
        'an entry is kept from it',
        ({ number }) => ({ number, closed: true }),
        /acta token issue --follower --book crm/,
      ],
    ])('%s', async (_, send, words) => {
      const leader = await led();
      leader.send = send;
      const one = following(leader);
      expect(await stopped(one)).toMatch(words);
      expect(right(await one.store.books()())).toEqual([]);
    });

    it('the leader has fewer entries than were here', async () => {
      const signing = withKey();
      const leader = leading(await storeOf(ALL), signing);
      await leader.sign();
      const before = follower(leader);
      await holds(before, ALL.length);
      await before.end();
      const older = leading(await storeOf(first(9)), signing);
      expect(await stopped(following(older, before))).toMatch(/has 9 entries, and there were 31/);
      expect(await collect(before.store.read(CRM))).toEqual(ALL);
    });

    it('the leader has another history, as long, and signed', async () => {
      const signing = withKey();
      const leader = leading(await storeOf(ALL), signing);
      await leader.sign();
      const before = follower(leader);
      await holds(before, ALL.length);
      await before.end();
      const other = leading(await storeOf([reworded(ALL[0]), ...ALL.slice(1)]), copied(signing));
      await other.sign();
      expect(await stopped(following(other, before))).toMatch(/not those that the leader signed/);
    });

    it('a checkpoint covers less than one seen before', async () => {
      const signing = withKey();
      const leader = leading(await storeOf(first(9)), signing);
      await leader.sign();
      const one = follower(leader);
      await holds(one, 9);
      await one.end();
      // It has seen more signed than it had time to store.
      const ahead = leading(await storeOf(ALL), copied(signing));
      await ahead.sign();
      const seen = follower(ahead, { signing: one.signing });
      await holds(seen, ALL.length);
      await seen.end();
      expect(await stopped(following(leader, one))).toMatch(/has 9 entries, and there were 31/);
    });

    it('another key signed', async () => {
      const [leader, other] = [await led(), await led()];
      expect(await stopped(following(leader, { trusted: other.trusted }))).toMatch(
        /not signed by the key that was named/,
      );
    });
  });
});

/** The same key, and nothing signed with it yet. */
const copied = (signing: ReturnType<typeof withKey>): ReturnType<typeof withKey> => {
  const notes = new Map<BookId, string>();
  return {
    ...withKey(),
    keys: signing.keys,
    latest: (book) => ({ _tag: 'Right', right: notes.get(book) }),
    keep: (book, note) => {
      notes.set(book, note);
      return { _tag: 'Right', right: undefined };
    },
  };
};
