/** Most words have none, and are done with sooner. */
const withoutAccents = (word: string): string =>
  (/[^a-z0-9]/i.test(word) ? word.normalize('NFD').replaceAll(/\p{Mn}/gu, '') : word).toLowerCase();

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

/** The words of a text, each as it is searched for. */
export const stemsOf = (text: string): readonly string[] =>
  (text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{Mn}]*/gu) ?? []).map(stem);
