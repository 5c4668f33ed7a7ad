// Keys as C2SP signed-note writes them: a name, a number to tell it by, and Ed25519 (RFC 8032).
import { createHash, createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { fromBase64, toBase64 } from './base64.js';

/** What a key signs: notes as they are, or that a checkpoint was seen at a time (C2SP tlog-cosignature). */
export type KeyUse = 'note' | 'cosignature';

const TYPE: Readonly<Record<KeyUse, number>> = { note: 1, cosignature: 4 };
const USES: readonly KeyUse[] = ['note', 'cosignature'];
const KEY_BYTES = 32;
const ID_BYTES = 4;

export interface VerifierKey {
  readonly name: string;
  /** 8 hex digits: of SHA-256 over name, use and key. */
  readonly id: string;
  readonly use: KeyUse;
  readonly public: KeyObject;
  /** `name+id+base64`: how it is handed to others. */
  readonly vkey: string;
}

export interface SignerKey extends VerifierKey {
  readonly private: KeyObject;
  /** `PRIVATE+KEY+name+id+base64`: how it is kept. */
  readonly skey: string;
}

/** Whether this may be a key's name: something, without spaces, plus signs or control characters. */
// eslint-disable-next-line no-control-regex -- that is what is refused
export const isKeyName = (name: string): boolean => /^[^\s+\u0000-\u001f\u007f\u0085]+$/u.test(name);

const typed = (use: KeyUse, key: Uint8Array): Uint8Array => Buffer.concat([Uint8Array.of(TYPE[use]), key]);

const idOf = (name: string, use: KeyUse, publicKey: Uint8Array): string =>
  createHash('sha256')
    .update(`${name}\n`, 'utf8')
    .update(typed(use, publicKey))
    .digest('hex')
    .slice(0, 2 * ID_BYTES);

// node:crypto takes keys as JWK; these are the raw bytes of RFC 8032.
const jwk = (key: Uint8Array): { kty: string; crv: string; x: string } => ({
  kty: 'OKP',
  crv: 'Ed25519',
  x: Buffer.from(key).toString('base64url'),
});

const PKCS8 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** A key to verify with, from its 32 public bytes. */
export const verifierKey = (name: string, use: KeyUse, bytes: Uint8Array): VerifierKey => {
  const id = idOf(name, use, bytes);
  return {
    name,
    id,
    use,
    public: createPublicKey({ key: jwk(bytes), format: 'jwk' }),
    vkey: `${name}+${id}+${toBase64(typed(use, bytes))}`,
  };
};

/** A key to sign with, from its 32 secret bytes. */
export const signerKey = (name: string, use: KeyUse, seed: Uint8Array): SignerKey => {
  const secret = createPrivateKey({ key: Buffer.concat([PKCS8, seed]), format: 'der', type: 'pkcs8' });
  const { x = '' } = createPublicKey(secret).export({ format: 'jwk' });
  const key = verifierKey(name, use, Buffer.from(x, 'base64url'));
  return {
    ...key,
    private: secret,
    skey: `PRIVATE+KEY+${name}+${key.id}+${toBase64(typed(use, seed))}`,
  };
};

interface Parts {
  readonly name: string;
  readonly id: string;
  readonly use: KeyUse;
  readonly key: Uint8Array;
}

const WRITTEN = /^([^+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/u;

const partsOf = (text: string): Parts | undefined => {
  const [, name = '', id = '', base64 = ''] = WRITTEN.exec(text) ?? [];
  const bytes = fromBase64(base64);
  const use = USES.find((known) => TYPE[known] === bytes?.[0]);
  if (bytes?.length !== 1 + KEY_BYTES || use === undefined || !isKeyName(name)) return undefined;
  return { name, id, use, key: bytes.subarray(1) };
};

/** The key that a `vkey` writes down; `undefined` where it is none, or its number is not its own. */
export const readVerifierKey = (vkey: string): VerifierKey | undefined => {
  const parts = partsOf(vkey);
  if (parts === undefined || parts.id !== idOf(parts.name, parts.use, parts.key)) return undefined;
  return verifierKey(parts.name, parts.use, parts.key);
};

/** The key that an `skey` writes down; `undefined` where it is none, or its number is not its own. */
export const readSignerKey = (skey: string): SignerKey | undefined => {
  const parts = skey.startsWith('PRIVATE+KEY+') ? partsOf(skey.slice('PRIVATE+KEY+'.length)) : undefined;
  if (parts === undefined) return undefined;
  const key = signerKey(parts.name, parts.use, parts.key);
  return key.id === parts.id ? key : undefined;
};

/** The same secret under another name or for another use: another key to whoever verifies. */
export const renamed = ({ private: secret }: SignerKey, name: string, use: KeyUse): SignerKey => {
  const { d = '' } = secret.export({ format: 'jwk' });
  return signerKey(name, use, Buffer.from(d, 'base64url'));
};

/** 64 bytes. */
export const signBytes = (key: SignerKey, message: Uint8Array): Uint8Array =>
  sign(null, message, key.private);

export const verifyBytes = (key: VerifierKey, message: Uint8Array, signature: Uint8Array): boolean =>
  verify(null, message, key.public, signature);

/** The same key to verify with, under another name or for another use. */
export const renamedVerifier = ({ public: key }: VerifierKey, name: string, use: KeyUse): VerifierKey => {
  const { x = '' } = key.export({ format: 'jwk' });
  return verifierKey(name, use, Buffer.from(x, 'base64url'));
};
