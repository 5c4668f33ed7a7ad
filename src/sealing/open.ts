import type { Bilingual } from '../../domain/language/codec.js';
import type { BookId, EntryId } from '../../domain/language/ids.js';
import { isSeal, partsOfSeal, type Seal } from '../../domain/language/seal.js';
import type { SealedKind } from '../../domain/language/text.js';
import type { Entry } from '../envelope.js';
import type { KeyStore } from '../ports/key-store.js';
import { openBox } from './box.js';
import { fieldsToSeal, type TypeOf } from './fields.js';
import { associatedWith } from './sealing.js';

/** A seal in its place. */
export interface StandingSeal {
  readonly book: BookId;
  readonly entry: EntryId;
  readonly path: string;
  readonly kind: SealedKind;
  readonly seal: Seal;
  /** The data it stands in, from which one may see whom it is for. */
  readonly within: Readonly<Record<string, unknown>>;
}

/** What a reader gets to see of a seal. */
export type Opened =
  | { readonly kind: 'opened'; readonly text: string }
  /** Not for this reader, or not with the keys there are. */
  | { readonly kind: 'sealed' }
  /** Its key was erased: nobody will ever read it. */
  | { readonly kind: 'erased' }
  /** There is the key, and it does not open: the seal was moved or tampered with. */
  | { readonly kind: 'broken' };

/** Opens seals for one reader; who may not see one gets `sealed`, as who has not its key. */
export type Opener = (standing: StandingSeal) => Opened;

/** Opens all seals that these keys open: for whoever holds the keys. */
export const openerWith =
  (keys: Pick<KeyStore, 'key'>): Opener =>
  ({ book, entry, path, seal }) => {
    const parts = partsOfSeal(seal);
    const key = parts && keys.key(parts.key);
    if (key === undefined) return { kind: 'sealed' };
    if (key === 'erased') return { kind: 'erased' };
    const text =
      key.subject.book === book ? openBox(key.secret, associatedWith(book, entry, path), seal) : undefined;
    return text === undefined ? { kind: 'broken' } : { kind: 'opened', text };
  };

export const openNothing: Opener = () => ({ kind: 'sealed' });

/** The seals that stand in an entry. */
export const sealsIn = (entry: Entry, typeOf: TypeOf): readonly StandingSeal[] =>
  fieldsToSeal(entry, typeOf).flatMap(({ path, kind, text, within }) =>
    isSeal(text)
      ? [{ book: entry.envelope.book, entry: entry.envelope.id, path, kind, seal: text, within }]
      : [],
  );

/** Said in the place of words that this reader does not get to see. */
export const inPlaceOf: Readonly<Record<Exclude<Opened['kind'], 'opened'>, Bilingual>> = {
  sealed: { es: '[sellado]', en: '[sealed]' },
  erased: { es: '[dato suprimido]', en: '[erased]' },
  broken: { es: '[sello roto]', en: '[broken seal]' },
};

export const openedInWords = (opened: Opened, lang: 'es' | 'en'): string =>
  opened.kind === 'opened' ? opened.text : inPlaceOf[opened.kind][lang];
