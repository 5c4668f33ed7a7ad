import type { Bilingual } from '../../../domain/language/codec.js';
import type { Step } from '../../../projections/steps.js';
import type { Page } from './page.js';

/**
 * Entries that say themselves from when to when, as far as it is known. Where such a one stands in time is a choice of
 * whoever recorded it (the first day of a year, say), and would be read as a date that nobody knows.
 */
const TELLS_ITS_TIME: ReadonlySet<Step['type']> = new Set(['TermEstablished']);

/** An entry in words, with when it happened and its number; as corrected, with what it said before. */
export const stepInWords = (step: Step, label: string, page: Page): string => {
  const when = TELLS_ITS_TIME.has(step.type) ? '' : page.when(step.entry);
  const head = [label, when].filter((part) => part !== '').join(', ');
  const begins = head === '' ? '' : `${head.charAt(0).toUpperCase()}${head.slice(1)}:`;
  const annulled = step.annulled === true ? page.in({ es: '(anulado)', en: '(annulled)' }) : '';
  const was =
    step.wasSaid === undefined
      ? ''
      : page.in({
          es: `(se asentó así: ${step.wasSaid.es})`,
          en: `(as first recorded: ${step.wasSaid.en})`,
        });
  return page.join(begins, page.words(page.in(step.said)), annulled, was, page.entry(step.entry));
};

/** Entries of one kind together: by the party that each tells of, where there is one. */
export const gathered = (steps: readonly Step[], heading: Bilingual, page: Page): string => {
  const named = steps.flatMap(({ party, entry }) =>
    party === undefined ? [] : [{ text: page.name(party), entry }],
  );
  return named.length === steps.length
    ? `${page.in(heading)}: ${page.together(named)}`
    : page.join(`${page.in(heading)}: ${steps.length}`, page.entry(...steps.map(({ entry }) => entry)));
};
