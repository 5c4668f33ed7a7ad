import { createHash, type Hash } from 'node:crypto';
import type { Command } from '../../domain/book/command.js';
import type { BookId } from '../../domain/language/ids.js';
import { conference } from '../workload/conference.js';
import { drawsFrom } from '../workload/draws.js';

/** What was acknowledged of one body: how many entries, and a digest over their ids in order. */
export interface Acknowledged {
  readonly book: BookId;
  entries: number;
  readonly ids: Hash;
}

/** How long one request took, and when it was answered (milliseconds since the load began). */
export interface Took {
  readonly at: number;
  readonly milliseconds: number;
}

export interface Load {
  readonly acknowledged: readonly Acknowledged[];
  readonly commands: readonly Took[];
  readonly queries: readonly Took[];
  /** Requests that were sent again, because nobody answered or the service was ending. */
  readonly again: () => number;
  /** Ends it; settles when nothing is under way any more. */
  readonly end: () => Promise<void>;
}

/** So many commands a body records before another takes its place: what one costs is not to grow with the run. */
const OF_A_BODY = 500;

const pause = (milliseconds: number): Promise<void> => new Promise((goOn) => setTimeout(goOn, milliseconds));

interface Receipt {
  readonly entries: readonly { readonly number: number; readonly id: string }[];
}

export const loadOn = (
  url: string,
  { writers, readers, seed }: { readonly writers: number; readonly readers: number; readonly seed: number },
): Load => {
  const began = performance.now();
  const acknowledged: Acknowledged[] = [];
  const [commands, queries]: [Took[], Took[]] = [[], []];
  let [again, bodies] = [0, 0];
  const ending = new AbortController();
  const goesOn = (): boolean => !ending.signal.aborted;

  /** Sends it until it is answered for good. */
  const answered = async (path: string, init: RequestInit, into: Took[]): Promise<Response> => {
    for (;;) {
      const sent = performance.now();
      try {
        const response = await fetch(`${url}${path}`, { ...init, signal: AbortSignal.timeout(20_000) });
        const now = performance.now();
        if (response.status !== 503) {
          into.push({ at: now - began, milliseconds: now - sent });
          return response;
        }
      } catch {
        // It was killed, or is being started.
      }
      again += 1;
      await pause(50);
    }
  };

  const record = async (known: Acknowledged, command: Command): Promise<void> => {
    const { id, book, ...sent } = command;
    const response = await answered(
      `/books/${book}/commands`,
      {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': id },
        body: JSON.stringify(sent),
      },
      commands,
    );
    const text = await response.text();
    if (!response.ok) throw new Error(`${command.type}: ${response.status} ${text}`);
    for (const { number, id: entry } of (JSON.parse(text) as Receipt).entries) {
      if (number !== known.entries)
        throw new Error(`${book}: entry ${number} was acknowledged after ${known.entries}`);
      known.entries += 1;
      known.ids.update(entry);
    }
  };

  const writer = async (): Promise<void> => {
    while (goesOn()) {
      const book = `body-${(bodies += 1)}` as BookId;
      const known: Acknowledged = { book, entries: 0, ids: createHash('sha256') };
      acknowledged.push(known);
      const all = conference(book, seed + bodies);
      for (let n = 0; n < OF_A_BODY && goesOn(); n += 1) {
        await record(known, all.next().value);
        await pause(20);
      }
    }
  };

  const reader = async (n: number): Promise<void> => {
    const draws = drawsFrom(seed + n);
    while (goesOn()) {
      await pause(20);
      const known =
        acknowledged[Math.floor(draws.percent(50) ? acknowledged.length - 1 : acknowledged.length / 2)];
      if (known === undefined || known.entries < 60) continue;
      const at = draws.percent(50) ? '' : `&at=${30 + Math.floor((known.entries - 30) / 2)}`;
      const asked = draws.one(['members?', 'proposals?limit=50', 'calendar?', 'log?limit=50', 'decisions?']);
      const path = `/books/${known.book}/${asked}${at}`.replace('?&', '?').replace(/\?$/, '');
      const response = await answered(path, {}, queries);
      const text = await response.text();
      if (!response.ok) throw new Error(`${path}: ${response.status} ${text}`);
    }
  };

  const all = Promise.all([
    ...Array.from({ length: writers }, writer),
    ...Array.from({ length: readers }, (_, n) => reader(n)),
  ]);
  return {
    acknowledged,
    commands,
    queries,
    again: () => again,
    end: async () => {
      ending.abort();
      await all;
    },
  };
};
