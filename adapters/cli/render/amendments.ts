import type { Bilingual } from '../../../domain/language/codec.js';
import type { AgreementTold, AmendmentTold, PackageTold } from '../../../projections/amendments.js';
import { wordsSaid } from './changes.js';
import { margins, wrap } from './layout.js';
import type { Page } from './page.js';

const isPending = ({ fate }: AmendmentTold): boolean => fate.kind === 'open';

/** "convenido ad referéndum (asiento 12)" */
export const agreementSaid = (agreement: AgreementTold | undefined, page: Page): string => {
  if (agreement === undefined) return '';
  if (agreement.kind === 'agreed') {
    return page.join(
      page.in({ es: '— convenido ad referéndum', en: '— agreed ad referendum' }),
      page.entry(agreement.entry),
    );
  }
  const by = page.name(agreement.by);
  const why = page.quote(agreement.reason);
  return page.join(
    page.in({ es: `— reabierto por ${by}: ${why}`, en: `— reopened by ${by}: ${why}` }),
    page.entry(agreement.entry),
  );
};

/** The pending amendments to a paragraph, one beside the other. */
export const pendingLines = (
  amendments: readonly AmendmentTold[],
  paragraph: string,
  page: Page,
): readonly string[] =>
  amendments
    .filter((one) => isPending(one) && one.change.paragraph === paragraph)
    .flatMap((one) => amendmentLines(one, page));

/** The pending amendments that would bring in a paragraph which is not there yet. */
export const insertionLines = (amendments: readonly AmendmentTold[], page: Page): readonly string[] => {
  const inserted = amendments.filter((one) => isPending(one) && one.change.kind === 'insert');
  return inserted.length === 0
    ? []
    : [
        page.heading({ es: 'Párrafos propuestos', en: 'Paragraphs proposed' }),
        ...inserted.flatMap((one) => amendmentLines(one, page)),
      ];
};

const DOES: Readonly<Record<AmendmentTold['change']['kind'], Bilingual>> = {
  replace: { es: 'cambiar', en: 'replace' },
  insert: { es: 'insertar', en: 'insert' },
  delete: { es: 'suprimir', en: 'delete' },
  move: { es: 'trasladar', en: 'move' },
};

const amendmentLines = (told: AmendmentTold, page: Page): readonly string[] => {
  const { amendment, change, version, by, reason, entry, conflicts, entries } = told;
  const why =
    reason === undefined
      ? ''
      : page.in({ es: `; motivo: ${page.quote(reason)}`, en: `; reason: ${page.quote(reason)}` });
  const said = page.in({
    es: `enmienda ${amendment}, de ${page.names(by)}, sobre la versión ${version}: ${DOES[change.kind].es}${why}`,
    en: `amendment ${amendment}, of ${page.names(by)}, on version ${version}: ${DOES[change.kind].en}${why}`,
  });
  const words = told.words.map((part) => wordsSaid(part, page)).join('');
  return [
    ...wrap(page.join(said, page.entry(entry)), page.width, margins(' '.repeat(10), ' '.repeat(8))),
    ...wrap(words, page.width, margins(' '.repeat(12))),
    ...notes(conflicts, entries, page).flatMap((note) =>
      wrap(page.colours.yellow(note), page.width, margins(' '.repeat(12), ' '.repeat(10))),
    ),
  ];
};

const notes = (conflicts: readonly string[], entries: readonly number[], page: Page): readonly string[] => [
  ...(conflicts.length === 0
    ? []
    : [
        page.in({
          es: `en conflicto con ${page.and(conflicts)}`,
          en: `in conflict with ${page.and(conflicts)}`,
        }),
      ]),
  ...(entries.length === 0
    ? []
    : [
        page.join(
          page.in({ es: 'lo que toca cambió después', en: 'what it touches has changed since' }),
          page.entry(...entries),
        ),
      ]),
];

/** The amendments that are no longer pending, and what became of each. */
export const endedAmendments = (amendments: readonly AmendmentTold[], page: Page): readonly string[] => {
  const ended = amendments.filter((one) => !isPending(one));
  return ended.length === 0
    ? []
    : [
        page.heading({ es: 'Enmiendas resueltas', en: 'Amendments settled' }),
        ...ended.flatMap((one) => wrap(ending(one, page), page.width, margins('    ', '  '))),
      ];
};

const ending = ({ amendment, by, change, entry, fate }: AmendmentTold, page: Page): string => {
  const end = fate.kind === 'open' ? [] : [fate.entry];
  const said = page.in({
    es: `${amendment}, de ${page.names(by)}: ${DOES[change.kind].es} ${change.paragraph} — ${fateSaid(fate).es}`,
    en: `${amendment}, of ${page.names(by)}: ${DOES[change.kind].en} ${change.paragraph} — ${fateSaid(fate).en}`,
  });
  return page.join(said, page.entry(entry, ...end));
};

const fateSaid = (fate: AmendmentTold['fate']): Bilingual => {
  switch (fate.kind) {
    case 'open':
      return { es: 'pendiente', en: 'pending' };
    case 'withdrawn':
      return { es: 'retirada', en: 'withdrawn' };
    case 'superseded':
      return { es: `dejó su lugar a ${fate.with}`, en: `gave way to ${fate.with}` };
    case 'accepted':
      return { es: 'aceptada', en: 'accepted' };
  }
};

const PHASES: Readonly<Record<PackageTold['phase'], Bilingual>> = {
  open: { es: 'abierto: nada en él está convenido', en: 'open: nothing in it is agreed' },
  closed: { es: 'cerrado, entero', en: 'closed, whole' },
  dissolved: { es: 'disuelto', en: 'dissolved' },
};

export const packageLines = (packages: readonly PackageTold[], page: Page): readonly string[] =>
  packages.length === 0
    ? []
    : [
        page.heading({ es: 'Paquetes', en: 'Packages' }),
        ...packages.flatMap(({ package: id, title, paragraphs, by, entry, phase, phaseEntry }) => {
          const named = title === undefined ? id : `${id} (${page.quote(title)})`;
          const said = page.in({
            es: `${named}, de ${page.names(by)}: ${page.and(paragraphs)} — ${PHASES[phase].es}`,
            en: `${named}, of ${page.names(by)}: ${page.and(paragraphs)} — ${PHASES[phase].en}`,
          });
          return wrap(page.join(said, page.entry(entry, phaseEntry)), page.width, margins('    ', '  '));
        }),
      ];
