import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { BookId } from '../../domain/language/ids.js';
import { following } from '../../src/follow/following.js';
import { seenHeads } from '../../src/follow/seen.js';
import type { Signer } from '../../src/log/signer.js';
import type { Trees } from '../../src/log/trees.js';
import type { EventStore, StoreTrouble } from '../../src/ports/event-store.js';
import type { Leader } from '../../src/ports/leader.js';
import type { Signing } from '../../src/ports/signing.js';
import type { VerifierKey } from '../../src/proof/keys.js';
import { tellFollowing } from './metrics.js';
import type { FollowedBy } from './service.js';

/** Another acta, whose books are copied to the store and served. */
export interface Followed {
  readonly leader: Leader;
  readonly trusted: readonly [VerifierKey, ...VerifierKey[]];
  /** The only book; every one, where none is named. */
  readonly only?: BookId | undefined;
  /** Where the leader's checkpoints are kept. */
  readonly signing: Signing;
}

export interface Surrounded {
  readonly store: EventStore;
  readonly trees: Trees;
  /** Ends it. */
  readonly signal: AbortSignal;
  readonly registry: Registry;
  readonly log: Logger;
}

/** The copying of a leader's books, begun. */
export interface Copying {
  /** The leader's signatures, of what is held here. */
  readonly signer: Signer;
  readonly by: FollowedBy;
  /** Settles when nothing more is followed, and why; not where it was told to end. */
  readonly stopped: Promise<StoreTrouble>;
  /** Settles when nothing more is written. */
  readonly ended: Promise<unknown>;
}

/** Nothing of it, where nobody is followed. */
export const copyingFrom = (
  followed: Followed | undefined,
  { store, trees, signal, registry, log }: Surrounded,
): Partial<Copying> => {
  if (followed === undefined) return {};
  const { url } = followed.leader;
  const seen = seenHeads(followed.signing, followed.trusted);
  const { ended, signs } = following({
    ...followed,
    seen,
    store,
    trees,
    signal,
    wait: (milliseconds, until) => pause(milliseconds, undefined, { signal: until }).catch(() => undefined),
    now: () => performance.now(),
    hindered: ({ en }) => log.warn({ leader: url, why: en }, 'not followed for now'),
  });
  tellFollowing(signs, registry);
  const stopped = ended.then((trouble) => trouble ?? new Promise<never>(() => undefined));
  return { signer: seen.signer, by: { leader: url, signs }, stopped, ended };
};
