import type { EntryNumber, ParagraphId } from '../language/ids.js';
import { openAmendments, paragraphOf, type Amendment, type DraftedText } from './state.js';

// Which amendments stand in each other's way, and which the text has left behind.

/** What it needs to find where it is: what it goes within or behind. */
const needs = ({ change }: Amendment): readonly ParagraphId[] =>
  change.kind === 'insert' || change.kind === 'move'
    ? [change.within, change.after].filter((id) => id !== undefined)
    : [];

const deletesWhatIsNeeded = (one: Amendment, other: Amendment): boolean =>
  one.change.kind === 'delete' && needs(other).includes(one.change.paragraph);

/** Both change the same paragraph, or one takes out where the other goes: not both can be had. */
export const conflict = (one: Amendment, other: Amendment): boolean =>
  one.id !== other.id &&
  (one.change.paragraph === other.change.paragraph ||
    deletesWhatIsNeeded(one, other) ||
    deletesWhatIsNeeded(other, one));

/** The open amendments that stand in the way of this one. */
export const conflicting = (text: DraftedText, amendment: Amendment): readonly Amendment[] =>
  openAmendments(text).filter((other) => conflict(amendment, other));

/** The open amendments that change a paragraph. */
export const amendmentsOf = (text: DraftedText, paragraph: ParagraphId): readonly Amendment[] =>
  openAmendments(text).filter(({ change }) => change.paragraph === paragraph);

/** The entries that changed its paragraph after the version it is on; what is only to be inserted has none. */
export const changedSinceMade = (
  { versions, shaped }: DraftedText,
  { version, change }: Amendment,
): readonly EntryNumber[] => {
  if (change.kind === 'insert') return [];
  const asOf = (place: number) => paragraphOf({ paragraphs: versions.get(place) ?? [] }, change.paragraph);
  return shaped
    .toArray()
    .flatMap((entry, place) => (place >= version && asOf(place) !== asOf(place - 1) ? [entry] : []));
};
