import type { Bilingual } from '../../../domain/language/codec.js';
import type { Decision, DecisionsAnswer } from '../../../projections/decisions.js';
import { consensusSaid } from '../../../src/telling/decisions.js';
import { actLines } from './acts.js';
import { blocks, margins, wrap } from './layout.js';
import type { Page } from './page.js';

const NONE: Bilingual = {
  es: 'El libro no tiene actos en ese momento.',
  en: 'The book has no acts as of then.',
};

export const decisions = ({ decisions: all }: DecisionsAnswer, page: Page): readonly string[] => {
  if (all.length === 0) return wrap(page.in(NONE), page.width);
  const organs = [...new Map(all.map(({ organ }) => [organ.code, organ])).values()];
  return blocks(
    ...organs.map((organ) => [
      page.colours.bold(page.title(organ)),
      ...blocks(...all.filter((act) => act.organ.code === organ.code).map((act) => decision(act, page))),
    ]),
  );
};

const decision = (act: Decision, page: Page): readonly string[] => [
  ...actLines(act, page),
  ...(act.proposal === undefined
    ? wrap(
        page.in({
          es: 'Sin propuesta que lo respalde en el libro.',
          en: 'No proposal behind it in the book.',
        }),
        page.width,
        margins('      ', '    '),
      )
    : wrap(`${consensusSaid(act, act.proposal, page)}.`, page.width, margins('      ', '    '))),
];
