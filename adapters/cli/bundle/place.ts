// Where a bundle lies: in a folder, or in one .zip.
import { unzipSync, zipSync, type Zippable } from 'fflate';
import * as E from 'fp-ts/lib/Either.js';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import type { Bilingual } from '../../../domain/language/codec.js';
import { inOrder, type Files } from '../../../src/bundle/files.js';
import { zipBroken, zipTooLarge } from '../../../src/verify/findings.js';
import { sameHash } from '../../../src/proof/hash.js';
import { badInput, type Failure } from '../failure.js';

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

/** What lies there; else why it cannot be read, or that it is no whole .zip, which is a finding. */
export const filesAt = (place: string): E.Either<Failure, Found> => {
  try {
    if (statSync(place).isDirectory()) return E.right(inFolder(place));
    const bytes = readFileSync(place);
    return E.tryCatch(
      () => inZip(bytes),
      (error) => ({ exit: 1, said: [error === TOO_LARGE ? zipTooLarge(place).said : zipBroken(place).said] }),
    );
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return E.left(
      badInput({ es: `${place} no se puede leer: ${why}`, en: `${place} cannot be read: ${why}` }),
    );
  }
};

const inFolder = (folder: string): Found => {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));
  return {
    files: inOrder(
      files.map((file) => [relative(folder, file).split(sep).join('/'), bytesAt(file)] as const),
    ),
    isAsWritten: true,
  };
};

/** A link to nowhere or to a folder, a pipe: there, with nothing in it, so that it is named as what was not signed. */
const bytesAt = (file: string): Uint8Array =>
  statSync(file, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(file) : new Uint8Array();

const TOO_LARGE = new Error('too large');

const inZip = (bytes: Uint8Array): Found => {
  let size = 0;
  const unpacked = unzipSync(bytes, {
    filter: ({ originalSize }) => {
      size += originalSize;
      if (size > LARGEST) throw TOO_LARGE;
      return true;
    },
  });
  const files = inOrder(Object.entries(unpacked));
  return { files, isAsWritten: sameHash(zipped(files), bytes) };
};
