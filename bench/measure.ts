/** Middle of an odd or even number of figures. */
export const median = (figures: readonly number[]): number => {
  const sorted = [...figures].sort((one, other) => one - other);
  const half = sorted.length / 2;
  const [low = 0, high = low] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]];
  return (low + high) / 2;
};

/** Milliseconds, by the process's own clock. */
export const timed = async (task: () => Promise<void> | void): Promise<number> => {
  const began = performance.now();
  await task();
  return performance.now() - began;
};

export interface Contender {
  readonly name: string;
  /** Does the work once, from a fresh start, and answers with how many pieces of work it did in how many milliseconds. */
  readonly run: () => Promise<Pace>;
}

export interface Pace {
  readonly pieces: number;
  readonly milliseconds: number;
}

export interface Figure {
  readonly what: string;
  readonly floor: { readonly name: string; readonly perSecond: number };
  readonly acta: { readonly name: string; readonly perSecond: number };
  /** acta beside its floor, in pairs: middle, least and most of the rounds. */
  readonly ratio: { readonly median: number; readonly least: number; readonly most: number };
}

/** What something takes, where there is nothing to hold it beside. */
export interface Amount {
  readonly what: string;
  readonly amounts: readonly { readonly name: string; readonly value: number; readonly unit: string }[];
}

export const isFigure = (measured: Figure | Amount): measured is Figure => 'ratio' in measured;

/** Such amounts as they are printed. */
export const amountLines = ({ what, amounts }: Amount): string =>
  [
    what,
    ...amounts.map(
      ({ name, value, unit }) =>
        `  ${name.padEnd(51)} ${value.toLocaleString('en', { maximumFractionDigits: 2 }).padStart(10)} ${unit}`,
    ),
  ].join('\n');

const perSecond = ({ pieces, milliseconds }: Pace): number => (pieces / milliseconds) * 1000;

/**
 * Runs a floor and acta in turn, so that a machine that slows down slows both, and compares them round by round.
 * The first round warms up and is not counted.
 */
export const beside = async (
  what: string,
  floor: Contender,
  acta: Contender,
  rounds: number,
): Promise<Figure> => {
  const floors: number[] = [];
  const actas: number[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const [low, high] = [perSecond(await floor.run()), perSecond(await acta.run())];
    if (round === 0) continue;
    floors.push(low);
    actas.push(high);
  }
  const ratios = actas.map((pace, round) => pace / (floors[round] ?? pace));
  return {
    what,
    floor: { name: floor.name, perSecond: median(floors) },
    acta: { name: acta.name, perSecond: median(actas) },
    ratio: { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) },
  };
};

/** A figure as it is printed. */
export const line = ({ what, floor, acta, ratio }: Figure, rounds: number): string =>
  [
    what,
    `  floor  ${floor.name.padEnd(44)} ${Math.round(floor.perSecond).toLocaleString('en').padStart(10)} /s`,
    `  acta   ${acta.name.padEnd(44)} ${Math.round(acta.perSecond).toLocaleString('en').padStart(10)} /s`,
    `  ratio  ${ratio.median.toFixed(2)} (${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)} in ${rounds} rounds)`,
  ].join('\n');
