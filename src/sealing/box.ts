// The cryptography: AES-256-GCM under a key of its own for each subject, and an HMAC under another one.
import { createCipheriv, createDecipheriv, createHmac, hkdfSync } from 'node:crypto';
import { partsOfSeal, sealOf, type Seal } from '../../domain/language/seal.js';
import type { SubjectKey } from '../ports/key-store.js';

export const SECRET_BYTES = 32;
export const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Words are filled up to a multiple of this, so that a seal does not tell a name by its length. */
const BLOCK = 64;

/** UTF-8 bytes that one sealed text may have: its seal is a text too, and has to fit into one. */
export const LONGEST_SEALED = 2_342 * BLOCK;

// One secret, two uses: each has a key that says nothing of the other's.
const derived = (secret: Uint8Array, use: 'box' | 'same'): Uint8Array =>
  new Uint8Array(hkdfSync('sha256', secret, '', `acta-seal:1 ${use}`, SECRET_BYTES));

/** Seals a text. A nonce is used once; the same `associated` has to be given to open the seal again. */
export const closeBox = (
  { id, secret }: Pick<SubjectKey, 'id' | 'secret'>,
  nonce: Uint8Array,
  associated: string,
  text: string,
): Seal => {
  const cipher = createCipheriv('aes-256-gcm', derived(secret, 'box'), nonce, { authTagLength: TAG_BYTES });
  cipher.setAAD(Buffer.from(associated, 'utf8'));
  const box = Buffer.concat([cipher.update(filledUp(text)), cipher.final(), cipher.getAuthTag()]);
  return sealOf({
    key: id,
    nonce: Buffer.from(nonce).toString('base64url'),
    box: box.toString('base64url'),
  });
};

/** The text of a seal; `undefined` where it is of another key or place, or was tampered with. */
export const openBox = (secret: Uint8Array, associated: string, seal: Seal): string | undefined => {
  const parts = partsOfSeal(seal);
  if (parts === undefined) return undefined;
  const box = Buffer.from(parts.box, 'base64url');
  const end = box.length - TAG_BYTES;
  if (end < 0) return undefined;
  const decipher = createDecipheriv(
    'aes-256-gcm',
    derived(secret, 'box'),
    Buffer.from(parts.nonce, 'base64url'),
    { authTagLength: TAG_BYTES },
  );
  decipher.setAAD(Buffer.from(associated, 'utf8'));
  decipher.setAuthTag(box.subarray(end));
  try {
    return emptied(Buffer.concat([decipher.update(box.subarray(0, end)), decipher.final()]));
  } catch {
    return undefined;
  }
};

// No text has a NUL in it, so what is filled up with them can be told from what was written.
const filledUp = (text: string): Buffer => {
  const bytes = Buffer.from(text, 'utf8');
  return Buffer.concat([bytes, Buffer.alloc((BLOCK - (bytes.length % BLOCK)) % BLOCK)]);
};

const emptied = (bytes: Buffer): string => {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return bytes.toString('utf8', 0, end);
};

/** Stands for a text where only its sameness matters; tells nothing of it to who has not the secret. */
export const samenessOf = (secret: Uint8Array, text: string): string =>
  createHmac('sha256', derived(secret, 'same')).update(text, 'utf8').digest('hex');
