import MiniSearch from 'minisearch';

/** Something that can be found: what it is, its words, and where it is shown. */
export interface Findable {
  readonly id: string;
  readonly kind: string;
  readonly title: string;
  readonly text: string;
  /** Of the view that shows it. */
  readonly to: string;
  readonly entry: number;
}

const withoutAccents = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/\p{Mn}/gu, '')
    .toLowerCase();

/**
 * A word without accents and without the endings of number and gender, so that "migraciones" finds "migración" and
 * "aprobadas" "aprobado": after J. Savoy's light rules for Spanish, which serve for English plurals as well.
 */
export const stem = (word: string): string => {
  const plain = withoutAccents(word);
  if (plain.length < 5) return plain;
  if (plain.endsWith('ces')) return `${plain.slice(0, -3)}z`;
  if (/[oae]s$/.test(plain)) return plain.slice(0, -2);
  return /[oaes]$/.test(plain) ? plain.slice(0, -1) : plain;
};

/** The most that one search tells. */
export const MOST_FOUND = 40;

/** What holds all the words asked for, or their beginnings, the best first; a letter or two may be wrong in long ones. */
export const found = (all: readonly Findable[], asked: string): readonly Findable[] => {
  const index = new MiniSearch<Findable>({
    fields: ['title', 'text'],
    processTerm: stem,
    searchOptions: { prefix: true, fuzzy: 0.15, maxFuzzy: 2, combineWith: 'AND', boost: { title: 3 } },
  });
  index.addAll(all);
  const known = new Map(all.map((one) => [one.id, one]));
  return index
    .search(asked)
    .slice(0, MOST_FOUND)
    .flatMap(({ id }) => known.get(String(id)) ?? []);
};

/** Some words of a text around the first of those asked for. */
export const excerpt = (text: string, asked: string, length = 180): string => {
  if (text.length <= length) return text;
  const wanted = asked
    .split(/\s+/)
    .map(stem)
    .filter((word) => word !== '');
  const words = text.split(/(?<=\s)/);
  const first = words.findIndex((word) =>
    wanted.some((one) => stem(word.replaceAll(/[^\p{L}\p{N}]/gu, '')).startsWith(one)),
  );
  const before = words.slice(0, Math.max(0, first)).join('').length;
  // From the beginning of a word on.
  const near = Math.max(0, before - Math.floor(length / 3));
  const from = near === 0 ? 0 : Math.min(before, text.indexOf(' ', near) + 1);
  const part = text
    .slice(from, from + length)
    .replace(/\s\S*$/, '')
    .trim();
  return `${from > 0 ? '… ' : ''}${part}${from + length < text.length ? ' …' : ''}`;
};
