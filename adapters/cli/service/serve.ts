import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { EventStore, StoreTrouble } from '../../../src/ports/event-store.js';
import type { RunningService, ServiceSettings } from '../../../src/ports/service.js';
import { badInput, inStore, type Failure } from '../failure.js';
import { say } from '../language.js';
import type { Settings } from '../options.js';
import { firstKey } from '../signing/first-key.js';
import { openUnlessBehind } from '../signing/guard.js';
import type { Signing } from '../../../src/ports/signing.js';
import type { Surroundings } from '../surroundings.js';
import type { Terminal } from '../terminal.js';

/** `acta serve`: opens the store, serves it until told to end, and closes it. */
export const serve = async (
  names: Names,
  settings: ServiceSettings,
  around: Surroundings,
  screen: Terminal,
): Promise<Failure | undefined> => {
  const store = await openUnlessBehind(names, around, 'write');
  if (E.isLeft(store)) return inStore(store.left);
  try {
    return await serveOpen({ ...names, open: store.right }, settings, around, screen);
  } finally {
    await store.right.close();
  }
};

/** Where the books are, the keys of what is sealed in them, and what they are signed with. */
export type Names = Pick<Settings, 'store' | 'keys' | 'signing'>;

/** An open store, where it is, and what goes with it. */
export interface ToServe extends Names {
  readonly open: EventStore;
  /** Whether a key to sign with is made where there is none. */
  readonly makesKey?: boolean | undefined;
}

/** Serves an open store, and opens and closes its keys, until told to end. */
export const serveOpen = async (
  { store, open, keys, signing, makesKey }: ToServe,
  settings: ServiceSettings,
  around: Surroundings,
  screen: Terminal,
): Promise<Failure | undefined> => {
  const sealing = around.openKeys(keys, 'write');
  if (E.isLeft(sealing)) return inStore(sealing.left);
  const signed = around.openSigning(signing, 'write');
  try {
    if (E.isLeft(signed)) return inStore(signed.left);
    const faulty = withFirstKey(signed.right, { store, makesKey }, screen);
    if (faulty !== undefined) return inStore(faulty);
    const kept = { store: open, sealing: sealing.right, signing: signed.right };
    const running = await around.serve(kept, settings);
    if (E.isLeft(running)) return badInput(...running.left);
    screen.print(said(running.right)[screen.style.lang]);
    if (!running.right.identifies) screen.complain(LOCAL_ONLY);
    const stopped = await Promise.race([around.toldToEnd(), running.right.stopped]);
    await running.right.stop();
    return stopped === undefined ? undefined : inStore(stopped);
  } finally {
    if (E.isRight(signed)) signed.right.close();
    await sealing.right?.keys.close();
  }
};

/** Makes the key where one is to be made, and says so; what keeps it from being made. */
const withFirstKey = (
  signing: Signing,
  { store, makesKey = false }: Pick<ToServe, 'store' | 'makesKey'>,
  screen: Terminal,
): StoreTrouble | undefined => {
  if (!makesKey) return undefined;
  const made = firstKey(signing, store);
  if (E.isLeft(made)) return made.left;
  if (made.right !== undefined) screen.print(say(screen.style.lang, made.right));
  return undefined;
};

const said = ({ url }: RunningService): Bilingual => ({
  es: `acta atiende en ${url}: ábrala en un navegador (para programas: ${url}/docs). Ctrl+C la detiene.`,
  en: `acta answers at ${url}: open it in a browser (for programs: ${url}/docs). Ctrl+C stops it.`,
});

const LOCAL_ONLY: Bilingual = {
  es: 'MODO LOCAL, SIN IDENTIFICACIÓN: quien llegue a esta máquina puede leer y asentar todo. Para un servicio de verdad: --authentication tokens.',
  en: 'LOCAL MODE, NO IDENTIFICATION: whoever reaches this machine can read and record everything. For a real service: --authentication tokens.',
};
