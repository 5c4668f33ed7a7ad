import { oneOf } from '../language/codec.js';
import { ParagraphId } from '../language/ids.js';
import { optional } from '../language/struct.js';

/** In the order in which a text is read. */
export const TEXT_PARTS = ['preamble', 'operative', 'annex'] as const;

/**
 * Preamble paragraphs carry no number; operative and annex ones are numbered from 1 within their part, and the items
 * of a paragraph of any part within it.
 */
export const TextPart = oneOf('TextPart', TEXT_PARTS);
export type TextPart = typeof TextPart._A;

/** Where a paragraph is to stand. */
export const placeFields = {
  part: TextPart,
  /** The paragraph it is an item of; of none when left out. */
  within: optional(ParagraphId),
  /** The paragraph it comes after, which stands beside it; first of them when left out. */
  after: optional(ParagraphId),
} as const;
