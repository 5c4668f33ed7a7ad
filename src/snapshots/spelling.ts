// Values of a state as JSON texts: records without their keys, collections by their kind, and what stands in a text more
// than once, such as the paragraphs that one version of a text shares with the next, only once.
import {
  isList,
  isMap,
  isOrderedMap,
  isSet,
  List,
  Map as Dictionary,
  OrderedMap,
  Set as Group,
} from 'immutable';
import { Register } from '../../domain/language/register.js';

/** The keys of records, each list of them once; a record names its own by its place here. */
export type Shapes = readonly (readonly string[])[];

/** Shapes that grow as records are written. */
export interface GrowingShapes {
  readonly all: Shapes;
  readonly placeOf: (keys: readonly string[]) => number;
}

/** @param known those of texts that are taken over as they are */
export const growingShapes = (known: Shapes = []): GrowingShapes => {
  const all = [...known];
  const places = new Map(all.map((keys, place) => [JSON.stringify(keys), place]));
  return {
    all,
    placeOf: (keys) => {
      const name = JSON.stringify(keys);
      const place = places.get(name) ?? all.push(keys) - 1;
      places.set(name, place);
      return place;
    },
  };
};

/** How a value is written. */
export interface Manner {
  /** The place of what stands outside: a collection that is written and read by itself. */
  readonly outside?: (value: object) => number | undefined;
  /** Whether what stands in several places is written once and named in the others; it is, unless told otherwise. */
  readonly names?: boolean;
}

/** Strings from this length on are written once in a text, and named where they stand again. */
const LONG = 16;

export const isPlain = (value: object): boolean => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};

type Scalar = string | number | boolean | null | undefined;

/** What is written out wherever it stands. */
const isScalar = (value: unknown): value is Scalar =>
  value === null ||
  value === undefined ||
  typeof value === 'boolean' ||
  typeof value === 'number' ||
  (typeof value === 'string' && value.length < LONG);

const spellScalar = (value: Scalar): unknown => {
  if (value === undefined) return null;
  if (value === null) return ['z'];
  // JSON has no word for these.
  if (Object.is(value, -0)) return ['n', '-0'];
  return typeof value === 'number' && !Number.isFinite(value) ? ['n', String(value)] : value;
};

/** The text of a value. Throws a TypeError for what no state has: a function, an object of a class of its own. */
export const spell = (
  value: unknown,
  shapes: GrowingShapes,
  { outside = () => undefined, names = true }: Manner = {},
): string => {
  /** What may be named, by the order in which it is met. */
  const met = new Map<unknown, number>();

  const all = (tag: string | number, items: Iterable<unknown>): readonly unknown[] => {
    const spelled: unknown[] = [tag];
    for (const item of items) spelled.push(spellOne(item));
    return spelled;
  };
  function* flat(pairs: Iterable<readonly [unknown, unknown]>): Iterable<unknown> {
    for (const [key, item] of pairs) {
      yield key;
      yield item;
    }
  }
  const spellObject = (one: object): unknown => {
    const place = outside(one);
    if (place !== undefined) return ['x', place];
    if (Array.isArray(one)) return all('a', one);
    if (isOrderedMap(one)) return all('o', flat(one));
    if (isMap(one)) return all('m', flat(one));
    if (isList(one)) return all('l', one);
    if (isSet(one)) return all('s', one);
    if (one instanceof Register) return all('g', flat(one as Register<unknown, object>));
    if (!isPlain(one)) throw new TypeError(`no state has a ${one.constructor.name}`);
    return all(shapes.placeOf(Object.keys(one)), Object.values(one));
  };
  const spellOne = (one: unknown): unknown => {
    if (isScalar(one)) return spellScalar(one);
    const before = names ? met.get(one) : undefined;
    if (before !== undefined) return ['r', before];
    met.set(one, met.size);
    if (typeof one === 'string') return one;
    if (typeof one === 'object') return spellObject(one);
    throw new TypeError(`no state has a ${typeof one}`);
  };
  return JSON.stringify(spellOne(value));
};

type Spelled = readonly [tag: string | number, ...items: unknown[]];

/**
 * The value of a text that was spelled with these shapes.
 *
 * @param outside what stands outside, by its place
 */
export const unspell = (text: string, shapes: Shapes, outside: readonly unknown[] = []): unknown => {
  const met: unknown[] = [];

  const record = (keys: readonly string[], items: readonly unknown[]): object =>
    Object.fromEntries(keys.map((key, place) => [key, read(items[place + 1])]));

  const items = (spelled: Spelled): unknown[] => {
    const found: unknown[] = [];
    for (let place = 1; place < spelled.length; place += 1) found.push(read(spelled[place]));
    return found;
  };
  const pairs = (spelled: Spelled): [unknown, unknown][] => {
    const found: [unknown, unknown][] = [];
    for (let place = 1; place < spelled.length; place += 2)
      found.push([read(spelled[place]), read(spelled[place + 1])]);
    return found;
  };
  const made = (spelled: Spelled): unknown => {
    const [tag] = spelled;
    switch (tag) {
      case 'a':
        return items(spelled);
      case 'l':
        return List(items(spelled));
      case 'm':
        return Dictionary(pairs(spelled));
      case 'o':
        return OrderedMap(pairs(spelled));
      case 's':
        return Group(items(spelled));
      case 'g':
        return new Register(pairs(spelled) as [unknown, object][]);
      case 'x':
        return outside[Number(spelled[1])];
      default:
        return record(shapes[Number(tag)] ?? [], spelled);
    }
  };
  const read = (spelled: unknown): unknown => {
    if (spelled === null) return undefined;
    if (typeof spelled === 'string') {
      if (spelled.length >= LONG) met.push(spelled);
      return spelled;
    }
    if (typeof spelled !== 'object') return spelled;
    const one = spelled as Spelled;
    if (one[0] === 'r') return met[Number(one[1])];
    if (one[0] === 'n') return Number(one[1]);
    if (one[0] === 'z') return null;
    // In the order in which they are met: a collection before what stands in it.
    const place = met.push(undefined) - 1;
    const value = made(one);
    met[place] = value;
    return value;
  };
  return read(JSON.parse(text));
};
