import type { ReplayAnswer, ReplayStep } from '../../../projections/replay.js';
import { aspectInWords, differenceInWords } from './diff.js';
import { blocks, margins, wrap } from './layout.js';
import type { Page } from './page.js';

export const replay = ({ names, steps }: ReplayAnswer, page: Page): readonly string[] =>
  blocks(
    wrap(
      `${page.colours.bold(page.words(names))} · ${page.in({ es: `${steps.length} pasos`, en: `${steps.length} steps` })}`,
      page.width,
    ),
    ...steps.map((step, index) => stepLines(step, `${index + 1}/${steps.length}`, page)),
  );

/** A step: where it stands, when and by whom it was recorded, what it says, and the difference it made. */
export const stepLines = (step: ReplayStep, place: string, page: Page): readonly string[] => {
  const { said, entry, differences } = step;
  return [
    ...wrap(
      page.join(
        page.colours.dim(`${place} · ${head(step, page)} ·`),
        page.words(page.in(said)),
        page.entry(entry),
      ),
      page.width,
      margins('    ', ''),
    ),
    ...differences.flatMap((one) =>
      wrap(
        `${page.in(aspectInWords[one.aspect])} · ${differenceInWords(one, page)}`,
        page.width,
        margins('      ', '    → '),
      ),
    ),
  ];
};

/** "on 14 November 2019 · Executive Secretariat on behalf of Belize" */
export const head = ({ entry, by, onBehalfOf }: ReplayStep, page: Page): string => {
  const behalf =
    onBehalfOf === undefined || onBehalfOf.code === by.code
      ? ''
      : page.in({
          es: ` en nombre de ${page.title(onBehalfOf)}`,
          en: ` on behalf of ${page.title(onBehalfOf)}`,
        });
  return `${page.when(entry)} · ${page.title(by)}${behalf}`;
};
