import { isClosedEntry, type ClosedEntry } from '../../../domain/closed-doors/closed-entry.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { LogAnswer, LogEntry } from '../../../projections/log.js';
import { when } from '../../../projections/sentences/moments.js';
import { margins, padded, wrap } from './layout.js';
import type { Page } from './page.js';

export const log = ({ entries }: LogAnswer, page: Page): readonly string[] => {
  const column = String(entries.at(-1)?.entry ?? 0).length;
  return entries.length === 0
    ? wrap(page.in({ es: 'Sin asientos.', en: 'No entries.' }), page.width)
    : entries.flatMap((entry) => entryLines(entry, column, page));
};

/** An entry: its number, when it happened, who recorded it, what it says; then how it reads now. */
const entryLines = (told: LogEntry | ClosedEntry, column: number, page: Page): readonly string[] => {
  if (isClosedEntry(told)) return closedLines(told, column, page);
  const { entry, recorded, said, by, onBehalfOf, correctedBy, readsNow } = told;
  const { dim } = page.colours;
  const margin = ' '.repeat(column + 2);
  const behalf =
    onBehalfOf === undefined || onBehalfOf.code === by.code
      ? ''
      : page.in({ es: ` por ${page.title(onBehalfOf)}`, en: ` for ${page.title(onBehalfOf)}` });
  const head = dim(`${when(recorded.occurredAt, page.zone, page.lang)} · ${by.code}${behalf} ·`);
  const lines = [
    page.join(head, page.in(said), page.mark(recorded.basis)),
    ...page.sealed(entry).map(([field, text]) => dim(page.in(sealedSaid(field, text)))),
    ...(correctedBy.length === 0 ? [] : [corrected(correctedBy, readsNow, page)]),
  ];
  return lines.flatMap((line, index) =>
    wrap(
      line,
      page.width,
      margins(margin, index === 0 ? `${padded(String(entry).padStart(column), column)}  ` : margin),
    ),
  );
};

/** One that whoever asks may not see: its number and its hash, which are everybody's. */
const closedLines = (
  { entry, digest, metadata }: ClosedEntry,
  column: number,
  page: Page,
): readonly string[] => {
  const audited =
    metadata === undefined
      ? ''
      : `${when(metadata.occurredAt, page.zone, page.lang)} · ${metadata.recordedBy} · ${metadata.type} · `;
  const said = page.in({ es: 'A puerta cerrada', en: 'Behind closed doors' });
  return wrap(
    page.colours.dim(`${audited}${said} · sha256 ${digest}`),
    page.width,
    margins(' '.repeat(column + 2), `${padded(String(entry).padStart(column), column)}  `),
  );
};

const sealedSaid = (field: string, text: string): Bilingual => ({
  es: `Sellado (${field}): ${text}`,
  en: `Sealed (${field}): ${text}`,
});

const corrected = (by: readonly number[], readsNow: LogEntry['readsNow'], page: Page): string => {
  const numbers = page.and(by.map(String));
  const head = page.in({
    es: by.length === 1 ? `Corregido por el asiento ${numbers}` : `Corregido por los asientos ${numbers}`,
    en: by.length === 1 ? `Corrected by entry ${numbers}` : `Corrected by entries ${numbers}`,
  });
  const now =
    readsNow === undefined
      ? ''
      : readsNow === 'annulled'
        ? page.in({ es: '; ahora se lee como no asentado', en: '; it now reads as not recorded' })
        : page.in({
            es: `; ahora se lee (${when(readsNow.recorded.occurredAt, page.zone, 'es')}): ${readsNow.said.es}`,
            en: `; it now reads (${when(readsNow.recorded.occurredAt, page.zone, 'en')}): ${readsNow.said.en}`,
          });
  return page.colours.yellow(`${head}${now}`);
};
