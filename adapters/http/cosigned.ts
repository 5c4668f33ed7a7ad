import * as E from 'fp-ts/lib/Either.js';
import { setTimeout as pause } from 'node:timers/promises';
import type { Logger } from 'pino';
import type { Registry } from 'prom-client';
import type { BookId } from '../../domain/language/ids.js';
import type { Signer } from '../../src/log/signer.js';
import type { Trees } from '../../src/log/trees.js';
import type { AskWitness } from '../../src/ports/witnesses.js';
import { cosigning, type Cosigning, type Told } from '../../src/witness/cosigning.js';
import type { Policy } from '../../src/witness/policy.js';
import { tellWitnesses } from './metrics.js';

/** Who is asked to cosign what is signed here, and how. */
export interface Witnesses {
  readonly policy: Policy;
  readonly ask: AskWitness;
}

interface Surrounded {
  readonly signer: Signer;
  readonly trees: Trees;
  readonly registry: Registry;
  readonly log: Logger;
}

/** The asking of the witnesses, of what is signed from now on. */
export const cosigningBy = (
  { policy, ask }: Witnesses,
  { signer, trees, registry, log }: Surrounded,
): Cosigning => {
  const unnamed = new Set<BookId>();
  const begun = cosigning({
    policy,
    ask,
    signer,
    trees,
    isOf: (book) => {
      const trusted = signer.keys(book);
      const isNamed =
        E.isRight(trusted) && trusted.right.some(({ vkey }) => policy.keys.some((key) => key.vkey === vkey));
      if (!isNamed && !unnamed.has(book)) log.info({ book }, 'no witness is named for the log of this book');
      if (!isNamed) unnamed.add(book);
      return isNamed;
    },
    wait: (milliseconds, until) => pause(milliseconds, undefined, { signal: until }).catch(() => undefined),
    told: (book, witness, told) => log[levelOf(told)]({ book, witness, outcome: plain(told) }, SAID),
  });
  tellWitnesses(begun.signs, registry);
  return begun;
};

const SAID = 'asked to cosign';

const levelOf = ({ kind }: Told): 'info' | 'warn' | 'error' => {
  if (kind === 'cosigned') return 'info';
  return kind === 'ahead' || kind === 'other-history' ? 'error' : 'warn';
};

/** What came of it, without the signature itself. */
const plain = (told: Told): object =>
  told.kind === 'cosigned' ? { kind: told.kind, seconds: told.seconds } : told;
