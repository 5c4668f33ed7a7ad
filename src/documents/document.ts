import type { Lang } from '../../domain/dates/words.js';
import type { TextPart } from '../../domain/texts/events.js';

// A document as every form of it is rendered from: what it says, and not how it looks. Nothing in it is a paragraph of
// acta's own that a form may leave out: marks, notes and the footer are as much part of it as the words.

/** A stretch of a line. */
export type Run =
  /** As they are, byte for byte. */
  | { readonly kind: 'words'; readonly text: string }
  /** Somebody's own words within what is told, byte for byte, in the language they are in. */
  | { readonly kind: 'verbatim'; readonly text: string; readonly language: string }
  | { readonly kind: 'strong'; readonly text: string }
  /** Where in the book it stands: "(asiento 57)". */
  | { readonly kind: 'reference'; readonly text: string }
  /** How it is known, or how far it has come: "[ilustrativo]". */
  | { readonly kind: 'mark'; readonly text: string }
  /** What is not agreed, in its brackets. */
  | { readonly kind: 'open'; readonly text: string }
  /** Points to a note of the document, counted from 1. */
  | { readonly kind: 'note'; readonly number: number };

export type Runs = readonly Run[];

/** A paragraph of a text that was or is to be adopted. */
export interface TextParagraph {
  readonly kind: 'paragraph';
  readonly id: string;
  readonly part: TextPart;
  /** "3.", "(a)"; none in a preamble. */
  readonly label: string | undefined;
  /** What it is cited by in full: "3(a)(ii)". */
  readonly cited: string | undefined;
  /** How many paragraphs it stands within. */
  readonly depth: number;
  /** Its own words, brackets included, and nothing else. */
  readonly words: Runs;
  /** Marks and notes that stand behind the words. */
  readonly marks: Runs;
  /** Names and stands that go in the margin: who brackets, who amends, that it is agreed ad referendum. */
  readonly margin: readonly string[];
  /** What is said of it, beneath it: alternatives and who stands on each, amendments. */
  readonly remarks: readonly Runs[];
}

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly said: Runs }
  | TextParagraph
  /** Something said of the subject, with what belongs beneath it. */
  | { readonly kind: 'item'; readonly said: Runs; readonly beneath: readonly Runs[] }
  | { readonly kind: 'line'; readonly said: Runs }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      /** Relative widths of the columns. */
      readonly widths: readonly number[];
      readonly rows: readonly (readonly Runs[])[];
    };

/** What a document is about. */
export type Subject = 'text' | 'minutes' | 'dossier' | 'decisions' | 'calendar' | 'in-force';

/** Whether what stands in it is settled: adopted, or only the state of things as of an entry; else it is a draft. */
export type Standing = 'adopted' | 'as-of' | 'draft';

/** What a book had come to when it was last signed: so many entries, and the root over them in base64 (RFC 6962). */
export interface Stamp {
  readonly origin: string;
  readonly size: number;
  readonly root: string;
}

export interface Document {
  readonly subject: Subject;
  /** A word for file names and addresses: the id of the text, or the subject. */
  readonly name: string;
  /** Of a translation: the text it gives in another language, and the language that text is authentic in. */
  readonly translates?: { readonly text: string; readonly from: string };
  readonly book: string;
  /** The language it is written in. */
  readonly lang: Lang;
  /** The language of the paragraphs of its text; that of the document where it has none. */
  readonly wordsIn: string;
  readonly title: string;
  /** The body, and the organ where it is of one. */
  readonly issuers: readonly string[];
  readonly standing: Standing;
  /** What is to be known of the whole before it is read: adopted by whom, or that it is a draft and of what version. */
  readonly status: readonly Runs[];
  /** What stands at the head of every page: that it is a draft, and of which version; nothing where it is settled. */
  readonly running: string | undefined;
  readonly blocks: readonly Block[];
  /** What the notes say, the first first. */
  readonly notes: readonly string[];
  /** Which book, as of when, up to which entry; and what was signed of it. */
  readonly footer: readonly string[];
  /** The day on which its text was adopted, where the book knows the very day: `2019-11-14`. */
  readonly adoptedOn?: string;
  /** When the last of the entries it rests on was recorded: ISO 8601 UTC. Never the time it was made at. */
  readonly dated: string;
}

/** All that a line says, without what sets its parts apart. */
export const plainly = (runs: Runs): string =>
  runs.map((run) => (run.kind === 'note' ? '' : run.text)).join('');
