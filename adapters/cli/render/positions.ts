import type { Bilingual } from '../../../domain/language/codec.js';
import type { PositionsAnswer } from '../../../projections/positions.js';
import { blocks, fields, wrap } from './layout.js';
import type { Page } from './page.js';
import { phaseInWords } from '../../../src/telling/proposal-words.js';
import { standsSections } from './stands.js';

const NOBODY: Bilingual = {
  es: 'Nadie había tomado posición en ese momento.',
  en: 'Nobody had taken a position as of then.',
};

export const positions = (answer: PositionsAnswer, page: Page): readonly string[] => {
  const sections = standsSections(answer, page);
  const told = sections.some((lines) => lines.length > 0);
  return blocks(
    [...wrap(page.colours.bold(page.words(answer.title)), page.width), ...facts(answer, page)],
    ...(told ? sections : [wrap(page.in(NOBODY), page.width)]),
  );
};

const facts = (answer: PositionsAnswer, page: Page): readonly string[] =>
  fields(
    [
      {
        label: page.in({ es: 'Propuesta', en: 'Proposal' }),
        text: page.join(
          `${answer.proposal} (${page.in({ es: `versión ${answer.currentVersion}`, en: `version ${answer.currentVersion}` })})`,
          page.entry(answer.entry),
        ),
      },
      {
        label: page.in({ es: 'Situación', en: 'Status' }),
        text: page.join(page.in(phaseInWords[answer.phase]), page.entry(answer.phaseEntry)),
      },
    ],
    page.width,
  );
