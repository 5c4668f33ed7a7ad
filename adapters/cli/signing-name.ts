import * as E from 'fp-ts/lib/Either.js';
import { resolve } from 'node:path';
import type { Bilingual } from '../../domain/language/codec.js';
import type { StoreName } from './store-name.js';

/** Where the signing key and the checkpoints are: in memory, gone when the program ends, or a folder. */
export type SigningName = { readonly kind: 'memory' } | { readonly kind: 'folder'; readonly folder: string };

/** Of books on a server: the one that they had beside the usual file. */
const SIGNING_OF_A_SERVER = 'data/acta.db.signing';

/** The folder that is written, else the one beside the store: `data/acta.db.signing` of `data/acta.db`. */
export const signingName = (
  written: string | undefined,
  store: StoreName,
  cwd: string,
): E.Either<Bilingual, SigningName> => {
  if (written === undefined) {
    if (store.kind === 'memory') return E.right({ kind: 'memory' });
    const beside = store.kind === 'sqlite' ? `${store.file}.signing` : resolve(cwd, SIGNING_OF_A_SERVER);
    return E.right({ kind: 'folder', folder: beside });
  }
  return written.trim() === ''
    ? E.left(noFolder)
    : E.right({ kind: 'folder', folder: resolve(cwd, written) });
};

const noFolder: Bilingual = {
  es: '--signing: diga una carpeta para la clave de firma.',
  en: '--signing: name a folder for the signing key.',
};
