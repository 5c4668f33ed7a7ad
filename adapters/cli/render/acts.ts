import type { ActTold } from '../../../projections/acts.js';
import { begun } from '../../../projections/sentences/article.js';
import { capital, circumstances, did } from '../../../src/telling/acts.js';
import { margins, wrap } from './layout.js';
import { statementLines } from './statements.js';
import type { Page } from './page.js';

/** An act in some lines: what was done in its words, then the rest one under the other. */
export const actLines = (act: ActTold, page: Page, indent = 2): readonly string[] => {
  const margin = ' '.repeat(indent);
  const first = page.join(
    `${begun(did(act, page))}: ${page.quote(act.words)}`,
    page.in({ es: `(acto ${act.act})`, en: `(act ${act.act})` }),
    page.entry(act.entry),
  );
  return [
    ...wrap(first, page.width, margins(`${margin}  `, margin)),
    ...circumstances(act, page).flatMap((said) =>
      wrap(`${capital(said)}.`, page.width, margins(`${margin}    `, `${margin}  `)),
    ),
    ...statementLines(act.statements, page, indent + 2),
    ...statementLines(act.decisionStatements, page, indent + 2),
  ];
};
