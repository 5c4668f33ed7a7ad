import type { Bilingual } from '../../domain/language/codec.js';
import type { EntryNumber } from '../../domain/language/ids.js';
import type { Rejection } from '../../domain/language/rejection.js';
import type { StoreTrouble } from '../ports/event-store.js';
import { troubleInWords } from '../receipt.js';
import { spelledName, spelledOut } from '../../projections/sentences/spelled-out.js';

/**
 * Something that is not as it was recorded, in words, and where. The words are one line, whatever stands in the bytes
 * that are verified: a finding never looks like another line of the report.
 */
export interface Finding {
  /** The entry it is about; none where it is about the book or its store. */
  readonly entry?: EntryNumber;
  /** The file of a bundle it is about. */
  readonly file?: string;
  readonly code: string;
  readonly said: Bilingual;
}

const ofEntry =
  (code: string, es: string, en: string) =>
  (entry: EntryNumber): Finding => ({
    entry,
    code,
    said: { es: `Asiento ${entry}: ${es}`, en: `Entry ${entry}: ${en}` },
  });

export const envelopeChanged = ofEntry(
  'envelope-not-canonical',
  'su sobre no es JSON canónico (RFC 8785): no es lo que acta guardó.',
  'its envelope is not canonical JSON (RFC 8785): it is not what acta stored.',
);
export const dataNotCanonical = ofEntry(
  'data-not-canonical',
  'sus datos no son JSON canónico (RFC 8785): no son lo que acta guardó.',
  'its data is not canonical JSON (RFC 8785): it is not what acta stored.',
);
export const otherId = ofEntry(
  'id-of-another',
  'su identificador no es el que le da su comando (UUIDv5).',
  'its id is not the one that its command gives it (UUIDv5).',
);
export const otherBook = ofEntry(
  'other-book',
  'su sobre dice que es de otro libro.',
  'its envelope says that it is of another book.',
);
export const leafDiffers = ofEntry(
  'leaf-differs',
  'su sobre no es aquel del que se guardó la hoja del árbol: fue cambiado después.',
  'its envelope is not the one whose leaf is in the tree: it was changed afterwards.',
);
export const commandTorn = ofEntry(
  'command-torn',
  'los asientos de su comando no están todos, seguidos y en orden.',
  'the entries of its command are not all there, side by side and in order.',
);

export const unreadable = (entry: EntryNumber, { es, en }: Bilingual): Finding => ({
  entry,
  code: 'unreadable',
  said: {
    es: `Asiento ${entry}: no se entiende (${spelledOut(es)}).`,
    en: `Entry ${entry}: cannot be understood (${spelledOut(en)}).`,
  },
});

/** The rules of its time would not have let it in. */
export const against = (entry: EntryNumber, { es, en, code }: Rejection): Finding => ({
  entry,
  code: `against-the-rules:${code}`,
  said: {
    es: `Asiento ${entry}: las reglas con las que se asentó no lo admiten: ${es} No se juzgan los siguientes.`,
    en: `Entry ${entry}: the rules it was recorded by do not let it in: ${en} Those after it are not judged.`,
  },
});

const ofBook = (code: string, es: string, en: string): Finding => ({ code, said: { es, en } });

export const inStore = ({ es, en }: Bilingual): Finding =>
  ofBook('store', `El almacén: ${spelledOut(es)}`, `The store: ${spelledOut(en)}`);

/** The same of what the store, or the folder of signatures, could not do. */
export const troubleFound = (trouble: StoreTrouble): Finding => {
  const words = troubleInWords(trouble);
  return inStore(('said' in trouble ? trouble.said : undefined) ?? { es: words, en: words });
};

export const treeDiffers = (level: number, at: number): Finding =>
  ofBook(
    'tree-differs',
    `El árbol guardado no es el de los asientos: el hash ${at} del nivel ${level} es otro.`,
    `The tree that is kept is not that of the entries: hash ${at} of level ${level} is another.`,
  );

export const treeSize = (leaves: number, entries: number): Finding =>
  ofBook(
    'tree-size',
    `El árbol guardado tiene ${leaves} hojas y el libro ${entries} asientos.`,
    `The tree that is kept has ${leaves} leaves and the book ${entries} entries.`,
  );

