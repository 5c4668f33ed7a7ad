import { rulesFor, type Book } from '../book/state.js';
import type { Stamp } from '../language/entry.js';
import type { FunctionId } from '../language/ids.js';
import { accepted, refuse, unless, type Verdict } from '../language/rejection.js';
import { nearest } from './nearest.js';
import * as because from './rejections.js';

/** An act of the presidency names the function it exercises, as the body's rules of that time list them. */
export const mustNameFunction = (
  book: Book,
  entry: Pick<Stamp, 'occurredAt'>,
  given: FunctionId | undefined,
): Verdict => {
  const known = (rulesFor(book, entry)?.presidencyFunctions ?? []).map(({ id }) => id);
  if (given !== undefined) {
    return unless(!known.includes(given), () => because.functionUnknown(given, nearest(given, known)));
  }
  return known.length === 0 ? accepted : refuse(because.functionMissing(known));
};

/** Where an act may be done without exercising a function, one that is named must still be one. */
export const mustKnowFunction = (
  book: Book,
  entry: Pick<Stamp, 'occurredAt'>,
  given: FunctionId | undefined,
): Verdict => (given === undefined ? accepted : mustNameFunction(book, entry, given));
