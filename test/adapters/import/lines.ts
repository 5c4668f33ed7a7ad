import * as E from 'fp-ts/lib/Either.js';
import { readSource } from '../../../adapters/import/read.js';
import { arrange, type Choices } from '../../../src/import/arrange.js';
import type { At, Fault } from '../../../src/import/block.js';

type Source = Parameters<typeof readSource>[0];

const STRICT: Choices = { bracketsAreWords: false };

/** The text a file holds, a line a paragraph: its title, and each with its part and what it is cited by. */
export const linesOf = async (source: Source, choices = STRICT): Promise<readonly string[]> => {
  const imported = arrange(await readSource(source), choices);
  if (E.isLeft(imported)) throw new Error(imported.left.map(faultSaid).join('\n'));
  const { title = '—', paragraphs } = imported.right;
  return [title, ...paragraphs.map(({ part, cited = '', words }) => `${part} ${cited}: ${words}`)];
};

/** What is told of it beside its words, in English. */
export const noticesOf = async (source: Source): Promise<readonly string[]> => {
  const imported = arrange(await readSource(source), STRICT);
  if (E.isLeft(imported)) throw new Error(imported.left.map(faultSaid).join('\n'));
  return imported.right.notices.map(({ en }) => en);
};

/** Where and why it cannot be read. */
export const faultsOf = async (source: Source, choices = STRICT): Promise<readonly string[]> => {
  const imported = arrange(await readSource(source), choices);
  return E.isLeft(imported) ? imported.left.map(faultSaid) : [];
};

const faultSaid = ({ at, said }: Fault): string => `${placeOf(at)} ${said.en}`;

const placeOf = (at: At | undefined): string => {
  if (at === undefined) return '-';
  return at.kind === 'line' ? `${at.line}:${at.column}` : `¶${at.number} ${at.begins}`;
};
