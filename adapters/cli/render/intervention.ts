import type { InterventionTold } from '../../../projections/meeting.js';
import { begun } from '../../../projections/sentences/article.js';
import type { Page } from './page.js';

/** Who spoke, on what, and what it said. */
export const interventionSaid = (
  { party, summary, entry }: InterventionTold,
  about: string,
  page: Page,
): string => {
  const closed = page.sealed(entry).map(([, text]) => text);
  const words = [...(summary === undefined ? [] : [page.words(summary)]), ...closed];
  const said = words.length === 0 ? '' : `: ${words.join(' ')}`;
  return page.join(`${begun(page.name(party))}${about}${said}`, page.entry(entry));
};
