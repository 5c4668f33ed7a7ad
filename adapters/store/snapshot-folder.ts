// Snapshots as files in a folder, one a book: each piece after the four bytes that tell its length.
import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { BookId } from '../../domain/language/ids.js';
import type { SnapshotShelf } from '../../src/ports/event-store.js';

export interface SnapshotFolder {
  readonly shelf: SnapshotShelf;
  /** Settles when what is being written is; `undefined` where nothing is. */
  readonly underway: () => Promise<void> | undefined;
}

/** A folder that is made when there is something to keep; for its owner's eyes only, as the store is. */
export const snapshotFolder = (
  folder: string,
  { readonly }: { readonly readonly: boolean },
): SnapshotFolder => {
  // An id says nothing of what a system of files lets names be.
  const fileOf = (book: BookId): string =>
    join(folder, `${createHash('sha256').update(book).digest('hex').slice(0, 32)}.snapshot`);
  const writings = new Set<Promise<unknown>>();

  const write: Required<SnapshotShelf>['write'] = async (book, pieces, after) => {
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      return await (after === 0 ? replace(fileOf(book), pieces) : goOn(fileOf(book), pieces, after));
    } catch {
      return false;
    }
  };

  return {
    shelf: {
      read: (book) => piecesIn(fileOf(book)),
      ...(readonly
        ? {}
        : {
            write: (...asked) => {
              const writing = write(...asked);
              writings.add(writing);
              return writing.finally(() => writings.delete(writing));
            },
          }),
    },
    underway: () => (writings.size === 0 ? undefined : Promise.all(writings).then(() => undefined)),
  };
};

// Nothing here is waited for on the disk: what a crash leaves is seen to be damaged, and made anew.

/** What is there stays until all of it has come. */
const replace = async (path: string, pieces: AsyncIterable<Uint8Array>): Promise<boolean> => {
  const draft = `${path}.new`;
  try {
    await rm(draft, { force: true });
    const file = await open(draft, 'wx', 0o600);
    if (!(await putAll(file, pieces, 0))) return false;
    await rename(draft, path);
    return true;
  } finally {
    await rm(draft, { force: true });
  }
};

const goOn = async (path: string, pieces: AsyncIterable<Uint8Array>, after: number): Promise<boolean> => {
  const file = await open(path, 'r+');
  const end = await endOf(file, after);
  if (end === undefined) {
    await file.close();
    return false;
  }
  return putAll(file, pieces, end);
};

/** Puts the pieces from a place on, lets go what was there, and closes the file; whether there were any. */
const putAll = async (
  file: FileHandle,
  pieces: AsyncIterable<Uint8Array>,
  from: number,
): Promise<boolean> => {
  let at = from;
  try {
    await file.truncate(from);
    for await (const piece of pieces) {
      await putOne(file, lengthOf(piece), at);
      await putOne(file, piece, at + LENGTH);
      at += LENGTH + piece.length;
    }
    return at > from;
  } finally {
    await file.close();
  }
};

const putOne = async (file: FileHandle, bytes: Uint8Array, at: number): Promise<void> => {
  for (let put = 0; put < bytes.length;)
    put += (await file.write(bytes, put, bytes.length - put, at + put)).bytesWritten;
};

const LENGTH = 4;

const lengthOf = ({ length }: Uint8Array): Uint8Array => {
  const bytes = Buffer.alloc(LENGTH);
  bytes.writeUInt32BE(length);
  return bytes;
};

/** Where the piece after so many begins; `undefined` where there are not as many. */
const endOf = async (file: FileHandle, pieces: number): Promise<number | undefined> => {
  const { size } = await file.stat();
  let at = 0;
  for (let piece = 0; piece < pieces; piece += 1) {
    if (at + LENGTH > size) return undefined;
    at += LENGTH + (await bytesAt(file, at, LENGTH)).readUInt32BE();
  }
  return at <= size ? at : undefined;
};

async function* piecesIn(path: string): AsyncGenerator<Uint8Array> {
  let file: FileHandle | undefined;
  try {
    // A pipe in its place would be waited for.
    if (!(await stat(path)).isFile()) return;
    file = await open(path, 'r');
    const { size } = await file.stat();
    for (let at = 0; at + LENGTH <= size;) {
      const length = (await bytesAt(file, at, LENGTH)).readUInt32BE();
      at += LENGTH + length;
      if (at > size) return;
      yield await bytesAt(file, at - length, length);
    }
  } catch {
    // There is none, or what there is cannot be read.
  } finally {
    await file?.close();
  }
}

/** So many bytes from a place on; zeros for those that are lacking. */
const bytesAt = async (file: FileHandle, at: number, length: number): Promise<Buffer> => {
  const bytes = Buffer.alloc(length);
  for (let read = 0; read < length;) {
    const { bytesRead } = await file.read(bytes, read, length - read, at + read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return bytes;
};
