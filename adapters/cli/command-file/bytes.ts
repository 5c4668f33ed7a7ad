import * as E from 'fp-ts/lib/Either.js';
import { isUtf8 } from 'node:buffer';
import { readdirSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename, dirname, resolve } from 'node:path';
import type { Bilingual } from '../../../domain/language/codec.js';
import { isRecord } from '../../../domain/language/struct.js';
import { nearest } from '../../nearest.js';

/** A command file may have this many bytes. */
export const LARGEST_FILE = 64 * 1024 * 1024;

const tooLarge: Bilingual = {
  es: 'el archivo pasa de 64 MiB. Divídalo en varios y asiéntelos en orden.',
  en: 'the file is larger than 64 MiB. Split it into several and record them in order.',
};

/** The bytes of a file; for a person, why they cannot be had. */
export const readBytes = async (name: string, cwd: string): Promise<E.Either<Bilingual, Uint8Array>> => {
  const path = resolve(cwd, name);
  try {
    const file = await open(path, 'r');
    try {
      const stat = await file.stat();
      if (stat.isDirectory()) return E.left(isDirectory);
      if (stat.size > LARGEST_FILE) return E.left(tooLarge);
      return await readStream(file.createReadStream({ autoClose: false }));
    } finally {
      await file.close();
    }
  } catch (error) {
    return E.left(whyUnreadable(error, path));
  }
};

/** All bytes of a stream, as long as they are not too many. */
export const readStream = async (
  stream: AsyncIterable<Uint8Array | string>,
): Promise<E.Either<Bilingual, Uint8Array>> => {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of stream) {
    const bytes = typeof part === 'string' ? Buffer.from(part) : part;
    size += bytes.length;
    if (size > LARGEST_FILE) return E.left(tooLarge);
    parts.push(bytes);
  }
  return E.right(Buffer.concat(parts));
};

const isDirectory: Bilingual = {
  es: 'es una carpeta, no un archivo. Nombre el archivo que está en ella.',
  en: 'it is a folder, not a file. Name the file in it.',
};

const whyUnreadable = (error: unknown, path: string): Bilingual => {
  const code = isRecord(error) ? error['code'] : undefined;
  if (code === 'EISDIR') return isDirectory;
  if (code === 'ENOENT' || code === 'ENOTDIR') return missing(path);
  if (code === 'EACCES' || code === 'EPERM') {
    return { es: 'no tiene permiso de lectura.', en: 'you are not allowed to read it.' };
  }
  const reason = typeof code === 'string' ? code : String(error);
  return { es: `no puede leerse (${reason}).`, en: `it cannot be read (${reason}).` };
};

const missing = (path: string): Bilingual => {
  const meant = nearest(basename(path), namesIn(dirname(path)));
  return {
    es: `no existe ese archivo.${meant === undefined ? '' : ` ¿Quiso decir ${meant}?`}`,
    en: `there is no such file.${meant === undefined ? '' : ` Did you mean ${meant}?`}`,
  };
};

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** Where a byte stands that is not UTF-8, or the first NUL. */
export interface BadByte {
  readonly line: number;
  readonly column: number;
  readonly byte: number;
}

/** The first byte sequence that is not UTF-8; columns count characters. */
export const firstBadByte = (bytes: Uint8Array): BadByte => {
  let [line, column, at] = [1, 1, 0];
  while (at < bytes.length) {
    const byte = bytes[at] ?? 0;
    const length = lengthOf(byte);
    if (length === 0 || !isUtf8(bytes.subarray(at, at + length))) return { line, column, byte };
    [line, column] = byte === NEWLINE ? [line + 1, 1] : [line, column + (length === 4 ? 2 : 1)];
    at += length;
  }
  return { line, column, byte: 0 };
};

const NEWLINE = 0x0a;

/** How many bytes the character has that begins with this byte; 0 where none does. */
const lengthOf = (byte: number): number => {
  if (byte < 0x80) return 1;
  if (byte < 0xc2) return 0;
  if (byte < 0xe0) return 2;
  return byte < 0xf0 ? 3 : byte < 0xf5 ? 4 : 0;
};
