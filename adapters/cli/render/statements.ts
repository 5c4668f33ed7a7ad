import { begun } from '../../../projections/sentences/article.js';
import { languageName } from '../../../projections/sentences/language-name.js';
import { statementInWords } from '../../../projections/sentences/statements.js';
import type { StatementTold } from '../../../projections/statements.js';
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
    wrap(said(told, page), page.width, margins(`${margin}  `, margin)),
  );
};

const said = (
  { kind, member, words, language, late, entry, withdrawnEntry }: StatementTold,
  page: Page,
): string => {
  const came = late ? page.in({ es: ', tardía', en: ', late' }) : '';
  const gone =
    withdrawnEntry === undefined
      ? ''
      : page.join(page.in({ es: '; retirada', en: '; withdrawn' }), page.entry(withdrawnEntry));
  const what = page.in({
    es: `${begun(page.name(member))}, ${statementInWords[kind].es}${came}`,
    en: `${begun(page.name(member))}, ${statementInWords[kind].en}${came}`,
  });
  return `${page.join(`${what}: ${page.quote(words)} (${languageName(language, page)})`, page.entry(entry))}${gone}`;
};
