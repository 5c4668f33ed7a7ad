// A leader in this very process, which can be made to go away, to lose entries, to lie.
import * as E from 'fp-ts/lib/Either.js';
import { systemRandom } from '../../../adapters/random.js';
import { memorySigning } from '../../../adapters/signing/memory.js';
import { openMemory } from '../../../adapters/store/memory.js';
import { following, type Following, type FollowingOptions } from '../../../src/follow/following.js';
import { seenHeads } from '../../../src/follow/seen.js';
import { consistencyOf } from '../../../src/log/receipts.js';
import { signerOf } from '../../../src/log/signer.js';
import { treesOf } from '../../../src/log/trees.js';
import type { EventStore, StoredEntry } from '../../../src/ports/event-store.js';
import { LeaderFailure, type Leader, type LeaderTrouble, type Sent } from '../../../src/ports/leader.js';
import type { Signing } from '../../../src/ports/signing.js';
import type { VerifierKey } from '../../../src/proof/keys.js';
import { CRM } from '../../support/desk.js';
import { right } from '../../adapters/store/contract.js';

export interface TestLeader extends Leader {
  readonly store: EventStore;
  readonly trusted: readonly [VerifierKey];
  /** Signs what it has. */
  readonly sign: () => Promise<void>;
  away: boolean;
  /** What it sends in the place of an entry. */
  send: (entry: StoredEntry) => Sent;
}

const AWAY: LeaderTrouble = { kind: 'away', said: { es: 'no está', en: 'is away' } };
const TO_COME: LeaderTrouble = { kind: 'not-covered', said: { es: 'aún no', en: 'not yet' } };

export const withKey = (): Signing => {
  const signing = memorySigning(systemRandom);
  right(signing.begin('acta.example'));
  return signing;
};

/** Signs whatever it has whenever it is asked for a checkpoint, unless `by` is a folder that signed before. */
export const leading = (store: EventStore, by = withKey()): TestLeader => {
  const trees = treesOf(store);
  const signer = signerOf(trees, by);
  const leader: TestLeader = {
    url: 'http://leader.example',
    store,
    trusted: [right(by.keys())!.current],
    away: false,
    send: (entry) => entry,
    sign: async () => void right(await signer.sign(CRM)()),
    books: () => async () => {
      if (leader.away) return E.left(AWAY);
      const last = right(await store.head(CRM)());
      return E.right(last === 'no-book' ? [] : [{ book: CRM, last }]);
    },
    entries: async function* (book, after, signal) {
      for await (const entry of store.follow(book, after, signal)) {
        if (leader.away) throw new LeaderFailure(AWAY);
        yield leader.send(entry);
      }
    },
    consistency: (book, old) => async () => {
      if (leader.away) return E.left(AWAY);
      const head = right(await signer.published(book)());
      if (head === undefined || head.checkpoint.size < old) return E.left(TO_COME);
      return E.right(right(await consistencyOf(trees, book, head, old)()));
    },
  };
  return leader;
};

export interface TestFollower extends Following {
  readonly store: EventStore;
  readonly signing: Signing;
  readonly hindered: readonly string[];
  readonly signer: ReturnType<typeof seenHeads>['signer'];
  readonly end: () => Promise<void>;
}

/** A follower that does not wait, over what it held before. */
export const follower = (
  leader: TestLeader,
  {
    store = openMemory(),
    signing = memorySigning(systemRandom),
    only,
    trusted = leader.trusted,
  }: Partial<Pick<FollowingOptions, 'store' | 'only' | 'trusted'>> & { readonly signing?: Signing } = {},
): TestFollower => {
  const stop = new AbortController();
  const hindered: string[] = [];
  const seen = seenHeads(signing, leader.trusted);
  const begun = following({
    leader,
    store,
    seen,
    trees: treesOf(store),
    trusted,
    only,
    signal: stop.signal,
    now: () => 0,
    wait: () => new Promise((goOn) => setTimeout(goOn, 1)),
    hindered: ({ en }) => void hindered.push(en),
  });
  return {
    ...begun,
    store,
    signing,
    hindered,
    signer: seen.signer,
    end: async () => {
      stop.abort();
      await begun.ended;
    },
  };
};

/** Waits until it holds so many entries. */
export const holds = async ({ store }: Pick<TestFollower, 'store'>, count: number): Promise<void> => {
  const head = right(await store.head(CRM)());
  if ((head === 'no-book' ? 0 : head + 1) >= count) return;
  await new Promise((goOn) => setTimeout(goOn, 1));
  await holds({ store }, count);
};
