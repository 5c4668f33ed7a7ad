import type { Bilingual } from '../../../domain/language/codec.js';
import { TEXT_PARTS } from '../../../domain/texts/events.js';
import { partTitles } from '../../../projections/sentences/changes.js';
import type { Imported, ImportedParagraph } from '../../../src/import/arrange.js';
import { say } from '../language.js';
import { margins, wrap } from '../render/layout.js';
import type { Style } from '../terminal.js';
import type { Known } from './about.js';

/** The text as it would stand in the book, and what whoever confirms it has to know. */
export const previewOf = (imported: Imported, known: Known, style: Style): string => {
  const { lang, colours, width } = style;
  const { title, language, kind } = known;
  const about = [kind, language ?? say(lang, NO_LANGUAGE), counted(imported, lang)].join(' · ');
  const parts = TEXT_PARTS.flatMap((part) => {
    const own = imported.paragraphs.filter((paragraph) => paragraph.part === part);
    if (own.length === 0) return [];
    return [
      '',
      colours.bold(say(lang, partTitles[part])),
      ...own.flatMap((one) => paragraphLines(one, style)),
    ];
  });
  const notices = imported.notices.flatMap((said) => wrap(say(lang, said), width, margins('    ', '  ! ')));
  return [
    colours.bold(title ?? say(lang, NO_TITLE)),
    colours.dim(about),
    ...parts,
    ...(notices.length === 0 ? [] : ['', ...notices]),
  ].join('\n');
};

const NO_TITLE: Bilingual = { es: '(sin título)', en: '(no title)' };
const NO_LANGUAGE: Bilingual = { es: 'en qué lengua, no se dice', en: 'language not said' };

const counted = ({ paragraphs }: Imported, lang: Style['lang']): string => {
  const { length } = paragraphs;
  const own = length === 1 ? { es: 'párrafo', en: 'paragraph' } : { es: 'párrafos', en: 'paragraphs' };
  return `${length} ${say(lang, own)}`;
};

const paragraphLines = ({ cited, depth, words }: ImportedParagraph, { width }: Style): readonly string[] => {
  const label = cited === undefined ? '' : depth === 0 ? `${cited}.` : (/\([^()]*\)$/.exec(cited)?.[0] ?? '');
  const indent = '  ' + '    '.repeat(depth);
  const [first, rest] = label === '' ? [indent, indent] : [`${indent}${label.padEnd(3)} `, `${indent}    `];
  return words
    .split('\n')
    .flatMap((line, index) => wrap(line, width, margins(rest, index === 0 ? first : rest)));
};
