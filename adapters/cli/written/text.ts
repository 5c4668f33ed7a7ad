import { TEXT_PARTS, type TextPart } from '../../../domain/texts/events.js';
import { inLanguage } from '../../../domain/language/text.js';
import { AS_IT_STANDS } from '../../../domain/texts/shown.js';
import type { AlternativeTold, BracketTold } from '../../../projections/brackets.js';
import type { DeclarationAnswer, ParagraphTold } from '../../../projections/declaration.js';
import type { Named } from '../../../projections/named.js';
import { partTitles } from '../../../projections/sentences/changes.js';
import type { Answered } from '../../../src/ask.js';
import { footer, type Writer } from './form.js';

/** A text as a page of its own. What is not agreed stands in brackets, and under its paragraph whose each wording is. */
export const writtenText = (answered: Answered, answer: DeclarationAnswer, writer: Writer): string =>
  writer.page(writer.words(inLanguage(answer.title, writer.lang)), [
    writer.line(writer.strong(status(answer, writer))),
    ...TEXT_PARTS.flatMap((part) => partWritten(answer, part, writer)),
    footer(answered, writer),
  ]);

const isOpen = ({ fate }: BracketTold): boolean => fate.kind === 'open';

const status = ({ adopted, version, brackets = [] }: DeclarationAnswer, writer: Writer): string => {
  if (adopted !== undefined) return writer.in({ es: 'Adoptado', en: 'Adopted' });
  const left = brackets.filter(isOpen).length;
  return writer.in({
    es: `Proyecto, versión ${version}; corchetes abiertos: ${left}; no está adoptado`,
    en: `Draft, version ${version}; open brackets: ${left}; not adopted`,
  });
};

const partWritten = (
  { paragraphs, brackets = [] }: DeclarationAnswer,
  part: TextPart,
  writer: Writer,
): readonly string[] => {
  const own = paragraphs.filter((paragraph) => paragraph.part === part);
  if (own.length === 0) return [];
  return [
    writer.heading(writer.in(partTitles[part])),
    ...own.flatMap((paragraph) => [
      writer.paragraph(labelOf(paragraph), writer.words(paragraph.words), depthOf(paragraph)),
      ...brackets
        .filter((bracket) => isOpen(bracket) && bracket.paragraph === paragraph.paragraph)
        .map((bracket) => writer.line(writer.small(bracketWritten(bracket, writer)))),
    ]),
  ];
};

const labelOf = ({ number, label }: ParagraphTold): string | undefined =>
  label ?? (number === undefined ? undefined : String(number));

const depthOf = ({ label }: ParagraphTold): number => (label?.match(/\(/g) ?? []).length;

/** "[150 kg / 200 kg] b1, de México — como está: «150 kg», de nadie; …" */
const bracketWritten = (
  { bracket, shown, by, alternatives, holding }: BracketTold,
  writer: Writer,
): string => {
  const stances = [
    ...alternatives.map((one) => alternativeWritten(one, writer)),
    ...(holding.length === 0
      ? []
      : [
          writer.in({ es: 'sostienen el corchete: ', en: 'stand on the bracket: ' }) +
            names(
              holding.map(({ member }) => member),
              writer,
            ),
        ]),
  ].join('; ');
  const whose = writer.in({ es: `${bracket}, de`, en: `${bracket}, of` });
  return `${writer.words(shown)} ${writer.words(whose)} ${names(by, writer)} — ${stances}`;
};

const alternativeWritten = ({ alternative, words, support }: AlternativeTold, writer: Writer): string => {
  const name =
    alternative === AS_IT_STANDS
      ? writer.in({ es: 'como está', en: 'as it stands' })
      : writer.words(alternative);
  const said = words === undefined ? writer.in({ es: 'nada', en: 'nothing' }) : `“${writer.words(words)}”`;
  const who =
    support.length === 0
      ? writer.in({ es: 'nadie', en: 'nobody' })
      : names(
          support.map(({ member }) => member),
          writer,
        );
  return `${name}: ${said} (${who})`;
};

const names = (all: readonly Named[], writer: Writer): string =>
  all
    .map(({ code, names: its }) => writer.words(its === undefined ? code : inLanguage(its, writer.lang)))
    .join(', ');
