// Keeps one book as the leader has it: what comes is held against what the leader signed, and only then stored.
import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../domain/language/codec.js';
import type { BookId, EntryNumber } from '../../domain/language/ids.js';
import type { Trees } from '../log/trees.js';
import type { EventStore, StoredEntry, StoreTrouble } from '../ports/event-store.js';
import { bytesOf } from '../ports/event-store.js';
import { LeaderFailure, type Leader, type LeaderTrouble, type Sent } from '../ports/leader.js';
import { leafHash } from '../proof/hash.js';
import type { VerifierKey } from '../proof/keys.js';
import { nodesFrom } from '../proof/tiles.js';
import { EMPTY, frontierAt, grown, rootOf, type Frontier } from '../proof/tree.js';
import { holdEntry } from '../verify/stored-entry.js';
import type { Head } from '../log/signer.js';
import { inPortions } from './portions.js';
import { provenBy, shorter } from './proven.js';
import type { SeenHeads } from './seen.js';

/** What a follower works with. */
export interface Means {
  readonly leader: Leader;
  /** Its own; nobody else writes in it. */
  readonly store: EventStore;
  readonly trees: Trees;
  readonly seen: SeenHeads;
  readonly trusted: readonly VerifierKey[];
  /** No longer than until `signal` aborts. */
  readonly wait: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Told how far the book is held here, and how far the leader is known to have it. */
  readonly told: (book: BookId, held: number, led: number) => void;
}

/** Thrown here and caught by {@link following}: nothing more is followed, and why. */
export class Unfitting extends Error {
  constructor(readonly trouble: StoreTrouble) {
    super('message' in trouble ? trouble.message : trouble.kind);
  }
}

/** What the leader has does not fit what is held, or would have to be: there is nothing right to go on with. */
export const unfitting = (said: Bilingual): Unfitting =>
  new Unfitting({ kind: 'cannot-follow', message: said.en, said });

const PORTION = {
  most: 512,
  within: 20,
  heaviest: 4 * 1024 * 1024,
  weight: (sent: Sent) => ('closed' in sent ? 0 : bytesOf(sent)),
} as const;

/** Milliseconds until it is asked again for a checkpoint that covers what came, and how often: what came is signed in one second. */
const SIGNED_AFTER = 200;
const TIMES = 25;

/** Follows until `signal` aborts; throws {@link LeaderFailure} where the leader is away, {@link Unfitting} at the end. */
export const followBook = async (means: Means, book: BookId, signal: AbortSignal): Promise<void> => {
  let tree = await heldTree(means, book);
  if (tree.size > 0) await hold(means, book, tree, signal);
  means.told(book, tree.size, tree.size);
  const line = new AbortController();
  const coming = means.leader.entries(book, tree.size - 1, AbortSignal.any([signal, line.signal]));
  for await (const sent of inPortions(coming, PORTION)) {
    try {
      const next = await taken(means, book, { tree, sent }, signal);
      if (next === undefined) return;
      tree = next;
    } catch (failure) {
      // Before the line is left: what has been asked for on it may never come.
      line.abort();
      throw failure;
    }
  }
};

interface Portion {
  /** What is held. */
  readonly tree: Frontier;
  readonly sent: readonly [Sent, ...Sent[]];
}

/** Stores what came, where it is proven; nothing where it is told to end. */
const taken = async (
  means: Means,
  book: BookId,
  { tree, sent }: Portion,
  signal: AbortSignal,
): Promise<Frontier | undefined> => {
  const portion = readable(book, tree.size, sent);
  const next = portion.reduce((so, { envelope }) => grown(so, leafHash(envelope)), tree);
  means.told(book, tree.size, next.size);
  const head = await proven(means, book, next, signal);
  if (head === undefined) return undefined;
  const written = await means.store.append(book, tree.size === 0 ? 'no-book' : tree.size - 1, portion)();
  // It is asked for again later, as what the leader could not send.
  if (E.isLeft(written) && written.left.kind === 'full') throw new LeaderFailure(noSpace);
  must(written);
  keep(means, book, next.size, head);
  means.told(book, next.size, head.checkpoint.size);
  return next;
};

