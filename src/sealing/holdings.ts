import type { BookId, EntryNumber } from '../../domain/language/ids.js';
import { partsOfSeal, type KeyId } from '../../domain/language/seal.js';
import type { SealedKind } from '../../domain/language/text.js';
import type { EventStore } from '../ports/event-store.js';
import type { KeyStore } from '../ports/key-store.js';
import { sealedEntries } from './known-keys.js';
import { openerWith, sealsIn } from './open.js';

/** What stands in a book under one key. */
export interface Holding {
  readonly key: KeyId;
  readonly kind: SealedKind;
  readonly entries: ReadonlySet<EntryNumber>;
  /** The words, where the key opens them. */
  readonly texts: ReadonlySet<string>;
}

/** All that stands sealed in a book, by key: for whoever holds the keys and has to erase some. */
export const holdingsOf = async (
  store: EventStore,
  keys: KeyStore,
  book: BookId,
): Promise<ReadonlyMap<KeyId, Holding>> => {
  const open = openerWith(keys);
  const found = new Map<KeyId, { kind: SealedKind; entries: Set<EntryNumber>; texts: Set<string> }>();
  for await (const { entry, typeOf } of sealedEntries(store, book)) {
    for (const standing of sealsIn(entry, typeOf)) {
      const key = partsOfSeal(standing.seal)?.key;
      if (key === undefined) continue;
      const opened = open(standing);
      const held = found.get(key) ?? { kind: standing.kind, entries: new Set(), texts: new Set() };
      held.entries.add(entry.number);
      if (opened.kind === 'opened') held.texts.add(opened.text);
      found.set(key, held);
    }
  }
  return new Map([...found].map(([key, held]) => [key, { key, ...held }]));
};
