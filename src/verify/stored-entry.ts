import * as E from 'fp-ts/lib/Either.js';
import { canonical } from '../../domain/language/canonical.js';
import type { BookId } from '../../domain/language/ids.js';
import { isJsonData } from '../../domain/language/json-data.js';
import { entryId, fromStored, type Entry } from '../envelope.js';
import type { StoredEntry } from '../ports/event-store.js';
import * as found from './findings.js';
import type { Finding } from './findings.js';

export interface Held {
  readonly findings: readonly Finding[];
  /** The entry, where it can be understood. */
  readonly entry: Entry | undefined;
}

/** One entry against itself: that its two texts are canonical and agree, and that its id is its command's. */
export const holdEntry = (book: BookId, stored: StoredEntry): Held => {
  const { number } = stored;
  const findings: Finding[] = [];
  if (!isCanonical(stored.envelope)) findings.push(found.envelopeChanged(number));
  if (!isCanonical(stored.data)) findings.push(found.dataNotCanonical(number));
  const read = fromStored(stored);
  if (E.isLeft(read))
    return { findings: [...findings, found.unreadable(number, read.left)], entry: undefined };
  const { envelope } = read.right;
  if (envelope.book !== book) findings.push(found.otherBook(number));
  if (entryId(envelope.command.id, envelope.command.index) !== stored.id)
    findings.push(found.otherId(number));
  return { findings, entry: read.right };
};

/**
 * Whether a text is the one way to write what it says: so there are no repeated keys, spaces, fractions, numbers that
 * are not safe, half characters, nor more than 32 levels in it. It is never serialized to be hashed.
 */
export const isCanonical = (text: string): boolean => {
  try {
    const value: unknown = JSON.parse(text);
    return isJsonData(value) && canonical(value) === text;
  } catch {
    return false;
  }
};
