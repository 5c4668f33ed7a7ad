// Snapshots of a book's state, one after another in a row of pieces: pieces with what those before lack, one that says of what
// it is and where everything stands, and one with the SHA-256 of all before.
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { createHash, type Hash } from 'node:crypto';
import type { Book } from '../../domain/book/state.js';
import type { Closures } from '../../domain/closed-doors/closures.js';
import { Instant } from '../../domain/dates/moment.js';
import { BookId, EntryNumber } from '../../domain/language/ids.js';
import { StoreFailure, type EventStore } from '../ports/event-store.js';
import { nodesFrom } from '../proof/tiles.js';
import { frontierAt, rootOf } from '../proof/tree.js';
import { sha256 } from '../envelope.js';
import { pagesOf } from '../read.js';
import { Sheaf } from './pieces.js';
import { runsIn } from './runs.js';
import { bringOut, Contents, stow, type Laid } from './stow.js';

/**
 * What states look like and what rules made them: raised whenever one changes. A snapshot with another is not read. A test
 * holds the rules, what writes a snapshot and the states of the examples against it.
 */
export const SNAPSHOT_VERSION = 3;

/** By which edition of the time zones its days were told ("2024a"): another may tell them otherwise. */
const ZONES = process.versions['tz'] ?? '';

/** The state of a book and, where they were known, what of it stands behind closed doors. */
export interface KeptState {
  readonly book: Book;
  readonly closures: Closures | undefined;
}

/** Of what a snapshot is: the entries it was folded from, by the last of them and by the root of their tree. */
const Origin = t.readonly(
  t.intersection([
    t.type({
      book: BookId,
      next: EntryNumber,
      /** SHA-256 of the last entry's envelope, in hexadecimal. */
      last: t.string,
    }),
    /** In hexadecimal; left out where the store commits no tree. */
    t.partial({ root: t.string }),
  ]),
);
type Origin = t.TypeOf<typeof Origin>;

const Head = t.intersection([
  t.type({
    acta: t.literal('snapshot'),
    version: t.literal(SNAPSHOT_VERSION),
    zones: t.literal(ZONES),
    of: Origin,
    /** When the last of its entries was recorded. */
    recordedAt: Instant,
  }),
  Contents,
]);
type Head = t.TypeOf<typeof Head>;

/** What the entries of a book before `next` are, by the store; nothing where it has not as many. */
const originOf = async (store: EventStore, book: BookId, next: EntryNumber): Promise<Origin | undefined> => {
  const tree = store.tree === undefined ? undefined : await store.tree(book)();
  if (tree !== undefined && E.isLeft(tree)) throw new StoreFailure(tree.left);
  if (next === 0 || (tree !== undefined && tree.right.size < next)) return undefined;
  for await (const [entry] of pagesOf(store.read(book, { from: next - 1, to: next - 1 }))) {
    if (entry === undefined) continue;
    const last = sha256(entry.envelope);
    if (tree === undefined) return { book, next, last };
    const root = rootOf(frontierAt(nodesFrom(tree.right.tile, tree.right.size), next));
    return { book, next, last, root: Buffer.from(root).toString('hex') };
  }
  return undefined;
};

const isSame = (one: Origin, other: Origin): boolean =>
  one.book === other.book && one.next === other.next && one.last === other.last && one.root === other.root;

/** What is in the pieces that are kept of a book, and the SHA-256 of all of them, from which the next goes on. */
export interface Kept extends Laid {
  readonly digest: Hash;
  readonly bytes: number;
}

/** A state as it was found in pieces, and what those hold. */
export interface Found {
  readonly state: KeptState;
  readonly kept: Kept;
  /** Those before it, the last first; found when they are first asked for. */
  readonly earlier: () => readonly Earlier[];
}

/** A state that was kept earlier: of so many entries, the last of them recorded at this instant (epoch milliseconds). */
export interface Earlier {
  readonly next: EntryNumber;
  readonly recorded: number;
  /** The state; `undefined` where it is not of what the store has. */
  readonly bringOut: () => Promise<Book | undefined>;
}

/**
 * The pieces of a snapshot, made as they are taken: those that are lacking, where some are kept. None where the store has not
 * the entries it is of.
 *
 * @param done told of what is kept once all were taken
 */
