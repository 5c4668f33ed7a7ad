import type { Bilingual } from '../../../domain/language/codec.js';
import type { MandatesAnswer, MandateTold } from '../../../projections/mandates.js';
import { blocks, fields, margins, wrap } from './layout.js';
import { notInForceInShort } from './mandate-lines.js';
import { groupName, whyNot } from '../../../src/telling/mandates.js';
import { noteWithTopics } from './notes.js';
import type { Page } from './page.js';

const IN_FORCE: Bilingual = { es: 'Mandatos en vigor', en: 'Mandates in force' };
const NOT_IN_FORCE: Bilingual = { es: 'No están en vigor', en: 'Not in force' };
const NONE: Bilingual = { es: 'Ningún mandato está en vigor.', en: 'No mandate is in force.' };
const NONE_AT_ALL: Bilingual = {
  es: 'El libro no tiene ningún mandato en ese momento.',
  en: 'The book has no mandate as of then.',
};

export const mandates = ({ inForce, notInForce }: MandatesAnswer, page: Page): readonly string[] => {
  if (inForce.length === 0 && notInForce.length === 0) return wrap(page.in(NONE_AT_ALL), page.width);
  return blocks(
    inForce.length === 0
      ? wrap(page.colours.bold(page.in(NONE)), page.width)
      : [page.heading(IN_FORCE), ...blocks(...inForce.map((mandate) => approved(mandate, page)))],
    ...(notInForce.length === 0 || !page.full
      ? [notInForce.length === 0 ? [] : notInForceInShort(notInForce, page)]
      : [[page.heading(NOT_IN_FORCE), ...blocks(...notInForce.map((mandate) => rejected(mandate, page)))]]),
    notes([...inForce, ...notInForce], page),
  );
};

/** What is noted of any of them, said once: one note is often about several. */
const notes = (all: readonly MandateTold[], page: Page): readonly string[] => {
  const own = [...new Map(all.flatMap((mandate) => mandate.notes.map((note) => [note.id, note]))).values()];
  return own.length === 0
    ? []
    : [
        page.heading({ es: 'Notas sobre las fuentes', en: 'Notes on the sources' }),
        ...own.flatMap((note) => noteWithTopics(note, own, page)),
      ];
};

const title = (mandate: MandateTold, page: Page): readonly string[] =>
  wrap(
    `${page.colours.bold(page.words(mandate.title))} · ${groupName(mandate, page)} · ${mandate.mandate}`,
    page.width,
    margins('    ', '  '),
  );

const approved = (mandate: MandateTold, page: Page): readonly string[] => {
  const numbers = [...mandate.acts.map(({ entry }) => entry), mandate.statusEntry];
  const status =
    mandate.status === 'amended'
      ? { es: 'aprobado, con enmiendas', en: 'approved, as amended' }
      : { es: 'aprobado', en: 'approved' };
  const until = mandate.until;
  return [
    ...title(mandate, page),
    ...fields(
      [
        { label: page.in({ es: 'Texto', en: 'Text' }), text: page.words(mandate.words) },
        {
          label: page.in({ es: 'Situación', en: 'Status' }),
          text: page.join(
            page.in(status) +
              (until === undefined
                ? ''
                : page.in({
                    es: `; rige hasta ${page.momentAfter(until)}`,
                    en: `; runs until ${page.momentAfter(until)}`,
                  })),
            page.entry(...numbers),
          ),
        },
      ],
      page.width,
      4,
    ),
  ];
};

const rejected = (mandate: MandateTold, page: Page): readonly string[] => [
  ...title(mandate, page),
  ...wrap(
    `${mandate.whyNot === undefined ? '' : whyNot(mandate, mandate.whyNot, page)}.`,
    page.width,
    margins('    '),
  ),
];
