import { createHash } from 'node:crypto';
import type { Document } from '../../src/documents/document.js';
import { FORMS, type FormName } from './forms.js';

/** Writes a document in a form: its bytes. */
export type WriteDocument = (form: FormName, document: Document) => Promise<Uint8Array>;

/** The same, holding what was written lately. */
export type Lately = WriteDocument & {
  /** Holds nothing any more of what was written: somebody in it was erased. */
  readonly forget: () => void;
};

/** Bytes of documents that are held, unless told otherwise. */
const HELD = 32 * 1024 * 1024;

interface Written {
  readonly bytes: Promise<Uint8Array>;
  /** Known once it is written. */
  size: number;
}

/**
 * Writes a document once for all who ask for the same one, and holds it for who asks next; those asked for longest ago
 * are let go. It is the same where every word in it is, so nobody is given what was made for somebody who may see more.
 *
 * @param held bytes that are held at most; the document asked for last is held however large it is
 */
export const writtenLately = (held = HELD, forms: Pick<typeof FORMS, FormName> = FORMS): Lately => {
  /** Those asked for longest ago come first. */
  const lately = new Map<string, Written>();
  let total = 0;

  const letGo = (key: string): void => {
    total -= lately.get(key)?.size ?? 0;
    lately.delete(key);
  };

  const write = (key: string, form: FormName, document: Document): Written => {
    const written: Written = { bytes: forms[form].write(document), size: 0 };
    written.bytes.then(
      ({ length }) => {
        if (lately.get(key) !== written) return;
        written.size = length;
        total += length;
        for (const oldest of lately.keys()) {
          if (total <= held || oldest === key) return;
          letGo(oldest);
        }
      },
      // It is tried again for who asks next.
      () => letGo(key),
    );
    return written;
  };

  const asked: WriteDocument = (form, document) => {
    const key = `${form} ${createHash('sha256').update(JSON.stringify(document)).digest('base64')}`;
    const known = lately.get(key);
    lately.delete(key);
    const written = known ?? write(key, form, document);
    lately.set(key, written);
    return written.bytes;
  };
  return Object.assign(asked, { forget: () => [...lately.keys()].forEach(letGo) });
};
