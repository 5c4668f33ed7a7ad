import type { DeclarationAnswer, ParagraphTold } from '../../../../../projections/declaration.js';

/** So many letters of a paragraph tell which one it is. */
const BEGINNING = 60;

/** A paragraph by its number as it is cited; one that has none, by its first words. */
export const paragraphCited = ({ label, number, words }: ParagraphTold): string =>
  label ?? (number === undefined ? words.slice(0, BEGINNING) : String(number));

/** Paragraphs as one chooses among them: number and first words. */
export const paragraphChoices = (
  paragraphs: DeclarationAnswer['paragraphs'],
): readonly (readonly [paragraph: string, said: string])[] =>
  paragraphs.map(({ paragraph, label, number, words }) => [
    paragraph,
    `${label ?? number ?? ''} ${words.slice(0, BEGINNING)}`.trim(),
  ]);
