import * as E from 'fp-ts/lib/Either.js';
import { setTimeout as pause } from 'node:timers/promises';
import { where } from '../../../domain/language/explain.js';
import type { BookId } from '../../../domain/language/ids.js';
import { EntryOrClosed } from '../entry-told.js';
import type { Client } from './contract.js';
import { brokenBy, sendOnce, type Connection } from './connection.js';
import { eventsIn, type Sent } from './events.js';
import { parsed, refusalIn, strange } from './exchange.js';
import { FollowFailure, type ClientFailure } from './failure.js';

const MEDIA = 'text/event-stream';

/** Milliseconds until the line is taken up again, unless the stream itself says how many. */
const FIRST_PAUSE = 2_000;
/** So often in a row it is tried before it is given up: a service that is started anew is back by then. */
const MOST_TRIES = 30;

/** Where a reader of a book is. */
interface Line {
  readonly connection: Connection;
  readonly book: BookId;
  readonly signal: AbortSignal;
  /** The last entry received. */
  after: number;
  pause: number;
}

/** The part of the client that follows a book. */
export const following = (connection: Connection): Client['follow'] =>
  async function* (book, after, signal) {
    const line: Line = { connection, book, signal, after, pause: FIRST_PAUSE };
    const hasLeft = (): boolean => signal.aborted;
    let wasOpen = false;
    for (let tries = 0; !hasLeft(); tries += 1) {
      const opened = await open(line);
      if (E.isRight(opened)) {
        wasOpen = true;
        for await (const entry of entriesIn(opened.right, line)) {
          tries = 0;
          yield entry;
        }
      } else if (!hasLeft() && !(wasOpen && tries < MOST_TRIES && mayPass(opened.left))) {
        throw new FollowFailure(opened.left);
      }
      await pause(line.pause, undefined, { signal }).catch(() => undefined);
    }
  };

/** Whether the very same request may succeed later. */
const mayPass = (failure: ClientFailure): boolean =>
  failure.kind === 'unreachable' || (failure.kind === 'problem' && failure.problem.retry === true);

type Opened = E.Either<ClientFailure, AsyncIterable<Uint8Array>>;

const open = async ({ connection, book, after, signal }: Line): Promise<Opened> => {
  try {
    const response = await sendOnce(
      connection,
      {
        method: 'GET',
        path: `/books/${book}/entries`,
        accept: `${MEDIA}, application/problem+json`,
        ...(after < 0 ? {} : { headers: { 'last-event-id': String(after) } }),
      },
      signal,
    );
    const isStream = response.status === 200 && response.headers.get('content-type')?.startsWith(MEDIA);
    return isStream === true && response.body !== null
      ? E.right(response.body)
      : E.left(await refusalIn(connection, response));
  } catch (error) {
    return E.left({ kind: 'unreachable', reason: brokenBy(error) });
  }
};

/** The entries that come down an open line, those received already left out, until it breaks. */
async function* entriesIn(body: AsyncIterable<Uint8Array>, line: Line): AsyncGenerator<EntryOrClosed> {
  for await (const sent of untilBroken(eventsIn(body))) {
    if (sent.kind === 'retry') line.pause = sent.milliseconds;
    if (sent.kind === 'retry' || Number(sent.id) <= line.after) continue;
    const entry = EntryOrClosed.decode(parsed(sent.data));
    if (E.isLeft(entry)) {
      const answer = { status: 200, media: MEDIA };
      throw new FollowFailure(await strange(line.connection, answer, where(entry.left)));
    }
    line.after = Number(sent.id);
    yield entry.right;
  }
}

/** A line that breaks has ended; it is taken up again where it broke. */
async function* untilBroken(events: AsyncGenerator<Sent>): AsyncGenerator<Sent> {
  try {
    for (let next = await read(events); next !== undefined; next = await read(events)) yield next;
  } finally {
    await events.return(undefined).catch(() => undefined);
  }
}

const read = async (events: AsyncGenerator<Sent>): Promise<Sent | undefined> => {
  try {
    const next = await events.next();
    return next.done === true ? undefined : next.value;
  } catch {
    return undefined;
  }
};
