import { configure, Uint8ArrayReader, ZipReader, type Entry, type FileEntry } from '@zip.js/zip.js';
import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../../domain/language/codec.js';

configure({ useWebWorkers: false });

/** The files of a DOCX (ISO/IEC 29500-2), by name. */
export interface Package {
  readonly has: (name: string) => boolean;
  /** What is in one of them; why it cannot be had. */
  readonly read: (name: string) => Promise<E.Either<Bilingual, Uint8Array>>;
}

/** No text of a conference comes near these; a file made to fill the memory passes them. */
const MOST_FILES = 5000;
const LARGEST_PART = 32 * 1024 * 1024;

export const openPackage = async (bytes: Uint8Array): Promise<E.Either<Bilingual, Package>> => {
  if (isCompoundFile(bytes)) return E.left(COMPOUND);
  try {
    const entries = await new ZipReader(new Uint8ArrayReader(bytes), {
      checkSignature: true,
      checkOverlappingEntry: true,
    }).getEntries();
    const wrong = wrongIn(entries);
    return wrong === undefined ? E.right(packageOf(entries)) : E.left(wrong);
  } catch {
    return E.left(BROKEN);
  }
};

const wrongIn = (entries: readonly Entry[]): Bilingual | undefined => {
  const names = new Set(entries.map(({ filename }) => filename));
  if (entries.length > MOST_FILES) return TOO_LARGE;
  if (names.size < entries.length) return BROKEN;
  if (entries.some(({ encrypted }) => encrypted)) return COMPOUND;
  if (names.has('content.xml') && names.has('mimetype')) return OPEN_DOCUMENT;
  return names.has('[Content_Types].xml') ? undefined : NO_DOCX;
};

const packageOf = (entries: readonly Entry[]): Package => {
  const files = new Map(
    entries.flatMap((entry): (readonly [string, FileEntry])[] =>
      entry.directory ? [] : [[entry.filename, entry]],
    ),
  );
  return {
    has: (name) => files.has(name),
    read: async (name) => {
      const file = files.get(name);
      if (file === undefined) return E.left(NO_DOCX);
      if (file.uncompressedSize > LARGEST_PART) return E.left(TOO_LARGE);
      const kept = limited();
      try {
        await file.getData(kept.stream, { checkSignature: true });
        return E.right(kept.bytes());
      } catch {
        return E.left(kept.isOver() ? TOO_LARGE : BROKEN);
      }
    },
  };
};

/** Keeps what is written until it is more than a part may hold: the size a file gives itself may be untrue. */
const limited = () => {
  const parts: Uint8Array[] = [];
  let size = 0;
  return {
    stream: new WritableStream<Uint8Array>({
      write: (part) => {
        size += part.length;
        if (size > LARGEST_PART) throw new RangeError('larger than it may be');
        parts.push(part);
      },
    }),
    bytes: (): Uint8Array => Buffer.concat(parts),
    isOver: (): boolean => size > LARGEST_PART,
  };
};

/** What Word makes of a document with a password, and old Word of any: a compound file (MS-CFB). */
const isCompoundFile = ([a, b, c, d]: Uint8Array): boolean =>
  a === 0xd0 && b === 0xcf && c === 0x11 && d === 0xe0;

const BROKEN: Bilingual = {
  es: 'el archivo está dañado: no es un DOCX entero. Ábralo en Word o LibreOffice y guárdelo otra vez.',
  en: 'the file is damaged: it is no whole DOCX. Open it in Word or LibreOffice and save it again.',
};
const COMPOUND: Bilingual = {
  es: 'el archivo tiene contraseña, o es de un Word antiguo (.doc). Guárdelo como .docx y sin contraseña.',
  en: 'the file has a password, or is of an old Word (.doc). Save it as .docx and without a password.',
};
const TOO_LARGE: Bilingual = {
  es: `el archivo, descomprimido, pasa de lo que puede tener un texto (${LARGEST_PART / 1024 / 1024} MiB por parte): no se abre.`,
  en: `uncompressed, the file is larger than any text (${LARGEST_PART / 1024 / 1024} MiB a part): it is not opened.`,
};
const OPEN_DOCUMENT: Bilingual = {
  es: 'es un documento de OpenDocument (.odt). Guárdelo como .docx.',
  en: 'this is an OpenDocument file (.odt). Save it as .docx.',
};
export const NO_DOCX: Bilingual = {
  es: 'no es un documento de Word (.docx).',
  en: 'this is no document of Word (.docx).',
};
