// A bundle is files: what they are called and what is in them, wherever they lie.
import { sha256Bytes } from '../envelope.js';
import type { Digest } from '../../domain/language/ids.js';

/** The files of a bundle by their paths, which are relative and have slashes. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Where the parts of a bundle stand. Tiles of hashes stand where C2SP tlog-tiles wants them: `tile/…`. */
export const PLACES = {
  manifest: 'manifest',
  checkpoint: 'checkpoint',
  keys: 'keys.txt',
  envelopes: 'entries/envelopes.jsonl',
  data: 'entries/data.jsonl',
  index: 'index.html',
  verifier: 'verify.mjs',
} as const;

/** A path as acta writes them: parts of letters, digits and - . _ with slashes between them, none hidden. */
export const isPath = (path: string): boolean =>
  /^[A-Za-z0-9][A-Za-z0-9._-]*(?:\/[A-Za-z0-9][A-Za-z0-9._-]*)*$/.test(path);

export const bytesOfText = (text: string): Uint8Array => Buffer.from(text, 'utf8');

/** The text that bytes are in UTF-8; `undefined` where they are none. */
export const textOfBytes = (bytes: Uint8Array): string | undefined => {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
};

/** The same files in the order of their paths, by bytes. */
export const inOrder = (files: Iterable<readonly [string, Uint8Array]>): Files =>
  new Map([...files].sort(([one], [other]) => (one < other ? -1 : 1)));

export const digestsOf = (files: Files): ReadonlyMap<string, Digest> =>
  new Map([...files].map(([path, bytes]) => [path, sha256Bytes(bytes)]));
