import type { Bilingual } from '../../../domain/language/codec.js';
import { TEXT_PARTS, type TextPart } from '../../../domain/texts/events.js';
import type { DeclarationAnswer, ParagraphTold } from '../../../projections/declaration.js';
import { partTitles } from '../../../projections/sentences/changes.js';
import { actBriefly } from '../../../src/telling/acts.js';
import { translationCounted } from '../../../src/telling/translations.js';
import { actLines } from './acts.js';
import { agreementSaid, endedAmendments, insertionLines, packageLines, pendingLines } from './amendments.js';
import { endedBrackets, openBracketLines } from './brackets.js';
import { doorsField } from './doors.js';
import { blocks, margins, padded, wrap } from './layout.js';
import { notesAboutIt } from './notes-about.js';
import { section } from './section.js';
import { statementLines } from './statements.js';
import { adoptedSaid, draftSaid, textHead } from './text-head.js';
import type { Page } from './page.js';

export const declaration = (answer: DeclarationAnswer, page: Page): readonly string[] =>
  blocks(
    textHead(
      answer,
      [
        doorsField(answer.doors, page),
        { label: page.in({ es: 'Situación', en: 'Status' }), text: status(answer, page) },
        ...(answer.translations ?? []).map((counted) => ({
          label: page.in({ es: 'Traducción', en: 'Translation' }),
          text: translationCounted(counted, page),
        })),
        {
          label: page.in({ es: 'Redacción', en: 'Wording' }),
          text:
            answer.keptAt === undefined
              ? ''
              : page.in({
                  es: `se guarda en: ${page.words(answer.keptAt)}`,
                  en: `kept at: ${page.words(answer.keptAt)}`,
                }),
        },
      ],
      page,
    ),
    ...TEXT_PARTS.map((part) => partLines(answer, part, page)),
    answer.paragraphs.length === 0
      ? wrap(
          page.in({ es: 'El libro no guarda su redacción.', en: 'The book does not hold its wording.' }),
          page.width,
        )
      : [],
    insertionLines(answer.amendments ?? [], page),
    packageLines(answer.packages ?? [], page),
    endedBrackets(answer.brackets ?? [], page),
    endedAmendments(answer.amendments ?? [], page),
    section(STATEMENTS, statementLines(answer.statements, page, 2), page),
    answer.notes.length === 0
      ? []
      : [
          page.heading({ es: 'Notas sobre las fuentes', en: 'Notes on the sources' }),
          ...notesAboutIt(answer.notes, page),
        ],
  );

const STATEMENTS: Bilingual = { es: 'Declaraciones de miembros', en: 'Statements by members' };

const status = (answer: DeclarationAnswer, page: Page): string => {
  const { adopted, summary } = answer;
  if (summary !== undefined) {
    return page.join(
      page.in({
        es: `resumen de la presidencia (${page.title(summary.by)}), sin pretensión de consenso`,
        en: `chair’s summary (${page.title(summary.by)}), without a claim of consensus`,
      }),
      page.entry(summary.entry),
    );
  }
  if (adopted === undefined) return draftSaid(answer, page);
  const { act, entry } = adopted;
  return act === undefined
    ? adoptedSaid(entry, page)
    : page.in({
        es: `adoptado por el ${actBriefly(act, page, entry)}`,
        en: `adopted by ${actBriefly(act, page, entry)}`,
      });
};

const partLines = (
  { paragraphs, brackets = [], amendments = [] }: DeclarationAnswer,
  part: TextPart,
  page: Page,
): readonly string[] => {
  const own = paragraphs.filter((paragraph) => paragraph.part === part);
  return own.length === 0
    ? []
    : [
        page.heading(partTitles[part]),
        ...blocks(
          ...own.map((paragraph) => [
            ...paragraphLines(paragraph, page),
            ...openBracketLines(brackets, paragraph.paragraph, page),
            ...pendingLines(amendments, paragraph.paragraph, page),
          ]),
        ),
      ];
};

const paragraphLines = (told: ParagraphTold, page: Page): readonly string[] => {
  const { words, entry, acts, agreement } = told;
  const label = labelSaid(told);
  const margin = ' '.repeat(told.label === undefined ? 6 : 10);
  const first = label === undefined ? margin : `${margin.slice(4)}${padded(label, 4)}`;
  return [
    ...wrap(
      page.join(page.words(words), page.entry(entry), agreementSaid(agreement, page)),
      page.width,
      margins(margin, first),
    ),
    // Where it stands is plain here.
    ...acts.flatMap(({ paragraph: _here, ...act }) => actLines(act, page, 8)),
    ...statementLines(told.statements, page, 8),
  ];
};

/** "3." of a paragraph; of an item the last part of its label, "(a)". */
const labelSaid = ({ number, label }: ParagraphTold): string | undefined =>
  label === undefined ? (number === undefined ? undefined : `${number}.`) : /\([^()]*\)$/.exec(label)?.[0];
