import type { Bilingual } from '../../../domain/language/codec.js';
import type { ReplayAnswer, ReplayStep } from '../../../projections/replay.js';

// Going through a meeting step by step: what is typed, and where that leads.

/** Where the reader stands, and which steps are gone through. */
export interface Place {
  readonly index: number;
  /** Words that a step must hold; empty for all steps. */
  readonly filter: string;
}

/** Where what was typed leads: another place, the end, or nowhere, with the reason. */
export type Move =
  | { readonly kind: 'to'; readonly place: Place }
  | { readonly kind: 'end' }
  | { readonly kind: 'nowhere'; readonly said: Bilingual };

export const BEGINNING: Place = { index: 0, filter: '' };

/** The steps gone through: all, or those in which every word of the filter stands, in either language, accents or not. */
export const stepsAt = (
  { steps }: ReplayAnswer,
  { filter }: Pick<Place, 'filter'>,
): readonly ReplayStep[] => {
  const words = plain(filter).split(/\s+/).filter(Boolean);
  return words.length === 0
    ? steps
    : steps.filter((step) => words.every((word) => textOf(step).includes(word)));
};

const textOf = ({ type, said, by, onBehalfOf, differences }: ReplayStep): string =>
  plain(
    [
      type,
      said.es,
      said.en,
      by.code,
      onBehalfOf?.code ?? '',
      ...differences.flatMap(({ aspect, what, is }) => [
        aspect,
        what.es,
        what.en,
        is?.es ?? '',
        is?.en ?? '',
      ]),
    ].join('\n'),
  );

const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();

const END: Bilingual = { es: 'Es el último paso.', en: 'This is the last step.' };
const START: Bilingual = { es: 'Es el primer paso.', en: 'This is the first step.' };

type Go = 'next' | 'back' | 'help' | 'end';

/** What may be typed for each way to go, letters and words alike. */
const WORDS: Readonly<Record<Go, readonly string[]>> = {
  next: ['', 'n', 's', 'next', 'siguiente'],
  back: ['b', 'a', 'back', 'atrás', 'atras'],
  help: ['?', 'h', 'help', 'ayuda'],
  end: ['q', 'quit', 'exit', 'salir'],
};
const GOES = Object.keys(WORDS) as readonly Go[];

/** Enter or n: next; b: back; a number: that step; e and a number: that entry; / and words: only such steps; q: end. */
export const move = (replay: ReplayAnswer, place: Place, typed: string): Move => {
  const steps = stepsAt(replay, place);
  const line = typed.trim();
  const to = (index: number): Move => ({ kind: 'to', place: { ...place, index } });
  if (line.startsWith('/')) return filtered(replay, line.slice(1).trim());
  switch (GOES.find((go) => WORDS[go].includes(line.toLowerCase()))) {
    case 'end':
      return { kind: 'end' };
    case 'help':
      return { kind: 'nowhere', said: HELP };
    case 'next':
      return place.index + 1 < steps.length ? to(place.index + 1) : { kind: 'nowhere', said: END };
    case 'back':
      return place.index > 0 ? to(place.index - 1) : { kind: 'nowhere', said: START };
    case undefined:
      return jump(steps, line, to);
  }
};

const filtered = (replay: ReplayAnswer, filter: string): Move =>
  stepsAt(replay, { filter }).length === 0
    ? {
        kind: 'nowhere',
        said: { es: `Ningún paso dice «${filter}».`, en: `No step says “${filter}”.` },
      }
    : { kind: 'to', place: { index: 0, filter } };

/** The step of that number, or (`e 261`) the first at or after that entry. */
const jump = (steps: readonly ReplayStep[], line: string, to: (index: number) => Move): Move => {
  const [, atEntry, number] = /^(e\s*)?(\d{1,9})$/i.exec(line) ?? [];
  if (number === undefined) return { kind: 'nowhere', said: notUnderstood(line) };
  const index =
    atEntry === undefined ? Number(number) - 1 : steps.findIndex(({ entry }) => entry >= Number(number));
  if (index >= 0 && index < steps.length) return to(index);
  return { kind: 'nowhere', said: atEntry === undefined ? noStep(steps.length) : noEntry(number) };
};

const notUnderstood = (line: string): Bilingual => ({
  es: `No se entiende «${line}». ${HELP.es}`,
  en: `“${line}” is not understood. ${HELP.en}`,
});
const noStep = (count: number): Bilingual => ({
  es: count === 1 ? 'Solo hay un paso.' : `Hay ${count} pasos: del 1 al ${count}.`,
  en: count === 1 ? 'There is one step only.' : `There are ${count} steps, from 1 to ${count}.`,
});
const noEntry = (number: string): Bilingual => ({
  es: `No hay paso en el asiento ${number} ni después.`,
  en: `There is no step at entry ${number} or after it.`,
});

export const HELP: Bilingual = {
  es: 'Intro: siguiente · a: atrás · 12: paso 12 · e 261: asiento 261 · /palabras: solo esos pasos (/ todos) · q: salir',
  en: 'Enter: next · b: back · 12: step 12 · e 261: entry 261 · /words: only such steps (/ all) · q: quit',
};
