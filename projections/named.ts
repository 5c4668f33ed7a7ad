import { Code, type OrganId, type PartyCode } from '../domain/language/ids.js';
import { optional, struct } from '../domain/language/struct.js';
import { LocalText } from '../domain/language/text.js';
import { at, type Since } from '../domain/language/timeline.js';
import type { View } from './view.js';

/** A code with the names it goes by as of the view; without names when the book does not know it. */
export const Named = struct('Named', { code: Code, names: optional(LocalText) });
export type Named = typeof Named._A;

const named = (code: string, names: LocalText | undefined): Named =>
  names === undefined ? { code } : { code, names };

export const party = ({ book, instant }: View, code: PartyCode): Named => {
  const { members, observers, secretariat } = book.membership;
  if (secretariat?.code === code) return named(code, secretariatNames({ book, instant })?.value);
  return named(code, (members.get(code) ?? observers.get(code))?.names);
};

export const organ = ({ book }: View, id: OrganId): Named => named(id, book.membership.organs.get(id)?.names);

/** The Secretariat's names as of the view, and the entry that gave them: it may go by others later. */
export const secretariatNames = ({ book, instant }: View): Since<LocalText> | undefined => {
  const names = book.membership.secretariat?.names;
  return names && (at(names, instant) ?? names.first());
};
