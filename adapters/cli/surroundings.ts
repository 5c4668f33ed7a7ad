import type { Either } from 'fp-ts/lib/Either.js';
import type { Clock } from '../../src/ports/clock.js';
import type { DeskAtService } from '../../src/ports/published-log.js';
import type { EventStore, StoreTrouble } from '../../src/ports/event-store.js';
import type { Lanes } from '../../src/ports/lanes.js';
import type { Serve, ServeWitness } from '../../src/ports/service.js';
import type { AskWitness } from '../../src/ports/witnesses.js';
import type { Signing } from '../../src/ports/signing.js';
import type { TokenShelf } from '../../src/ports/tokens.js';
import type { Sealing } from '../../src/sealing/sealing.js';
import type { KeysName } from './keys-name.js';
import type { SigningName } from './signing-name.js';
import type { Lang } from './language.js';
import type { ServiceName } from './service-name.js';
import type { StoreName, Use } from './store-name.js';

/** Where text goes; a terminal, or a file or another program. */
export interface Out {
  readonly write: (text: string) => void;
  readonly isTTY: boolean;
  /** Characters a line has, where somebody sees them. */
  readonly columns?: number | undefined;
}

/** All that the command line has to do with the world outside; tests bring their own. */
export interface Surroundings {
  readonly stdin: AsyncIterable<Uint8Array | string>;
  /** Whether somebody types what comes from `stdin`. */
  readonly isTyped?: boolean;
  readonly stdout: Out;
  readonly stderr: Out;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly cwd: string;
  readonly clock: Clock;
  readonly openStore: (name: StoreName, use: Use) => Either<StoreTrouble, EventStore>;
  /** A desk at a service that keeps the books elsewhere. Nothing is sent yet. */
  readonly openService: (service: ServiceName, lang: Lang) => DeskAtService;
  readonly openTokens: (file: string) => TokenShelf;
  readonly serve: Serve;
  readonly serveWitness: ServeWitness;
  /** Asks witnesses, each with so many milliseconds to answer. */
  readonly askWitness: (patience: number) => AskWitness;
  /** Resolves when this process is told to end: Ctrl+C, or SIGTERM. */
  readonly toldToEnd: () => Promise<void>;
  /** The keys of what is sealed; `undefined` to `read` where there are none that this user may read. */
  readonly openKeys: (name: KeysName, use: Use) => Either<StoreTrouble, Sealing | undefined>;
  /** The signing key and the checkpoints; only what is written takes the right to sign. */
  readonly openSigning: (name: SigningName, use: Use) => Either<StoreTrouble, Signing>;
  /** Who helps to verify a long book. */
  readonly lanes: Lanes;
}

/** 0 done, 1 refused by a rule, 2 bad input, 3 store trouble; 70 a fault of acta's own. */
export type ExitCode = 0 | 1 | 2 | 3 | 70;
