// C2SP signed-note: a text, an empty line, and a line for each signature.
import * as E from 'fp-ts/lib/Either.js';
import { fromBase64, toBase64 } from './base64.js';
import { signedBytes, signatureOf, type Instants } from './cosign.js';
import { isKeyName, verifyBytes, type SignerKey, type VerifierKey } from './keys.js';

export interface Signature {
  readonly name: string;
  /** 8 hex digits. */
  readonly id: string;
  /** What follows the number: 64 bytes of Ed25519, with the time before it in a cosignature. */
  readonly bytes: Uint8Array;
}

/** A note as written; nothing in it is to be believed before it is {@link opened}. */
export interface Note {
  /** Ends in a newline. */
  readonly text: string;
  readonly signatures: readonly Signature[];
}

/** A note whose text stands, with the keys that say so. */
export interface OpenNote {
  readonly text: string;
  readonly by: readonly Signed[];
}

export interface Signed {
  readonly key: VerifierKey;
  readonly signature: Signature;
}

export type NoteFault =
  /** It is no note. */
  | { readonly kind: 'malformed' }
  /** A key that is trusted did not sign this. */
  | { readonly kind: 'bad-signature'; readonly key: string }
  /** No key that is trusted signed it. */
  | { readonly kind: 'unsigned' };

/** More signatures than that are no note. C2SP asks for at least 16. */
const MOST_SIGNATURES = 100;

const LINE = /^\u2014 (\S+) ([A-Za-z0-9+/]+=*)$/u;
// eslint-disable-next-line no-control-regex -- that is what is refused
const UNWRITABLE = /[\u0000-\u0009\u000b-\u001f]|\p{Surrogate}/u;

/** Reads a note, from text that was valid UTF-8. */
export const readNote = (note: string): E.Either<NoteFault, Note> => {
  const cut = note.lastIndexOf('\n\n');
  const lines = note.slice(cut + 2).split('\n');
  if (cut < 0 || UNWRITABLE.test(note) || lines.pop() !== '') return E.left(MALFORMED);
  const signatures = lines.map(signatureIn);
  const all = signatures.filter((signature) => signature !== undefined);
  const isNote = all.length > 0 && all.length === lines.length && all.length <= MOST_SIGNATURES;
  return isNote ? E.right({ text: note.slice(0, cut + 1), signatures: all }) : E.left(MALFORMED);
};

const MALFORMED: NoteFault = { kind: 'malformed' };

const signatureIn = (line: string): Signature | undefined => {
  const [, name, base64] = LINE.exec(line) ?? [];
  if (name === undefined || base64 === undefined || !isKeyName(name)) return undefined;
  const bytes = fromBase64(base64);
  if (bytes === undefined || bytes.length < 5) return undefined;
  return { name, id: Buffer.from(bytes.subarray(0, 4)).toString('hex'), bytes: bytes.subarray(4) };
};

/** Reads a note from its bytes. */
export const readNoteBytes = (bytes: Uint8Array): E.Either<NoteFault, Note> => {
  try {
    return readNote(new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes));
  } catch {
    return E.left(MALFORMED);
  }
};

/**
 * A note's text, where at least one of the trusted keys signed it. A signature that names a trusted key and does
 * not hold spoils the note, a second one of a key as well; signatures of other keys are passed over.
 */
export const opened = (note: Note, trusted: readonly VerifierKey[]): E.Either<NoteFault, OpenNote> => {
  const by: Signed[] = [];
  for (const signature of note.signatures) {
    const key = trusted.find(({ name, id }) => name === signature.name && id === signature.id);
    if (key === undefined) continue;
    if (!holds(key, note.text, signature)) return E.left({ kind: 'bad-signature', key: key.vkey });
    if (!by.some((known) => known.key === key)) by.push({ key, signature });
  }
  return by.length === 0 ? E.left({ kind: 'unsigned' }) : E.right({ text: note.text, by });
};

const holds = (key: VerifierKey, text: string, { bytes }: Signature): boolean => {
  const signed = signedBytes(key.use, text, bytes);
  return signed !== undefined && verifyBytes(key, signed.message, signed.signature);
};

/** The note with this text and these keys' signatures. The text ends in a newline. */
export const signNote = (text: string, keys: readonly SignerKey[], at: Instants = {}): Note => ({
  text,
  signatures: keys.map((key) => ({ name: key.name, id: key.id, bytes: signatureOf(key, text, at) })),
});

/** The note with more signatures; of one key the newest stays. */
export const withSignatures = (note: Note, more: readonly Signature[]): Note => ({
  ...note,
  signatures: [...note.signatures.filter((old) => !more.some((fresh) => isSameKey(old, fresh))), ...more],
});

const isSameKey = (one: Signature, other: Signature): boolean =>
  one.name === other.name && one.id === other.id;

/** One line of a note, newline and all. */
export const signatureLine = ({ name, id, bytes }: Signature): string =>
  `\u2014 ${name} ${toBase64(Buffer.concat([Buffer.from(id, 'hex'), bytes]))}\n`;

/** The note as it is written. */
export const noteText = ({ text, signatures }: Note): string =>
  `${text}\n${signatures.map(signatureLine).join('')}`;
