import type { Command } from '../domain/book/command.js';
import type { Book } from '../domain/book/state.js';
import type { Rejection } from '../domain/language/rejection.js';
import { inLanguage } from '../domain/language/text.js';
import { nearest } from './nearest.js';
import { knownTo, type Known } from './known-things.js';

/**
 * The code that was probably meant where a rejection says that the book does not know one: like it in its letters,
 * or the code of what bears that name ("Guatemala" for GT).
 */
export const codeMeant = (
  { code: rejectionCode, en }: Pick<Rejection, 'code' | 'en'>,
  command: Command,
  book: Book,
  earlier: readonly Command[],
): string | undefined => {
  const known = knownTo(rejectionCode, book, earlier);
  if (known.length === 0) return undefined;
  const codes = new Set(known.map(({ code }) => code));
  const names = codesByName(known);
  const inSentence = wordsOf(en);
  for (const said of textsIn(command)) {
    if (!inSentence.has(said) || codes.has(said)) continue;
    const meant = nearest(said, codes) ?? byName(said, names);
    if (meant !== undefined) return meant;
  }
  return undefined;
};

const codesByName = (known: readonly Known[]): ReadonlyMap<string, string> =>
  new Map(
    known.flatMap(({ code, names }) =>
      names === undefined
        ? []
        : (['es', 'en'] as const).map((lang) => [inLanguage(names, lang), code] as const),
    ),
  );

const byName = (said: string, codes: ReadonlyMap<string, string>): string | undefined => {
  const name = nearest(said.replaceAll(/[-_.]/g, ' '), codes.keys());
  return name === undefined ? undefined : codes.get(name);
};

/** The words of a sentence, with and without the full stop at its end. */
const wordsOf = (sentence: string): ReadonlySet<string> =>
  new Set(sentence.split(/[^A-Za-z0-9._-]+/).flatMap((word) => [word, word.replace(/\.$/, '')]));

/** What a command says, but for the words that tell one kind of thing from another. */
const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => (key === 'kind' ? [] : textsIn(part)));
};
