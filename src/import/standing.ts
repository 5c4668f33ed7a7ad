import type { Bilingual } from '../../domain/language/codec.js';
import type { Block, InList, Label } from './block.js';

// Where a labelled paragraph stands: a label says of what row it is, and the rows that are open say how deep.

/** A row of paragraphs beside one another that the next one may go on; its place in the list is its depth. */
export interface Row {
  readonly kind: Label['kind'] | 'none';
  /** How many there are in it so far. */
  readonly count: number;
  readonly list?: InList;
}

export interface Stood {
  readonly depth: number;
  readonly label: Label | undefined;
  readonly rows: readonly Row[];
}

type Placed = { readonly depth: number; readonly label: Label | undefined } | Bilingual;

/** The depth of a paragraph among the rows that are open, and the rows after it; or why it stands nowhere. */
export const stand = (block: Block, rows: readonly Row[], next: readonly Label[]): Stood | Bilingual => {
  const placed = placedAt(block, rows, next);
  if (!('depth' in placed)) return placed;
  const { depth, label } = placed;
  if (depth > rows.length) return standsInNothing(label);
  const row = rowAfter(rows[depth], label, block.list);
  const isWrong = label !== undefined && label.kind !== 'bullet' && label.value !== row.count;
  return isWrong ? wrongNumber(label, row.count) : { depth, label, rows: [...rows.slice(0, depth), row] };
};

const rowAfter = (before: Row | undefined, label: Label | undefined, list: InList | undefined): Row => ({
  kind: label?.kind ?? 'none',
  count: (before?.count ?? 0) + 1,
  ...(list && { list }),
});

const placedAt = (block: Block, rows: readonly Row[], next: readonly Label[]): Placed => {
  const [first] = block.labels;
  if (block.depth !== undefined)
    return { depth: block.depth, label: ofKind(block.labels, rows[block.depth]) ?? first };
  if (first === undefined) return { depth: 0, label: undefined };
  if (first.kind === 'number') return { depth: 0, label: first };
  const inList = listDepth(block.list, rows);
  if (inList !== undefined) return { depth: inList, label: ofKind(block.labels, rows[inList]) ?? first };
  return byRow(block.labels, rows, next) ?? notInOrder(first);
};

/** Of what it may be, what goes on the row. */
const ofKind = (labels: readonly Label[], row: Row | undefined): Label | undefined =>
  labels.find((label) => goesOn(label, row)) ?? labels.find(({ value }) => row === undefined && value === 1);

const goesOn = ({ kind, value }: Label, row: Row | undefined): boolean =>
  row?.kind === kind && (kind === 'bullet' || value === row.count + 1);

/** Beside the last of the same list and level, or within the last of a lower level of it. */
const listDepth = (list: InList | undefined, rows: readonly Row[]): number | undefined => {
  if (list === undefined) return undefined;
  const ofList = rows.flatMap(({ list: own }, depth) =>
    own?.list === list.list ? [{ depth, level: own.level }] : [],
  );
  const beside = ofList.find(({ level }) => level === list.level);
  if (beside !== undefined) return beside.depth;
  const above = ofList.findLast(({ level }) => level < list.level);
  return above && above.depth + 1;
};

/** It goes on a row that is open, or is the first of one beneath the last paragraph. */
const byRow = (
  labels: readonly Label[],
  rows: readonly Row[],
  next: readonly Label[],
): Placed | undefined => {
  const going = labels.flatMap((label) => {
    const depth = rows.findLastIndex((row, at) => at > 0 && goesOn(label, row));
    return depth < 0 ? [] : [{ depth, label }];
  });
  const begun = labels.flatMap((label) =>
    label.value === 1 ? [{ depth: Math.max(rows.length, 1), label }] : [],
  );
  const all = [...going, ...begun];
  // (i) after (h) is a letter, unless (ii) follows.
  return all.length > 1 ? (all.find(({ label }) => isFollowed(label, next)) ?? all[0]) : all[0];
};

const isFollowed = ({ kind, value }: Label, next: readonly Label[]): boolean =>
  next.some((label) => label.kind === kind && label.value === value + 1);

const standsInNothing = (label: Label | undefined): Bilingual => ({
  es: `${label?.shown ?? 'esto'} está dentro de un párrafo que no está: delante debe ir aquel del que es parte.`,
  en: `${label?.shown ?? 'this'} stands within a paragraph that is not there: the one it is part of goes before it.`,
});

const notInOrder = ({ shown }: Label): Bilingual => ({
  es: `${shown} no sigue a ninguno: falta el anterior, o la numeración no es la debida.`,
  en: `${shown} follows none: the one before it is missing, or the numbering is wrong.`,
});

const wrongNumber = ({ shown }: Label, count: number): Bilingual => ({
  es: `aquí dice ${shown} y es el ${count}.º: acta numera seguido, y lo que se cite por su número diría otra cosa. Corrija la numeración del archivo.`,
  en: `this says ${shown} and is number ${count}: acta numbers without gaps, and what is cited by its number would mean another. Mend the numbering of the file.`,
});
