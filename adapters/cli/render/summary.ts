import type { SummaryAnswer } from '../../../projections/summary.js';
import { actBriefly } from '../../../src/telling/acts.js';
import { entriesCounted } from '../../../src/telling/entries-counted.js';
import { activityLines } from './calendar.js';
import { blocks, margins, wrap } from './layout.js';
import { mandates } from './mandates.js';
import type { Page } from './page.js';
import { termLines } from './presidency.js';

/** Activities that the summary has room for; the calendar has them all. */
const NEXT = 5;

export const summary = (answer: SummaryAnswer, page: Page): readonly string[] =>
  blocks(
    [page.heading({ es: 'Textos adoptados', en: 'Adopted texts' }), ...texts(answer, page)],
    mandates({ kind: 'mandates', ...answer.mandates }, page),
    presidency(answer, page),
    upcoming(answer, page),
    wrap(entriesCounted(answer, page), page.width),
  );

const texts = ({ texts: all }: SummaryAnswer, page: Page): readonly string[] =>
  all.length === 0
    ? wrap(page.in({ es: 'Ninguno.', en: 'None.' }), page.width, margins('  '))
    : all.flatMap(({ text, title, entry, act }) =>
        wrap(
          act === undefined
            ? page.join(`${page.words(title)} (${text})`, page.entry(entry))
            : `${page.words(title)} (${text}): ${actBriefly(act, page, entry)}`,
          page.width,
          margins('    ', '  '),
        ),
      );

const presidency = (
  { presidency: { present: now, past, next } }: SummaryAnswer,
  page: Page,
): readonly string[] => [
  page.heading({ es: 'Presidencia', en: 'Presidency' }),
  ...(now === undefined
    ? wrap(page.in({ es: 'Nadie preside.', en: 'Nobody presides.' }), page.width, margins('  '))
    : termLines(now, page)),
  ...(past === undefined ? [] : termLines(past, page)),
  ...(next === undefined ? [] : termLines(next, page)),
];

const upcoming = ({ upcoming: all }: SummaryAnswer, page: Page): readonly string[] => {
  if (all.length === 0) return [];
  const left = all.length - NEXT;
  const more = page.in({ es: `… y ${left} más: acta calendar`, en: `… and ${left} more: acta calendar` });
  return [
    page.heading({ es: 'Lo que sigue en el calendario', en: 'What comes next on the calendar' }),
    ...all.slice(0, NEXT).flatMap((activity) => activityLines(activity, page)),
    ...(left > 0 ? wrap(more, page.width, margins('  ')) : []),
  ];
};
