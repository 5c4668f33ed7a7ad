// What is signed of a note's text: the text itself, or that it was seen at a time (C2SP tlog-cosignature, v1).
import { signBytes, type KeyUse, type SignerKey } from './keys.js';

const TIME_BYTES = 8;
const SIGNATURE_BYTES = 64;

/** When a cosignature is made, in seconds since 1970; notes are signed without a time. */
export interface Instants {
  readonly seconds?: number;
}

/** The bytes signed, and the bare signature; `undefined` where these bytes can be no signature of this use. */
export const signedBytes = (
  use: KeyUse,
  text: string,
  bytes: Uint8Array,
): { readonly message: Uint8Array; readonly signature: Uint8Array } | undefined => {
  if (use === 'note') {
    return bytes.length === SIGNATURE_BYTES
      ? { message: Buffer.from(text, 'utf8'), signature: bytes }
      : undefined;
  }
  const seconds = secondsOf(bytes);
  return seconds === undefined
    ? undefined
    : { message: seenAt(text, seconds), signature: bytes.subarray(TIME_BYTES) };
};

const seenAt = (text: string, seconds: number): Uint8Array =>
  Buffer.from(`cosignature/v1\ntime ${seconds}\n${text}`, 'utf8');

/** When a cosignature says the checkpoint was seen, in seconds since 1970. */
export const secondsOf = (bytes: Uint8Array): number | undefined => {
  if (bytes.length !== TIME_BYTES + SIGNATURE_BYTES) return undefined;
  const seconds = Number(Buffer.from(bytes).readBigUInt64BE());
  return Number.isSafeInteger(seconds) ? seconds : undefined;
};

/** What this key puts on a note with this text. */
export const signatureOf = (key: SignerKey, text: string, { seconds = 0 }: Instants): Uint8Array => {
  if (key.use === 'note') return signBytes(key, Buffer.from(text, 'utf8'));
  const time = Buffer.alloc(TIME_BYTES);
  time.writeBigUInt64BE(BigInt(seconds));
  return Buffer.concat([time, signBytes(key, seenAt(text, seconds))]);
};
