import { flag } from '../domain/language/codec.js';
import { EntryNumber, StatementId } from '../domain/language/ids.js';
import { optional, struct } from '../domain/language/struct.js';
import { Language, Text } from '../domain/language/text.js';
import { StatementKind, type StatementOn } from '../domain/statements/events.js';
import { statementsOn } from '../domain/statements/state.js';
import { Named, party } from './named.js';
import { present } from './present.js';
import type { View } from './view.js';

/** What a member has kept beside a decision or a text, to the letter. It bars nothing. */
export const StatementTold = struct('StatementTold', {
  statement: StatementId,
  kind: StatementKind,
  member: Named,
  words: Text,
  language: Language,
  /** It came after the time for it. */
  late: flag,
  entry: EntryNumber,
  /** The entry by which it was withdrawn; its words stay. */
  withdrawnEntry: optional(EntryNumber),
});
export type StatementTold = typeof StatementTold._A;

/** Those on one thing, first to last; `undefined` where there is none, so that answers leave them out. */
export const tellStatements = (view: View, on: StatementOn): readonly StatementTold[] | undefined => {
  const all = statementsOn(view.book.statements, on);
  if (all.length === 0) return undefined;
  return all.map(({ id, kind, member, words, language, late, entry, withdrawn }) => ({
    statement: id,
    kind,
    member: party(view, member),
    words,
    language,
    late,
    entry,
    ...present({ withdrawnEntry: withdrawn }),
  }));
};
