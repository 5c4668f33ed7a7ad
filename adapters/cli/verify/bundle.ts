import * as E from 'fp-ts/lib/Either.js';
import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Bilingual } from '../../../domain/language/codec.js';
import { PLACES } from '../../../src/bundle/files.js';
import { keysOf } from '../../../src/log/names.js';
import { verifyBundle, type BundleVerified, type Expected } from '../../../src/verify/bundle.js';
import { fileUnreadable, zipRewritten } from '../../../src/verify/findings.js';
import { filesAt, isZip } from '../bundle/place.js';
import { pages } from '../bundle/pages.js';
import type { Failure } from '../failure.js';
import type { Invocation } from '../invocation.js';
import { withCosigners } from './cosigned.js';
import { evidenceFrom, type Evidence, type TypedVerify } from './evidence.js';
import type { Report } from './report.js';

/** Whether a bundle may lie there: in a folder, or in a .zip. */
export const isBundle = (place: string): boolean =>
  isZip(place) || (statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false);

/** `acta verify <bundle>` */
export const bundleReports = async (
  place: string,
  typed: TypedVerify,
  { settings, around }: Invocation,
): Promise<E.Either<Failure, readonly Report[]>> => {
  const evidence = await evidenceFrom(typed, settings, around);
  if (E.isLeft(evidence)) return evidence;
  const there = filesAt(resolve(around.cwd, place));
  if (E.isLeft(there)) return there;
  const { files, isAsWritten } = there.right;
  const { kept } = evidence.right;
  const verified = await verifyBundle(files, {
    trustedFor: trustedFrom(evidence.right),
    kept,
    pages,
    lanes: around.lanes,
  });
  if (verified === undefined) return E.left({ exit: 1, said: [fileUnreadable(PLACES.manifest).said] });
  const packed = isAsWritten ? [] : [zipRewritten(place)];
  return E.right([withCosigners(reportOf(verified, packed), evidence.right.policy)]);
};

/** The keys that were named, else those that sign this very log here. */
const trustedFrom =
  ({ named, signing }: Evidence): Expected['trustedFor'] =>
  (book, origin) => {
    const keys = signing.keys();
    if (named.length > 0 || E.isLeft(keys) || keys.right === undefined) return named;
    return keysOf(keys.right, book).trusted.filter(({ name }) => name === origin);
  };

const reportOf = (
  { book, recomputed, signed, findings, closed, made, ownKeys }: BundleVerified,
  packed: Report['findings'],
): Report => ({
  book,
  entries: recomputed.entries,
  root: recomputed.rootAt(recomputed.entries),
  signed,
  findings: [...packed, ...findings],
  notes: [
    ...(ownKeys ? [OWN_KEYS] : []),
    ...(closed > 0 ? [closedSaid(closed)] : []),
    ...(made === 'by-another-acta' ? [BY_ANOTHER] : []),
  ],
});

const OWN_KEYS: Bilingual = {
  es: 'La clave la trae el propio archivo: compárela con la que recibió por otra vía, y nómbrela con --key.',
  en: 'The key comes with the archive itself: compare it with the one you got another way, and name it with --key.',
};
const BY_ANOTHER: Bilingual = {
  es: 'Las respuestas y páginas las escribió otra versión de acta: se comprobó que son las firmadas, no se hicieron de nuevo.',
  en: 'The answers and pages were written by another version of acta: they are those that were signed, and were not made anew.',
};

const closedSaid = (closed: number): Bilingual => ({
  es: `De ${closed} asientos a puerta cerrada está solo el hash: desde el primero de ellos se comprobaron las pruebas, no las reglas.`,
  en: `Of ${closed} entries behind closed doors there is only the hash: from the first of them on proofs were checked, not rules.`,
});
