// The state of a book as pieces, and back. What there is much of stands in them by itself: each thing of a register as a text
// of its own, which is not read before somebody asks for it, and long lists in runs.
import { isList, isMap, isOrderedMap, List, Map as Dictionary, OrderedMap } from 'immutable';
import * as t from 'io-ts';
import { Register, Stowed } from '../../domain/language/register.js';
import { turn } from '../turn.js';
import { filling, PlaceInPieces, Sheaf, type Filling, type Place } from './pieces.js';
import { growingShapes, isPlain, spell, unspell, type GrowingShapes } from './spelling.js';

/** A thing of a register in the pieces that were read. */
class InSheaf extends Stowed<object> {
  constructor(
    readonly sheaf: Sheaf,
    readonly at: number,
    readonly length: number,
  ) {
    super();
  }

  protected read(): object {
    return this.sheaf.value(this) as object;
  }
}

/** So many items of a long collection stand in one text. */
const RUN = 1024;

const Kind = t.keyof({ register: null, list: null, map: null, ordered: null });
type Kind = t.TypeOf<typeof Kind>;

/** A collection that stands by itself: its runs, by where they are. */
const Stretch = t.readonly(t.type({ kind: Kind, runs: t.readonlyArray(PlaceInPieces) }));
type Stretch = t.TypeOf<typeof Stretch>;

/** What is needed to find everything in the pieces before: the last but one of them, as JSON. */
export const Contents = t.readonly(
  t.type({
    shapes: t.readonlyArray(t.readonlyArray(t.string)),
    stretches: t.readonlyArray(Stretch),
    state: t.string,
  }),
);
export type Contents = t.TypeOf<typeof Contents>;

/** Registers and long collections, in a state's records and in theirs; not those within a collection. */
function* longOnes(state: object): Iterable<object> {
  for (const part of Object.values(state) as readonly unknown[]) {
    if (typeof part !== 'object' || part === null) continue;
    if (isLong(part)) yield part;
    else if (isPlain(part)) yield* longOnes(part);
  }
}

const isLong = (value: object): boolean =>
  value instanceof Register || ((isList(value) || isMap(value)) && value.size > RUN);

const kindOf = (value: object): Kind => {
  if (value instanceof Register) return 'register';
  if (isList(value)) return 'list';
  return isOrderedMap(value) ? 'ordered' : 'map';
};

interface Writing {
  readonly filling: Filling;
  readonly shapes: GrowingShapes;
  /** Whose texts are taken over as they are. */
  readonly sheaf: Sheaf | undefined;
}

/** Things as they are found in a run: of a register, where each stands. */
function* itemsOf(value: object, { filling, shapes, sheaf }: Writing): Iterable<unknown> {
  if (!(value instanceof Register)) {
    yield* value as Iterable<unknown>;
    return;
  }
  for (const [id, leaf] of (value as Register<string, object>).leaves()) {
    const bytes =
      leaf instanceof InSheaf && leaf.sheaf === sheaf
        ? sheaf.bytes(leaf)
        : Buffer.from(spell(leaf instanceof Stowed ? leaf.value : leaf, shapes));
    const { at, length } = filling.put(bytes);
    yield [id, at, length];
  }
}

/** The things of all registers as they stand there. */
function* leavesOf(state: object): Iterable<unknown> {
  for (const value of longOnes(state))
    if (value instanceof Register) for (const [, leaf] of value.leaves()) yield leaf;
}

/** The sheaf that the state was read from, if it was: that of the first thing which is still as it was read. */
const sheafOf = (state: object): Sheaf | undefined => {
  for (const leaf of leavesOf(state)) if (leaf instanceof InSheaf) return leaf.sheaf;
  return undefined;
};

/** The pieces of a state; then, when all are taken, its contents. Lets others go on after each piece. */
export async function* stow(state: object): AsyncGenerator<Uint8Array, Contents> {
  const sheaf = sheafOf(state);
  const writing: Writing = { filling: filling(), shapes: growingShapes(sheaf?.shapes), sheaf };
  const stretches: Stretch[] = [];
  const places = new Map<object, number>();
  for (const value of longOnes(state)) {
    const runs: Place[] = [];
    let run: unknown[] = [];
    const endRun = (): void => {
      runs.push(writing.filling.put(Buffer.from(spell(run, writing.shapes))));
      run = [];
    };
    for (const item of itemsOf(value, writing)) {
      if (run.push(item) === RUN) endRun();
      const filled = writing.filling.filled();
      if (filled.length === 0) continue;
      yield* filled;
      await turn();
    }
    endRun();
    places.set(value, stretches.push({ kind: kindOf(value), runs }) - 1);
  }
  const text = spell(state, writing.shapes, { outside: (value) => places.get(value) });
  yield* writing.filling.rest();
  return { shapes: writing.shapes.all, stretches, state: text };
}

/** The state that these pieces hold. Lets others go on after each run. */
export const bringOut = async (pieces: readonly Uint8Array[], contents: Contents): Promise<unknown> => {
  const { shapes, stretches, state } = contents;
  const sheaf = new Sheaf(pieces, shapes);
  const brought: unknown[] = [];
  for (const stretch of stretches) brought.push(await collected(sheaf, stretch));
  return unspell(state, shapes, brought);
};

const collected = async (sheaf: Sheaf, { kind, runs }: Stretch): Promise<unknown> => {
  const items: unknown[] = [];
  for (const run of runs) {
    for (const item of sheaf.value(run) as readonly unknown[]) items.push(item);
    await turn();
  }
  switch (kind) {
    case 'list':
      return List(items);
    case 'map':
      return Dictionary(items as [unknown, unknown][]);
    case 'ordered':
      return OrderedMap(items as [unknown, unknown][]);
    case 'register':
      return new Register(
        (items as [unknown, number, number][]).map(([id, at, length]) => [
          id,
          new InSheaf(sheaf, at, length),
        ]),
      );
  }
};