export async function* piecesOf(
  store: EventStore,
  { book, closures }: KeptState,
  before: Kept | undefined,
  done: (kept: Kept) => void,
): AsyncGenerator<Uint8Array> {
  const { lastRecordedAt: recordedAt } = book;
  const of = await originOf(store, book.id, book.next);
  if (of === undefined || recordedAt === undefined) return;
  const digest = before?.digest.copy() ?? createHash('sha256');
  let { pieces, bytes } = before ?? { pieces: 0, bytes: 0 };
  const counted = (piece: Uint8Array): Uint8Array => {
    digest.update(piece);
    [pieces, bytes] = [pieces + 1, bytes + piece.length];
    return piece;
  };
  const stowing = stow({ book, closures }, before);
  let step = await stowing.next();
  for (; step.done !== true; step = await stowing.next()) yield counted(step.value);
  const [contents, laid] = step.value;
  const head: Head = {
    acta: 'snapshot',
    version: SNAPSHOT_VERSION,
    zones: ZONES,
    of,
    recordedAt,
    ...contents,
  };
  yield counted(Buffer.from(JSON.stringify(head)));
  yield counted(digest.copy().digest());
  done({ ...laid, pieces, bytes, digest });
}

/** A place in a row of pieces at which a snapshot ends: its head stands before the sum of all that is before. */
interface End {
  readonly pieces: number;
  readonly bytes: number;
  readonly digest: Hash;
}

const SUM_BYTES = 32;

/** Reads pieces to the end, and sees where snapshots end. What comes after the last one was torn. */
const readTo = async (
  reading: AsyncIterable<Uint8Array>,
): Promise<{ readonly pieces: readonly Uint8Array[]; readonly ends: readonly End[] }> => {
  const pieces: Uint8Array[] = [];
  const ends: End[] = [];
  const digest = createHash('sha256');
  let bytes = 0;
  for await (const piece of reading) {
    // There is none of these: a file that a crash has left full of zeros is read as millions of them.
    if (piece.length === 0) break;
    const isEnd = piece.length === SUM_BYTES && digest.copy().digest().equals(piece);
    digest.update(piece);
    pieces.push(piece);
    bytes += piece.length;
    if (isEnd) ends.push({ pieces: pieces.length, bytes, digest: digest.copy() });
  }
  return { pieces, ends };
};

/** What a snapshot says of itself that ends here, where it is one of this book and version. */
const headAt = (pieces: readonly Uint8Array[], end: End, id: BookId): Head | undefined => {
  const told = pieces[end.pieces - 2];
  if (told === undefined) return undefined;
  const head = Head.decode(JSON.parse(Buffer.from(told).toString('utf8')));
  return E.isRight(head) && head.right.of.book === id ? head.right : undefined;
};

const isOfStore = async (store: EventStore, { of }: Head): Promise<boolean> => {
  const found = await originOf(store, of.book, of.next);
  return found !== undefined && isSame(found, of);
};

/** Throws where it is another than the snapshot says. */
const stateOf = (brought: unknown, { of, recordedAt }: Head): KeptState => {
  const state = brought as KeptState;
  const { id, next, lastRecordedAt } = state.book;
  if (id !== of.book || next !== of.next || lastRecordedAt !== recordedAt)
    throw new TypeError('a state of something else');
  return state;
};

/**
 * The last state in these pieces that is of what the store has; `undefined` where they are damaged, of another version or of
 * something else. Throws where they are as they were written, and were no snapshot.
 */
export const stateIn = async (
  store: EventStore,
  id: BookId,
  reading: AsyncIterable<Uint8Array>,
): Promise<Found | undefined> => {
  const { pieces, ends } = await readTo(reading);
  const heads = function* (all: readonly End[]): Iterable<readonly [End, Head]> {
    for (const end of all.toReversed()) {
      const head = headAt(pieces, end, id);
      if (head !== undefined) yield [end, head];
    }
  };
  for (const [end, head] of heads(ends)) {
    if (!(await isOfStore(store, head))) continue;
    // Whole, and by this very version of acta: so it is what such a state looks like.
    const sheaf = new Sheaf(pieces, head.shapes);
    const read = runsIn(sheaf);
    const [brought, laid] = await bringOut(sheaf, head, read);
    const earlierOf = ([, one]: readonly [End, Head]): Earlier => ({
      next: one.of.next,
      recorded: Date.parse(one.recordedAt),
      bringOut: async () =>
        (await isOfStore(store, one)) ? stateOf((await bringOut(sheaf, one, read))[0], one).book : undefined,
    });
    let found: readonly Earlier[] | undefined;
    return {
      state: stateOf(brought, head),
      kept: { ...laid, ...end },
      earlier: () => (found ??= [...heads(ends.slice(0, ends.indexOf(end)))].map(earlierOf)),
    };
  }
  return undefined;
};
