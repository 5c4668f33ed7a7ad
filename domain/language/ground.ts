import { oneOf } from './codec.js';
import type { Recorded } from './entry.js';
import type { EntryNumber } from './ids.js';

/** In the order in which they are told. */
export const GROUND_KINDS = [
  /** What it did was done by that act. */
  'act',
  /** The consensus that the act carries out. */
  'consensus',
  /** A circulation under silence, and what set its deadline or brought it to where it stands. */
  'silence',
  /** The act of another organ that it followed. */
  'recommendation',
  /** By which who presided then did. */
  'presidency',
  /** The ceremony in which the presidency was given. */
  'handover',
  /** By which a member was to preside. */
  'designation',
  'candidacy',
  /** The end of the presidency before. */
  'end-of-term',
  /** The words that were put. */
  'version',
  /** The last that was said of an objection: withdrawn, met, answered, or only raised. */
  'objection',
  'position',
  /** What it is about, as it stood. */
  'matter',
  'paragraph',
  /** A bracket, and what was last said in it by each. */
  'bracket',
  /** An amendment, and the last that was said of it. */
  'amendment',
  /** What a paragraph said in another language. */
  'translation',
  'agenda',
  /** The meeting, as far as it had come. */
  'meeting',
  'presence',
  'group',
  'organ',
  /** The standing of a party that takes part in it. */
  'party',
  /** The body's rules as they stood. */
  'rules',
  'source',
  /** The correction by which it reads as it does. */
  'correction',
  /** The entry that it corrects. */
  'corrected',
  /** The constitution of the body. */
  'body',
] as const;

/** In what way an entry rests on another. */
export const GroundKind = oneOf('GroundKind', GROUND_KINDS);
export type GroundKind = typeof GroundKind._A;

/** An entry that another rests on, and in what way. */
export interface Ground {
  readonly as: GroundKind;
  readonly entry: EntryNumber;
}

/** What may be a ground: the book may not know the entry. */
export type Grounds = readonly (readonly [GroundKind, EntryNumber | undefined])[];

/** What each kind of entry rests on, in the book as it was just before it. Every kind has its line. */
export type GroundsOf<B, E extends { readonly type: string }> = {
  readonly [K in E['type']]: (book: B, entry: Recorded<Extract<E, { readonly type: K }>>) => Grounds;
};

/** Several grounds of one kind. */
export const each = (as: GroundKind, entries: Iterable<EntryNumber | undefined>): Grounds =>
  [...entries].map((entry) => [as, entry] as const);
