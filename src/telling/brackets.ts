import { AS_IT_STANDS } from '../../domain/texts/shown.js';
import type { AlternativeTold } from '../../projections/brackets.js';
import type { Telling } from './telling.js';

/** What an alternative says: its words, or that nothing stand there. */
export const alternativeSaid = (
  { alternative, words }: AlternativeTold,
  telling: Pick<Telling, 'in' | 'quote'>,
): string => {
  const said = words === undefined ? telling.in({ es: 'nada', en: 'nothing' }) : telling.quote(words);
  const name =
    alternative === AS_IT_STANDS ? telling.in({ es: 'como está', en: 'as it stands' }) : alternative;
  return `${name}: ${said}`;
};
