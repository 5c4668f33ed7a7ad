// Where a bundle lies: in a folder, or in one .zip.
import { unzipSync, zipSync, type Zippable } from 'fflate';
import * as E from 'fp-ts/lib/Either.js';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Bilingual } from '../../../domain/language/codec.js';
import { inOrder, type Files } from '../../../src/bundle/files.js';
import { sameHash } from '../../../src/proof/hash.js';

export const isZip = (place: string): boolean => place.toLowerCase().endsWith('.zip');

// In the reader's own time zone, as ZIP has none: so it is the same wherever it is made.
const NO_TIME = new Date(1980, 0, 1);

/**
 * Stored, not compressed, in the order of paths and without times: the same files give the same bytes, whatever
 * library packs them, and there is one way only to pack them.
 */
export const zipped = (files: Files): Uint8Array => {
  const packed: Zippable = {};
  for (const [path, bytes] of files) packed[path] = [bytes, { level: 0, mtime: NO_TIME, os: 3 }];
  return zipSync(packed);
};

/** Writes them where nothing is yet; else says why not. */
export const putFiles = (place: string, files: Files): Bilingual | undefined => {
  if (existsSync(place) && !isEmptyFolder(place)) return isThere(place);
  if (isZip(place)) {
    mkdirSync(dirname(place), { recursive: true });
    writeFileSync(place, zipped(files), { flag: 'wx' });
    return undefined;
  }
  for (const [path, bytes] of files) {
    const file = join(place, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, bytes, { flag: 'wx' });
  }
  return undefined;
};

const isEmptyFolder = (place: string): boolean =>
  statSync(place).isDirectory() && readdirSync(place).length === 0;

const isThere = (place: string): Bilingual => ({
  es: `${place} ya está: nombre una carpeta o un .zip que no exista. Nada se escribe encima.`,
  en: `${place} is there already: name a folder or a .zip that does not exist. Nothing is written over.`,
});

/** The files, and whether they lie as acta lays them; of a folder that is not asked. */
export interface Found {
  readonly files: Files;
  readonly isAsWritten: boolean;
}

/** More than a body's book ever is; a .zip that claims more is not unpacked. */
const LARGEST = 1024 * 1024 * 1024;

export const filesAt = (place: string): E.Either<Bilingual, Found> =>
  E.tryCatch(
    () => (statSync(place).isDirectory() ? inFolder(place) : inZip(readFileSync(place))),
    (error) => ({
      es: `${place} no se puede leer: ${error instanceof Error ? error.message : String(error)}`,
      en: `${place} cannot be read: ${error instanceof Error ? error.message : String(error)}`,
    }),
  );

const inFolder = (folder: string): Found => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  return {
    files: inOrder(
      files.map((file) => [relative(folder, file).split(sep).join('/'), readFileSync(file)] as const),
    ),
    isAsWritten: true,
  };
};

const inZip = (bytes: Uint8Array): Found => {
  let size = 0;
  const unpacked = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      if (size > LARGEST) throw new Error('too large');
      return true;
    },
  });
  const files = inOrder(Object.entries(unpacked));
  return { files, isAsWritten: sameHash(zipped(files), bytes) };
};
