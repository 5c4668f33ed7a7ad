import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import { readBytes, readStream } from './bytes.js';
import type { FileDraft } from './commands.js';
import { parse } from './parse.js';
import { inFile, type Problem } from './problem.js';
import { nothing, sheetOf } from './sheet.js';
import type { Surroundings } from '../surroundings.js';
import { textOf } from './text.js';

/** Where files are, and what `-` reads. */
type Here = Pick<Surroundings, 'cwd' | 'stdin'>;

/** What stands in some files, not decoded yet, and what is wrong with the files themselves. */
export interface Read {
  readonly drafts: readonly FileDraft[];
  readonly problems: readonly Problem[];
}

/** Reads every file, in the order given; a bad one does not hide what is wrong with another. */
export const readFiles = async (names: readonly string[], here: Here): Promise<Read> => {
  const drafts: FileDraft[] = [];
  const problems: Problem[] = [];
  for (const name of names) {
    const read = await readFile(name, here);
    read.drafts.forEach((draft) => drafts.push(draft));
    read.problems.forEach((problem) => problems.push(problem));
  }
  return { drafts, problems };
};

const readFile = async (name: string, { cwd, stdin }: Here): Promise<Read> => {
  const file = name === '-' ? 'stdin' : name;
  const failed = (problem: Problem): Read => ({ drafts: [], problems: [problem] });
  const bytes: E.Either<Bilingual, Uint8Array> =
    name === '-' ? await readStream(stdin) : await readBytes(name, cwd);
  if (E.isLeft(bytes)) return failed({ file, said: bytes.left });
  const text = textOf(bytes.right);
  if (E.isLeft(text)) return failed(inFile(file)(text.left));
  const { node, faults } = parse(name, text.right);
  if (node === undefined) {
    return { drafts: [], problems: (faults.length === 0 ? [nothing] : faults).map(inFile(file)) };
  }
  const sheet = sheetOf(node);
  const isEmpty = sheet.drafts.length === 0 && sheet.faults.length === 0 && faults.length === 0;
  return {
    drafts: sheet.drafts.map((draft) => ({ ...draft, file })),
    problems: [...faults, ...sheet.faults, ...(isEmpty ? [nothing] : [])].map(inFile(file)),
  };
};
