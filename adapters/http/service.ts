import type { Asker } from '../../domain/authority/asker.js';
import type { Ask } from '../../src/ask.js';
import type { FollowingSigns } from '../../src/follow/following.js';
import type { Lately } from '../../src/lately.js';
import type { Library } from '../../src/library.js';
import type { Signer } from '../../src/log/signer.js';
import type { Trees } from '../../src/log/trees.js';
import type { Clock } from '../../src/ports/clock.js';
import type { EventStore } from '../../src/ports/event-store.js';
import type { Recorder } from '../../src/record.js';
import type { Search } from '../../src/search/search.js';
import type { Bundles } from './bundles.js';
import type { WitnessSigns } from '../../src/witness/cosigning.js';
import type { WriteDocument } from '../documents/lately.js';
import type { Lang } from './lang.js';
import type { WrittenAnswer } from './reply.js';

/** Told of what happens, for figures. */
export interface Observe {
  readonly commanded: (result: string) => void;
  readonly streaming: (change: 1 | -1) => void;
  readonly lagged: (entries: number) => void;
}

/** What routes work with. */
export interface Service {
  readonly store: EventStore;
  readonly books: Library;
  /** The Merkle trees of the books. */
  readonly trees: Trees;
  /** Without it nothing is signed here. */
  readonly signer?: Signer | undefined;
  readonly recorder: Recorder;
  /** Answers as this asker may see it, with what is sealed in words of this language. */
  readonly askAs: (asker: Asker, lang: Lang) => Ask;
  /** Answers that never read otherwise, by what was asked. */
  readonly fixed: Lately<WrittenAnswer>;
  readonly search: Search;
  readonly written: WriteDocument;
  readonly bundles: Bundles;
  readonly clock: Clock;
  /** Whether it still takes requests: false from the moment it is told to end. */
  readonly accepting: () => boolean;
  /** Aborted once what was accepted is done and streams must close. */
  readonly ending: AbortSignal;
  readonly observe: Observe;
  /** Of a follower: whom it follows, and how far it is. Nothing is recorded here then. */
  readonly following?: FollowedBy | undefined;
  /** How far the witnesses are that are asked here; nobody is, without it. */
  readonly witnesses?: (() => readonly WitnessSigns[]) | undefined;
}

export interface FollowedBy {
  /** Where commands go. */
  readonly leader: string;
  readonly signs: () => FollowingSigns;
}
