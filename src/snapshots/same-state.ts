import { isList } from 'immutable';
import { Register, Stowed, type Leaf } from '../../domain/language/register.js';
import { turn } from '../turn.js';
import { growingShapes, isPlain, spell, type GrowingShapes } from './spelling.js';

/** Parts that are compared before others have their turn. */
const AT_ONCE = 64;

/** Something of a register, as it stands there, or of a list. */
class Item {
  constructor(
    readonly id: unknown,
    readonly leaf: Leaf<unknown>,
  ) {}

  get value(): unknown {
    return this.leaf instanceof Stowed ? (this.leaf.value as unknown) : this.leaf;
  }
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

/**
 * A state bit by bit: of a record its keys, and of a register or list how many things stand in it, so that nothing can be taken
 * for something else; then what stands in it.
 */
function* partsOf(value: unknown): Generator<unknown, undefined> {
  if (value instanceof Register) {
    yield { things: value.size };
    for (const [id, leaf] of (value as Register<unknown, object>).leaves()) yield new Item(id, leaf);
  } else if (isList(value)) {
    yield { items: value.size };
    for (const item of value) yield new Item(undefined, item);
  } else if (isObject(value) && isPlain(value)) {
    yield { keys: Object.keys(value) };
    for (const part of Object.values(value)) yield* partsOf(part);
  } else yield value;
}

/** Written out, without a word of what is one thing in several places: that depends on how a state came about. */
const textOf = (value: unknown, shapes: GrowingShapes): string => spell(value, shapes, { names: false });

/**
 * Compares states: whether two are the same in all that they say, kinds, order and values, whatever is stowed in which. Part by
 * part, so that neither is ever written out whole; and what two states share with two that were compared before is not
 * looked at again. Throws where something stowed is no value.
 */
export const comparing = (): ((one: object, other: object) => Promise<boolean>) => {
  // The same for both: a text names the keys of a record only by their place among these.
  const shapes = growingShapes();
  const isSame = (one: unknown, other: unknown): boolean => textOf(one, shapes) === textOf(other, shapes);
  /** What was found to say the same as which. */
  const known = new WeakMap<object, unknown>();
  const isSameItem = (one: Item, other: Item): boolean => {
    if (!isSame(one.id, other.id)) return false;
    if (isObject(one.leaf) && known.get(one.leaf) === other.leaf) return true;
    if (!isSame(one.value, other.value)) return false;
    if (isObject(one.leaf)) known.set(one.leaf, other.leaf);
    return true;
  };
  const isSamePart = (one: unknown, other: unknown): boolean =>
    one instanceof Item || other instanceof Item
      ? one instanceof Item && other instanceof Item && isSameItem(one, other)
      : isSame(one, other);
  return async (one, other) => {
    const [left, right] = [partsOf(one), partsOf(other)];
    for (let compared = 1; ; compared += 1) {
      const [a, b] = [left.next(), right.next()];
      if (a.done === true || b.done === true) return a.done === b.done;
      if (!isSamePart(a.value, b.value)) return false;
      if (compared % AT_ONCE === 0) await turn();
    }
  };
};

/** See {@link comparing}. */
export const isSameState = (one: object, other: object): Promise<boolean> => comparing()(one, other);
