import { Register } from '../../domain/language/register.js';
import { turn } from '../turn.js';
import { growingShapes, isPlain, spell, type GrowingShapes } from './spelling.js';

/** Things that are compared before others have their turn. */
const AT_ONCE = 64;

/**
 * Whether two states are the same in all that they say: kinds, order and values, whatever is stowed in which. Compared thing
 * by thing, so that neither is ever written out whole. Throws where something stowed is no value.
 */
export const isSameState = async (one: object, other: object): Promise<boolean> => {
  let compared = 0;
  // The same for both: a text names the keys of a record only by their place among these.
  const shapes = growingShapes();
  const [left, right] = [partsOf(one), partsOf(other)];
  for (;;) {
    const [a, b] = [left.next(), right.next()];
    if (a.done === true || b.done === true) return a.done === b.done;
    if (textOf(a.value, shapes) !== textOf(b.value, shapes)) return false;
    compared += 1;
    if (compared % AT_ONCE === 0) await turn();
  }
};

/** Written out, without a word of what is one thing in several places: that depends on how a state came about. */
const textOf = (value: unknown, shapes: GrowingShapes): string => spell(value, shapes, { names: false });

/**
 * A state bit by bit: of a record its keys and of a register how many things stand in it, so that nothing can be taken for
 * something else; then what stands in it.
 */
function* partsOf(value: unknown): Generator<unknown, undefined> {
  if (value instanceof Register) {
    yield { things: value.size };
    for (const [id, thing] of value as Register<unknown, object>) yield [id, thing];
  } else if (typeof value === 'object' && value !== null && isPlain(value)) {
    yield { keys: Object.keys(value) };
    for (const part of Object.values(value)) yield* partsOf(part);
  } else yield value;
}
