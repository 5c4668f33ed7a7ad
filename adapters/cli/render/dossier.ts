import type { DossierAnswer } from '../../../projections/dossier.js';
import { DOSSIER, dossierParts, NONE } from '../../../src/telling/dossier.js';
import { blocks, wrap } from './layout.js';
import type { Page } from './page.js';
import { line, section } from './section.js';

/** What an incoming presidency takes over. */
export const dossier = (answer: DossierAnswer, page: Page): readonly string[] =>
  blocks(
    wrap(page.colours.bold(page.in(DOSSIER)), page.width),
    ...dossierParts(answer, page).map(({ title, said }) =>
      section(
        title,
        (said.length === 0 ? [page.in(NONE)] : said).flatMap((one) => line(one, page)),
        page,
      ),
    ),
  );
