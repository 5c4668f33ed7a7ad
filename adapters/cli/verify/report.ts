import type { Instant } from '../../../domain/dates/moment.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { BookId } from '../../../domain/language/ids.js';
import { spelledName } from '../../../projections/sentences/spelled-out.js';
import { toBase64 } from '../../../src/proof/base64.js';
import type { Hash } from '../../../src/proof/hash.js';
import type { Finding } from '../../../src/verify/findings.js';
import type { HeldAgainst } from '../../../src/verify/kept.js';
import { say, type Lang } from '../language.js';

/** What came of verifying one book. */
export interface Report {
  readonly book: BookId;
  readonly entries: number;
  readonly root: Hash;
  readonly signed: readonly NonNullable<HeldAgainst['signed']>[];
  readonly findings: readonly Finding[];
  /** What is to be known besides, and is nothing wrong. */
  readonly notes: readonly Bilingual[];
}

/** More would not be read. */
const MOST_TOLD = 50;

export const linesOf = (reports: readonly Report[], lang: Lang): string =>
  reports.length === 0
    ? say(lang, NO_BOOKS)
    : reports.flatMap((report) => bookLines(report, lang)).join('\n');

const bookLines = (
  { book, entries, root, signed, findings, notes }: Report,
  lang: Lang,
): readonly string[] => [
  say(lang, heading(spelledName(book), entries, toBase64(root))),
  ...signed.map(({ checkpoint, by }) =>
    say(lang, signedBy(checkpoint.size, by.map(({ name, id }) => spelledName(`${name}+${id}`)).join(', '))),
  ),
  ...(findings.length === 0
    ? [say(lang, signed.length === 0 ? SOUND_UNSIGNED : SOUND)]
    : findings.slice(0, MOST_TOLD).map(({ said }) => `  ✗ ${say(lang, said)}`)),
  ...(findings.length > MOST_TOLD ? [say(lang, more(findings.length - MOST_TOLD))] : []),
  ...notes.map((note) => `  · ${say(lang, note)}`),
];

const NO_BOOKS: Bilingual = { es: 'El almacén no tiene libros.', en: 'The store has no books.' };

const heading = (book: string, entries: number, root: string): Bilingual => ({
  es: `${book}: ${entries} asientos; raíz ${root}`,
  en: `${book}: ${entries} entries; root ${root}`,
});

const signedBy = (size: number, keys: string): Bilingual => ({
  es: `  firmado hasta el asiento ${size - 1} por ${keys}`,
  en: `  signed up to entry ${size - 1} by ${keys}`,
});

const SOUND: Bilingual = {
  es: '  ✓ Todo es como se asentó y como se firmó.',
  en: '  ✓ Everything is as it was recorded and as it was signed.',
};

const SOUND_UNSIGNED: Bilingual = {
  es: '  ✓ Todo concuerda entre sí. No hay nada firmado con qué compararlo: quien guarda el almacén pudo rehacerlo entero.',
  en: '  ✓ Everything agrees with itself. Nothing signed is there to compare it with: whoever keeps the store could have made all of it anew.',
};

const more = (count: number): Bilingual => ({
  es: `  … y ${count} más: acta verify --json las dice todas.`,
  en: `  … and ${count} more: acta verify --json tells them all.`,
});

export const jsonOf = (reports: readonly Report[], at: Instant): string =>
  JSON.stringify(
    {
      kind: 'verification',
      at,
      sound: reports.every(({ findings }) => findings.length === 0),
      books: reports.map(({ book, entries, root, signed, findings, notes }) => ({
        book,
        entries,
        root: toBase64(root),
        signed: signed.map(({ checkpoint, by }) => ({
          origin: checkpoint.origin,
          size: checkpoint.size,
          by: by.map(({ vkey }) => vkey),
        })),
        ...(notes.length === 0 ? {} : { notes }),
        findings: findings.map(({ entry, file, code, said }) => ({
          ...(entry === undefined ? {} : { entry }),
          ...(file === undefined ? {} : { file }),
          code,
          ...said,
        })),
      })),
    },
    null,
    2,
  );
