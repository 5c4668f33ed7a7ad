import * as E from 'fp-ts/lib/Either.js';
import { resolve } from 'node:path';
import type { BookId } from '../../../domain/language/ids.js';
import { keptOrSigned } from '../../../src/log/kept-or-signed.js';
import { keysOf } from '../../../src/log/names.js';
import { StoreFailure, type EventStore, type StoreTrouble } from '../../../src/ports/event-store.js';
import type { Lanes } from '../../../src/ports/lanes.js';
import { recompute, type Recomputed } from '../../../src/verify/book.js';
import {
  bookEmpty,
  inStore as storeFinding,
  troubleFound,
  type Finding,
} from '../../../src/verify/findings.js';
import { holdAgainst, type HeldAgainst } from '../../../src/verify/kept.js';
import { badInput, inStore, notOpened, type Failure } from '../failure.js';
import type { Invocation } from '../invocation.js';
import type { Settings } from '../options.js';
import type { ExitCode } from '../surroundings.js';
import { signingName } from '../signing-name.js';
import { storeName, type StoreName } from '../store-name.js';
import { bundleReports, isBundle } from './bundle.js';
import { withCosigners } from './cosigned.js';
import { evidenceFrom, type Evidence, type TypedVerify } from './evidence.js';
import { jsonOf, linesOf, type Report } from './report.js';

/** `acta verify`: recomputes the books of a store, or of a bundle, from their bytes, and says what is wrong, where. */
export const verify = async (
  place: string | undefined,
  typed: TypedVerify,
  invocation: Invocation,
): Promise<ExitCode> => {
  const { settings, around, terminal } = invocation;
  const reports = await (place === undefined ? reportsFor : reportsAt(place))(typed, invocation);
  if (E.isLeft(reports)) {
    terminal.complain(...reports.left.said);
    return reports.left.exit;
  }
  terminal.print(
    settings.json ? jsonOf(reports.right, around.clock()) : linesOf(reports.right, terminal.style.lang),
  );
  return reports.right.some(({ findings }) => findings.length > 0) ? 1 : 0;
};

type Reports = Promise<E.Either<Failure, readonly Report[]>>;

/** A folder or a .zip is a bundle; all else is a store, written as `--store` takes it. */
const reportsAt =
  (place: string) =>
  (typed: TypedVerify, invocation: Invocation): Reports => {
    const { settings, around } = invocation;
    if (isBundle(resolve(around.cwd, place))) return bundleReports(place, typed, invocation);
    const store = storeName(place, around.cwd);
    if (E.isLeft(store)) return Promise.resolve(E.left(badInput(store.left)));
    const signing = signingBeside(store.right, settings, around.cwd);
    return reportsFor(typed, { ...invocation, settings: { ...settings, store: store.right, signing } });
  };

/** What `--signing` says, or what lies beside this store where it does not say. */
const signingBeside = (
  store: StoreName,
  { store: other, signing }: Settings,
  cwd: string,
): Settings['signing'] => {
  const beside = signingName(undefined, other, cwd);
  const isSaid = E.isLeft(beside) || JSON.stringify(beside.right) !== JSON.stringify(signing);
  const here = signingName(undefined, store, cwd);
  return isSaid || E.isLeft(here) ? signing : here.right;
};

const reportsFor = async (typed: TypedVerify, { settings, around }: Invocation): Reports => {
  const evidence = await evidenceFrom(typed, settings, around);
  if (E.isLeft(evidence)) return evidence;
  const store = around.openStore(settings.store, 'read');
  if (E.isLeft(store)) return E.left(unopened(store.left, settings.store, around.cwd));
  try {
    const books =
      settings.book === undefined
        ? await keptOrSigned(store.right, evidence.right.signing)
        : E.right([settings.book]);
    if (E.isLeft(books)) return E.left(inStore(books.left));
    const reports: Report[] = [];
    for (const book of books.right)
      reports.push(await reportOf(store.right, book, evidence.right, around.lanes));
    const inFile = await storeFindings(store.right);
    if (reports.length === 0 && inFile.length > 0)
      return E.left({ exit: 1, said: inFile.map(({ said }) => said) });
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

/** Why it could not be opened. That it is damaged is what was asked: a finding, not an answer that could not be had. */
const unopened = (trouble: StoreTrouble, store: StoreName, cwd: string): Failure => {
  const why = notOpened(trouble, { store }, cwd);
  return trouble.kind === 'damaged' ? { ...why, exit: 1 } : why;
};

const storeFindings = async ({ inspect }: EventStore): Promise<readonly Finding[]> => {
  if (inspect === undefined) return [];
  const answer = await inspect()();
  return E.isLeft(answer) ? [troubleFound(answer.left)] : answer.right.map(storeFinding);
};

const reportOf = async (
  store: EventStore,
  book: BookId,
  evidence: Evidence,
  lanes: Lanes,
): Promise<Report> => {
  // First what was signed: while the book is read, others may record and sign what comes after.
  const latest = {
    own: evidence.signing.latest(book),
    shared: (await store.checkpoints?.latest(book)()) ?? E.right(undefined),
  };
  const recomputed = await recompute(store, book, lanes);
  const held = heldAgainstAll(recomputed, book, { ...evidence, ...latest });
  const findings = [...recomputed.findings, ...held.flatMap((one) => one.findings)];
  const report: Report = {
    book,
    entries: recomputed.entries,
    root: recomputed.rootAt(recomputed.entries),
    signed: held.flatMap(({ signed }) => (signed === undefined ? [] : [signed])),
    findings: findings.length === 0 && recomputed.entries === 0 ? [bookEmpty] : findings,
    notes: [],
  };
  return withCosigners(report, evidence.policy);
};

/** What was signed last: as it is kept with the key, and as the store shares it among those who sign. */
interface Latest {
  readonly own: ReturnType<Evidence['signing']['latest']>;
  readonly shared: ReturnType<Evidence['signing']['latest']>;
}

const heldAgainstAll = (
  recomputed: Recomputed,
  book: BookId,
  { named, kept, signing, own, shared }: Evidence & Latest,
): readonly HeldAgainst[] => {
  const keys = signing.keys();
  const trouble = [keys, own, shared].flatMap((one) => (E.isLeft(one) ? [troubleFound(one.left)] : []));
  if (E.isLeft(keys) || E.isLeft(own) || E.isLeft(shared)) return [{ findings: trouble }];
  const ours = keys.right === undefined ? [] : keysOf(keys.right, book).trusted;
  const trusted = named.length > 0 ? named : ours;
  const published = [
    { name: `${signing.name}/${book}.checkpoint`, text: own.right },
    // Where others sign too. Without a key there is nothing to hold theirs against.
    {
      name: `checkpoints-${book}`,
      text: trusted.length > 0 && shared.right !== own.right ? shared.right : undefined,
    },
  ].flatMap(({ name, text }) => (text === undefined ? [] : [{ name, text }]));
  return [...published, ...kept].map(({ name, text }) => holdAgainst(recomputed, name, text, trusted));
};
