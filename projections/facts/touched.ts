import type { Event } from '../../domain/book/event.js';
import type { Book } from '../../domain/book/state.js';
import type { Recorded } from '../../domain/language/entry.js';
import type { SilenceId } from '../../domain/language/ids.js';

/** Every text within plain data: all ids that it names are among them. */
export const textsWithin = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsWithin) : [];
};

/**
 * The ids of all things that an entry can have changed in the book just after it, the few of which a book has always few
 * left out (members, terms …): an entry names what it changes, or a circulation under silence and so its proposal.
 */
export const idsTouched = ({ proposals }: Book, { data }: Recorded<Event>): ReadonlySet<string> => {
  const named = textsWithin(data);
  return new Set([...named, ...named.flatMap((id) => proposals.circulations.get(id as SilenceId) ?? [])]);
};
