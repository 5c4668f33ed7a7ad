// A store in a folder that cannot be written: SQLite needs to keep its notes beside the file, and so reads a copy.
import { copyFileSync, constants, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import type { EventStore } from '../../../src/ports/event-store.js';

export interface Copy {
  readonly file: string;
  readonly remove: () => void;
}

/**
 * A copy to read from, in a folder of its own. It is whole: while somebody writes the store, SQLite's notes stand
 * beside it and it can be read where it is; so this is one that nobody writes, perhaps with a log left over.
 */
export const copyToRead = (file: string): Copy => {
  const folder = mkdtempSync(join(tmpdir(), 'acta-read-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const copy = join(folder, basename(file));
  try {
    for (const end of ['', '-wal'])
      if (existsSync(file + end)) copyFileSync(file + end, copy + end, constants.COPYFILE_FICLONE);
  } catch (error) {
    remove();
    throw error;
  }
  return { file: copy, remove };
};

/** The store, whose closing also removes what it was read from. */
export const closingWith = (store: EventStore, remove: () => void): EventStore => ({
  ...store,
  close: async () => {
    await store.close();
    remove();
  },
});
