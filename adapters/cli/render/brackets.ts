import type { Bilingual } from '../../../domain/language/codec.js';
import { AS_IT_STANDS } from '../../../domain/texts/shown.js';
import type { AlternativeTold, BracketTold } from '../../../projections/brackets.js';
import { alternativeSaid } from '../../../src/telling/brackets.js';
import { margins, wrap } from './layout.js';
import type { Page } from './page.js';

const isOpen = ({ fate }: BracketTold): boolean => fate.kind === 'open';

/** ", con 2 corchetes"; empty for none. */
export const bracketsLeft = (brackets: readonly BracketTold[]): Bilingual => {
  const count = brackets.filter(isOpen).length;
  if (count === 0) return { es: '', en: '' };
  return count === 1
    ? { es: ', con un corchete', en: ', with a bracket' }
    : { es: `, con ${count} corchetes`, en: `, with ${count} brackets` };
};

/** What the alternatives of a paragraph's open brackets are, and who stands on each. */
export const openBracketLines = (
  brackets: readonly BracketTold[],
  paragraph: string,
  page: Page,
): readonly string[] =>
  brackets
    .filter((bracket) => isOpen(bracket) && bracket.paragraph === paragraph)
    .flatMap((bracket) => [
      ...wrap(heading(bracket, page), page.width, margins(' '.repeat(10), ' '.repeat(8))),
      ...bracket.alternatives.flatMap((one) => alternativeLines(one, page)),
      ...holdingLines(bracket, page),
    ]);

/** "[150 kg / 200 kg] b1, de México; motivo: «…»" */
const heading = ({ bracket, shown, by, inside, reason, entry }: BracketTold, page: Page): string => {
  const within =
    inside === undefined
      ? ''
      : page.in({ es: `, dentro de ${inside.bracket}`, en: `, inside ${inside.bracket}` });
  const why =
    reason === undefined
      ? ''
      : page.in({ es: `; motivo: ${page.quote(reason)}`, en: `; reason: ${page.quote(reason)}` });
  const said = page.in({
    es: `corchete ${bracket}${within}, de ${page.names(by)}${why}`,
    en: `bracket ${bracket}${within}, of ${page.names(by)}${why}`,
  });
  return page.join(page.colours.yellow(page.words(shown)), said, page.entry(entry));
};

const alternativeLines = (told: AlternativeTold, page: Page): readonly string[] => {
  const who =
    told.support.length === 0
      ? page.in({ es: 'nadie la sostiene', en: 'nobody stands on it' })
      : page.together(told.support.map(({ member, entry }) => ({ text: page.name(member), entry })));
  return wrap(`${alternativeSaid(told, page)} — ${who}`, page.width, margins(' '.repeat(14), ' '.repeat(10)));
};

const holdingLines = ({ holding }: BracketTold, page: Page): readonly string[] =>
  holding.length === 0
    ? []
    : wrap(
        `${page.in({ es: 'Sostienen el corchete', en: 'Stand on the bracket' })}: ${page.together(
          holding.map(({ member, entry }) => ({ text: page.name(member), entry })),
        )}`,
        page.width,
        margins(' '.repeat(14), ' '.repeat(10)),
      );

/** The brackets that are no longer open, and what became of each. */
export const endedBrackets = (brackets: readonly BracketTold[], page: Page): readonly string[] => {
  const ended = brackets.filter((bracket) => !isOpen(bracket));
  return ended.length === 0
    ? []
    : [
        page.heading({ es: 'Corchetes resueltos', en: 'Brackets resolved' }),
        ...ended.flatMap((bracket) => wrap(ending(bracket, page), page.width, margins('    ', '  '))),
      ];
};

const ending = ({ bracket, by, shown, fate, entry }: BracketTold, page: Page): string => {
  const opened = page.in({
    es: `${bracket}, de ${page.names(by)}: ${page.words(shown)}`,
    en: `${bracket}, of ${page.names(by)}: ${page.words(shown)}`,
  });
  const end = fate.kind === 'open' ? [] : [fate.entry];
  return page.join(`${opened} — ${page.in(fateSaid(fate))}`, page.entry(entry, ...end));
};

const fateSaid = (fate: BracketTold['fate']): Bilingual => {
  switch (fate.kind) {
    case 'open':
      return { es: 'abierto', en: 'open' };
    case 'closed':
      return fate.on === AS_IT_STANDS
        ? { es: 'cerrado como estaba', en: 'closed as it stood' }
        : { es: `cerrado con ${fate.on}`, en: `closed on ${fate.on}` };
    case 'merged':
      return { es: `unido en ${fate.into}`, en: `merged into ${fate.into}` };
    case 'fell':
      return { es: `cayó con ${fate.with}`, en: `fell with ${fate.with}` };
  }
};
