import type { TextPart } from '../../domain/texts/events.js';
import type { BracketTold } from '../../projections/brackets.js';
import type { DeclarationAnswer, ParagraphTold } from '../../projections/declaration.js';
import { partTitles } from '../../projections/sentences/changes.js';
import type { Block, Run, Runs, TextParagraph } from './document.js';
import type { Hand } from './hand.js';
import { statementsSaid } from './statements.js';
import { isOpen, marginOf, remarksOn } from './unsettled.js';

// A paragraph of a text on the page: its number, its own words, and what is said of it.

/** The paragraphs of one part. They begin without a heading that is not theirs; only what is annexed needs one. */
export const headedPart = (part: TextPart, own: readonly Block[], hand: Hand): readonly Block[] =>
  part === 'annex' && own.length > 0
    ? [{ kind: 'heading', level: 2, said: hand.say(hand.in(partTitles.annex)) }, ...own]
    : own;

export const paragraphBlock = (
  answer: DeclarationAnswer,
  told: ParagraphTold,
  hand: Hand,
): TextParagraph => ({
  kind: 'paragraph',
  id: told.paragraph,
  part: told.part,
  label: labelOf(told),
  cited: citedBy(told),
  depth: depthOf(told),
  words: openSetOff(answer, told),
  marks: hand.marksOf(told.entry),
  margin: marginOf(answer, told, hand),
  remarks: [...remarksOn(answer, told, hand), ...statementsSaid(told.statements, hand)],
});

/** Where a paragraph stands. */
type Placed = Pick<ParagraphTold, 'number' | 'label'>;

/** How many paragraphs it stands within. */
export const depthOf = ({ label }: Placed): number => (label?.match(/\(/g) ?? []).length;

/** "3." of a paragraph; of an item the last part of its label, "(a)". */
export const labelOf = ({ number, label }: Placed): string | undefined =>
  label === undefined ? (number === undefined ? undefined : `${number}.`) : /\([^()]*\)$/.exec(label)?.[0];

export const citedBy = ({ number, label }: Placed): string | undefined =>
  label ?? (number === undefined ? undefined : String(number));

/** The words with the brackets that are open among them set off; their bytes are those that were recorded. */
export const openSetOff = (
  { brackets = [] }: { readonly brackets?: readonly BracketTold[] },
  { paragraph, words }: Pick<ParagraphTold, 'paragraph' | 'words'>,
): Runs => {
  const shown = brackets.filter(
    (bracket) => isOpen(bracket) && bracket.paragraph === paragraph && bracket.inside === undefined,
  );
  const runs: Run[] = [];
  let from = 0;
  while (from < words.length) {
    const [next] = shown
      .map(({ shown: text }) => ({ text, at: words.indexOf(text, from) }))
      .filter(({ at }) => at >= 0)
      .toSorted((one, other) => one.at - other.at);
    const to = next?.at ?? words.length;
    if (to > from) runs.push({ kind: 'words', text: words.slice(from, to) });
    if (next !== undefined) runs.push({ kind: 'open', text: next.text });
    from = to + (next?.text.length ?? 0);
  }
  return runs;
};
