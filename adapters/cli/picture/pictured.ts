import type { Answered } from '../../../src/ask.js';
import { provJson } from '../../../src/prov-json.js';
import type { Lang } from '../language.js';
import { boxesOf } from '../../../projections/chain/boxes.js';
import { dotOf } from './dot.js';
import { svgOf } from './svg.js';

/** A chain drawn or handed to other tools, where that is asked for (`--dot`, `--svg`, `--prov`). */
export const pictured = (
  answered: Answered,
  typed: Readonly<Record<string, unknown>>,
  lang: Lang,
): string | undefined => {
  const { answer } = answered;
  if (answer.kind !== 'why' && answer.kind !== 'impact') return undefined;
  const { steps } = answer;
  if (typed['prov'] === true) return JSON.stringify(provJson(answered, steps), null, 2);
  const title = answer.kind === 'why' ? answer.of.said[lang] : `acta impact ${answer.entry}`;
  // What stands on top was recorded last.
  if (typed['svg'] === true) return svgOf(boxesOf(steps.toReversed(), lang), title);
  return typed['dot'] === true ? dotOf(boxesOf(steps.toReversed(), lang), title) : undefined;
};
