import { statSync } from 'node:fs';
import type { Bilingual } from '../domain/language/codec.js';

/** What to say of a file of secrets that others than its owner may use, or that is none; `undefined` where it is well. */
export const notOwnersOnly = (file: string): Bilingual | undefined => {
  const stat = statSync(file);
  if (!stat.isFile()) return { es: `${file} no es un archivo.`, en: `${file} is not a file.` };
  // Windows has no such bits.
  const others = process.platform === 'win32' ? 0 : stat.mode & 0o077;
  if (others === 0) return undefined;
  const mode = (stat.mode & 0o777).toString(8).padStart(4, '0');
  return {
    es: `Otros pueden leer o escribir ${file} (permisos ${mode}). Que sea solo de su dueño: chmod 600 ${file}`,
    en: `${file} may be read or written by others (mode ${mode}). Make it its owner's only: chmod 600 ${file}`,
  };
};
