import * as E from 'fp-ts/lib/Either.js';
import { resolve } from 'node:path';
import type { Bilingual } from '../../domain/language/codec.js';
import type { StoreName } from './store-name.js';

/** Which keys: some in memory, gone when the program ends, or a file. */
export type KeysName = { readonly kind: 'memory' } | { readonly kind: 'file'; readonly file: string };

/** Of books on a server, whose keys are a file all the same: the one that they had in the usual file. */
const KEYS_OF_A_SERVER = 'data/acta.db.keys';

/** The key file that is written, else the one beside the store: `data/acta.db.keys` of `data/acta.db`. */
export const keysName = (
  written: string | undefined,
  store: StoreName,
  cwd: string,
): E.Either<Bilingual, KeysName> => {
  if (written === undefined) {
    if (store.kind === 'memory') return E.right({ kind: 'memory' });
    const beside = store.kind === 'sqlite' ? `${store.file}.keys` : resolve(cwd, KEYS_OF_A_SERVER);
    return E.right({ kind: 'file', file: beside });
  }
  const file = resolve(cwd, written);
  if (written.trim() === '' || (store.kind === 'sqlite' && store.file === file)) return E.left(noFile);
  return E.right({ kind: 'file', file });
};

const noFile: Bilingual = {
  es: '--keys: diga un archivo para las claves, que no sea el del almacén.',
  en: '--keys: name a file for the keys, other than that of the store.',
};
