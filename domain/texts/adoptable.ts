import { accepted, all, refuse, unless, type Verdict } from '../language/rejection.js';
import { leftUnsettled } from './agreement-rejections.js';
import * as because from './rejections.js';
import { openBrackets, unsettled, type DraftedText } from './state.js';

/** Nothing in it is left unagreed: no bracket, no paragraph that stands reopened, no package that is open; and it is no chair's summary. */
export const mustBeSettled = (text: DraftedText): Verdict => {
  const open = openBrackets(text);
  const left = unsettled(text);
  const { summary } = text;
  return all(
    () => (summary === undefined ? accepted : refuse(because.isChairSummary(text.id, summary.entry))),
    () => unless(open.length > 0, () => because.bracketsRemain(text, open)),
    () => unless(left.length > 0, () => leftUnsettled(text, left)),
  );
};
