// Snapshots as files in a folder, one a book: each piece after the four bytes that tell its length.
import { createHash } from 'node:crypto';
import { mkdir, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { join } from 'node:path';
import type { BookId } from '../../domain/language/ids.js';
import type { SnapshotShelf } from '../../src/ports/event-store.js';

export interface SnapshotFolder {
  readonly shelf: SnapshotShelf;
  /** Settles when what is being written is; `undefined` where nothing is. */
  readonly underway: () => Promise<void> | undefined;
}

const LENGTH = 4;

/** A folder that is made when there is something to keep; for its owner's eyes only, as the store is. */
export const snapshotFolder = (
  folder: string,
  { readonly }: { readonly readonly: boolean },
): SnapshotFolder => {
  // An id says nothing of what a system of files lets names be.
  const fileOf = (book: BookId): string =>
    join(folder, `${createHash('sha256').update(book).digest('hex').slice(0, 32)}.snapshot`);
  const writings = new Set<Promise<unknown>>();

  const write = async (book: BookId, pieces: AsyncIterable<Uint8Array>): Promise<boolean> => {
    const file = fileOf(book);
    const draft = `${file}.${process.pid}.new`;
    try {
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await rm(draft, { force: true });
      if (!(await writeAll(draft, pieces))) return false;
      // Not waited for on the disk: what a crash leaves of it is seen to be damaged, and made anew.
      await rename(draft, file);
      return true;
    } catch {
      return false;
    } finally {
      await rm(draft, { force: true }).catch(() => undefined);
    }
  };

  return {
    shelf: {
      read: (book) => piecesIn(fileOf(book)),
      ...(readonly
        ? {}
        : {
            write: (book, pieces) => {
              const writing = write(book, pieces);
              writings.add(writing);
              return writing.finally(() => writings.delete(writing));
            },
          }),
    },
    underway: () => (writings.size === 0 ? undefined : Promise.all(writings).then(() => undefined)),
  };
};

/** Whether there was anything to write. */
const writeAll = async (path: string, pieces: AsyncIterable<Uint8Array>): Promise<boolean> => {
  let file: FileHandle | undefined;
  try {
    for await (const piece of pieces) {
      file ??= await open(path, 'wx', 0o600);
      const length = Buffer.alloc(LENGTH);
      length.writeUInt32BE(piece.length);
      await file.writeFile(length);
      await file.writeFile(piece);
    }
    return file !== undefined;
  } finally {
    await file?.close();
  }
};

async function* piecesIn(path: string): AsyncGenerator<Uint8Array> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, 'r');
    let left = (await file.stat()).size;
    while (left >= LENGTH) {
      const length = (await exactly(file, LENGTH)).readUInt32BE();
      left -= LENGTH + length;
      if (left < 0) return;
      yield await exactly(file, length);
    }
  } catch {
    // There is none, or what there is cannot be read.
  } finally {
    await file?.close();
  }
}

/** So many bytes from where the file stands; zeros for what it lacks. */
const exactly = async (file: FileHandle, length: number): Promise<Buffer> => {
  const bytes = Buffer.alloc(length);
  for (let read = 0; read < length;) {
    const { bytesRead } = await file.read(bytes, read, length - read);
    if (bytesRead === 0) break;
    read += bytesRead;
  }
  return bytes;
};
