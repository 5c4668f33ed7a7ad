import { whole } from '../domain/language/codec.js';
import { EntryNumber, ParagraphId } from '../domain/language/ids.js';
import { optional } from '../domain/language/struct.js';
import { Text } from '../domain/language/text.js';
import { TextPart } from '../domain/texts/events.js';
import { paragraphNumber, type DraftedText, type Paragraph } from '../domain/texts/state.js';
import { itemLabel } from './acts.js';

/** A paragraph in any answer: where it stands, what it says, and the entry that gave it these words. */
export const paragraphFields = {
  paragraph: ParagraphId,
  part: TextPart,
  /** Operative and annex paragraphs count from 1 in their part; a preamble's have no number. */
  number: optional(whole('number', 1)),
  /** The paragraph it is an item of, and what it is cited by: `3(a)`. */
  within: optional(ParagraphId),
  label: optional(Text),
  words: Text,
  entry: EntryNumber,
} as const;

/** Its number, what it stands within and what it is cited by, as far as it has any. */
export const placeOf = (
  text: DraftedText,
  { id, within }: Pick<Paragraph, 'id' | 'within'>,
): {
  readonly number: number | undefined;
  readonly within: ParagraphId | undefined;
  readonly label: string | undefined;
} => ({ number: paragraphNumber(text, id), within, label: itemLabel(text, id) });
