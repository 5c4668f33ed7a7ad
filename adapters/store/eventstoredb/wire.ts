// All that acta asks of an EventStoreDB. Another client, or its successor's, is another of these, and one file.

/** An event as acta writes it: bytes that nobody reads as JSON on the way. */
export interface Written {
  readonly id: string;
  readonly type: string;
  readonly data: Uint8Array;
  /** The UTF-8 of a JSON object. */
  readonly metadata: Uint8Array;
}

/** An event as it stands in a stream, by whomever it was written. */
export interface Found {
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly isJson: boolean;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export interface Reading {
  readonly from: number | 'end';
  /** At most so many. */
  readonly count: number;
  readonly backward?: boolean;
}

/** The stream's last revision; -1 where there must be no stream yet. */
export type Revision = number;

export interface Wire {
  /**
   * Writes these events, all or none, after exactly this revision, at the leader. Resolves when a majority has them:
   * these, or others with the same ids in the same places.
   */
  readonly append: (stream: string, expected: Revision, events: readonly Written[]) => Promise<void>;
  /** What the leader has, in batches as they come; nothing where there is no such stream. */
  readonly read: (stream: string, reading: Reading) => AsyncIterable<readonly Found[]>;
  /**
   * What comes after this revision, until the signal aborts; it never ends by itself but by a {@link WireFault}.
   * There need be no such stream yet.
   */
  readonly subscribe: (
    stream: string,
    after: Revision,
    line: { readonly signal: AbortSignal; readonly onOpen: () => void },
  ) => AsyncIterable<readonly Found[]>;
  /** Whether events at the stream's beginning are hidden: it was deleted or cut, or is to be. */
  readonly isCut: (stream: string) => Promise<boolean>;
  readonly close: () => Promise<void>;
}

/**
 * What went wrong on the wire. `silent`, `unavailable`, `no-leader` and `unknown` pass, and leave open whether an append
 * was written; the others are answers.
 */
export type FaultKind =
  | 'wrong-version'
  | 'too-large'
  | 'denied'
  | 'deleted'
  | 'no-leader'
  | 'silent'
  | 'unavailable'
  | 'unknown'
  | 'unreadable';

export class WireFault extends Error {
  constructor(
    readonly kind: FaultKind,
    /** What the other side or the system said, for an operator. */
    readonly detail: string,
    /** Bytes an append may have, where it had too many and the server says so. */
    readonly limit?: number,
  ) {
    super(`${kind}: ${detail}`);
  }
}

/** Whether it may go away by itself. */
export const isPassing = ({ kind }: WireFault): boolean =>
  kind === 'silent' || kind === 'unavailable' || kind === 'no-leader' || kind === 'unknown';
