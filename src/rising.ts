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
