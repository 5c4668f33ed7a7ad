import * as E from 'fp-ts/lib/Either.js';
import { resolve } from 'node:path';
import type { Bilingual } from '../../domain/language/codec.js';
import { esdbAddress, isEsdbAddress, type EsdbAddress } from '../esdb-address.js';
import { nearest } from '../nearest.js';
import { isServiceAddress } from './service-name.js';

/** Which store: one in memory, gone when the program ends, an SQLite file, or an EventStoreDB. */
export type StoreName =
  | { readonly kind: 'memory' }
  | { readonly kind: 'sqlite'; readonly file: string }
  | { readonly kind: 'eventstoredb'; readonly address: EsdbAddress };

/**
 * What a store is opened for. `rehearse` reads what is there, or nothing where there is no store yet; only `write`
 * makes one.
 */
export type Use = 'write' | 'read' | 'rehearse';

export const DEFAULT_STORE = 'sqlite:data/acta.db';

const KINDS = ['sqlite', 'memory', 'esdb', 'http', 'https'];

/** `sqlite:data/acta.db`, `memory:`, `esdb://server:2113`, or a plain path, which is SQLite. */
export const storeName = (written: string, cwd: string): E.Either<Bilingual, StoreName> => {
  // One letter before the colon is a drive, as in C:\acta.db.
  const colon = /^[a-z][a-z0-9+.-]+:/i.exec(written)?.[0] ?? '';
  const rest = written.slice(colon.length);
  if (colon === 'memory:' && rest === '') return E.right({ kind: 'memory' });
  if (isEsdbAddress(written)) return serverNamed(written);
  if (isServiceAddress(written)) return E.left(notAService(written));
  if (colon !== '' && colon !== 'sqlite:') return E.left(unknownKind(written, colon.slice(0, -1)));
  return rest === '' ? E.left(noFile) : E.right({ kind: 'sqlite', file: resolve(cwd, rest) });
};

const serverNamed = (written: string): E.Either<Bilingual, StoreName> =>
  E.bimap(
    ({ es, en }: Bilingual): Bilingual => ({ es: `--store: ${es}`, en: `--store: ${en}` }),
    (address: EsdbAddress): StoreName => ({ kind: 'eventstoredb', address }),
  )(esdbAddress(written));

/** Where a service would do, it has been told from a store already. */
const notAService = (written: string): Bilingual => ({
  es: `--store: ${written} es un servicio; aquí hace falta el almacén mismo, como sqlite:data/acta.db.`,
  en: `--store: ${written} is a service; here the store itself is needed, such as sqlite:data/acta.db.`,
});

const noFile: Bilingual = {
  es: '--store: falta el archivo, como en sqlite:data/acta.db.',
  en: '--store: the file is missing, as in sqlite:data/acta.db.',
};

const unknownKind = (written: string, kind: string): Bilingual => {
  const meant = nearest(kind, KINDS);
  const known = 'sqlite:data/acta.db, esdb://server:2113, http://server:8080, memory:';
  return {
    es: `--store: "${written}" no es un almacén que acta conozca. ${meant === undefined ? `Los hay así: ${known}.` : `¿Quiso decir ${meant}:?`}`,
    en: `--store: "${written}" is no store that acta knows. ${meant === undefined ? `They are written so: ${known}.` : `Did you mean ${meant}:?`}`,
  };
};