export const snapshotDiffers: Finding = ofBook(
  'snapshot-differs',
  'La instantánea que se guarda junto al almacén no dice lo que dicen los asientos: borre la carpeta de instantáneas (su nombre termina en "-snapshots"); acta la hace de nuevo. Lo que se preguntó entretanto pudo recibir otra respuesta.',
  'The snapshot that is kept beside the store does not say what the entries say: delete the folder of snapshots (its name ends in "-snapshots"); acta makes it anew. What was asked meanwhile may have been answered otherwise.',
);

export const bookEmpty: Finding = ofBook(
  'book-empty',
  'El libro no tiene ningún asiento, y no empieza sin el primero: no está aquí, o se vació.',
  'The book has no entry, and does not begin without its first: it is not here, or was emptied.',
);

export const notCosigned: Finding = ofBook(
  'not-cosigned',
  'Nada de lo firmado que se tiene a mano lleva las cofirmas que pide la política.',
  'Nothing signed that is at hand bears the cosignatures that the policy asks for.',
);

export const missing = (size: number, entries: number): Finding =>
  ofBook(
    'entries-missing',
    `Se firmaron ${size} asientos y el libro tiene ${entries}: ${entries === size - 1 ? `falta el asiento ${entries}` : `faltan los asientos ${entries} a ${size - 1}`}. Es una copia anterior, o fue truncado.`,
    `${size} entries were signed and the book has ${entries}: ${entries === size - 1 ? `entry ${entries} is` : `entries ${entries} to ${size - 1} are`} missing. It is an older copy, or was cut short.`,
  );

export const otherHistory = (size: number): Finding =>
  ofBook(
    'other-history',
    `Los primeros ${size} asientos no son los que se firmaron: alguno fue cambiado, movido o quitado.`,
    `The first ${size} entries are not those that were signed: one was changed, moved or taken out.`,
  );

export const otherEntry = (entry: EntryNumber): Finding =>
  ofBook(
    'other-entry',
    `El asiento ${entry} no es el de la constancia.`,
    `Entry ${entry} is not the one of the receipt.`,
  );

const ofFile =
  (code: string, es: string, en: string) =>
  (file: string): Finding => {
    const name = spelledName(file);
    return { file, code, said: { es: `${name}: ${es}`, en: `${name}: ${en}` } };
  };

export const notTrusted = ofFile(
  'not-trusted',
  'no lo firmó ninguna de las claves en que se confía.',
  'none of the trusted keys signed it.',
);
export const fileChanged = ofFile(
  'file-changed',
  'no es el archivo que se firmó (SHA-256).',
  'it is not the file that was signed (SHA-256).',
);
export const fileMissing = ofFile(
  'file-missing',
  'falta, y está en lo que se firmó.',
  'it is missing, and stands in what was signed.',
);
export const fileUnknown = ofFile(
  'file-unknown',
  'no está en lo que se firmó: alguien lo puso después.',
  'it does not stand in what was signed: somebody put it there afterwards.',
);
export const fileUnreadable = ofFile(
  'file-unreadable',
  'no se entiende: no es como acta lo escribe.',
  'it cannot be understood: it is not as acta writes it.',
);
export const notDerived = ofFile(
  'not-derived',
  'no es lo que resulta de los asientos, aunque se firmó.',
  'it is not what follows from the entries, though it was signed.',
);
export const otherCheckpoint = ofFile(
  'other-checkpoint',
  'no es el punto firmado que nombra el manifiesto.',
  'it is not the checkpoint that the manifest names.',
);
export const otherSize = (file: string, lines: number, size: number): Finding => ({
  file,
  code: 'lines',
  said: {
    es: `${file}: tiene ${lines} líneas y se firmaron ${size} asientos.`,
    en: `${file}: it has ${lines} lines and ${size} entries were signed.`,
  },
});

export const zipRewritten = ofFile(
  'zip-rewritten',
  'el .zip no es como acta lo empaqueta: se cambió o se empaquetó de nuevo. Sus archivos se comprueban uno por uno.',
  'the .zip is not as acta packs it: it was changed or packed anew. The files in it are checked one by one.',
);

export const zipBroken = ofFile(
  'zip-broken',
  'no es un .zip entero: se cortó o se cambió, y no se puede desempaquetar. Pida otra copia.',
  'it is no whole .zip: it was cut short or changed, and cannot be unpacked. Ask for another copy.',
);
export const zipTooLarge = ofFile(
  'zip-too-large',
  'dice contener más de 1 GiB: ningún libro ocupa tanto, y no se desempaqueta.',
  'it says that more than 1 GiB is in it: no book takes as much, and it is not unpacked.',
);
