import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { StoreTrouble } from '../../../src/ports/event-store.js';
import type { Signing } from '../../../src/ports/signing.js';
import type { StoreName } from '../store-name.js';

/** Whose key it is that nobody asked for: that of this machine, and of no body. */
const KEEPER = 'localhost';

/**
 * Makes a key where there is none, for books that lie on this machine: those on a server have their keepers, and so have
 * their keys. What to say of it, where one was made.
 */
export const firstKey = (
  signing: Signing,
  { kind }: StoreName,
): E.Either<StoreTrouble, Bilingual | undefined> => {
  const keys = signing.keys();
  if (E.isLeft(keys)) return keys;
  if (keys.right !== undefined || kind === 'eventstoredb') return E.right(undefined);
  return E.map(() => said(signing.name))(signing.begin(KEEPER));
};

const said = (where: string): Bilingual => ({
  es: `Lo asentado se firma con una clave hecha ahora para esta máquina (${where}), y cada asiento puede comprobarse.`,
  en: `What is recorded is signed with a key made just now for this machine (${where}), and every entry can be verified.`,
});
