// A snapshot of a book's state: pieces with the state, one that says of what it is, and one with the SHA-256 of all before.
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import { createHash } from 'node:crypto';
import type { Book } from '../../domain/book/state.js';
import type { Closures } from '../../domain/closed-doors/closures.js';
import { BookId, EntryNumber } from '../../domain/language/ids.js';
import { StoreFailure, type EventStore } from '../ports/event-store.js';
import { nodesFrom } from '../proof/tiles.js';
import { frontierAt, rootOf } from '../proof/tree.js';
import { sha256 } from '../envelope.js';
import { pagesOf } from '../read.js';
import { bringOut, Contents, stow } from './stow.js';

/**
 * What states look like and what rules made them: raised whenever one changes. A snapshot with another is not read. A test
 * holds the states of two long examples against it.
 */
export const SNAPSHOT_VERSION = 2;

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
  t.type({ acta: t.literal('snapshot'), version: t.literal(SNAPSHOT_VERSION), of: Origin }),
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

/** The pieces of a snapshot, made as they are taken; none where the store has not the entries it is of. */
export async function* piecesOf(
  store: EventStore,
  { book, closures }: KeptState,
): AsyncGenerator<Uint8Array> {
  const of = await originOf(store, book.id, book.next);
  if (of === undefined) return;
  const digest = createHash('sha256');
  const stowing = stow({ book, closures });
  let step = await stowing.next();
  for (; step.done !== true; step = await stowing.next()) {
    digest.update(step.value);
    yield step.value;
  }
  const head: Head = { acta: 'snapshot', version: SNAPSHOT_VERSION, of, ...step.value };
  const told = Buffer.from(JSON.stringify(head));
  digest.update(told);
  yield told;
  yield digest.digest();
}

/**
 * The state in these pieces; `undefined` where they are damaged, of another version, or not of what the store has. Throws
 * where they are as they were written, and were no snapshot.
 */
export const stateIn = async (
  store: EventStore,
  id: BookId,
  reading: AsyncIterable<Uint8Array>,
): Promise<KeptState | undefined> => {
  const pieces: Uint8Array[] = [];
  const digest = createHash('sha256');
  for await (const piece of reading) {
    const before = pieces.at(-1);
    if (before !== undefined) digest.update(before);
    pieces.push(piece);
  }
  const [told, sum] = [pieces.at(-2), pieces.at(-1)];
  if (told === undefined || sum === undefined || !digest.digest().equals(sum)) return undefined;
  const head = Head.decode(JSON.parse(Buffer.from(told).toString('utf8')));
  if (E.isLeft(head) || head.right.of.book !== id) return undefined;
  const of = await originOf(store, id, head.right.of.next);
  if (of === undefined || !isSame(of, head.right.of)) return undefined;
  // Whole, and by this very version of acta: so it is what such a state looks like.
  return (await bringOut(pieces.slice(0, -2), head.right)) as KeptState;
};
