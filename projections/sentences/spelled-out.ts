import { UNSEEN } from './plain.js';

// What ends a line, in a terminal or a page, and halves of characters, besides what is not seen.
const UNSAID = new RegExp(`${UNSEEN.source}|[\\u2028\\u2029\\uFEFF]|\\p{Cs}`, 'gu');

const asEscapes = (unsaid: string): string =>
  unsaid.replace(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);

/**
 * Words from outside in one line, as evidence: what is not seen, ends a line or turns the direction of writing stands
 * there as JSON escapes it (RFC 8259 §7), where `plain` would leave it out.
 */
export const spelledOut = (words: string): string => words.replace(UNSAID, asEscapes);

// Letters of whatever script, digits and the signs in the names of files, books, logs and keys.
const NAME = /^[\p{L}\p{M}\p{N}./\\:@~_+=-]+$/u;

/** A name from outside, of a file or of a book: as it is where it can be nothing else, in quotes where it has more in it. */
export const spelledName = (name: string): string =>
  NAME.test(name) ? name : spelledOut(JSON.stringify(name));
