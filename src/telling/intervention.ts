import type { InterventionTold } from '../../projections/meeting.js';
import { begun } from '../../projections/sentences/article.js';
import type { Telling } from './telling.js';

/** Who spoke, on what, and what it said. */
export const interventionSaid = (
  { party, summary, entry }: InterventionTold,
  about: string,
  telling: Telling,
): string => {
  const closed = telling.sealed(entry).map(([, text]) => text);
  const words = [...(summary === undefined ? [] : [telling.words(summary)]), ...closed];
  const said = words.length === 0 ? '' : `: ${words.join(' ')}`;
  return telling.join(`${begun(telling.name(party))}${about}${said}`, telling.entry(entry));
};
