import type { Box } from './boxes.js';

/** Boxes layer by layer: each below all that rest on it, near what rests on it. */
export const layersOf = (boxes: readonly Box[]): readonly (readonly Box[])[] => {
  const depth = depths(boxes);
  const rows: Box[][] = [];
  for (const box of boxes) {
    const at = depth.get(box.id) ?? 0;
    rows[at] = [...(rows[at] ?? []), box];
  }
  const above = new Map<string, string[]>();
  for (const { id, rests } of boxes) {
    for (const other of rests) above.set(other, [...(above.get(other) ?? []), id]);
  }
  const place = new Map<string, number>();
  // Rows without a box cannot be: whoever stands at a depth has somebody one above.
  return rows.map((row) => {
    const sorted = row.toSorted((one, other) => middle(one, above, place) - middle(other, above, place));
    sorted.forEach((box, index) => place.set(box.id, (index + 0.5) / sorted.length));
    return sorted;
  });
};

/** The longest way down to each box. */
const depths = (boxes: readonly Box[]): ReadonlyMap<string, number> => {
  const depth = new Map(boxes.map(({ id }) => [id, 0]));
  const arrows = boxes.flatMap(({ id, rests }) => rests.map((other) => [id, other] as const));
  // Each round settles one more layer; there are no more layers than boxes, even should there be a round way.
  for (const _layer of boxes) {
    const moved = arrows.filter(([from, to]) => {
      const least = (depth.get(from) ?? 0) + 1;
      const moves = (depth.get(to) ?? 0) < least && least < boxes.length;
      if (moves) depth.set(to, least);
      return moves;
    });
    if (moved.length === 0) break;
  }
  return depth;
};

const middle = (
  { id }: Box,
  above: ReadonlyMap<string, readonly string[]>,
  place: ReadonlyMap<string, number>,
): number => {
  const over = (above.get(id) ?? []).map((other) => place.get(other) ?? 0.5);
  return over.length === 0 ? 0.5 : over.reduce((sum, one) => sum + one, 0) / over.length;
};
