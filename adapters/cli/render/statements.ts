import type { StatementTold } from '../../../projections/statements.js';
import { afterStatement, whoseStatement } from '../../../src/telling/statements.js';
import { margins, wrap } from './layout.js';
import type { Page } from './page.js';

/** What members have kept beside something: whose, of what kind, and the words to the letter. */
export const statementLines = (
  statements: readonly StatementTold[] | undefined,
  page: Page,
  indent = 4,
): readonly string[] => {
  const margin = ' '.repeat(indent);
  return (statements ?? []).flatMap((told) =>
    wrap(
      `${whoseStatement(told, page)}: ${page.quote(told.words)} ${afterStatement(told, page)}`,
      page.width,
      margins(`${margin}  `, margin),
    ),
  );
};
