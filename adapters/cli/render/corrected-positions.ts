import type { CorrectedPosition } from '../../../projections/corrected-positions.js';
import type { Stands } from '../../../projections/positions.js';
import { margins, wrap } from './layout.js';
import type { Page } from './page.js';
import { standInWords } from '../../../src/telling/proposal-words.js';

/** The positions that corrections changed or annulled. */
export const correctedPositions = ({ corrected }: Stands, page: Page): readonly string[] =>
  corrected.flatMap((position) => lines(position, page));

/** What was recorded, how it reads now, and the corrections that say so and why: both readings stay visible. */
const lines = (position: CorrectedPosition, page: Page): readonly string[] => {
  const { member, corrections, readsNow, entry } = position;
  const was = page.in({ es: `se asentó ${said(position, page)}`, en: `recorded as ${said(position, page)}` });
  const is =
    readsNow === undefined
      ? page.in({ es: 'Ya no cuenta.', en: 'It no longer counts.' })
      : page.in({ es: `Se lee: ${said(readsNow, page)}.`, en: `It reads: ${said(readsNow, page)}.` });
  const because = corrections.map((correction) =>
    page.join(
      page.in({
        es: `Corrección: ${page.quote(correction.reason)}`,
        en: `Correction: ${page.quote(correction.reason)}`,
      }),
      page.entry(correction.entry),
    ),
  );
  return [
    ...wrap(page.join(`${page.title(member)}: ${was}`, page.entry(entry)), page.width, margins('    ', '  ')),
    ...[is, ...because].flatMap((text) => wrap(text, page.width, margins('      ', '    '))),
  ];
};

const said = (
  { stand, version, reason }: Pick<CorrectedPosition, 'stand' | 'version' | 'reason'>,
  page: Page,
): string => {
  const why =
    reason === undefined ? '' : `; ${page.in({ es: 'motivo', en: 'reason' })}: ${page.quote(reason)}`;
  return `${page.in(standInWords[stand])} (${page.in({ es: `versión ${version}`, en: `version ${version}` })})${why}`;
};
