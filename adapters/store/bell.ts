import type { BookId } from '../../domain/language/ids.js';
import type { Wait } from './shelf.js';

/** Wakes those who wait for a book to grow. */
export interface Bell {
  readonly wait: Wait;
  readonly ring: (book: BookId) => void;
  /** Wakes everybody, for nothing more will come. */
  readonly ringAll: () => void;
}

export const bell = (): Bell => {
  const waiting = new Map<BookId, Set<() => void>>();
  const ring = (book: BookId): void => waiting.get(book)?.forEach((wake) => wake());
  return {
    ring,
    ringAll: () => [...waiting.keys()].forEach(ring),
    wait: (book, signal) =>
      untilWoken(signal, (wake) => {
        const others = waiting.get(book) ?? new Set();
        waiting.set(book, others.add(wake));
        return () => {
          others.delete(wake);
          if (others.size === 0) waiting.delete(book);
        };
      }),
  };
};

/** For a store that nobody tells of what others write: looks again every so often, and keeps no process alive. */
export const poll = (everyMilliseconds: number): Bell => {
  const inner = bell();
  return {
    ...inner,
    wait: (book, signal) =>
      untilWoken(signal, (wake) => {
        const timer = setTimeout(wake, everyMilliseconds).unref();
        const told = new AbortController();
        void inner.wait(book, told.signal).then(wake);
        return () => {
          clearTimeout(timer);
          told.abort();
        };
      }),
  };
};

/** Resolves when `wake` is called or the signal aborts, and leaves no listener behind. */
const untilWoken = (signal: AbortSignal, listen: (wake: () => void) => () => void): Promise<void> =>
  new Promise((resolve) => {
    const wake = (): void => {
      signal.removeEventListener('abort', wake);
      stop();
      resolve();
    };
    const stop = listen(wake);
    if (signal.aborted) wake();
    else signal.addEventListener('abort', wake);
  });
