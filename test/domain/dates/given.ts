import * as E from 'fp-ts/lib/Either.js';
import { parseEdtf } from '../../../domain/dates/edtf.js';
import type { UncertainDate } from '../../../domain/dates/uncertain-date.js';

/** The parsed date of a text that must be valid. */
export const dated = (text: string): UncertainDate => {
  const result = parseEdtf(text);
  if (E.isLeft(result)) throw new Error(result.left);
  return result.right;
};

export const bounds = (text: string): readonly (string | undefined)[] => [
  dated(text).earliest,
  dated(text).latest,
];

/** Why a text is refused, in English; empty where it is not. */
export const refusal = (text: string): string => {
  const result = parseEdtf(text);
  return E.isLeft(result) ? result.left : '';
};
