import type { Bilingual } from '../../../domain/language/codec.js';
import type { BookId, EntryNumber } from '../../../domain/language/ids.js';
import type { Head } from '../../../src/log/signer.js';
import { toBase64 } from '../../../src/proof/base64.js';
import { leafHash } from '../../../src/proof/hash.js';
import { noteText } from '../../../src/proof/note.js';
import type { Failure } from '../failure.js';

// What is told of the log is the same, signed here or published by a service.

/** A checkpoint: the signed note as it stands, or the same in JSON beside what it says. */
export const checkpointTold = (
  book: BookId,
  { note, checkpoint: { origin, size, root } }: Head,
  json: boolean,
): string => {
  const text = noteText(note);
  const said = { kind: 'checkpoint', book, origin, size, root: toBase64(root), note: text };
  return json ? JSON.stringify(said, null, 2) : text;
};

/** A receipt in JSON; what stands behind closed doors has neither id nor envelope for those who are not entitled. */
export const receiptTold = (
  book: BookId,
  entry: EntryNumber,
  { id, envelope, proof }: { readonly id?: string; readonly envelope?: string; readonly proof: string },
): string => {
  const leaf = envelope === undefined ? undefined : Buffer.from(leafHash(envelope)).toString('hex');
  return JSON.stringify({ kind: 'receipt', book, entry, id, leaf, envelope, proof }, null, 2);
};

export const noCheckpoint: Bilingual = {
  es: 'Diga con --from el archivo del punto firmado que guarda (- es la entrada estándar).',
  en: 'Name with --from the file of the checkpoint you kept (- is standard input).',
};

export const notOfThisLog = (file: string): Bilingual => ({
  es: `${file} no es un punto firmado de este libro: no lo firmó ninguna de sus claves.`,
  en: `${file} is no checkpoint of this book: none of its keys signed it.`,
});

/** What was signed is not what is kept: the holder of the checkpoint has the proof of it. */
export const otherBeginning = (size: number): Failure => ({
  exit: 1,
  said: [
    {
      es: `EL LIBRO NO CONTINÚA ESE PUNTO FIRMADO: sus primeros ${size} asientos no son los que se firmaron. Conserve el archivo: es la prueba.`,
      en: `THE BOOK DOES NOT GO ON FROM THAT CHECKPOINT: its first ${size} entries are not those that were signed. Keep the file: it is the evidence.`,
    },
  ],
});
