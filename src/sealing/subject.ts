import { createHmac } from 'node:crypto';
import type { BookId } from '../../domain/language/ids.js';
import type { Subject } from '../ports/key-store.js';
import type { FieldToSeal } from './fields.js';

/**
 * The person a name or contact stands for in a book. The same words, however their letters are composed, cased and
 * spaced, are the same person; other words are somebody else.
 */
export const personCalled = (index: Uint8Array, book: BookId, text: string): Subject => ({
  book,
  kind: 'person',
  of: createHmac('sha256', index)
    .update(`${book}\n${sameWords(text)}`, 'utf8')
    .digest('hex'),
});

/** Unicode's NFC, case folded, spaces collapsed. */
export const sameWords = (text: string): string =>
  // To capitals first: so the letters that are two in capitals (ß) fold to the same two.
  text.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC').trim().replace(/\s+/gu, ' ');

/** Ids in the data of an event that say where behind closed doors its words were said, from the widest. */
const PLACES = ['meeting', 'session', 'item', 'text', 'proposal'] as const;

/** `meeting:xxiv/session:closed-doors`; without a session the meeting and item, and without any of them the book. */
export const closedPlace = (data: Readonly<Record<string, unknown>>): string => {
  const named = PLACES.filter((place) => typeof data[place] === 'string');
  const chosen = named.includes('session') ? named.filter((place) => place !== 'item') : named;
  return chosen.length === 0 ? 'book' : chosen.map((place) => `${place}:${String(data[place])}`).join('/');
};

/** Whom or what a field is sealed for. */
export const subjectOf = (index: Uint8Array, book: BookId, { kind, text, within }: FieldToSeal): Subject =>
  kind === 'person' ? personCalled(index, book, text) : { book, kind, of: closedPlace(within) };
