// Whether an entry is in its book, found in the browser: nothing that the service says of it is believed.
import { canonical, type Canonicalizable } from '../../../../domain/language/canonical.js';
import { areSame, hex, sha256, utf8, type Bytes } from './bytes.js';
import { verifies, type By } from './ed25519.js';
import { leafHash, proofFrom, rootFrom, type Proof } from './inclusion.js';
import { checkpointFrom, isSameKey, keyFrom, type Checkpoint, type Key, type Signature } from './note.js';

/** An entry as the service tells it: its two texts, read. */
export interface EntryTold {
  readonly number: number;
  readonly envelope: { readonly number: number; readonly book: string; readonly dataDigest: string };
  readonly data: unknown;
}

export type Fault =
  /** The data are not those that the envelope names by their hash. */
  | 'other-data'
  /** It is another entry than the one looked at, or of another book. */
  | 'other-entry'
  /** What was sent as a proof is none. */
  | 'no-proof'
  /** There is no key to be read among those given. */
  | 'no-key'
  /** The proof does not lead from this entry to what was signed. */
  | 'not-included'
  /** What was signed is the log of another book. */
  | 'other-log'
  /** None of these keys signed it. */
  | 'unsigned'
  /** One of these keys is named, and its signature does not hold. */
  | 'bad-signature';

export interface Proven {
  /** Hex. */
  readonly leaf: string;
  readonly root: string;
  readonly size: number;
  readonly key: string;
  readonly by: By;
  /** Signatures of others on the same checkpoint, of whom nothing was asked here. */
  readonly others: number;
}

export type Finding =
  { readonly kind: 'proven'; readonly proven: Proven } | { readonly kind: 'fault'; readonly fault: Fault };

export interface Evidence {
  readonly book: string;
  readonly entry: EntryTold;
  /** As the service sends it: C2SP tlog-proof. */
  readonly proof: string;
  /** The `vkey`s of the log, one or more. */
  readonly keys: readonly string[];
}

const fault = (found: Fault): Finding => ({ kind: 'fault', fault: found });

export const verify = async ({ book, entry, proof: written, keys }: Evidence): Promise<Finding> => {
  const wrong = await faultOfEntry(book, entry);
  if (wrong !== undefined) return fault(wrong);
  const proof = proofFrom(written);
  const checkpoint = proof === undefined ? undefined : checkpointFrom(proof.checkpoint.text);
  if (proof === undefined || checkpoint === undefined) return fault('no-proof');
  if (proof.index !== entry.number) return fault('other-entry');
  const envelope = bytesOf(entry.envelope);
  if (envelope === undefined) return fault('other-entry');
  const leaf = await leafHash(envelope);
  const root = await rootFrom(leaf, proof.hashes, { index: proof.index, size: checkpoint.size });
  if (root === undefined || !areSame(root, checkpoint.root)) return fault('not-included');
  return signed({ proof, checkpoint, leaf, book }, await readable(keys));
};

/** As the service answered, which may be anything. */
const faultOfEntry = async (
  book: string,
  { number, envelope, data }: Partial<EntryTold>,
): Promise<Fault | undefined> => {
  if (envelope === undefined || envelope.number !== number || envelope.book !== book) return 'other-entry';
  const bytes = bytesOf(data);
  return bytes !== undefined && hex(await sha256(bytes)) === envelope.dataDigest ? undefined : 'other-data';
};

/** The bytes that this was stored as; nothing where acta stores no such thing. */
const bytesOf = (value: unknown): Bytes | undefined => {
  try {
    return utf8(canonical(value as Canonicalizable));
  } catch {
    return undefined;
  }
};

const readable = async (keys: readonly string[]): Promise<readonly Key[]> =>
  (await Promise.all(keys.map(keyFrom))).filter((key) => key !== undefined);

interface Included {
  readonly proof: Proof;
  readonly checkpoint: Checkpoint;
  readonly leaf: Bytes;
  readonly book: string;
}

const signed = async (
  { proof, checkpoint, leaf, book }: Included,
  keys: readonly Key[],
): Promise<Finding> => {
  if (keys.length === 0) return fault('no-key');
  const { origin, size, root } = checkpoint;
  if (!origin.endsWith(`/books/${book}/log`)) return fault('other-log');
  const { text, signatures } = proof.checkpoint;
  const own = signatures.flatMap((signature) =>
    keys.filter((key) => key.name === origin && isSameKey(key, signature)).map((key) => ({ key, signature })),
  );
  const [first] = own;
  if (first === undefined) return fault('unsigned');
  const told = await Promise.all(own.map((one) => holds(text, one)));
  if (told.some((one) => !one.holds)) return fault('bad-signature');
  return {
    kind: 'proven',
    proven: {
      leaf: hex(leaf),
      root: hex(root),
      size,
      key: first.key.vkey,
      by: told[0]?.by ?? 'browser',
      others: signatures.length - own.length,
    },
  };
};

const holds = (
  text: string,
  { key, signature }: { readonly key: Key; readonly signature: Signature },
): ReturnType<typeof verifies> =>
  verifies({ key: key.bytes, message: utf8(text), signature: signature.bytes });
