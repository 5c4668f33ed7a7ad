// What a clerk typed, from the moment it is sent until the service has said what became of it.

/** A command as the HTTP API takes it, without its id. */
export interface TypedCommand {
  readonly type: string;
  /** When it was typed, by the clock of the service. */
  readonly occurredAt: string;
  readonly basis: { readonly kind: 'witnessed' };
  readonly recordedBy: string;
  readonly onBehalfOf?: { readonly party: string; readonly authority: string };
  readonly data: object;
}

/** The form it was typed in, so that it can be put right there. */
export interface TypedIn {
  readonly form: string;
  readonly address: string;
  readonly fields: readonly (readonly [name: string, value: string])[];
}

export interface Typed {
  /** The command's id: under it the same is recorded once, however often it is sent. */
  readonly id: string;
  readonly book: string;
  readonly command: TypedCommand;
  /** The last entry seen, where nothing may have been recorded since. */
  readonly seen?: number;
  /** The last entry that the page showed when it was typed. */
  readonly after: number;
  /** In a few words, for whoever typed it. */
  readonly said: string;
  readonly from: TypedIn;
}

/** Why the service did not record it, in its own words. */
export interface Problem {
  readonly status: number;
  readonly code: string;
  readonly detail: string;
  readonly entries: readonly number[];
  /** Of a 412: the entries that came in between. */
  readonly between: readonly number[];
  readonly errors: readonly { readonly pointer: string; readonly reason: string }[];
}

export interface Queued extends Typed {
  /** Its place in the queue of all tabs. */
  readonly place: number;
  /** Refused: it waits for its clerk. `behind` is the last place taken by then: all up to it waits as well. */
  readonly held?: Problem & { readonly behind: number };
}

/** Entries that the service left for one command, first and last. */
export interface Left {
  readonly first: number;
  readonly last: number;
}

/** What stands before it, refused and not decided on; what was typed once that was known does not wait for it. */
export const waitsFor = (queue: readonly Queued[], item: Queued): Queued | undefined =>
  queue.find(({ held, place }) => held !== undefined && place < item.place && item.place <= held.behind);

/** What is sent next, of what this reader may send: one after another, as they were typed. */
export const nextToSend = (
  queue: readonly Queued[],
  maySend: (recorder: string) => boolean,
): Queued | undefined =>
  queue.find(
    (item) =>
      item.held === undefined && maySend(item.command.recordedBy) && waitsFor(queue, item) === undefined,
  );

/** Whoever typed all of them has seen their own entries: what stood on the entry before stands on these. */
export const havingSeen = (
  queue: readonly Queued[],
  sent: Queued,
  { first, last }: Left,
): readonly Queued[] =>
  queue
    .filter(({ place, seen }) => place > sent.place && seen === first - 1)
    .map((item) => ({ ...item, seen: last }));

/** The last place taken. */
export const lastPlace = (queue: readonly Queued[]): number =>
  Math.max(0, ...queue.map(({ place }) => place));

/**
 * What was refused, as it is sent once more. What depends on nothing having come in between is said anew, now that what
 * did has been seen: it cannot have been said before that.
 */
export const onceMore = ({ held, ...item }: Queued, now: string): Queued =>
  item.seen === undefined || held === undefined
    ? item
    : {
        ...item,
        seen: Math.max(item.seen, ...held.between),
        command: { ...item.command, occurredAt: now },
      };
