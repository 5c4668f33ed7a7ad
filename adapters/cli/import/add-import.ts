import type { Command } from 'commander';
import type { Bilingual } from '../../../domain/language/codec.js';
import { TextKind } from '../../../domain/texts/events.js';
import type { Action } from '../action.js';
import { examplesIn } from '../help.js';
import { say, type Lang } from '../language.js';
import type { Anywhere } from '../options.js';
import type { Surroundings } from '../surroundings.js';
import type { TypedImport } from './about.js';
import { importText } from './import.js';

/** `acta import` */
export const addImport = (
  acta: Command,
  lang: Lang,
  around: Surroundings,
  runAnywhere: (action: Action<Anywhere>) => Promise<void>,
): void => {
  const command = acta.command('import').argument('<file>', say(lang, FILE)).description(say(lang, ABOUT));
  OPTIONS.forEach(([flags, es, en]) => command.option(flags, say(lang, { es, en })));
  command
    .addHelpText('after', examplesIn(lang, EXAMPLES, NOTES))
    .action((file: string, typed: TypedImport) =>
      runAnywhere((settings, terminal) => importText(file, typed, { settings, around, terminal })),
    );
};

const FILE: Bilingual = {
  es: 'un archivo de Markdown (.md) o de Word (.docx)',
  en: 'a file of Markdown (.md) or Word (.docx)',
};
const ABOUT: Bilingual = {
  es: 'importa una declaración o unas conclusiones: muestra el texto con sus párrafos numerados y, confirmado, lo asienta',
  en: 'import a declaration or conclusions: show the text with its numbered paragraphs and, once confirmed, record it',
};

const KINDS = (TextKind.schema['enum'] as readonly string[]).join(', ');

const OPTIONS: readonly (readonly [flags: string, es: string, en: string])[] = [
  ['--text <id>', 'cómo se llamará el texto en el libro', 'what the text is called in the book'],
  ['--organ <id>', 'el órgano del que es', 'the organ it is of'],
  ['--language <code>', 'la lengua de sus palabras: es, en', 'the language of its words: es, en'],
  ['--title <words>', 'el título, si el archivo no lo tiene', 'the title, where the file has none'],
  ['--kind <kind>', `${KINDS} (por omisión declaration)`, `${KINDS} (default declaration)`],
  ['--meeting <id>', 'la reunión en que se redacta', 'the meeting it is drafted at'],
  ['--occurred-at <date>', 'cuándo se redactó (por omisión, ahora)', 'when it was drafted (default: now)'],
  [
    '--basis <how>',
    'cómo se sabe: witnessed, illustrative, external:nombre, inferred:motivo (por omisión witnessed)',
    'how it is known: witnessed, illustrative, external:name, inferred:reason (default witnessed)',
  ],
  [
    '--recorded-by <code>',
    'quien lo asienta (por omisión, la Secretaría)',
    'who records it (default: the Secretariat)',
  ],
  [
    '--brackets-are-words',
    'los corchetes del archivo son palabras del texto, no algo sin acordar',
    'square brackets in the file are words of the text, and nothing that is not agreed',
  ],
  ['--yes', 'lo asienta sin preguntar', 'record it without asking'],
];

const EXAMPLES = [
  'acta import declaracion.docx',
  'acta import declaracion.docx --text declaracion --organ viceministerial --language es',
  'acta import conclusions.md --text conclusions --kind conclusions --organ grcm --language en --yes',
  'acta import declaracion.docx --text declaracion --organ viceministerial --language es --json | acta record -',
];

const NOTES: Bilingual = {
  es: `Los párrafos con número son la parte dispositiva; los de antes, el preámbulo; las listas y letras (a), lo que va dentro.
También lo dicen los títulos «Preámbulo», «Parte dispositiva» y «Anexo». Lo que un texto no puede guardar (imágenes,
tablas, notas, cambios registrados, comentarios, campos, corchetes) se rechaza y se dice dónde está; nada se omite sin
decirlo. Sin terminal y sin --yes no se asienta nada. Véase docs/guide-documents.md.`,
  en: `Paragraphs with a number are the operative part; those before them the preamble; lists and letters (a) stand within.
The headings "Preamble", "Operative part" and "Annex" say so, too. What a text cannot hold (pictures, tables, notes,
tracked changes, comments, fields, brackets) is refused and its place told; nothing is left out in silence. Without a
terminal and without --yes nothing is recorded. See docs/guide-documents.md.`,
};
