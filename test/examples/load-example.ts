import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandsOf } from '../../adapters/cli/command-file/commands.js';
import { problemInWords } from '../../adapters/cli/command-file/problem.js';
import { readFiles } from '../../adapters/cli/command-file/read.js';
import type { Command } from '../../domain/book/command.js';

/** A command with the label its file gives it, and the file it stands in. */
export interface Labelled {
  readonly file: string;
  readonly label: string;
  readonly command: Command;
}

const noInput = async function* (): AsyncGenerator<string> {};

/** The commands of an example's files, in name order, read as `acta record` reads them. */
export const loadExample = (name: string): Promise<readonly Labelled[]> => {
  const cwd = join(process.cwd(), 'examples', name);
  const files = readdirSync(cwd)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  return loadFiles(files, cwd);
};

/** The XXIV CRM with what its report does not tell made up between: the files that `files.txt` names, in its order. */
export const loadIllustrated = (): Promise<readonly Labelled[]> =>
  loadFiles(
    readFileSync(join('examples', 'xxiv-crm-illustrated', 'files.txt'), 'utf8')
      .trim()
      .split('\n'),
    process.cwd(),
  );

const loadFiles = async (files: readonly string[], cwd: string): Promise<readonly Labelled[]> => {
  const read = await readFiles(files, { cwd, stdin: noInput() });
  const { commands, problems } = commandsOf(read.drafts, {});
  const [problem] = [...read.problems, ...problems];
  if (problem !== undefined) throw new Error(problemInWords(problem).en);
  return commands.map(({ command, file, label }) => {
    if (label === undefined) throw new Error(`${file}: a command without a readable label`);
    return { command, file, label };
  });
};
