import type { Bilingual } from '../../../domain/language/codec.js';
import type { Decision, DecisionsAnswer } from '../../../projections/decisions.js';
import type { ObjectionFate } from '../../../domain/proposals/state.js';
import { actLines } from './acts.js';
import { blocks, margins, wrap } from './layout.js';
import type { Page } from './page.js';

const NONE: Bilingual = {
  es: 'El libro no tiene actos en ese momento.',
  en: 'The book has no acts as of then.',
};

export const fateInWords: Readonly<Record<ObjectionFate['kind'], Bilingual>> = {
  standing: { es: 'se mantiene', en: 'stands' },
  withdrawn: { es: 'retirada', en: 'withdrawn' },
  met: { es: 'atendida', en: 'met' },
  replaced: { es: 'sustituida por otra posición', en: 'replaced by another position' },
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
    : wrap(`${consensus(act, act.proposal, page)}.`, page.width, margins('      ', '    '))),
];

const consensus = ({ consensus: declared }: Decision, proposal: string, page: Page): string => {
  if (declared === undefined) {
    return page.in({
      es: `Propuesta ${proposal}, sin consenso declarado`,
      en: `Proposal ${proposal}, consensus not declared`,
    });
  }
  const { declaredBy, version, entry, objections } = declared;
  const said = page.join(
    page.in({
      es: `Propuesta ${proposal}: consenso sobre la versión ${version}, declarado por ${page.name(declaredBy)}`,
      en: `Proposal ${proposal}: consensus on version ${version}, declared by ${page.name(declaredBy)}`,
    }),
    page.entry(entry),
  );
  const raised = objections.map(({ member, fate, entry: at }) =>
    page.join(
      page.in({
        es: `objeción de ${page.name(member)}, ${page.in(fateInWords[fate])}`,
        en: `objection of ${page.name(member)}, ${page.in(fateInWords[fate])}`,
      }),
      page.entry(at),
    ),
  );
  return [said, ...raised].join('; ');
};
