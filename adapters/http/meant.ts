import type { Asker } from '../../domain/authority/asker.js';
import type { Command } from '../../domain/book/command.js';
import { codeMeant } from '../code-meant.js';
import type { Trouble } from './problem.js';
import type { Service } from './service.js';

/** A command, what its sender sent before it in the same batch, and as whom. */
export interface InBatch {
  readonly command: Command;
  readonly earlier: readonly Command[];
  readonly asker: Asker;
}

/**
 * Why a command was refused, with the code that was probably meant where the book, as its sender sees it, knows none. A
 * trouble that passes is told as it is: the store is not asked what was meant while it does not answer.
 */
export const withMeant = async (
  { books }: Service,
  trouble: Trouble,
  { command, earlier, asker }: InBatch,
): Promise<Trouble> => {
  if (trouble.retry === true) return trouble;
  const { book } = await books.seenBy(command.book, asker);
  const didYouMean = codeMeant({ code: trouble.code, en: trouble.said.en }, command, book, earlier);
  return didYouMean === undefined ? trouble : { ...trouble, didYouMean };
};
