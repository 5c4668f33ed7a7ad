import { AlternativeId, BracketId, EntryNumber, ParagraphId } from '../domain/language/ids.js';
import { list, optional, struct, tagged } from '../domain/language/struct.js';
import { Sentence, Text } from '../domain/language/text.js';
import { Inside } from '../domain/texts/bracket-events.js';
import { shownAlternative, shownBracket } from '../domain/texts/shown.js';
import { paragraphLabel, type Alternative, type Bracket, type DraftedText } from '../domain/texts/state.js';
import { Named, party } from './named.js';
import { present } from './present.js';
import type { View } from './view.js';

const Standing = struct('StandingInBracket', { member: Named, entry: EntryNumber });

export const AlternativeTold = struct('AlternativeTold', {
  /** `as-it-stands` for the words that stood there when the bracket was opened. */
  alternative: AlternativeId,
  /** As they are read, brackets inside it, too; left out where nothing is to stand. */
  words: optional(Sentence),
  by: list(Named),
  entry: EntryNumber,
  /** Who stands on it as of the view. */
  support: list(Standing),
});
export type AlternativeTold = typeof AlternativeTold._A;

/** What became of a bracket. */
export const BracketFateTold = tagged('BracketFateTold', 'kind', {
  open: {},
  closed: { on: AlternativeId, entry: EntryNumber },
  merged: { into: BracketId, entry: EntryNumber },
  /** It stood in an alternative that was not agreed on. */
  fell: { with: BracketId, entry: EntryNumber },
});

/** A span that is not agreed, or was not: what stands in it, who asked for it and who stands on what. */
export const BracketTold = struct('BracketTold', {
  bracket: BracketId,
  paragraph: ParagraphId,
  /** The label of its paragraph as of the view. */
  label: optional(Text),
  inside: optional(Inside),
  /** `[150 kg / 200 kg]` */
  shown: Text,
  by: list(Named),
  reason: optional(Text),
  entry: EntryNumber,
  alternatives: list(AlternativeTold),
  /** Who stands on its being bracketed, and on no wording. */
  holding: list(Standing),
  fate: BracketFateTold,
});
export type BracketTold = typeof BracketTold._A;

/** Every bracket there ever was in a text, in the order in which they were opened. */
export const tellBrackets = (view: View, text: DraftedText): readonly BracketTold[] =>
  [...text.brackets.values()].map((bracket) => tell(view, text, bracket));

const tell = (view: View, text: DraftedText, bracket: Bracket): BracketTold => ({
  bracket: bracket.id,
  paragraph: bracket.paragraph,
  shown: shownBracket(bracket, text.brackets),
  by: bracket.by.map((code) => party(view, code)),
  entry: bracket.entry,
  alternatives: bracket.alternatives.map((one) => tellAlternative(view, text, bracket, one)),
  holding: standingOn(view, bracket, 'bracket'),
  fate: bracket.fate,
  ...present({
    label: paragraphLabel(text, bracket.paragraph),
    inside: bracket.inside,
    reason: bracket.reason,
  }),
});

const tellAlternative = (
  view: View,
  { brackets }: DraftedText,
  bracket: Bracket,
  alternative: Alternative,
): AlternativeTold => ({
  alternative: alternative.id,
  by: alternative.by.map((code) => party(view, code)),
  entry: alternative.entry,
  support: standingOn(view, bracket, alternative.id),
  ...(alternative.content.length === 0 ? {} : { words: shownAlternative(alternative, brackets) }),
});

const standingOn = (
  view: View,
  { stances }: Bracket,
  on: AlternativeId | 'bracket',
): readonly (typeof Standing._A)[] =>
  [...stances.entries()]
    .filter(([, stance]) => stance.on === on)
    .map(([code, { entry }]) => ({ member: party(view, code), entry }));
