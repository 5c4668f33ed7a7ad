/** Where the first number above this one stands among rising ones, or would. */
export const firstAbove = (rising: readonly number[], number: number): number => {
  let [low, high] = [0, rising.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rising[middle] ?? Infinity) <= number) low = middle + 1;
    else high = middle;
  }
  return low;
};

/** Puts a number among rising ones, where it is not there already. */
export const addRising = (rising: number[], number: number): void => {
  const place = firstAbove(rising, number);
  if (rising[place - 1] !== number) rising.splice(place, 0, number);
};
