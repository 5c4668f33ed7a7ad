import { distance } from 'fastest-levenshtein';

// "Objeción" and "objecion" are the same word to somebody in a hurry.
const folded = (word: string): string =>
  word
    .normalize('NFD')
    .replaceAll(/\p{Diacritic}/gu, '')
    .toLowerCase();

/** The known word that was probably meant; none where nothing known is like it. */
export const nearest = (word: string, known: Iterable<string>): string | undefined => {
  const meant = folded(word);
  let best: string | undefined;
  // Two letters in five may be wrong: "TomarPosicion" is still TakePosition.
  let least = Math.max(1, Math.floor(meant.length * 0.4)) + 1;
  for (const candidate of known) {
    const far = distance(meant, folded(candidate));
    if (far < least && far < meant.length) [best, least] = [candidate, far];
  }
  return best;
};
