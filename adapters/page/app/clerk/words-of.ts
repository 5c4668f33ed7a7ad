/** Words that stand in the data of an entry, and where (RFC 6901). */
export interface WordsAt {
  readonly path: string;
  readonly value: string;
}

const escaped = (name: string): string => name.replaceAll('~', '~0').replaceAll('/', '~1');

const within = (value: object): readonly (readonly [string, unknown])[] => Object.entries(value);

/** Every text in the data of an entry, first to last; what stands sealed is no text. */
export const wordsOf = (data: unknown, path = ''): readonly WordsAt[] => {
  if (typeof data === 'string') return [{ path, value: data }];
  if (typeof data !== 'object' || data === null) return [];
  return within(data).flatMap(([name, value]) => wordsOf(value, `${path}/${escaped(name)}`));
};

/** The same data with other words. */
export const filledIn = (data: unknown, words: (path: string) => string, path = ''): unknown => {
  if (typeof data === 'string') return words(path);
  if (Array.isArray(data)) return data.map((one, index) => filledIn(one, words, `${path}/${index}`));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(
    within(data).map(([name, value]) => [name, filledIn(value, words, `${path}/${escaped(name)}`)]),
  );
};
