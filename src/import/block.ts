import type { Bilingual } from '../../domain/language/codec.js';

// What is read from a file that holds a text: blocks in reading order, whatever wrote it. Words are as they stand there.

/** Where in a file something stands: in one that has lines, or in one that has only paragraphs. */
export type At =
  | { readonly kind: 'line'; readonly line: number; readonly column: number }
  /** The how manieth paragraph, from 1, and its first words; none where it has no words. */
  | { readonly kind: 'paragraph'; readonly number: number; readonly begins: string };

/** Something that cannot be read, or not be held by a text, and where. */
export interface Fault {
  readonly at?: At;
  readonly said: Bilingual;
}

/**
 * What a paragraph is labelled with. acta numbers paragraphs `1.`, and what stands within them `(a)`, `(i)`, `(A)`,
 * `(1)` in turn: number, letter, roman, capital, figure.
 */
export type LabelKind = 'number' | 'letter' | 'roman' | 'capital' | 'figure' | 'bullet' | 'other';

export interface Label {
  readonly kind: LabelKind;
  /** The how manieth of its row, from 1. */
  readonly value: number;
  /** As the file shows it. */
  readonly shown: string;
}

/** A list that a program numbers, and how deep in it. */
export interface InList {
  readonly list: string;
  readonly level: number;
}

export interface Block {
  readonly at: At;
  readonly kind:
    /** Of the whole text. */
    | 'title'
    | 'heading'
    | 'paragraph'
    /** Goes on the paragraph before it, on a line of its own: a quotation, or more of an item. */
    | 'more';
  readonly words: string;
  /** What its label may be: `i)` is a letter or a roman number. None where it has none. */
  readonly labels: readonly Label[];
  /** How many paragraphs it stands within, where the file says so. */
  readonly depth?: number;
  readonly list?: InList;
}

/** A file as it was read. */
export interface Read {
  readonly blocks: readonly Block[];
  /** Whether acta wrote it: then what is of the text is known, and a bracket among its words is one of the words. */
  readonly own: boolean;
  /** The language of its words, where the file says so. */
  readonly language?: string;
  /** What is not of the text or cannot be kept in it, and is left out. */
  readonly notices: readonly Bilingual[];
}

/** A file as far as it was read, and all of it that cannot be. */
export interface WithFaults {
  readonly read: Read;
  readonly faults: readonly Fault[];
}

/** Of a file that cannot be opened. */
export const NOTHING_READ: Read = { blocks: [], own: false, notices: [] };

/** The first words of a paragraph, enough to find it by. */
export const beginning = (words: string): string => {
  const flat = words.replaceAll(/\s+/gu, ' ').trim();
  const signs = Array.from(flat);
  return signs.length <= LONGEST_BEGINNING
    ? flat
    : `${signs.slice(0, LONGEST_BEGINNING).join('').trimEnd()}…`;
};

const LONGEST_BEGINNING = 40;
