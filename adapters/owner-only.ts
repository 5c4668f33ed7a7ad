import { statSync } from 'node:fs';

/** What to say of a file of secrets that others than its owner may use, or that is none; `undefined` where it is well. */
export const notOwnersOnly = (file: string): string | undefined => {
  const stat = statSync(file);
  if (!stat.isFile()) return `${file} is not a file.`;
  // Windows has no such bits.
  const others = process.platform === 'win32' ? 0 : stat.mode & 0o077;
  return others === 0
    ? undefined
    : `${file} may be read or written by others (mode ${(stat.mode & 0o777).toString(8).padStart(4, '0')}). Make it its owner's only: chmod 600 ${file}`;
};
