import * as E from 'fp-ts/lib/Either.js';
import { signerOf, type Signer } from '../../src/log/signer.js';
import { treesOf } from '../../src/log/trees.js';
import type { Desk } from '../../src/ports/desk.js';
import { StoreFailure, type EventStore, type StoreTrouble } from '../../src/ports/event-store.js';
import { openerWith, openNothing, type Opener } from '../../src/sealing/open.js';
import { deskHere } from './desk-here.js';
import type { Lang } from './language.js';
import type { Anywhere, Settings } from './options.js';
import { openUnlessBehind } from './signing/guard.js';
import type { Use } from './store-name.js';
import type { Surroundings } from './surroundings.js';

/** What a desk is opened for. */
export interface Purpose {
  readonly use: Use;
  readonly lang: Lang;
  /** Whether something may have to be sealed: the keys are touched only then, or when a seal is met. */
  readonly seals?: boolean;
}

/** The desk that is asked for: over the store of that name, or at the service that keeps the books. */
export const openDesk = async (
  settings: Anywhere,
  around: Surroundings,
  { use, lang, seals = false }: Purpose,
): Promise<E.Either<StoreTrouble, Desk>> => {
  if ('service' in settings) return E.right(around.openService(settings.service, lang));
  const store = await openUnlessBehind(settings, around, use);
  if (E.isLeft(store)) return store;
  const keys = seals ? around.openKeys(settings.keys, use) : E.right(undefined);
  if (E.isLeft(keys)) {
    await store.right.close();
    return keys;
  }
  const desk = deskHere({
    store: store.right,
    clock: around.clock,
    lang,
    open: keeperOpener(settings, around),
    sealing: keys.right,
    published: signedHere(settings, around, store.right),
  });
  const close = async (): Promise<void> => {
    await keys.right?.keys.close();
    await desk.close();
  };
  return E.right({ ...desk, close });
};

/** What was signed of a book here; the folder of signatures is opened when that is asked, and not before. */
const signedHere =
  (settings: Settings, around: Surroundings, store: EventStore): Signer['published'] =>
  (book) => {
    const signing = around.openSigning(settings.signing, 'read');
    return E.isLeft(signing)
      ? () => Promise.resolve(signing)
      : signerOf(treesOf(store), signing.right, store.checkpoints).published(book);
  };

/** Opens all that the keys here open; they are looked for when the first seal is met, and not before. */
const keeperOpener = (settings: Settings, around: Surroundings): Opener => {
  let open: Opener | undefined;
  return (seal) => {
    open ??= openerFor(settings, around);
    return open(seal);
  };
};

const openerFor = (settings: Settings, around: Surroundings): Opener => {
  const sealing = around.openKeys(settings.keys, 'read');
  if (E.isLeft(sealing)) throw new StoreFailure(sealing.left);
  return sealing.right === undefined ? openNothing : openerWith(sealing.right.keys);
};
