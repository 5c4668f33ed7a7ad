import { createHash } from 'node:crypto';
import type { Document } from '../../src/documents/document.js';
import { heldLately } from '../held-lately.js';
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

/**
 * Writes a document once for all who ask for the same one, and holds it for who asks next; those asked for longest ago
 * are let go. It is the same where every word in it is, so nobody is given what was made for somebody who may see more.
 *
 * @param held bytes that are held at most; the document asked for last is held however large it is
 */
export const writtenLately = (held = HELD, forms: Pick<typeof FORMS, FormName> = FORMS): Lately => {
  const lately = heldLately(held);
  const asked: WriteDocument = (form, document) => {
    const key = `${form} ${createHash('sha256').update(JSON.stringify(document)).digest('base64')}`;
    return lately(key, () => forms[form].write(document));
  };
  return Object.assign(asked, { forget: lately.forget });
};
