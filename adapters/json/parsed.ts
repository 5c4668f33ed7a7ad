import type { Bilingual } from '../../domain/language/codec.js';
import { DEEPEST } from '../../domain/language/json-data.js';
import type { Node, Place } from './node.js';

/** Something wrong at a place of a text. */
export interface Fault {
  readonly place: Place;
  readonly said: Bilingual;
}

/** What a text holds, and all that is wrong with its writing; no node where nothing is written. */
export interface Parsed {
  readonly node: Node | undefined;
  readonly faults: readonly Fault[];
}

export const duplicate = (key: string, first: Place): Bilingual => ({
  es: `el campo "${key}" está escrito dos veces (antes, en la línea ${first.line}). Quite uno.`,
  en: `the field "${key}" is written twice (before, on line ${first.line}). Remove one.`,
});

export const tooDeep: Bilingual = {
  es: `hay más de ${DEEPEST} niveles, uno dentro de otro.`,
  en: `there are more than ${DEEPEST} levels, one within another.`,
};
