import type { Bilingual } from '../../../domain/language/codec.js';
import type { Moment } from '../../../domain/dates/moment.js';
import type { TermStage } from '../../../domain/presidency/state.js';
import type { PresidencyAnswer, TermTold } from '../../../projections/presidency.js';
import { begun } from '../../../projections/sentences/article.js';
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
            wrap(
              `${page.words(page.in(its))} (${its.id})`,
              page.width,
              margins('     ', `  ${String(index + 1).padStart(1)}. `),
            ),
          ),
        ],
  );
};

const presiding = (term: TermTold, page: Page): readonly string[] => {
  const who = page.names(term.members);
  const said = page.in({
    es: `Preside ${who}, período ${term.term}${since(term, page)}${upTo(term, page)}.`,
    en: `${begun(who)} presides, term ${term.term}${since(term, page)}${upTo(term, page)}.`,
  });
  return [...wrap(page.colours.bold(said), page.width), ...details(term, page)];
};

const since = ({ from }: TermTold, page: Page): string =>
  from === undefined
    ? ''
    : page.in({ es: `, desde ${spoken(from, page)}`, en: `, since ${spoken(from, page)}` });

const upTo = ({ until }: TermTold, page: Page): string =>
  until === undefined
    ? ''
    : page.in({ es: ` hasta ${spoken(until, page)}`, en: ` until ${spoken(until, page)}` });

/** A moment after "desde" or "until". */
const spoken = (moment: string, page: Page): string => {
  const said = page.moment(moment as Moment); // as the book's own codec let it in
  return page.lang === 'es' && /\d{4}-\d\d-\d\d/.test(moment) ? `el ${said}` : said;
};

/** A term on some lines: who, how far it has come, and by which entries. */
export const termLines = (term: TermTold, page: Page): readonly string[] => [
  ...wrap(`${stageSaid(term, page)}.`, page.width, margins('    ', '  ')),
  ...details(term, page),
];

/** "México, período 2021: anunciada, no designada": how far a term has come, said plainly. */
export const stageSaid = (
  { members, term, stage, from, until, established }: TermTold,
  page: Page,
): string => {
  const who = begun(page.names(members));
  const head = page.in({ es: `${who}, período ${term}`, en: `${who}, term ${term}` });
  const known = established
    ? page.in({
        es: ', según consta, sin acto en este libro',
        en: ', as is on record, without an act in this book',
      })
    : '';
  const bounds = [
    ...(from === undefined
      ? []
      : [page.in({ es: `desde ${spoken(from, page)}`, en: `from ${spoken(from, page)}` })]),
    ...(until === undefined
      ? []
      : [page.in({ es: `hasta ${spoken(until, page)}`, en: `until ${spoken(until, page)}` })]),
  ].join(' ');
  switch (stage) {
    case 'announced':
      return `${head}: ${page.in(
        members.length > 1
          ? { es: 'candidaturas anunciadas; ninguna designada', en: 'candidacies announced; none designated' }
          : { es: 'anunciada, no designada', en: 'announced, not designated' },
      )}`;
    case 'designated':
      return `${head}: ${page.in({ es: 'designada; no ha asumido', en: 'designated; not in office yet' })}${known}${bounds === '' ? '' : ` (${bounds})`}`;
    case 'handed-over':
      return `${head}: ${page.in({ es: 'ya se le traspasó; aún no surte efecto', en: 'handed over; not in effect yet' })}`;
    case 'effective':
      return `${head}: ${page.in({ es: 'en el cargo', en: 'in office' })} ${bounds}${known}`;
    case 'ended':
      return `${head}: ${page.in({ es: 'presidió', en: 'presided' })} ${bounds}${known}`;
  }
};

const details = ({ steps, theme, notes, members }: TermTold, page: Page): readonly string[] => [
  ...fields(
    [
      ...steps.map(({ step, member, entry }) => ({
        label: page.in(STEP[step]),
        text: page.join(
          members.length > 1 ? `${page.name(member)},` : '',
          page.in({
            es: `asentado como ocurrido ${page.when(entry)}`,
            en: `recorded as having happened ${page.when(entry)}`,
          }),
          page.entry(entry),
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
