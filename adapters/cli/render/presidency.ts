import type { Bilingual } from '../../../domain/language/codec.js';
import type { TermStage } from '../../../domain/presidency/state.js';
import type { PresidencyAnswer, TermStep, TermTold } from '../../../projections/presidency.js';
import { begun } from '../../../projections/sentences/article.js';
import { when } from '../../../projections/sentences/moments.js';
import { since, stageSaid } from '../../../src/telling/presidency.js';
import { blocks, fields, margins, wrap } from './layout.js';
import { notesAboutIt } from './notes-about.js';
import type { Page } from './page.js';

const NOBODY: Bilingual = { es: 'Nadie preside en ese momento.', en: 'Nobody presides as of then.' };
const NO_NEXT: Bilingual = {
  es: 'El libro no dice quién sigue.',
  en: 'The book does not say who comes next.',
};

const STEP: Readonly<Record<TermStage, Bilingual>> = {
  announced: { es: 'Se anunció', en: 'Announced' },
  designated: { es: 'Designación', en: 'Designated' },
  'handed-over': { es: 'Traspaso', en: 'Handed over' },
  effective: { es: 'En el cargo', en: 'In office' },
  ended: { es: 'Fin', en: 'Ended' },
};

export const presidency = (answer: PresidencyAnswer, page: Page): readonly string[] => {
  const { present: now, past, next, functions } = answer;
  const troika = new Set([now, past, next].map((term) => term?.term));
  const others = answer.terms.filter(({ term }) => !troika.has(term));
  return blocks(
    now === undefined ? wrap(page.colours.bold(page.in(NOBODY)), page.width) : presiding(now, page),
    [
      page.heading({ es: 'Después', en: 'Next' }),
      ...(next === undefined ? wrap(page.in(NO_NEXT), page.width, margins('  ')) : termLines(next, page)),
    ],
    past === undefined ? [] : [page.heading({ es: 'Antes', en: 'Before' }), ...termLines(past, page)],
    others.length === 0
      ? []
      : [
          page.heading({ es: 'Otros períodos', en: 'Other terms' }),
          ...others.flatMap((term) => termLines(term, page)),
        ],
    functions.length === 0
      ? []
      : [
          page.heading({ es: 'Funciones de la presidencia', en: 'Functions of the presidency' }),
          ...functions.flatMap((its, index) =>
            wrap(`${page.words(page.in(its))} (${its.id})`, page.width, margins('     ', `  ${index + 1}. `)),
          ),
        ],
  );
};

const presiding = (term: TermTold, page: Page): readonly string[] => {
  const who = page.names(term.members);
  const from =
    term.from === undefined
      ? ''
      : page.in({
          es: `, desde ${page.momentAfter(term.from)}`,
          en: `, since ${page.momentAfter(term.from)}`,
        });
  const until =
    term.until === undefined
      ? ''
      : page.in({
          es: ` hasta ${page.momentAfter(term.until)}`,
          en: ` until ${page.momentAfter(term.until)}`,
        });
  const said = page.in({
    es: `Preside ${who}, período ${term.term}${from}${until}.`,
    en: `${begun(who)} presides, term ${term.term}${from}${until}.`,
  });
  return [...wrap(page.colours.bold(said), page.width), ...details(term, page)];
};

/** A term on some lines: who, how far it has come, and by which entries. */
export const termLines = (term: TermTold, page: Page): readonly string[] => [
  ...wrap(`${stageSaid(term, page)}.`, page.width, margins('    ', '  ')),
  ...details(term, page),
];

/** When a step was: of its time in office what is stated, of the others when their entry happened. */
const stepTime = ({ step, entry, stated }: TermStep, page: Page): string => {
  if (stated === undefined) return page.when(entry);
  return step === 'effective' ? since(stated, page) : when(stated, page.zone, page.lang);
};

const details = ({ steps, theme, notes, members }: TermTold, page: Page): readonly string[] => [
  ...fields(
    [
      ...steps.map((step) => ({
        label: page.in(STEP[step.step]),
        text: page.join(
          members.length > 1 ? `${page.name(step.member)},` : '',
          stepTime(step, page),
          page.entry(step.entry),
        ),
      })),
      {
        label: page.in({ es: 'Tema', en: 'Theme' }),
        text: theme === undefined ? '' : page.join(page.quote(theme.words), page.entry(theme.entry)),
      },
    ],
    page.width,
    4,
  ),
  ...notesAboutIt(notes, page, 4),
];
