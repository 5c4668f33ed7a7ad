import { knownParagraph, knownParty, knownPresidency } from '../book/known.js';
import type { Book } from '../book/state.js';
import type { Moment } from '../dates/moment.js';
import { each, type Grounds, type GroundsOf } from '../language/ground.js';
import type { BracketId, PartyCode, TextId } from '../language/ids.js';
import type { BracketEvent } from './bracket-events.js';

type Said = {
  readonly occurredAt: Moment;
  readonly data: { readonly text: TextId; readonly bracket: BracketId };
};

/** The bracket, its wordings, and where each stands in it. */
const inBracket = (book: Book, text: TextId, id: BracketId): Grounds => {
  const bracket = book.texts.texts.get(text)?.brackets.get(id);
  if (bracket === undefined) return [];
  return each('bracket', [
    bracket.entry,
    ...bracket.alternatives.map(({ entry }) => entry),
    ...[...bracket.stances.values()].map(({ entry }) => entry),
  ]);
};

const proposers = (book: Book, entry: { readonly occurredAt: Moment }, by: readonly PartyCode[]): Grounds =>
  each(
    'party',
    by.map((code) => knownParty(book, entry, code)),
  );

/** What a member says rests on what was said there before, and on its standing. */
const ofMember = (book: Book, entry: Said & { readonly data: { readonly member: PartyCode } }): Grounds => [
  ...inBracket(book, entry.data.text, entry.data.bracket),
  ...proposers(book, entry, [entry.data.member]),
];

export const bracketGrounds: GroundsOf<Book, BracketEvent> = {
  BracketOpened: (book, entry) => [
    ['paragraph', knownParagraph(book, entry.data)],
    ...proposers(book, entry, entry.data.by),
  ],
  AlternativeProposed: (book, entry) => [
    ...inBracket(book, entry.data.text, entry.data.bracket),
    ...proposers(book, entry, entry.data.by),
  ],
  AlternativeSupported: ofMember,
  BracketReleased: ofMember,
  BracketsMerged: (book, entry) => [
    ...entry.data.brackets.flatMap((id) => inBracket(book, entry.data.text, id)),
    ...proposers(book, entry, entry.data.by),
  ],
  BracketClosed: (book, entry) => [
    ['presidency', knownPresidency(book, entry, entry.data.by)],
    ...inBracket(book, entry.data.text, entry.data.bracket),
  ],
};
