import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { EventStore } from '../../../src/ports/event-store.js';
import type { RunningService, ServiceSettings } from '../../../src/ports/service.js';
import { badInput, inStore, type Failure } from '../failure.js';
import type { Settings } from '../options.js';
import type { Surroundings } from '../surroundings.js';
import type { Terminal } from '../terminal.js';

/** `acta serve`: opens the store, serves it until told to end, and closes it. */
export const serve = async (
  names: Names,
  settings: ServiceSettings,
  around: Surroundings,
  screen: Terminal,
): Promise<Failure | undefined> => {
  const store = around.openStore(names.store, 'write');
  if (E.isLeft(store)) return inStore(store.left);
  try {
    return await serveOpen({ store: store.right, keys: names.keys }, settings, around, screen);
  } finally {
    await store.right.close();
  }
};

/** Where the books are, and the keys of what is sealed in them. */
export type Names = Pick<Settings, 'store' | 'keys'>;

/** Serves an open store, and opens and closes its keys, until told to end. */
export const serveOpen = async (
  { store, keys }: { readonly store: EventStore; readonly keys: Names['keys'] },
  settings: ServiceSettings,
  around: Surroundings,
  screen: Terminal,
): Promise<Failure | undefined> => {
  const sealing = around.openKeys(keys, 'write');
  if (E.isLeft(sealing)) return inStore(sealing.left);
  try {
    const running = await around.serve({ store, sealing: sealing.right }, settings);
    if (E.isLeft(running)) return badInput(...running.left);
    screen.print(said(running.right)[screen.style.lang]);
    if (!running.right.identifies) screen.complain(LOCAL_ONLY);
    await around.toldToEnd();
    await running.right.stop();
    return undefined;
  } finally {
    await sealing.right?.keys.close();
  }
};

const said = ({ url }: RunningService): Bilingual => ({
  es: `acta atiende en ${url} (documentación: ${url}/docs). Ctrl+C la detiene.`,
  en: `acta answers at ${url} (documentation: ${url}/docs). Ctrl+C stops it.`,
});

const LOCAL_ONLY: Bilingual = {
  es: 'MODO LOCAL, SIN IDENTIFICACIÓN: quien llegue a esta máquina puede leer y asentar todo. Para un servicio de verdad: --authentication tokens.',
  en: 'LOCAL MODE, NO IDENTIFICATION: whoever reaches this machine can read and record everything. For a real service: --authentication tokens.',
};
