import * as E from 'fp-ts/lib/Either.js';
import type { BookId } from '../../../domain/language/ids.js';
import { keysOf } from '../../../src/log/names.js';
import { StoreFailure, type EventStore } from '../../../src/ports/event-store.js';
import type { Signing } from '../../../src/ports/signing.js';
import { troubleInWords } from '../../../src/receipt.js';
import { readVerifierKey, type VerifierKey } from '../../../src/proof/keys.js';
import { recompute, type Recomputed } from '../../../src/verify/book.js';
import { inStore as storeFinding, type Finding } from '../../../src/verify/findings.js';
import { holdAgainst, type HeldAgainst } from '../../../src/verify/kept.js';
import { readBytes } from '../command-file/bytes.js';
import { badInput, inStore, notOpened, type Failure } from '../failure.js';
import type { Invocation } from '../invocation.js';
import type { Settings } from '../options.js';
import type { ExitCode, Surroundings } from '../surroundings.js';
import { jsonOf, linesOf, type Report } from './report.js';

export interface TypedVerify {
  /** Files that somebody kept: checkpoints, proofs of receipts. */
  readonly against?: readonly string[];
  /** Keys to trust, as they were handed over; those in the folder of signatures where none is named. */
  readonly key?: readonly string[];
}

interface Kept {
  readonly name: string;
  readonly text: string;
}

/** `acta verify`: recomputes the books of a store from their bytes, and says what is wrong, where. */
export const verify = async (typed: TypedVerify, invocation: Invocation): Promise<ExitCode> => {
  const { settings, around, terminal } = invocation;
  const reports = await reportsFor(typed, invocation);
  if (E.isLeft(reports)) {
    terminal.complain(...reports.left.said);
    return reports.left.exit;
  }
  terminal.print(
    settings.json ? jsonOf(reports.right, around.clock()) : linesOf(reports.right, terminal.style.lang),
  );
  return reports.right.some(({ findings }) => findings.length > 0) ? 1 : 0;
};

const reportsFor = async (
  typed: TypedVerify,
  { settings, around }: Invocation,
): Promise<E.Either<Failure, readonly Report[]>> => {
  const evidence = await evidenceFrom(typed, settings, around);
  if (E.isLeft(evidence)) return evidence;
  const store = around.openStore(settings.store, 'read');
  if (E.isLeft(store)) return E.left(notOpened(store.left, settings.store, around.cwd));
  try {
    const books = settings.book === undefined ? await store.right.books()() : E.right([settings.book]);
    if (E.isLeft(books)) return E.left(inStore(books.left));
    const reports: Report[] = [];
    for (const book of books.right) reports.push(await reportOf(store.right, book, evidence.right));
    const inFile = await storeFindings(store.right);
    // What is wrong with the file is told once, with the first of its books.
    return E.right(
      reports.map((report, at) =>
        at > 0 ? report : { ...report, findings: [...inFile, ...report.findings] },
      ),
    );
  } catch (error) {
    if (error instanceof StoreFailure) return E.left(inStore(error.trouble));
    throw error;
  } finally {
    await store.right.close();
  }
};

const evidenceFrom = async (
  { key = [], against = [] }: TypedVerify,
  settings: Settings,
  around: Surroundings,
): Promise<E.Either<Failure, Evidence>> => {
  const named = keysNamed(key);
  if (E.isLeft(named)) return named;
  const kept = await keptIn(against, around);
  if (E.isLeft(kept)) return kept;
  const signing = around.openSigning(settings.signing, 'read');
  return E.isLeft(signing)
    ? E.left(inStore(signing.left))
    : E.right({ named: named.right, kept: kept.right, signing: signing.right });
};

const storeFindings = async ({ inspect }: EventStore): Promise<readonly Finding[]> => {
  if (inspect === undefined) return [];
  const answer = await inspect()();
  return E.isLeft(answer) ? [storeFinding(troubleInWords(answer.left))] : answer.right.map(storeFinding);
};

interface Evidence {
  readonly named: readonly VerifierKey[];
  readonly kept: readonly Kept[];
  readonly signing: Signing;
}

const reportOf = async (store: EventStore, book: BookId, evidence: Evidence): Promise<Report> => {
  const recomputed = await recompute(store, book);
  const held = heldAgainstAll(recomputed, book, evidence);
  return {
    book,
    entries: recomputed.entries,
    root: recomputed.rootAt(recomputed.entries),
    signed: held.flatMap(({ signed }) => (signed === undefined ? [] : [signed])),
    findings: [...recomputed.findings, ...held.flatMap(({ findings }) => findings)],
  };
};

const heldAgainstAll = (
  recomputed: Recomputed,
  book: BookId,
  { named, kept, signing }: Evidence,
): readonly HeldAgainst[] => {
  const keys = signing.keys();
  const latest = signing.latest(book);
  const trouble = [keys, latest].flatMap((one) =>
    E.isLeft(one) ? [storeFinding(troubleInWords(one.left))] : [],
  );
  if (E.isLeft(keys) || E.isLeft(latest)) return [{ findings: trouble }];
  const own = keys.right === undefined ? [] : keysOf(keys.right, book).trusted;
  const trusted = named.length > 0 ? named : own;
  const published =
    latest.right === undefined ? [] : [{ name: `${signing.name}/${book}.checkpoint`, text: latest.right }];
  return [...published, ...kept].map(({ name, text }) => holdAgainst(recomputed, name, text, trusted));
};

const keysNamed = (written: readonly string[]): E.Either<Failure, readonly VerifierKey[]> => {
  const keys = written.map((one) => readVerifierKey(one.trim()));
  const all = keys.filter((key) => key !== undefined);
  return all.length === keys.length
    ? E.right(all)
    : E.left(
        badInput({
          es: '--key: no es una clave para verificar (nombre+número+base64), como la muestra acta signing-key show.',
          en: '--key: is no key to verify with (name+number+base64), as acta signing-key show prints it.',
        }),
      );
};

const keptIn = async (
  files: readonly string[],
  { cwd }: Surroundings,
): Promise<E.Either<Failure, readonly Kept[]>> => {
  const kept: Kept[] = [];
  for (const name of files) {
    const bytes = await readBytes(name, cwd);
    if (E.isLeft(bytes))
      return E.left(badInput({ es: `${name}: ${bytes.left.es}`, en: `${name}: ${bytes.left.en}` }));
    kept.push({ name, text: Buffer.from(bytes.right).toString('utf8') });
  }
  return E.right(kept);
};
