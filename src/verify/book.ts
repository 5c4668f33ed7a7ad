// A book recomputed from its stored bytes: nothing that was computed before is believed.
import * as E from 'fp-ts/lib/Either.js';
import type { BookId } from '../../domain/language/ids.js';
import { isClosedLeaf, type BundledEntry } from '../bundle/lines.js';
import { fromSeen, type Entry } from '../envelope.js';
import { noLanes, type Lanes } from '../ports/lanes.js';
import { StoreFailure, type EventStore, type StoreTrouble, type Tree } from '../ports/event-store.js';
import type { Hash } from '../proof/hash.js';
import { pagesOf } from '../read.js';
import * as found from './findings.js';
import type { Finding } from './findings.js';
import { judgingIn } from './judging.js';
import type { Pages } from './cut.js';
import { heldPieces, type Piece } from './pieces.js';
import { snapshotFindings } from './snapshot.js';
import { computed, type Computed } from './tree.js';

export interface Recomputed {
  readonly entries: number;
  /** The root of the first entries, as many as there are or fewer. */
  readonly rootAt: (size: number) => Hash;
  readonly leafAt: (number: number) => Hash | undefined;
  readonly findings: readonly Finding[];
}

/**
 * Every entry against itself, its command, the rules of its time and the tree that the store keeps; and where the entries are
 * right, the snapshot against them.
 */
export const recompute = async (store: EventStore, book: BookId, lanes?: Lanes): Promise<Recomputed> => {
  const pages = (): Pages => pagesOf(store.read(book));
  const entries = await recomputeFrom({ book, pages, tree: () => treeOf(store, book) }, lanes);
  if (entries.findings.length > 0) return entries;
  return { ...entries, findings: await snapshotFindings(store, book) };
};

/** A book to be recomputed: its entries, of some perhaps only the hash of their leaf, and the tree kept with them. */
export interface Recomputable {
  readonly book: BookId;
  /** The entries from the first on, each time they are asked for. */
  readonly pages: () => Pages;
  /** `undefined` where none is kept. */
  readonly tree: () => Promise<E.Either<StoreTrouble, Tree> | undefined>;
}

const treeOf = async (store: EventStore, book: BookId): ReturnType<Recomputable['tree']> =>
  store.tree === undefined ? undefined : store.tree(book)();

/**
 * See {@link recompute}. The rules are held against the entries up to the first that is closed.
 *
 * @param lanes who may hold the bytes of entries meanwhile: what is found does not depend on it
 */
export const recomputeFrom = async (
  { book, pages, tree: kept }: Recomputable,
  lanes: Lanes = noLanes,
): Promise<Recomputed> => {
  const findings: Finding[] = [];
  const judging = judgingIn(book, pages);
  const tree = computed();
  const find = (more: readonly Finding[]): void => more.forEach((one) => findings.push(one));
  try {
    for await (const piece of heldPieces(book, pages(), lanes)) {
      tree.take(piece.held);
      for (const [place, stored] of piece.entries.entries()) {
        find(piece.held.findings.get(place) ?? []);
        const judged = judging.take(readIn(piece, stored, place));
        find(judged instanceof Promise ? await judged : judged);
      }
    }
    find(judging.end());
    find(treeFindings(await kept(), tree));
  } catch (error) {
    if (!(error instanceof StoreFailure)) throw error;
    find([found.troubleFound(error.trouble)]);
  }
  const { rootAt, leafAt } = tree;
  return { entries: tree.size(), rootAt, leafAt, findings };
};

/** The entry, where it can be understood. A lane says only whether it can: it is then read here. */
const readIn = ({ held }: Piece, stored: BundledEntry, place: number): Entry | undefined => {
  if ('read' in held) return held.read[place];
  return isClosedLeaf(stored) || held.unread.has(place) ? undefined : fromSeen(stored);
};

/** The tree that the store keeps, where it keeps one, against the one just computed. */
const treeFindings = (
  tree: E.Either<StoreTrouble, Tree> | undefined,
  { size, differsFrom }: Computed,
): readonly Finding[] => {
  if (tree === undefined) return [];
  if (E.isLeft(tree)) return [found.troubleFound(tree.left)];
  return tree.right.size === size() ? differsFrom(tree.right) : [found.treeSize(tree.right.size, size())];
};
