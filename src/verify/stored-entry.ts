import * as E from 'fp-ts/lib/Either.js';
import { canonical } from '../../domain/language/canonical.js';
import type { Bilingual } from '../../domain/language/codec.js';
import type { BookId } from '../../domain/language/ids.js';
import { DEEPEST, isJsonData } from '../../domain/language/json-data.js';
import { isRecord } from '../../domain/language/struct.js';
import { envelopeText } from '../envelope-text.js';
import { entryId, fromParsed, type Entry } from '../envelope.js';
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
  const [envelope, data] = [parsed(stored.envelope), parsed(stored.data)];
  const read = fromParsed(stored, { envelope, data });
  const findings: Finding[] = [];
  if (!isEnvelopeSo(read, envelope, stored.envelope)) findings.push(found.envelopeChanged(number));
  if (!isWrittenSo(data, stored.data)) findings.push(found.dataNotCanonical(number));
  if (E.isLeft(read))
    return { findings: [...findings, found.unreadable(number, read.left)], entry: undefined };
  const own = read.right.envelope;
  if (own.book !== book) findings.push(found.otherBook(number));
  if (entryId(own.command.id, own.command.index) !== stored.id) findings.push(found.otherId(number));
  return { findings, entry: read.right };
};

/** What is an envelope is quickly written anew; of other data it is still told whether it is written as it should be. */
const isEnvelopeSo = (read: E.Either<Bilingual, Entry>, value: unknown, text: string): boolean =>
  (E.isRight(read) && envelopeText(read.right.envelope) === text) || isWrittenSo(value, text);

/** What a text says as JSON; `undefined` where it is none, which JSON cannot say. */
const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
};

/**
 * Whether a text is the one way to write what it says: so there are no repeated keys, spaces, fractions, numbers that
 * are not safe, half characters, nor more than 32 levels in it. It is never serialized to be hashed.
 */
export const isCanonical = (text: string): boolean => isWrittenSo(parsed(text), text);

/**
 * `JSON.stringify` writes data as RFC 8785 has it where the keys stand in order, and much faster than we do: what it
 * writes anew as it was has no spaces, repeated keys or other ways to write a number or a letter. Keys that look like
 * whole numbers come out of `JSON.parse` in an order of their own, and half characters are written as `\ud…`: only
 * then is it looked at letter by letter.
 */
const isWrittenSo = (value: unknown, text: string): boolean =>
  isPlain(value, DEEPEST) && !text.includes('\\ud')
    ? JSON.stringify(value) === text
    : isJsonData(value) && canonical(value) === text;

/** Whether it is data with its keys in order, half characters apart. */
const isPlain = (value: unknown, depth: number): boolean => {
  if (typeof value === 'string' || typeof value === 'boolean') return depth >= 0;
  if (typeof value === 'number') return depth >= 0 && Number.isSafeInteger(value);
  if (Array.isArray(value)) return depth >= 0 && value.every((item) => isPlain(item, depth - 1));
  return isRecord(value) && depth >= 0 && isPlainRecord(value, depth - 1);
};

const isPlainRecord = (value: Readonly<Record<string, unknown>>, depth: number): boolean => {
  let last = '';
  for (const key in value) {
    if (key < last || !isPlain(value[key], depth)) return false;
    last = key;
  }
  return true;
};
