import { TEXT_PARTS, type TextPart } from '../../../domain/texts/events.js';
import type { ChangesAnswer, ChangeTold } from '../../../projections/changes.js';
import {
  isChanged,
  labelOf,
  NOTHING_CHANGED,
  partOf,
  partTitles,
  placeChanged,
  unchanged,
  versionsCompared,
} from '../../../projections/sentences/changes.js';
import { wordsChanged } from '../../../src/telling/words-changed.js';
import { blocks, fields, margins, padded, wrap } from './layout.js';
import type { Page } from './page.js';

/** What changed, paragraph by paragraph; those that did not, too, where everything is asked for. */
export const changes = (answer: ChangesAnswer, page: Page): readonly string[] => {
  const told = answer.paragraphs.filter((one) => page.full || isChanged(one));
  const rest = page.in(unchanged(answer.paragraphs.length - told.length));
  return blocks(
    [...wrap(page.colours.bold(page.words(answer.title)), page.width), ...facts(answer, page)],
    ...TEXT_PARTS.map((part) => partLines(told, part, page)),
    told.some(isChanged) ? [] : wrap(page.in(NOTHING_CHANGED), page.width),
    rest === '' ? [] : wrap(page.colours.dim(rest), page.width),
  );
};

const facts = ({ text, from, to, entries }: ChangesAnswer, page: Page): readonly string[] =>
  fields(
    [
      { label: page.in({ es: 'Texto', en: 'Text' }), text },
      {
        label: page.in({ es: 'Versiones', en: 'Versions' }),
        text: page.join(
          page.in(versionsCompared(from.version, to.version)),
          page.entry(from.entry, to.entry),
        ),
      },
      {
        label: page.in({ es: 'Por', en: 'By' }),
        text: entries.length === 0 ? '' : page.entry(...entries),
      },
      {
        label: page.in({ es: 'Léase', en: 'Read' }),
        text: page.in({ es: '{-suprimido-} {+nuevo+}', en: '{-removed-} {+new+}' }),
      },
    ],
    page.width,
  );

const partLines = (told: readonly ChangeTold[], part: TextPart, page: Page): readonly string[] => {
  const own = told.filter((one) => partOf(one) === part);
  return own.length === 0
    ? []
    : [page.heading(partTitles[part]), ...own.flatMap((one) => changeLines(one, page))];
};

const changeLines = (told: ChangeTold, page: Page): readonly string[] => {
  const label = labelOf(told);
  const place = page.in(placeChanged(told));
  const first = `${SIGNS[told.change]} ${padded(label === undefined ? '' : `${label}.`, 6)}`;
  const words = told.words.map((part) => wordsSaid(part, page)).join('');
  return wrap(page.join(place === '' ? '' : `(${place})`, words), page.width, margins(' '.repeat(8), first));
};

const SIGNS = { kept: ' ', added: '+', removed: '-', moved: '>' } as const satisfies Record<
  ChangeTold['change'],
  string
>;

export const wordsSaid = (told: ChangeTold['words'][number], page: Page): string =>
  wordsChanged(told, page, (kind, said) =>
    kind === 'added' ? page.colours.green(said) : page.colours.red(said),
  );
