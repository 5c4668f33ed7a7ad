import type { BracketTold } from '../../../../../projections/brackets.js';
import type { Reader } from '../../reader.js';
import type { OfText } from './of-text.js';

export type OfBracket = OfText & { readonly of: BracketTold };

/** The wordings of a bracket, as one chooses among them. */
export const wordings = (
  { alternatives }: BracketTold,
  { say }: Reader,
): readonly (readonly [alternative: string, said: string])[] =>
  alternatives.map(({ alternative, words }) => [alternative, words ?? say('(nada)', '(nothing)')] as const);
