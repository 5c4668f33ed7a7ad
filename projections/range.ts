/** The two numbers that stand on either side of the dots: `120..180`. */
export const rangeEnds = (range: string): readonly [from: number, to: number] => {
  const dots = range.indexOf('..');
  return [Number(range.slice(0, dots)), Number(range.slice(dots + 2))];
};
