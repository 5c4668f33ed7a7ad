import type { Label } from '../../src/import/block.js';
import { kindAt, letterValue, romanValue } from '../../src/import/labels.js';

/** A label as acta writes it at that depth: `3.`, `(a)`, `(ii)`, `(B)`, `(4)`. */
export const labelShown = (shown: string, depth: number): readonly Label[] => {
  const signs = shown.replace(/^\(|[).]$/g, '');
  const kind = kindAt(depth);
  const value =
    kind === 'letter'
      ? letterValue(signs)
      : kind === 'roman'
        ? romanValue(signs)
        : kind === 'capital'
          ? letterValue(signs.toLowerCase())
          : Number(signs);
  return [{ kind, value: value ?? 0, shown }];
};
