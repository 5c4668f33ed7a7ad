import fc from 'fast-check';
import type { TextPart } from '../../../domain/texts/place.js';
import { isWritable } from '../../../domain/language/text.js';
import { freely } from '../../support/acts.js';
import type { Told } from '../../support/spec.js';
import { drafted, paragraph } from '../../src/documents/given.js';

// Texts as people write them, and as nobody should have to: every script, every sign that some form gives a meaning.

const SPANISH = [
  'Acuerdan reunirse otra vez en San José;',
  '«Nadie se queda atrás», dijo la niñez migrante.',
  '¿Quién? ¡Todas y todos!',
  'Recordando el artículo 1.º, inciso b), y el 3.1',
];
const ENGLISH = [
  'Recalling resolution 71/1 — and “its annexes”,',
  'The Parties’ commitments are as follows:',
  'See paragraph 4 (b)(ii).',
];
const SCRIPTS = [
  'العربية: إعلان سان خوسيه',
  'עברית',
  'Русский текст, ё и й',
  '平和と協力 平和。',
  '한국어 문장',
  'ไทย',
  '👩‍👩‍👧‍👦 🇨🇷 👍🏽',
  'e\u0301a\u0300n\u0303 NFD',
  '\u200Fمن\u200E',
  '\u202Bimpuesto\u202C',
  '\u2066aislado\u2069',
  'guion\u00ADblando',
  'sin\u00A0cortar\u202Faquí',
  'cero\u200Bancho\u2060unido',
  '\uFEFFmarca',
  'línea\u2028separada\u2029así',
];
const SIGNS = [
  ...['*', '**', '_', '__', '`', '```', '~', '~~~', '#', '# ', '## Anexo', '>', '> ', '- ', '+ ', '* '],
  ...[
    '1. ',
    '1) ',
    '12.',
    '(a) ',
    'a) ',
    '(i) ',
    '[',
    ']',
    '[x](y)',
    '![z]',
    '[^1]',
    '[ ] ',
    '[sic]',
    '[150 kg / 200 kg]',
  ],
  ...[
    '<',
    '>',
    '<b>',
    '</b>',
    '<br>',
    '<!-- acta:text en -->',
    '<small>',
    '&',
    '&amp;',
    '&#65;',
    '&emsp;',
    '\\',
    '\\\\',
    '\\n',
  ],
  ...[
    '|',
    '| a | b |',
    '---',
    '===',
    '***',
    '\t',
    ' ',
    '  ',
    '    ',
    '\n',
    '\n\n',
    '\u2003',
    ']]>',
    '"',
    "'",
    '%1',
    '$&',
    '{x}',
  ],
  ...['http://a.example/b_c', 'www.example.org', 'x@example.org', '...', '…', '⟨U+FFFF⟩', '=', '^', '@', '!'],
];

/** Words that a book holds. */
export const words: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      { arbitrary: fc.constantFrom(...SPANISH, ...ENGLISH), weight: 3 },
      { arbitrary: fc.constantFrom(...SCRIPTS), weight: 2 },
      { arbitrary: fc.constantFrom(...SIGNS), weight: 4 },
      { arbitrary: fc.string({ unit: 'grapheme', maxLength: 6 }), weight: 1 },
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(''))
  // XML and Markdown cannot hold these two in any way of writing them; documents show their code point.
  .filter((all) => isWritable(all) && !/[\uFFFE\uFFFF]/.test(all));

export interface Given {
  readonly part: TextPart;
  readonly depth: number;
  readonly words: string;
}

/** So many levels deep, each at most one deeper than the one before it. */
const levels = (part: TextPart): fc.Arbitrary<readonly Given[]> =>
  fc.array(fc.record({ deeper: fc.integer({ min: -3, max: 1 }), words }), { maxLength: 4 }).map((drawn) => {
    let depth = -1;
    return drawn.map(({ deeper, words: said }) => {
      depth = Math.min(Math.max(depth + deeper, 0), depth + 1, 6);
      return { part, depth, words: said };
    });
  });

export const text: fc.Arbitrary<readonly Given[]> = fc
  .tuple(levels('preamble'), levels('operative'), levels('annex'))
  .map((parts) => parts.flat())
  .filter((all) => all.length > 0);

/** A book in which that text was drafted. */
export const toldOf = (paragraphs: readonly Given[], title: string, language = 'es'): readonly Told[] => {
  const holders: string[] = [];
  return [
    ...freely,
    drafted({ title: { [language]: title }, language }),
    ...paragraphs.map(({ part, depth, words: said }, index) => {
      const id = `g${index}`;
      holders[depth] = id;
      const before = paragraphs
        .slice(0, index)
        .findLastIndex((other) => other.part === part && other.depth <= depth);
      const beside = paragraphs[before]?.depth === depth ? { after: `g${before}` } : {};
      return paragraph(id, part, said, { ...(depth === 0 ? {} : { within: holders[depth - 1] }), ...beside });
    }),
  ];
};
