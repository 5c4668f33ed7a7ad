import type { Bilingual } from '../../../domain/language/codec.js';
import type { NotesAnswer, NoteTold } from '../../../projections/notes.js';
import { blocks, margins, wrap } from './layout.js';
import { noteLines } from './notes-about.js';
import type { Page } from './page.js';

const NONE: Bilingual = {
  es: 'El libro no tiene notas sobre sus fuentes en ese momento.',
  en: 'The book has no notes on its sources as of then.',
};

export const notes = ({ sources, notes: all }: NotesAnswer, page: Page): readonly string[] => {
  if (sources.length === 0 && all.length === 0) return wrap(page.in(NONE), page.width);
  return blocks(
    sources.length === 0
      ? []
      : [
          page.heading({ es: 'Fuentes', en: 'Sources' }),
          ...sources.flatMap((source) => sourceLines(source, page)),
        ],
    section({ es: 'Contradicciones', en: 'Contradictions' }, all, 'contradiction', page),
    section({ es: 'Lo que afirman', en: 'What they say' }, all, 'assertion', page),
    section({ es: 'Cómo se leen aquí', en: 'How they are read here' }, all, 'interpretation', page),
  );
};

const sourceLines = (
  { id, title, issuedBy, dated, reference, entry }: NotesAnswer['sources'][number],
  page: Page,
): readonly string[] => {
  const parts = [
    page.quote(title),
    ...(issuedBy === undefined ? [] : [page.words(issuedBy)]),
    ...(reference === undefined ? [] : [page.words(reference)]),
    ...(dated === undefined ? [] : [page.moment(dated)]),
    id,
  ];
  return wrap(page.join(parts.join(', '), page.entry(entry)), page.width, margins('    ', '  '));
};

const section = (
  title: Bilingual,
  all: readonly NoteTold[],
  kind: NoteTold['kind'],
  page: Page,
): readonly string[] => {
  const own = all.filter((note) => note.kind === kind);
  return own.length === 0
    ? []
    : [page.heading(title), ...blocks(...own.map((note) => noteWithTopics(note, all, page)))];
};

/** A note with what it is about, or which notes it reads. */
export const noteWithTopics = (note: NoteTold, all: readonly NoteTold[], page: Page): readonly string[] => {
  const about =
    note.kind === 'interpretation'
      ? note.of.map((id) => all.find((other) => other.id === id)?.entry ?? -1).filter((entry) => entry >= 0)
      : [];
  const topics = note.kind === 'interpretation' ? [] : note.about.map(({ said }) => page.in(said));
  const beside =
    about.length > 0
      ? page.join(
          page.in(
            about.length === 1
              ? { es: 'Lee la nota', en: 'Reads the note' }
              : { es: 'Lee las notas', en: 'Reads the notes' },
          ),
          page.entry(...about),
        )
      : topics.length > 0
        ? page.in({ es: `Sobre ${page.and(topics)}`, en: `On ${page.and(topics)}` })
        : '';
  return [
    ...noteLines(note, page),
    ...(beside === '' ? [] : wrap(`${beside}.`, page.width, margins('      ', '    '))),
  ];
};
