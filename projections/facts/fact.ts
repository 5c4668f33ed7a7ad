import type { Book } from '../../domain/book/state.js';
import type { Bilingual } from '../../domain/language/codec.js';
import { oneOf } from '../../domain/language/codec.js';
import type { EntryNumber } from '../../domain/language/ids.js';
import type { Names } from '../sentences/names.js';
import { sayIn, type Say } from '../sentences/say.js';

/** What something in the record is about. What is in force comes first. */
export const ASPECTS = [
  'presidency',
  'mandates',
  'calendar',
  'texts',
  'decisions',
  'membership',
  'agenda',
  'presence',
  'proposals',
  'positions',
  'sources',
] as const;
export const Aspect = oneOf('Aspect', ASPECTS);
export type Aspect = typeof Aspect._A;

/** Something that is so in a book: of what, how it is, and the entry that made it so. */
export interface Fact {
  /** By which it is known as the same one in another state of the book. */
  readonly key: string;
  readonly aspect: Aspect;
  readonly what: Bilingual;
  readonly is: Bilingual;
  readonly entry: EntryNumber;
}

/** Says something in both languages. */
export type Tell = (said: (say: Say) => string) => Bilingual;

export const tellIn = (names: Names): Tell => {
  const [es, en] = [sayIn('es', names), sayIn('en', names)];
  return (said) => ({ es: said(es), en: said(en) });
};

/** Things by id, in the order of their entries. */
export type ById<A> = Pick<ReadonlyMap<string, A>, 'get'> & { readonly keys: () => Iterable<string> };

/** Things of one kind that a book has, and what is so of each. Of a thing that is the same one, the same is so. */
export interface Things<A> {
  readonly in: (book: Book) => ById<A>;
  readonly facts: (thing: A, tell: Tell) => readonly Fact[];
}
