import * as E from 'fp-ts/lib/Either.js';
import type { Command } from '../../domain/book/command.js';
import { sealingUnavailable } from '../../domain/book/rejections.js';
import type { Digest } from '../../domain/language/ids.js';
import type { Rejection } from '../../domain/language/rejection.js';
import { partsOfSeal } from '../../domain/language/seal.js';
import type { SealedKind } from '../../domain/language/text.js';
import { commandDigest, type Entry } from '../envelope.js';
import type { KeyStore } from '../ports/key-store.js';
import { samenessOf } from './box.js';
import { fieldsToSeal, withFields, type TypeOf } from './fields.js';
import { openerWith, sealsIn } from './open.js';
import * as because from './rejections.js';
import type { Sealing } from './sealing.js';

/** Words that a command left sealed in its entries, and the secret of the key they were sealed under. */
export interface Used {
  readonly kind: SealedKind;
  readonly text: string;
  readonly secret: Uint8Array;
}

/**
 * What tells a command again, to be kept in its entries: for one with sealed fields, each of them counts by its HMAC
 * under its subject's key. So the digest tells nothing of them, and nothing can be made of it once the key is erased.
 * Words that are in none of its entries count by the HMAC under the index secret.
 */
export const digestOf = (
  command: Command,
  typeOf: TypeOf,
  used: readonly Used[],
  index: Uint8Array,
): Digest =>
  commandDigest(
    withFields(command, typeOf, ({ kind, text }) => {
      const known = used.find((one) => one.kind === kind && one.text === text);
      return `hmac-sha256:${samenessOf(known?.secret ?? index, text)}`;
    }),
  );

/**
 * The digest this command has if it is the one that left these entries; it has another if it says anything else. A
 * rejection where that cannot be told, because what they hold sealed does not open, or no longer.
 *
 * @param left the entries; asked for only where the command has something sealed
 */
export const digestOfRetry = (
  sealing: Sealing | undefined,
  command: Command,
  typeOf: TypeOf,
  left: () => readonly Entry[],
): E.Either<Rejection, Digest> => {
  const [field] = fieldsToSeal(command, typeOf);
  if (field === undefined) return E.right(commandDigest(command));
  if (sealing === undefined) return E.left(sealingUnavailable(field.path));
  const used: Used[] = [];
  const entries = left();
  const numbers = entries.map(({ number }) => number);
  const open = openerWith(sealing.keys);
  for (const standing of entries.flatMap((entry) => sealsIn(entry, typeOf))) {
    const opened = open(standing);
    if (opened.kind === 'erased') return E.left(because.contentErased(numbers));
    const secret = secretOf(sealing.keys, standing.seal);
    if (opened.kind !== 'opened' || secret === undefined) return E.left(because.contentNotOpened(numbers));
    used.push({ kind: standing.kind, text: opened.text, secret });
  }
  return E.right(digestOf(command, typeOf, used, sealing.keys.index));
};

const secretOf = (keys: KeyStore, seal: string): Uint8Array | undefined => {
  const parts = partsOfSeal(seal);
  const key = parts && keys.key(parts.key);
  return key === undefined || key === 'erased' ? undefined : key.secret;
};
