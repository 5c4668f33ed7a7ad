import type { Readable } from 'node:stream';
import { WireFault } from './wire.js';

export interface Patience {
  /** Milliseconds the other side may say nothing while it is waited for; for ever where left out. */
  readonly silence?: number;
  readonly signal?: AbortSignal;
  /** Tells the other side that nothing more is wanted. */
  readonly stop: () => void;
}

/**
 * What a stream of objects gives, as many at a time as have come. The time a reader takes for them counts against
 * nobody; what it leaves unread holds the other side back.
 */
export async function* batches<A>(
  stream: Readable,
  { silence, signal, stop }: Patience,
): AsyncGenerator<readonly A[]> {
  const seen: { failure?: { readonly error: unknown }; isOver?: boolean } = {};
  let wake = (): void => undefined;
  const waken = (): void => wake();
  // It stays: the client tells of errors when nobody waits for them any more, and nobody listening would end acta.
  stream.on('error', (error: unknown) => {
    seen.failure ??= { error };
    wake();
  });
  for (const end of ['end', 'close']) {
    stream.on(end, () => {
      seen.isOver = true;
      wake();
    });
  }
  stream.on('readable', waken);
  signal?.addEventListener('abort', waken);
  try {
    while (signal?.aborted !== true) {
      const batch = taken<A>(stream);
      if (batch.length > 0) yield batch;
      else if (seen.failure !== undefined) throw seen.failure.error;
      else if (seen.isOver === true) return;
      else await woken((resolve) => (wake = resolve), silence);
    }
  } finally {
    stream.off('readable', waken);
    signal?.removeEventListener('abort', waken);
    stop();
  }
}

const taken = <A>(stream: Readable): A[] => {
  const batch: A[] = [];
  for (let one: unknown = stream.read(); one !== null; one = stream.read()) batch.push(one as A);
  return batch;
};

const woken = (listen: (wake: () => void) => void, silence: number | undefined): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer =
      silence === undefined
        ? undefined
        : setTimeout(() => reject(new WireFault('silent', `nothing came for ${silence} ms`)), silence);
    listen(() => {
      clearTimeout(timer);
      resolve();
    });
  });
