import { margins, wrap } from './layout.js';

/** Something said, and what is said below it. */
export interface Branch {
  readonly text: string;
  readonly below: readonly Branch[];
}

/** Branches as lines, each drawn from the one it hangs on; a text longer than its line keeps to its own column. */
export const treeLines = (branches: readonly Branch[], width: number, before = ''): readonly string[] =>
  branches.flatMap(({ text, below }, index) => {
    const isLast = index === branches.length - 1;
    const after = `${before}${isLast ? '   ' : '│  '}`;
    const bar = below.length > 0 ? `${after}│  ` : `${after}   `;
    return [
      ...wrap(text, width, margins(bar, `${before}${isLast ? '└─ ' : '├─ '}`)),
      ...treeLines(below, width, after),
    ];
  });
