import { isList, isMap, isOrderedMap, isSet } from 'immutable';
import { Register } from '../../domain/language/register.js';

const kindOf = (value: object): string => {
  if (value instanceof Register) return 'register';
  if (isOrderedMap(value)) return 'ordered map';
  if (isMap(value)) return 'map';
  if (isList(value)) return 'list';
  return isSet(value) ? 'set' : 'array';
};

/** A value of a state, all of it, so that two are the same where their texts are: kinds, order, and what JSON has no word for. */
export const toldWhole = (value: unknown): unknown => {
  if (typeof value === 'number' || value === undefined)
    return Object.is(value, -0) ? { number: '-0' } : { number: String(value) };
  if (value === null || typeof value !== 'object') return value;
  if (Symbol.iterator in value) return [kindOf(value), ...[...(value as Iterable<unknown>)].map(toldWhole)];
  return ['record', ...Object.entries(value).map(([key, one]) => [key, toldWhole(one)])];
};

export const asText = (value: unknown): string => JSON.stringify(toldWhole(value), undefined, 1);
