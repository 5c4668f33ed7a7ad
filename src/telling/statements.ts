import { begun } from '../../projections/sentences/article.js';
import { languageName } from '../../projections/sentences/language-name.js';
import { statementInWords } from '../../projections/sentences/statements.js';
import type { StatementTold } from '../../projections/statements.js';
import type { Telling } from './telling.js';

/** "Honduras, una reserva, tardía": whose it is, and what. */
export const whoseStatement = ({ kind, member, late }: StatementTold, telling: Telling): string => {
  const came = late ? telling.in({ es: ', tardía', en: ', late' }) : '';
  return `${begun(telling.name(member))}, ${telling.in(statementInWords[kind])}${came}`;
};

/** "(español) (asiento 57); retirada (asiento 60)": what stands behind its words. */
export const afterStatement = (
  { language, entry, withdrawnEntry }: StatementTold,
  telling: Telling,
): string => {
  const gone =
    withdrawnEntry === undefined
      ? ''
      : telling.join(telling.in({ es: '; retirada', en: '; withdrawn' }), telling.entry(withdrawnEntry));
  return `${telling.join(`(${languageName(language, telling)})`, telling.entry(entry))}${gone}`;
};
