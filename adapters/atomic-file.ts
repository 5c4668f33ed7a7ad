import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';

const draftOf = (file: string): string => `${file}.new`;

/** A draft that a crash left behind holds the same secrets as the file. */
export const removeDraft = (file: string): void => rmSync(draftOf(file), { force: true });

/**
 * Replaces a file's content, for its owner's eyes only: whatever happens in between, what stands under its name is
 * the old content or the new one, whole. Durable when it returns.
 */
export const replaceFile = (file: string, content: string): void => {
  const draft = draftOf(file);
  removeDraft(file);
  try {
    writeDurably(draft, content);
    renameSync(draft, file);
  } catch (error) {
    removeDraft(file);
    throw error;
  }
  syncFolder(dirname(file));
};

const writeDurably = (path: string, content: string): void => {
  const descriptor = openSync(path, 'wx', 0o600);
  try {
    const bytes = Buffer.from(content, 'utf8');
    for (let written = 0; written < bytes.length;) written += writeSync(descriptor, bytes, written);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};

/** The new name is durable only with its folder. Windows cannot open one, and needs no such thing. */
const syncFolder = (folder: string): void => {
  if (process.platform === 'win32') return;
  const descriptor = openSync(folder, 'r');
  try {
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
};
