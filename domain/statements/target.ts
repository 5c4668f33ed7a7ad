import { momentOf, zoneOf, type Book } from '../book/state.js';
import { instantOfDeadline } from '../dates/deadline.js';
import { sayInstant } from '../dates/deadline.js';
import type { EntryNumber } from '../language/ids.js';
import type { Bilingual } from '../language/codec.js';
import { rulesAt } from '../membership/state.js';
import { paragraphOf } from '../texts/state.js';
import type { StatementOn } from './events.js';
import { onKey } from './state.js';

// What a statement is kept with, and until when it is filed.

const HOUR = 3_600_000;

/** By which the book knows what is spoken of; undefined where it does not. */
export const knownAs = (book: Book, on: StatementOn): EntryNumber | undefined => {
  switch (on.kind) {
    case 'act':
      return book.proposals.acts.get(on.act)?.entry;
    case 'decision':
      return book.proposals.proposals.get(on.proposal)?.entry;
    case 'text':
      return book.texts.texts.get(on.text)?.entry;
    case 'paragraph': {
      const text = book.texts.texts.get(on.text);
      return text && paragraphOf(text, on.paragraph)?.entry;
    }
  }
};

/** The entry by which it was decided; undefined while it is not. */
export const decidedBy = (book: Book, on: StatementOn): EntryNumber | undefined => {
  switch (on.kind) {
    case 'act':
      return book.proposals.acts.get(on.act)?.entry;
    case 'decision':
      return book.proposals.proposals.get(on.proposal)?.consensus?.entry;
    case 'text':
    case 'paragraph':
      return book.texts.texts.get(on.text)?.adopted?.entry;
  }
};

/** Until when statements on something are filed. */
export interface Filing {
  /** Epoch milliseconds; that instant is in time. */
  readonly over: number;
  /** The entry that says so: the presidency's, or the decision from which the body's rule counts. */
  readonly entry: EntryNumber;
}

/** As the presidency set it, else so many hours from the decision as the body's rules say; undefined where there is no end. */
export const filingOf = (book: Book, on: StatementOn): Filing | undefined => {
  const set = book.statements.deadlines.get(onKey(on));
  if (set !== undefined) return { over: instantOfDeadline(set.deadline), entry: set.entry };
  const entry = decidedBy(book, on);
  if (entry === undefined) return undefined;
  const decided = momentOf(book, entry);
  const hours = rulesAt(book.membership, decided)?.rules.statements?.filingHours;
  return hours === undefined ? undefined : { over: decided + hours * HOUR, entry };
};

/** All on which statements may be filed until some instant: what the presidency has set an end for, and what is decided. */
export const filedOn = (book: Book): readonly StatementOn[] => {
  const { proposals, acts } = book.proposals;
  const all: readonly StatementOn[] = [
    ...[...book.statements.deadlines.values()].map(({ on }) => on),
    ...[...proposals.values()].flatMap(({ id, consensus }): readonly StatementOn[] =>
      consensus === undefined ? [] : [{ kind: 'decision', proposal: id }],
    ),
    // What rests on a decision is spoken of with it.
    ...[...acts.values()].flatMap(({ id, proposal }): readonly StatementOn[] =>
      proposal === undefined ? [{ kind: 'act', act: id }] : [],
    ),
  ];
  return [...new Map(all.map((on) => [onKey(on), on])).values()];
};

/** Until when, in words, by the body's clock. */
export const sayFiling = (book: Book, { over }: Filing): Bilingual => sayInstant(over, zoneOf(book));
