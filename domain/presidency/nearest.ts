/** A word's letters two by two, with its edges: `_a`, `ab`, `b_`. */
const pairs = (word: string): readonly string[] => {
  const edged = ` ${word.toLowerCase()} `;
  return Array.from({ length: word.length + 1 }, (_, place) => edged.slice(place, place + 2));
};

/** How much two words have in common (Dice's coefficient of their pairs of letters): from 0, nothing, to 1. */
const likeness = (one: string, other: string): number => {
  const [ours, theirs] = [pairs(one), pairs(other)];
  const shared = ours.filter((pair) => theirs.includes(pair));
  return (2 * shared.length) / (ours.length + theirs.length);
};

/** The known words most like the one given, the likest first. */
export const nearest = <W extends string>(word: string, known: readonly W[], atMost = 3): readonly W[] =>
  [...known].sort((one, other) => likeness(word, other) - likeness(word, one)).slice(0, atMost);
