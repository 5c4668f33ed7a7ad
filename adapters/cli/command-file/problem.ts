import type { Bilingual } from '../../../domain/language/codec.js';
import type { Place } from '../../json/node.js';
import type { Fault } from '../../json/parsed.js';

/** Something wrong in a file: which, where (if it is about a place), in which field, and why. */
export interface Problem {
  readonly file: string;
  readonly place?: Place;
  /** The field, from the command down: `data.positions[0].stand`. */
  readonly field?: string;
  readonly said: Bilingual;
}

export const inFile =
  (file: string) =>
  ({ place, said }: Fault): Problem => ({ file, place, said });

/** `archivo.yaml: línea 12, columna 5: …` */
export const problemInWords = ({ file, place, field, said }: Problem): Bilingual => {
  const es = place === undefined ? '' : `línea ${place.line}, columna ${place.column}`;
  const en = place === undefined ? '' : `line ${place.line}, column ${place.column}`;
  const at = (where: string): string =>
    [file, [where, field].filter(Boolean).join(', ')].filter(Boolean).join(': ');
  return { es: `${at(es)}: ${said.es}`, en: `${at(en)}: ${said.en}` };
};

/** In the order of the files as given, then of lines and columns; the same thing said twice is said once. */
export const inOrder = (problems: readonly Problem[]): readonly Problem[] => {
  const files = [...new Set(problems.map(({ file }) => file))];
  const seen = new Set<string>();
  return problems
    .toSorted((one, other) => files.indexOf(one.file) - files.indexOf(other.file) || byPlace(one, other))
    .filter((problem) => {
      const { es } = problemInWords(problem);
      if (seen.has(es)) return false;
      seen.add(es);
      return true;
    });
};

const TOP: Place = { line: 0, column: 0 };

const byPlace = ({ place: one = TOP }: Problem, { place: other = TOP }: Problem): number =>
  one.line - other.line || one.column - other.column;
