// A bundle recomputed from its files: what is in them, what was signed, and what follows from the entries.
import * as E from 'fp-ts/lib/Either.js';
import type { BookId } from '../../domain/language/ids.js';
import { digestsOf, PLACES, textOfBytes, type Files } from '../bundle/files.js';
import { entriesIn, isClosedLeaf, type BundledEntry, type Lines } from '../bundle/lines.js';
import { derived, type Pages } from '../bundle/make.js';
import { readManifest, type Manifest, type SignedManifest } from '../bundle/manifest.js';
import { bookOf } from '../log/names.js';
import type { Tree } from '../ports/event-store.js';
import type { Lanes } from '../ports/lanes.js';
import { checkpointText, readCheckpoint, type Checkpoint } from '../proof/checkpoint.js';
import { readVerifierKey, type VerifierKey } from '../proof/keys.js';
import { opened, readNote } from '../proof/note.js';
import { tilePath } from '../proof/tiles.js';
import { recomputeFrom, type Recomputed } from './book.js';
import * as found from './findings.js';
import type { Finding } from './findings.js';
import { holdAgainst, type HeldAgainst } from './kept.js';

/** What came of verifying a bundle. */
export interface BundleVerified {
  readonly book: BookId;
  readonly recomputed: Recomputed;
  readonly signed: readonly NonNullable<HeldAgainst['signed']>[];
  readonly findings: readonly Finding[];
  /** Entries that are there by the hash of their leaf only. */
  readonly closed: number;
  /** Whether the answers and pages were made anew from the entries; not where another acta wrote them. */
  readonly made: 'anew' | 'by-another-acta' | 'not';
  /** Whether the keys were taken from the bundle itself, no other being known. */
  readonly ownKeys: boolean;
}

export interface Expected {
  /** The keys that are trusted for the log of a book; none where those of the bundle must do. */
  readonly trustedFor: (book: BookId, origin: string) => readonly VerifierKey[];
  /** What somebody kept: its name and its text. */
  readonly kept: readonly { readonly name: string; readonly text: string }[];
  readonly pages: Pages;
  /** Who may hold the bytes of entries meanwhile. */
  readonly lanes?: Lanes;
}

/** `undefined` where the files tell of no book at all. */
export const verifyBundle = async (files: Files, expected: Expected): Promise<BundleVerified | undefined> => {
  const signed = readManifest(textIn(files, PLACES.manifest));
  const checkpoint = signed?.manifest.checkpoint ?? checkpointIn(files);
  const book = checkpoint === undefined ? undefined : bookOf(checkpoint.origin);
  if (checkpoint === undefined || book === undefined) return undefined;
  const trusted = expected.trustedFor(book, checkpoint.origin);
  const keys = trusted.length > 0 ? trusted : keysIn(files);
  const lines = entriesIn(files);
  const recomputed = await recomputeFrom(
    {
      book,
      pages: () => atOnce(lines.entries),
      tree: () => Promise.resolve(E.right(treeIn(files, checkpoint.size))),
    },
    expected.lanes,
  );
  const own = { name: PLACES.checkpoint, text: textIn(files, PLACES.checkpoint) };
  const held = [own, ...expected.kept].map(({ name, text }) => holdAgainst(recomputed, name, text, keys));
  const findings = [
    ...(signed === undefined
      ? [found.fileUnreadable(PLACES.manifest)]
      : manifestFindings(files, signed, keys)),
    ...countFindings(lines, checkpoint.size),
    ...recomputed.findings,
    ...held.flatMap((one) => one.findings),
  ];
  const made =
    signed === undefined || findings.some(isOfEvidence)
      ? NOT_MADE
      : await remake(
          { ...signed.manifest, book, entries: lines.entries, keys: keysIn(files) },
          expected.pages,
        );
  return {
    book,
    recomputed,
    signed: held.flatMap((one) => (one.signed === undefined ? [] : [one.signed])),
    findings: [...findings, ...made.findings],
    closed: lines.entries.filter(isClosedLeaf).length,
    made: made.made,
    ownKeys: trusted.length === 0,
  };
};

// eslint-disable-next-line @typescript-eslint/require-await -- read already, where others have them to come
async function* atOnce<A>(all: readonly A[]): AsyncGenerator<readonly A[]> {
  yield all;
}

const textIn = (files: Files, place: string): string =>
  textOfBytes(files.get(place) ?? new Uint8Array()) ?? '';

const treeIn = (files: Files, size: number): Tree => ({
  size,
  tile: (tile) => files.get(tilePath(tile)) ?? new Uint8Array(),
});

const checkpointIn = (files: Files): Checkpoint | undefined => {
  const note = readNote(textIn(files, PLACES.checkpoint));
  return E.isLeft(note) ? undefined : readCheckpoint(note.right.text);
};

const keysIn = (files: Files): readonly VerifierKey[] =>
  textIn(files, PLACES.keys)
    .split('\n')
    .flatMap((line) => readVerifierKey(line) ?? []);

/** The manifest's own signature, and every file against it. */
const manifestFindings = (
  files: Files,
  { note, manifest }: SignedManifest,
  trusted: readonly VerifierKey[],
): readonly Finding[] => {
  const { origin } = manifest.checkpoint;
  const open = opened(note, trusted);
  const isSigned =
    E.isRight(open) && open.right.by.some(({ key }) => key.use === 'note' && key.name === origin);
  const there = digestsOf(files);
  const changed = [...manifest.files].flatMap(([path, digest]) => {
    const now = there.get(path);
    if (now === digest) return [];
    return [now === undefined ? found.fileMissing(path) : found.fileChanged(path)];
  });
  const unknown = [...there.keys()].filter((path) => path !== PLACES.manifest && !manifest.files.has(path));
  const checkpoint = checkpointIn(files);
  const isSame =
    checkpoint !== undefined && checkpointText(checkpoint) === checkpointText(manifest.checkpoint);
  return [
    ...(isSigned ? [] : [found.notTrusted(PLACES.manifest)]),
    ...changed,
    ...unknown.map(found.fileUnknown),
    ...(isSame ? [] : [found.otherCheckpoint(PLACES.checkpoint)]),
  ];
};

const countFindings = ({ envelopes, data }: Lines, size: number): readonly Finding[] => [
  ...(envelopes === size ? [] : [found.otherSize(PLACES.envelopes, envelopes, size)]),
  ...(data === size ? [] : [found.otherSize(PLACES.data, data, size)]),
];

interface Made extends Manifest {
  readonly book: BookId;
  readonly entries: readonly BundledEntry[];
  readonly keys: readonly VerifierKey[];
}

const NOT_MADE = { made: 'not', findings: [] } as const;

/** The answers and pages made anew, and held against what was signed, by the acta that wrote them. */
const remake = async (made: Made, pages: Pages): Promise<Pick<BundleVerified, 'made' | 'findings'>> => {
  if (made.acta !== pages.acta) return { made: 'by-another-acta', findings: [] };
  const anew = digestsOf(await derived(made, pages));
  const paths = new Set([...made.files.keys(), ...anew.keys()]);
  const others = [...paths].filter((path) => !isEvidence(path) && anew.get(path) !== made.files.get(path));
  return { made: 'anew', findings: others.map(found.notDerived) };
};

const EVIDENCE: readonly string[] = [PLACES.checkpoint, PLACES.keys, PLACES.envelopes, PLACES.data];
const isEvidence = (path: string): boolean => EVIDENCE.includes(path) || path.startsWith('tile/');

/** Whether it is about what the rest follows from: an entry, the tree, the keys. */
const isOfEvidence = ({ file }: Finding): boolean => file === undefined || isEvidence(file);
