import { readdirSync } from 'node:fs';
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
export const loadExample = async (name: string): Promise<readonly Labelled[]> => {
  const cwd = join(process.cwd(), 'examples', name);
  const files = readdirSync(cwd)
    .filter((file) => file.endsWith('.yaml'))
    .sort();
  const read = await readFiles(files, { cwd, stdin: noInput() });
  const { commands, problems } = commandsOf(read.drafts, {});
  const [problem] = [...read.problems, ...problems];
  if (problem !== undefined) throw new Error(problemInWords(problem).en);
  return commands.map(({ command, file, label }) => {
    if (label === undefined) throw new Error(`${file}: a command without a readable label`);
    return { command, file, label };
  });
};
