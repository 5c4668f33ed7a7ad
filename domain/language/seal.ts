import { pattern, type Branded } from './codec.js';

/** The id of a key that is kept outside the book: 128 random bits, base64url. It says nothing of whose key it is. */
export type KeyId = Branded<'KeyId'>;
export const KeyId = pattern('KeyId', /^[A-Za-z0-9_-]{22}$/, {
  es: 'el identificador de una clave (22 caracteres)',
  en: 'the id of a key (22 characters)',
});

/**
 * What stands in an entry in the place of words that are sealed: `acta-seal:1:<key id>:<nonce>:<box>`, the nonce
 * and the box (ciphertext and tag) in base64url. To all of acta but what seals and opens, it is a text like others.
 */
export type Seal = Branded<'Seal'>;

export interface SealParts {
  readonly key: KeyId;
  /** 96 bits, base64url. */
  readonly nonce: string;
  /** Ciphertext and tag, base64url. */
  readonly box: string;
}

const MARK = 'acta-seal:';

const SEAL = /^acta-seal:1:([A-Za-z0-9_-]{22}):([A-Za-z0-9_-]{16}):([A-Za-z0-9_-]{24,})$/;

/** Whether this text has the shape of a seal. That it opens only its key can tell. */
export const isSeal = (text: unknown): text is Seal => typeof text === 'string' && SEAL.test(text);

/** Whether this text gives itself out for a seal; nobody's own words do. */
export const looksLikeSeal = (text: string): boolean => text.trimStart().toLowerCase().startsWith(MARK);

export const sealOf = ({ key, nonce, box }: SealParts): Seal => `${MARK}1:${key}:${nonce}:${box}` as Seal;

/** What a seal is made of; `undefined` for any other text. */
export const partsOfSeal = (text: string): SealParts | undefined => {
  const [, key, nonce, box] = SEAL.exec(text) ?? [];
  return key === undefined || nonce === undefined || box === undefined
    ? undefined
    : { key: key as KeyId, nonce, box };
};
