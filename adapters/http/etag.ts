import { createHash } from 'node:crypto';
import type { BookId, EntryNumber } from '../../domain/language/ids.js';

/** The strong entity tag of a book as of its last entry: what a writer has seen. `"crm.416"` */
export const bookTag = (book: BookId, last: EntryNumber): string => `"${book}.${last}"`;

/** Of `If-Match`: the entry of this book that the sender has seen; `'any'` for `*`, `undefined` for another tag. */
export const seenIn = (ifMatch: string, book: BookId): EntryNumber | 'any' | undefined => {
  if (ifMatch.trim() === '*') return 'any';
  const tag = /^"([^"]*)\.(\d{1,16})"$/.exec(ifMatch.trim());
  return tag?.[1] === book ? Number(tag[2]) : undefined;
};

/** The tag of what was sent; weak where a byte may differ that says nothing new (the instant of asking). */
export const contentTag = (content: string, strong: boolean): string => {
  const digest = createHash('sha256').update(content, 'utf8').digest('base64url').slice(0, 27);
  return `${strong ? '' : 'W/'}"${digest}"`;
};

/** RFC 9110 §13.1.2: `If-None-Match` compares weakly. */
export const isKnown = (ifNoneMatch: string | undefined, tag: string): boolean => {
  if (ifNoneMatch === undefined) return false;
  if (ifNoneMatch.trim() === '*') return true;
  const bare = (one: string): string => one.trim().replace(/^W\//, '');
  return ifNoneMatch.split(',').some((one) => bare(one) === bare(tag));
};
