import type { Queued, Typed } from './queued.js';

// Where the queue lies until it is sent: in the browser's own database, which all tabs share, which outlives them, and
// whose changes are whole or not at all. Nothing is kept but what was typed.

const NAME = 'acta-desk';
const STORE = 'queue';

const opened = (): Promise<IDBDatabase> =>
  new Promise((done, failed) => {
    const request = indexedDB.open(NAME, 1);
    request.onupgradeneeded = () =>
      request.result.createObjectStore(STORE, { keyPath: 'place', autoIncrement: true });
    request.onsuccess = () => done(request.result);
    request.onerror = () => failed(request.error ?? new Error('no database'));
  });

/** What is done in one change of the queue; it resolves once the browser has it on its disk. */
const change = async (act: (queue: IDBObjectStore) => void): Promise<void> => {
  const database = await opened();
  try {
    await new Promise<void>((done, failed) => {
      const transaction = database.transaction(STORE, 'readwrite', { durability: 'strict' });
      transaction.oncomplete = () => done();
      transaction.onabort = () => failed(transaction.error ?? new Error('not kept'));
      act(transaction.objectStore(STORE));
    });
  } finally {
    database.close();
  }
};

/** All of it that is for one book, as it was typed. */
export const queueOf = async (book: string): Promise<readonly Queued[]> => {
  const database = await opened();
  try {
    const all = await new Promise<readonly Queued[]>((done, failed) => {
      const request = database.transaction(STORE).objectStore(STORE).getAll() as IDBRequest<Queued[]>;
      request.onsuccess = () => done(request.result);
      request.onerror = () => failed(request.error ?? new Error('not read'));
    });
    return all.filter((item) => item.book === book);
  } finally {
    database.close();
  }
};

/** Puts it at the end; in the place of another, where it is that one put right. */
export const keep = (typed: Typed, instead: number | undefined): Promise<void> =>
  change((queue) => {
    if (instead === undefined) queue.add(typed);
    else queue.put({ ...typed, place: instead });
  });

/** What became of some of it, at once. */
export const settle = (gone: readonly number[], changed: readonly Queued[]): Promise<void> =>
  change((queue) => {
    for (const place of gone) queue.delete(place);
    for (const item of changed) queue.put(item);
  });

/** Forgets all of it, of every book. */
export const forget = (): Promise<void> => change((queue) => queue.clear());
