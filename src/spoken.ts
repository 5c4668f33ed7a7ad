import type { Bilingual } from '../domain/language/codec.js';
import type { StoreTrouble } from './ports/event-store.js';

type Spoken = Extract<StoreTrouble, { readonly said?: Bilingual }>['kind'];

/** A trouble told in both languages; its message, for an operator's log, is the English one. */
export const spoken = (kind: Spoken, said: Bilingual): StoreTrouble => ({ kind, message: said.en, said });
