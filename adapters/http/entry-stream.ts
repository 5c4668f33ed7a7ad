import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { BookId } from '../../domain/language/ids.js';
import type { EventStore, StoredEntry } from '../../src/ports/event-store.js';

// Server-Sent Events (WHATWG HTML §9.2): an entry each, its number as the event's id, so that a reader that was cut
// off resumes with `Last-Event-ID` and neither misses nor repeats an entry.

export interface StreamOptions {
  readonly store: EventStore;
  readonly book: BookId;
  /** The last entry the reader has; -1 for none. */
  readonly after: number;
  /** What this reader may see of an entry, as JSON. */
  readonly tell: (entry: StoredEntry) => Promise<string>;
  readonly signal: AbortSignal;
  /** A comment this often (milliseconds), so that nobody on the way takes the line for dead. */
  readonly heartbeat: number;
  /** How long (milliseconds) a reader may leave what was sent unread before it is dropped. */
  readonly patience: number;
}

/** How a stream ended. */
export type StreamEnd = 'gone' | 'ending' | 'too-slow';

/** Sends every entry after `after`, those to come included, until the reader goes, is too slow, or the service ends. */
export const streamEntries = async (response: ServerResponse, options: StreamOptions): Promise<StreamEnd> => {
  const gone = new AbortController();
  const leave = (): void => gone.abort();
  response.on('close', leave);
  // It may have closed, or the service begun to end, before this began.
  if (response.destroyed) leave();
  const done = AbortSignal.any([gone.signal, options.signal]);
  const beat = setInterval(() => response.write(': here\n\n'), options.heartbeat);
  try {
    response.write('retry: 2000\n\n');
    for await (const entry of options.store.follow(options.book, options.after, done)) {
      const sent = response.write(
        `id: ${entry.number}\nevent: entry\ndata: ${await options.tell(entry)}\n\n`,
      );
      if (!sent && !(await drained(response, options.patience, done))) return 'too-slow';
    }
    return options.signal.aborted ? 'ending' : 'gone';
  } finally {
    clearInterval(beat);
    response.off('close', leave);
  }
};

/** Waits until what was sent has been read, but not for ever. */
const drained = async (response: ServerResponse, patience: number, signal: AbortSignal): Promise<boolean> => {
  const waited = new AbortController();
  const timer = setTimeout(() => waited.abort(), patience);
  const stop = (): void => waited.abort();
  signal.addEventListener('abort', stop, { once: true });
  try {
    await once(response, 'drain', { signal: waited.signal });
    return true;
  } catch {
    return signal.aborted;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
};

/** Says the last words and closes the line; also to one who does not even read those. */
export const takeLeave = (response: ServerResponse, end: StreamEnd, patience: number): void => {
  if (response.destroyed) return;
  const { socket } = response;
  // No request is expected on this line any more: kept open, it would only keep the service from ending.
  response.end(farewell[end], () => socket?.end());
  const timer = setTimeout(() => response.destroy(), patience);
  response.once('close', () => clearTimeout(timer));
};

/** The last words to a reader, in a comment, before the line is closed. */
export const farewell: Readonly<Record<StreamEnd, string>> = {
  gone: '',
  ending: ': the service is ending; resume with Last-Event-ID\n\n',
  'too-slow': ': you read too slowly; resume with Last-Event-ID\n\n',
};
