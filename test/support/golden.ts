import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';

/** Files that hold what was once read and found true, by name, in one folder. */
export interface Goldens {
  /** Fails unless the file of that name holds this very text. `ACTA_GOLDEN=write` writes it, and nothing else does. */
  readonly holds: (name: string, text: string) => void;
  /** Every file there is, by name. */
  readonly names: () => readonly string[];
}

const isWriting = process.env['ACTA_GOLDEN'] === 'write';

export const goldensIn = (folder: string): Goldens => ({
  holds: (name, text) => {
    const file = join(folder, name);
    if (isWriting) {
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, text);
    }
    if (!existsSync(file)) {
      throw new Error(
        `There is no golden file ${relative(process.cwd(), file)}. ACTA_GOLDEN=write writes it: read it then.`,
      );
    }
    // Lines, so that a difference shows the line.
    expect(text.split('\n')).toEqual(readFileSync(file, 'utf8').split('\n'));
  },
  names: () =>
    readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
      .toSorted(),
});
