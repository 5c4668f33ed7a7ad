import type { Lang } from '../../../domain/dates/words.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import { basisMark } from '../../../projections/sentences/marks.js';
import type { Mark } from '../../../src/telling/telling.js';

/** What a page says, and the notes that its marks point to, the first note first. */
export interface Marked {
  readonly lines: readonly string[];
  readonly notes: readonly string[];
}

/** A mark up to this long stands wherever it belongs, however often. */
const SHORT = 36;
/** A longer one only where it belongs once; and one longer than this, never. */
const LONG = 90;

const NOTE: Bilingual = { es: 'nota', en: 'note' };

/**
 * What `write` says with its marks. Reasons that would stand there in full again and again go to notes: `write` is
 * asked twice, first to learn which these are.
 */
export const withMarks = (write: (mark: Mark) => readonly string[], lang: Lang): Marked => {
  const uses = new Map<string, number>();
  write((basis) => {
    const mark = basisMark(basis, lang);
    uses.set(mark, (uses.get(mark) ?? 0) + 1);
    return bracketed(mark);
  });
  const notes: string[] = [];
  const lines = write((basis) => {
    const mark = basisMark(basis, lang);
    const isRepeated = mark.length > SHORT && (uses.get(mark) ?? 0) > 1;
    if (!isRepeated && mark.length <= LONG) return bracketed(mark);
    const known = notes.indexOf(mark);
    const number = known < 0 ? notes.push(mark) : known + 1;
    return bracketed(`${kindOf(mark)}: ${NOTE[lang]} ${number}`);
  });
  return { lines, notes };
};

const bracketed = (mark: string): string => (mark === '' ? '' : `[${mark}]`);

const kindOf = (mark: string): string => mark.slice(0, mark.indexOf(':'));
