import type { MandateTold } from '../../../projections/mandates.js';
import { margins, wrap } from './layout.js';
import { whyNot } from '../../../src/telling/mandates.js';
import type { Page } from './page.js';

/** The mandates that are not in force, in a line each: which, in what state, by which act, entry and paragraph. */
export const notInForceInShort = (mandates: readonly MandateTold[], page: Page): readonly string[] => [
  ...wrap(
    page.in({
      es: `No están en vigor: ${mandates.length} (con --all, enteros).`,
      en: `Not in force: ${mandates.length} (in full with --all).`,
    }),
    page.width,
  ),
  ...mandates.flatMap((mandate) =>
    wrap(
      `${mandate.mandate} — ${mandate.whyNot === undefined ? mandate.status : whyNot(mandate, mandate.whyNot, page)}.`,
      page.width,
      margins('    ', '  '),
    ),
  ),
];
