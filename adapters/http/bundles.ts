import * as E from 'fp-ts/lib/Either.js';
import { createHash } from 'node:crypto';
import { setImmediate } from 'node:timers/promises';
import type { Files } from '../../src/bundle/files.js';
import type { Pages } from '../../src/bundle/make.js';
import { bundleOfBook, type Kept, type Wanted } from '../../src/bundle/of-book.js';
import { PUBLIC } from '../../src/bundle/answers.js';
import { inTurn } from '../../src/in-turn.js';
import { StoreFailure, type StoreTrouble } from '../../src/ports/event-store.js';
import { noteText } from '../../src/proof/note.js';
import { heldLately } from '../held-lately.js';

/** How a bundle is written and packed: the same bytes as `acta bundle` makes of it. */
export interface Archive {
  readonly pages: Pages;
  readonly packed: (files: Files) => Uint8Array;
}

/** A bundle that is to be had: its tag is known before it is made. */
export interface Bundle {
  /** The same for the same bytes, and for no others. */
  readonly tag: string;
  /** Its .zip; `busy` where too many others wait for theirs. */
  readonly bytes: () => Promise<E.Either<StoreTrouble | 'busy', Uint8Array>>;
}

export interface Bundles {
  /** The most entries that a book may have to be bundled here. */
  readonly longest: number;
  readonly of: (wanted: Wanted) => Promise<Bundle>;
}

export interface BundlesOptions extends Archive, Pick<Bundles, 'longest'> {
  /** Aborted once what is under way is to be given up. */
  readonly ending: AbortSignal;
}

/**
 * Entries that a book may have to be bundled here, unless told otherwise: about 4 s of work and 18 MB, for a
 * dozen conferences as large as the example. A longer one is bundled by whoever keeps it, with `acta bundle`.
 */
export const LONGEST_BUNDLED = 5_000;

/** Bundles that may wait while one is made. */
const MOST_WAITING = 4;

/** Bytes of bundles that are held for who asks next. */
const HELD = 64 * 1024 * 1024;

/** Makes bundles one at a time, letting all else go first, and each once for all who ask for the same. */
export const bundlesOf = (kept: Kept, { pages, packed, longest, ending }: BundlesOptions): Bundles => {
  const lately = heldLately(HELD);
  const turns = inTurn<'bundle'>();
  let waiting = 0;
  const rest = async (): Promise<void> => {
    await setImmediate();
    ending.throwIfAborted();
  };

  const make = async (wanted: Wanted): Promise<Uint8Array> => {
    if (waiting > MOST_WAITING) throw new Busy();
    waiting += 1;
    try {
      return await turns('bundle', async () => {
        const made = await bundleOfBook(kept, wanted, pages, rest);
        if (E.isLeft(made)) throw new StoreFailure(made.left);
        return packed(made.right.files);
      });
    } finally {
      waiting -= 1;
    }
  };

  const bundle: Bundles['of'] = async (wanted) => {
    const { book, reach, head, keys } = wanted;
    const hidden = reach === 'whole' ? [] : [...(await kept.books.seenBy(book, PUBLIC)).hidden];
    const said = [pages.acta, book, reach, noteText(head.note), keys.trusted.map(({ vkey }) => vkey), hidden];
    const key = createHash('sha256').update(JSON.stringify(said)).digest('base64url');
    return {
      tag: `"${key}"`,
      bytes: async () => {
        try {
          return E.right(await lately(key, () => make(wanted)));
        } catch (error) {
          if (error instanceof Busy) return E.left('busy');
          if (error instanceof StoreFailure) return E.left(error.trouble);
          throw error;
        }
      },
    };
  };
  return { longest, of: bundle };
};

class Busy extends Error {}
