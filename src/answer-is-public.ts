import { isPublicUpTo } from '../domain/closed-doors/closures.js';
import type { BookId, EntryNumber } from '../domain/language/ids.js';
import type { Library } from './library.js';

/**
 * Whether every answer from the book up to this entry is the same for everybody and holds nothing sealed, so that
 * anybody may keep it. It is judged by what is closed now: a later correction can close what had been open.
 */
export const answerIsPublic = async (
  books: Pick<Library, 'closures'>,
  book: BookId,
  upTo: EntryNumber,
): Promise<boolean> => isPublicUpTo(await books.closures(book), upTo);
