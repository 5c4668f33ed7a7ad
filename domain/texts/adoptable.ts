import { unless, type Verdict } from '../language/rejection.js';
import * as because from './rejections.js';
import { openBrackets, type DraftedText } from './state.js';

/** Nothing in it is left unagreed: no text with a bracket is adopted. */
export const mustHaveNoOpenBrackets = (text: DraftedText): Verdict => {
  const open = openBrackets(text);
  return unless(open.length > 0, () => because.bracketsRemain(text, open));
};
