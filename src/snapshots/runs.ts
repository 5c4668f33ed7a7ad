// Long collections of a state in runs, each a text of its own: of a register it says where each thing stands, which is another.
import { isList, isOrderedMap, List, Map as Dictionary, OrderedMap } from 'immutable';
import * as t from 'io-ts';
import { Register, Stowed, type Leaf } from '../../domain/language/register.js';
import type { Filling, Place, Sheaf } from './pieces.js';
import { spell, type GrowingShapes } from './spelling.js';

/** A thing of a register in the pieces that were read. */
export class InSheaf extends Stowed<object> {
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
export const RUN = 1024;

export const Kind = t.keyof({ register: null, list: null, map: null, ordered: null });
export type Kind = t.TypeOf<typeof Kind>;

export const kindOf = (value: object): Kind => {
  if (value instanceof Register) return 'register';
  if (isList(value)) return 'list';
  return isOrderedMap(value) ? 'ordered' : 'map';
};

/** What stands in a run as it was written, and where. */
export interface Run {
  /** The items; of registers and maps id and leaf, key and value, in turn. */
  readonly items: readonly unknown[];
  /** Of a register, where each thing stands. */
  readonly things: readonly Place[];
  readonly place: Place;
}

/** What stows: the pieces that are filled, and what is known of those before. */
export interface Stowing {
  readonly filling: Filling;
  readonly shapes: GrowingShapes;
  readonly sheaf: Sheaf | undefined;
}

const bytesOf = (leaf: unknown, { shapes, sheaf }: Stowing): Uint8Array =>
  leaf instanceof InSheaf && leaf.sheaf === sheaf
    ? sheaf.bytes(leaf)
    : Buffer.from(spell(leaf instanceof Stowed ? leaf.value : leaf, shapes));

const pairsOf = (items: readonly unknown[]): [unknown, unknown][] => {
  const pairs: [unknown, unknown][] = [];
  for (let at = 0; at < items.length; at += 2) pairs.push([items[at], items[at + 1]]);
  return pairs;
};

/** Writes a run: of a register, the things that stand nowhere yet, and then where each stands. */
export function* written(
  kind: Kind,
  items: readonly unknown[],
  before: Run | undefined,
  stowing: Stowing,
): Generator<Uint8Array, Run> {
  const { filling, shapes } = stowing;
  const put = (told: readonly unknown[]): Place => filling.put(Buffer.from(spell(told, shapes)));
  if (kind === 'list') return { items, things: [], place: put(items) };
  if (kind !== 'register') return { items, things: [], place: put(pairsOf(items)) };
  const things: Place[] = [];
  const told: unknown[] = [];
  for (const [nth, [id, leaf]] of pairsOf(items).entries()) {
    const known = before?.items[2 * nth + 1] === leaf ? before?.things[nth] : undefined;
    const place = known ?? filling.put(bytesOf(leaf, stowing));
    things.push(place);
    told.push([id, place.at, place.length]);
    yield* filling.filled();
  }
  return { items, things, place: put(told) };
}

/** The items of a long collection, in runs. */
export function* runsOf(value: object): Iterable<readonly unknown[]> {
  const all = (value instanceof Register ? value.leaves() : value) as Iterable<unknown>;
  const isPairs = kindOf(value) !== 'list';
  let run: unknown[] = [];
  let taken = 0;
  for (const item of all) {
    if (isPairs) run.push(...(item as readonly unknown[]));
    else run.push(item);
    taken += 1;
    if (taken % RUN > 0) continue;
    yield run;
    run = [];
  }
  if (run.length > 0) yield run;
}

export const areSame = (one: readonly unknown[], other: readonly unknown[]): boolean =>
  one.length === other.length && one.every((item, place) => Object.is(item, other[place]));

/** Reads runs of a sheaf: what several of its states share is one thing in all of them. */
export type ReadRun = (kind: Kind, place: Place) => Run;

export const runsIn = (sheaf: Sheaf): ReadRun => {
  /** By where they stand. */
  const runs = new Map<number, Run>();
  const things = new Map<number, InSheaf>();
  const thingAt = (at: number, length: number): InSheaf => {
    const thing = things.get(at) ?? new InSheaf(sheaf, at, length);
    things.set(at, thing);
    return thing;
  };
  const read: ReadRun = (kind, place) => {
    const told = sheaf.value(place) as readonly unknown[];
    if (kind === 'list') return { items: told, things: [], place };
    if (kind !== 'register') return { items: told.flat(1), things: [], place };
    const leaves = (told as readonly (readonly [string, number, number])[]).map(
      ([id, at, length]) => [id, thingAt(at, length)] as const,
    );
    return { items: leaves.flat(1), things: leaves.map(([, leaf]) => leaf), place };
  };
  return (kind, place) => {
    const run = runs.get(place.at) ?? read(kind, place);
    runs.set(place.at, run);
    return run;
  };
};

/** The collection that these runs are of. */
export const collected = (kind: Kind, runs: readonly Run[]): unknown => {
  if (kind === 'list') return List(runs.flatMap(({ items }) => items));
  const pairs = runs.flatMap(({ items }) => pairsOf(items));
  if (kind === 'ordered') return OrderedMap(pairs);
  return kind === 'map' ? Dictionary(pairs) : new Register(pairs as [unknown, Leaf<object>][]);
};
