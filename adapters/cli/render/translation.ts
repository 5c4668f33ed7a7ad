import { TEXT_PARTS, type TextPart } from '../../../domain/texts/events.js';
import { partTitles } from '../../../projections/sentences/changes.js';
import type { ParagraphBeside, TranslationAnswer } from '../../../projections/translation.js';
import { capital } from '../../../src/telling/acts.js';
import { languageNamed, translationCounted } from '../../../src/telling/translations.js';
import { wordsSaid } from './changes.js';
import { blocks, padded, wrap } from './layout.js';
import { adoptedSaid, draftSaid, textHead } from './text-head.js';
import type { Page } from './page.js';

/** A text beside its translation, in two columns. */
export const translation = (answer: TranslationAnswer, page: Page): readonly string[] =>
  blocks(
    textHead(
      answer,
      [
        {
          label: page.in({ es: 'Situación', en: 'Status' }),
          text:
            answer.adoptedEntry === undefined
              ? draftSaid(answer, page)
              : adoptedSaid(answer.adoptedEntry, page),
        },
        {
          label: page.in({ es: 'Traducción', en: 'Translation' }),
          text: translationCounted(answer, page),
        },
      ],
      page,
    ),
    beside(
      capital(page.in(languageNamed(answer.authentic))) + page.in({ es: ' (auténtico)', en: ' (authentic)' }),
      capital(page.in(languageNamed(answer.language))),
      page,
    ),
    ...TEXT_PARTS.map((part) => partLines(answer, part, page)),
  );

const partLines = ({ paragraphs }: TranslationAnswer, part: TextPart, page: Page): readonly string[] => {
  const own = paragraphs.filter((paragraph) => paragraph.part === part);
  return own.length === 0
    ? []
    : [page.heading(partTitles[part]), ...blocks(...own.map((paragraph) => paragraphLines(paragraph, page)))];
};

const GAP = '  ';

/** One text beside another; each keeps to its own column. */
const beside = (left: string, right: string, page: Page): readonly string[] => {
  const column = Math.max(20, Math.floor((page.width - GAP.length) / 2));
  const [one, other] = [wrapTo(left, column), wrapTo(right, column)];
  return Array.from({ length: Math.max(one.length, other.length) }, (_, line) =>
    `${padded(one[line] ?? '', column)}${GAP}${other[line] ?? ''}`.trimEnd(),
  );
};

/** `wrap` leaves lines of words no narrower than can be read: in a column they are. */
const wrapTo = (text: string, column: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (line !== '' && longer.length > column) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  return [...lines, line];
};

const paragraphLines = (told: ParagraphBeside, page: Page): readonly string[] => {
  const { words, entry, number, label, translation: into } = told;
  const cited = label ?? (number === undefined ? '' : String(number));
  const own = page.join(cited === '' ? '' : `${cited}.`, page.words(words), page.entry(entry));
  if (into.is === 'missing') {
    return beside(own, page.in({ es: '— FALTA la traducción', en: '— translation MISSING' }), page);
  }
  const of = page.join(
    cited === '' ? '' : `${cited}.`,
    page.words(into.words),
    page.entry(into.entry),
    into.is === 'stale'
      ? page.in({ es: `— CADUCA: es de la versión ${into.of}`, en: `— STALE: it is of version ${into.of}` })
      : '',
  );
  return [
    ...beside(own, of, page),
    ...(into.is === 'fresh' ? [] : wrap(changed(into.since, page), page.width)),
  ];
};

const changed = (
  since: Extract<ParagraphBeside['translation'], { is: 'stale' }>['since'],
  page: Page,
): string =>
  page.in({ es: '    cambió: ', en: '    changed: ' }) + since.map((part) => wordsSaid(part, page)).join('');
