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
  /** How long whoever asked for each piece waited for it, in milliseconds; where somebody does. */
  readonly waits?: readonly number[];
}

/** What half of those who waited, 99 of 100 and 999 of 1,000 waited at most, in milliseconds. */
export interface Percentiles {
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
}

/** Of at least one wait, in whatever order. */
export const percentilesOf = (waits: readonly number[]): Percentiles => {
  const sorted = Float64Array.from(waits).sort();
  const at = (share: number): number => sorted[Math.ceil(share * sorted.length) - 1] ?? NaN;
  return { p50: at(0.5), p99: at(0.99), p999: at(0.999) };
};

/** What one of the two came to. */
export interface Side {
  readonly name: string;
  readonly perSecond: number;
  /** Over all rounds that are counted. */
  readonly waits?: Percentiles;
}

export interface Figure {
  readonly what: string;
  readonly floor: Side;
  readonly acta: Side;
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
  const floors: Pace[] = [];
  const actas: Pace[] = [];
  for (let round = 0; round <= rounds; round += 1) {
    const [low, high] = [await floor.run(), await acta.run()];
    if (round === 0) continue;
    floors.push(low);
    actas.push(high);
  }
  const ratios = actas.map((pace, round) => perSecond(pace) / perSecond(floors[round] ?? pace));
  return {
    what,
    floor: sideOf(floor.name, floors),
    acta: sideOf(acta.name, actas),
    ratio: { median: median(ratios), least: Math.min(...ratios), most: Math.max(...ratios) },
  };
};

const sideOf = (name: string, paces: readonly Pace[]): Side => {
  const waits = paces.flatMap((pace) => pace.waits ?? []);
  const side = { name, perSecond: median(paces.map(perSecond)) };
  return waits.length === 0 ? side : { ...side, waits: percentilesOf(waits) };
};

const sideLines = (which: string, { name, perSecond: pace, waits }: Side): readonly string[] => [
  `  ${which.padEnd(6)} ${name.padEnd(44)} ${Math.round(pace).toLocaleString('en').padStart(10)} /s`,
  ...(waits === undefined
    ? []
    : [
        `         p50 ${waits.p50.toFixed(2)} ms, p99 ${waits.p99.toFixed(2)} ms, p99.9 ${waits.p999.toFixed(2)} ms`,
      ]),
];

/** A figure as it is printed. */
export const line = ({ what, floor, acta, ratio }: Figure, rounds: number): string =>
  [
    what,
    ...sideLines('floor', floor),
    ...sideLines('acta', acta),
    `  ratio  ${ratio.median.toFixed(2)} (${ratio.least.toFixed(2)}–${ratio.most.toFixed(2)} in ${rounds} rounds)`,
  ].join('\n');
