// The state of a book as pieces, and back. What there is much of stands in them by itself: each thing of a register as a text
// of its own, which is not read before somebody asks for it, and long lists in runs.
import { isList, isMap } from 'immutable';
import * as t from 'io-ts';
import { Register } from '../../domain/language/register.js';
import { turn } from '../turn.js';
import type { Sheaf } from './pieces.js';
import { filling, PlaceInPieces } from './pieces.js';
import {
  areSame,
  collected,
  InSheaf,
  Kind,
  kindOf,
  RUN,
  runsIn,
  runsOf,
  written,
  type ReadRun,
  type Run,
  type Stowing,
} from './runs.js';
import { growingShapes, isPlain, spell, unspell, type Shapes } from './spelling.js';

/** A collection that stands by itself: the way to it in the state, and where its runs are. */
const Stretch = t.readonly(t.type({ kind: Kind, way: t.string, runs: t.readonlyArray(PlaceInPieces) }));

/** What is needed to find everything of a state in the pieces before. */
export const Contents = t.readonly(
  t.type({
    shapes: t.readonlyArray(t.readonlyArray(t.string)),
    stretches: t.readonlyArray(Stretch),
    state: t.string,
  }),
);
export type Contents = t.TypeOf<typeof Contents>;

const isLong = (value: object): boolean =>
  value instanceof Register || ((isList(value) || isMap(value)) && value.size > RUN);

/** Registers and long collections, by the way to them, in a state's records and in theirs; not those within a collection. */
function* longOnes(state: object, way = ''): Iterable<readonly [way: string, value: object]> {
  for (const [key, part] of Object.entries(state) as readonly [string, unknown][]) {
    if (typeof part !== 'object' || part === null) continue;
    if (isLong(part)) yield [`${way}/${key}`, part];
    else if (isPlain(part)) yield* longOnes(part, `${way}/${key}`);
  }
}

/** What is in pieces that were written or read, so that it need not be written again. */
export interface Laid {
  readonly pieces: number;
  readonly shapes: Shapes;
  /** By the way to each long collection. */
  readonly runs: ReadonlyMap<string, readonly Run[]>;
  /** Whose bytes may be taken over as they are. */
  readonly sheaf: Sheaf | undefined;
}

/** The bytes that stand for the state, of all that are in the pieces. */
export const bytesNeeded = ({ runs }: Laid): number => {
  let bytes = 0;
  for (const all of runs.values())
    for (const { place, things } of all)
      bytes += things.reduce((sum, { length }) => sum + length, place.length);
  return bytes;
};

function* leavesOf(state: object): Iterable<unknown> {
  for (const [, value] of longOnes(state))
    if (value instanceof Register) for (const [, leaf] of value.leaves()) yield leaf;
}

/** The sheaf that the state was read from, if it was: that of the first thing which is still as it was read. */
const sheafOf = (state: object): Sheaf | undefined => {
  for (const leaf of leavesOf(state)) if (leaf instanceof InSheaf) return leaf.sheaf;
  return undefined;
};

/** A long collection in runs, those that stand as they were where they are. */
function* runsWritten(
  value: object,
  before: readonly Run[],
  stowing: Stowing,
): Generator<Uint8Array, readonly Run[]> {
  const all: Run[] = [];
  for (const items of runsOf(value)) {
    const known = before[all.length];
    const isKnown = known !== undefined && areSame(known.items, items);
    all.push(isKnown ? known : yield* written(kindOf(value), items, known, stowing));
  }
  return all;
}

/** All long collections of a state, by the way to them. */
function* allWritten(
  state: object,
  laid: Laid | undefined,
  stowing: Stowing,
): Generator<Uint8Array, ReadonlyMap<string, readonly Run[]>> {
  const all = new Map<string, readonly Run[]>();
  for (const [way, value] of longOnes(state))
    all.set(way, yield* runsWritten(value, laid?.runs.get(way) ?? [], stowing));
  return all;
}

/**
 * The pieces that a state needs beside those that are laid already; then, when all are taken, its contents and what is laid.
 * Lets others go on after each piece.
 */
export async function* stow(
  state: object,
  laid?: Laid,
): AsyncGenerator<Uint8Array, readonly [Contents, Omit<Laid, 'pieces'>]> {
  const sheaf = laid === undefined ? sheafOf(state) : laid.sheaf;
  const shapes = growingShapes(laid?.shapes ?? sheaf?.shapes);
  const stowing: Stowing = { filling: filling(laid?.pieces), shapes, sheaf };
  const writing = allWritten(state, laid, stowing);
  let step = writing.next();
  for (; step.done !== true; step = writing.next()) {
    yield step.value;
    await turn();
  }
  const runs = step.value;
  const collections = [...longOnes(state)];
  const places = new Map(collections.map(([, value], place) => [value, place]));
  const stretches = collections.map(([way, value]) => ({
    kind: kindOf(value),
    way,
    runs: (runs.get(way) ?? []).map(({ place }) => place),
  }));
  const text = spell(state, shapes, { outside: (value) => places.get(value) });
  yield* stowing.filling.rest();
  return [
    { shapes: shapes.all, stretches, state: text },
    { shapes: shapes.all, runs, sheaf },
  ];
}

/**
 * The state that stands in a sheaf, and what is laid in it. Lets others go on after each run.
 *
 * @param read of that sheaf; one for all states that are brought out of it
 */
export const bringOut = async (
  sheaf: Sheaf,
  { stretches, state }: Contents,
  read: ReadRun = runsIn(sheaf),
): Promise<readonly [unknown, Omit<Laid, 'pieces'>]> => {
  const brought: unknown[] = [];
  const runs = new Map<string, readonly Run[]>();
  for (const { kind, way, runs: places } of stretches) {
    const all: Run[] = [];
    for (const place of places) {
      all.push(read(kind, place));
      await turn();
    }
    runs.set(way, all);
    brought.push(collected(kind, all));
  }
  const { shapes } = sheaf;
  return [unspell(state, shapes, brought), { shapes, runs, sheaf }];
};
