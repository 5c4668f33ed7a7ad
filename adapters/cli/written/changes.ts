import { TEXT_PARTS, type TextPart } from '../../../domain/texts/events.js';
import { inLanguage } from '../../../domain/language/text.js';
import type { ChangesAnswer, ChangeTold } from '../../../projections/changes.js';
import {
  isChanged,
  labelOf,
  NOTHING_CHANGED,
  partOf,
  partTitles,
  placeChanged,
  unchanged,
  versionsCompared,
} from '../../../projections/sentences/changes.js';
import type { Answered } from '../../../src/ask.js';
import { footer, type Writer } from './form.js';

/** What changed between two versions, as a page of its own; every paragraph where everything is asked for. */
export const writtenChanges = (
  answered: Answered,
  answer: ChangesAnswer,
  writer: Writer,
  full: boolean,
): string => {
  const told = answer.paragraphs.filter((one) => full || isChanged(one));
  const rest = writer.in(unchanged(answer.paragraphs.length - told.length));
  return writer.page(writer.words(inLanguage(answer.title, writer.lang)), [
    writer.line(writer.in(versionsCompared(answer.from.version, answer.to.version))),
    ...TEXT_PARTS.flatMap((part) => partWritten(told, part, writer)),
    ...(told.some(isChanged) ? [] : [writer.line(writer.in(NOTHING_CHANGED))]),
    ...(rest === '' ? [] : [writer.line(writer.small(rest))]),
    footer(answered, writer),
  ]);
};

const partWritten = (told: readonly ChangeTold[], part: TextPart, writer: Writer): readonly string[] => {
  const own = told.filter((one) => partOf(one) === part);
  if (own.length === 0) return [];
  return [
    writer.heading(writer.in(partTitles[part])),
    ...own.map((one) => {
      const place = writer.in(placeChanged(one));
      const said = one.words.map((words) => wordsWritten(words, writer)).join('');
      return writer.paragraph(
        labelOf(one),
        place === '' ? said : `${writer.small(`(${place})`)} ${said}`,
        depthOf(one),
      );
    }),
  ];
};

/** A label has a pair of brackets for every paragraph that it stands within. */
const depthOf = (told: ChangeTold): number => (labelOf(told)?.match(/\(/g) ?? []).length;

const wordsWritten = ({ kind, words }: ChangeTold['words'][number], writer: Writer): string => {
  const said = writer.words(words);
  if (kind === 'same' || said.trim() === '') return said;
  return kind === 'added' ? writer.inserted(said) : writer.deleted(said);
};
