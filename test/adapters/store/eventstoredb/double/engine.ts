// What EventStoreDB does with streams, in memory, in those points that acta leans on; as seen on a server 24.2.

export interface DoubleEvent {
  readonly id: string;
  readonly type: string;
  readonly contentType: string;
  readonly data: Uint8Array;
  readonly metadata: Uint8Array;
}

export interface KeptEvent extends DoubleEvent {
  readonly revision: number;
  readonly position: number;
}

/** A revision the stream must stand at, or one of the engine's words for those that leave it open. */
export type ExpectedRevision = number | 'no-stream' | 'any' | 'exists';

export type Appended =
  | { readonly kind: 'written'; readonly revision: number; readonly position: number }
  | { readonly kind: 'wrong-version'; readonly actual: number }
  | { readonly kind: 'too-large'; readonly limit: number };

export interface Engine {
  readonly append: (stream: string, expected: ExpectedRevision, events: readonly DoubleEvent[]) => Appended;
  readonly events: (stream: string) => readonly KeptEvent[] | undefined;
  /** Told of a stream each time it has grown; the answer ends that. */
  readonly watch: (stream: string, grown: () => void) => () => void;
  readonly streams: () => readonly string[];
  /** Takes away what comes before this revision, as an administrator's `$tb` would. */
  readonly truncate: (stream: string, before: number) => void;
}

export const engine = (maxAppendSize: number): Engine => {
  const streams = new Map<string, KeptEvent[]>();
  const watchers = new Map<string, Set<() => void>>();
  let position = 0;

  const lastOf = (stream: string): KeptEvent | undefined => streams.get(stream)?.at(-1);

  /** An append whose expectation no longer holds is answered as the first time, where its ids stand in their places. */
  const earlier = (
    stream: string,
    expected: number,
    events: readonly DoubleEvent[],
  ): Appended | undefined => {
    const kept = streams.get(stream) ?? [];
    const first = kept.findIndex(({ revision }) => revision === expected + 1);
    const same = first >= 0 && events.every(({ id }, index) => kept[first + index]?.id === id);
    const last = same ? kept[first + events.length - 1] : undefined;
    return last === undefined ? undefined : { kind: 'written', ...last };
  };

  const write = (stream: string, events: readonly DoubleEvent[]): Appended => {
    const kept = streams.get(stream) ?? [];
    streams.set(stream, kept);
    for (const event of events) {
      position += 1;
      kept.push({ ...event, revision: (kept.at(-1)?.revision ?? -1) + 1, position });
    }
    watchers.get(stream)?.forEach((grown) => grown());
    return { kind: 'written', revision: kept.at(-1)?.revision ?? -1, position };
  };

  return {
    append: (stream, expected, events) => {
      const size = events.reduce((sum, event) => sum + sizeOf(event), 0);
      if (size > maxAppendSize) return { kind: 'too-large', limit: maxAppendSize };
      const actual = lastOf(stream)?.revision ?? -1;
      return holds(expected, actual)
        ? write(stream, events)
        : (earlier(stream, revisionOf(expected), events) ?? { kind: 'wrong-version', actual });
    },
    events: (stream) => streams.get(stream),
    watch: (stream, grown) => {
      const others = watchers.get(stream) ?? new Set();
      watchers.set(stream, others.add(grown));
      return () => others.delete(grown);
    },
    streams: () => [...streams.keys()],
    truncate: (stream, before) => {
      const kept = streams.get(stream) ?? [];
      kept.splice(
        0,
        kept.findIndex(({ revision }) => revision >= before),
      );
    },
  };
};

const sizeOf = ({ data, metadata, type }: DoubleEvent): number => data.length + metadata.length + type.length;

const revisionOf = (expected: ExpectedRevision): number => (typeof expected === 'number' ? expected : -1);

const holds = (expected: ExpectedRevision, actual: number): boolean => {
  if (expected === 'any') return true;
  return expected === 'exists' ? actual >= 0 : revisionOf(expected) === actual;
};