/** The leader goes on from all that is held here: asked before anything is taken, and whenever it was away. */
const hold = async (means: Means, book: BookId, tree: Frontier, signal: AbortSignal): Promise<void> => {
  const { leader, seen } = means;
  const last = must(seen.last(book));
  const answer = await leader.consistency(book, tree.size)();
  if (E.isLeft(answer) && answer.left.kind === 'not-covered') {
    // What is held was covered once. Perhaps that was on the way when it stopped.
    if (last !== undefined && last.checkpoint.size >= tree.size)
      throw unfitting(shorter(book, tree.size - 1, tree.size));
  } else if (E.isLeft(answer)) throw new LeaderFailure(answer.left);
  const head = await proven(means, book, tree, signal);
  if (head !== undefined) keep(means, book, tree.size, head);
};

const heldTree = async ({ trees }: Pick<Means, 'trees'>, book: BookId): Promise<Frontier> => {
  const { size, tile } = must(await trees(book)());
  return size === 0 ? EMPTY : frontierAt(nodesFrom(tile, size), size);
};

/** The leader's checkpoint over these entries, waited for until it is signed; nothing where it is told to end. */
const proven = async (
  { leader, seen, trusted, wait }: Means,
  book: BookId,
  tree: Frontier,
  signal: AbortSignal,
): Promise<Head | undefined> => {
  const last = must(seen.last(book));
  for (let time = 1; !signal.aborted; time += 1) {
    const answer = await leader.consistency(book, tree.size)();
    if (E.isRight(answer)) {
      const held = { book, size: tree.size, root: rootOf(tree) };
      const head = provenBy(answer.right, held, { trusted, seen: last });
      if (E.isLeft(head)) throw unfitting(head.left);
      return head.right;
    }
    if (answer.left.kind !== 'not-covered' || time === TIMES) throw new LeaderFailure(answer.left);
    await wait(SIGNED_AFTER, signal);
  }
  return undefined;
};

const keep = ({ seen }: Means, book: BookId, size: number, head: Head): void => {
  must(seen.keep(book, head));
  // One that covers more than is held would promise proofs that cannot be made here yet.
  if (head.checkpoint.size === size) seen.show(book, head);
};

/** The entries that came, each whole, in its place and as its own envelope has it. */
const readable = (
  book: BookId,
  from: EntryNumber,
  sent: readonly [Sent, ...Sent[]],
): readonly [StoredEntry, ...StoredEntry[]] => {
  const entries = sent.map((entry, at) => {
    if ('closed' in entry) throw unfitting(keptFrom(book, entry.number));
    const { findings } = holdEntry(book, entry);
    if (entry.number !== from + at || findings.length > 0)
      throw unfitting(findings[0]?.said ?? notNext(book, from + at, entry.number));
    return entry;
  });
  return entries as readonly StoredEntry[] as readonly [StoredEntry, ...StoredEntry[]];
};

/** What the store or the folder says, or an end to it. */
export const must = <A>(answer: E.Either<StoreTrouble, A>): A => {
  if (E.isLeft(answer)) throw new Unfitting(answer.left);
  return answer.right;
};

const noSpace: LeaderTrouble = {
  kind: 'away',
  said: {
    es: 'Aquí no queda espacio en el disco: se responde con lo que hay, y se sigue cuando haya espacio.',
    en: 'No space is left on the disk here: it is answered from what there is, and followed further once there is space.',
  },
};

const keptFrom = (book: BookId, number: EntryNumber): Bilingual => ({
  es: `El asiento ${number} del libro ${book} es de puertas cerradas, y este seguidor no puede leerlo: ponga en ACTA_TOKEN un token de seguidor (allí: acta token issue --follower --book ${book}).`,
  en: `Entry ${number} of the book ${book} is from behind closed doors, and this follower may not read it: put a follower's token in ACTA_TOKEN (there: acta token issue --follower --book ${book}).`,
});

const notNext = (book: BookId, wanted: EntryNumber, came: EntryNumber): Bilingual => ({
  es: `Del libro ${book} llegó el asiento ${came} en lugar del ${wanted}.`,
  en: `Of the book ${book} entry ${came} came in the place of ${wanted}.`,
});
