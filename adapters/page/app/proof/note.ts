// C2SP signed-note, tlog-checkpoint and the keys they are verified with, as far as a reader of proofs needs them.
import { fromBase64, hex, joined, sha256, utf8, type Bytes } from './bytes.js';

/** A key to verify a log's notes with, from its `vkey`: `name+id+base64`. */
export interface Key {
  readonly vkey: string;
  readonly name: string;
  /** 8 hex digits. */
  readonly id: string;
  readonly bytes: Bytes;
}

const VKEY = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/;
/** What stands before the key: that it signs notes as they are, by Ed25519. */
const ED25519 = 1;
const KEY_BYTES = 32;

/** Nothing where it is no such key, or its number is not its own. */
export const keyFrom = async (vkey: string): Promise<Key | undefined> => {
  const [, name = '', id = '', base64 = ''] = VKEY.exec(vkey) ?? [];
  const typed = fromBase64(base64);
  if (typed?.length !== 1 + KEY_BYTES || typed[0] !== ED25519) return undefined;
  const own = hex((await sha256(joined(utf8(`${name}\n`), typed))).slice(0, 4));
  return own === id ? { vkey, name, id, bytes: typed.slice(1) } : undefined;
};

export interface Signature {
  readonly name: string;
  readonly id: string;
  readonly bytes: Bytes;
}

export interface Note {
  /** Ends in a newline: what is signed. */
  readonly text: string;
  readonly signatures: readonly Signature[];
}

const LINE = /^\u2014 (\S+) ([A-Za-z0-9+/]+=*)$/u;

/** Nothing where it is no note. */
export const noteFrom = (written: string): Note | undefined => {
  const cut = written.lastIndexOf('\n\n');
  const lines = written.slice(cut + 2).split('\n');
  if (cut < 0 || lines.pop() !== '') return undefined;
  const signatures = lines.flatMap((line) => signatureFrom(line) ?? []);
  const isNote = lines.length > 0 && signatures.length === lines.length;
  return isNote ? { text: written.slice(0, cut + 1), signatures } : undefined;
};

const signatureFrom = (line: string): Signature | undefined => {
  const [, name = '', base64 = ''] = LINE.exec(line) ?? [];
  const bytes = fromBase64(base64);
  if (bytes === undefined || bytes.length < 5) return undefined;
  return { name, id: hex(bytes.slice(0, 4)), bytes: bytes.slice(4) };
};

export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Bytes;
}

const CHECKPOINT = /^([^\n]+)\n(0|[1-9]\d{0,15})\n([A-Za-z0-9+/=]+)\n(?:[^\n]+\n)*$/;

export const checkpointFrom = (text: string): Checkpoint | undefined => {
  const [, origin = '', size = '', base64 = ''] = CHECKPOINT.exec(text) ?? [];
  const root = fromBase64(base64);
  return root?.length === KEY_BYTES ? { origin, size: Number(size), root } : undefined;
};

export const isSameKey = (key: Key, { name, id }: Signature): boolean => key.name === name && key.id === id;
