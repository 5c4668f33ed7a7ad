import type { Figure } from './measure.js';

/** What `npm run bench -- --json FILE` wrote. */
export interface Kept {
  readonly machine: {
    readonly date: string;
    readonly node: string;
    readonly cores: number;
    readonly processor: string;
    readonly load: readonly number[];
  };
  readonly rounds: number;
  readonly figures: readonly Figure[];
}

export interface Compared {
  readonly what: string;
  readonly was: Figure['ratio'];
  readonly is: Figure['ratio'];
  readonly verdict: 'slower' | 'quicker' | 'same';
}

/**
 * So much less than before is more than noise, where no round of the one came near the rounds of the other. Ratios to
 * floors of the same run are compared, never speeds: another machine, or a busier one, slows both.
 */
const MUCH = 0.85;

/** Of fewer rounds nobody knows how far they lie apart: only half or twice says something. */
const MUCH_OF_FEW = 0.5;
const FEW = 3;

const verdictOn = (was: Figure['ratio'], is: Figure['ratio'], rounds: number): Compared['verdict'] => {
  const much = rounds < FEW ? MUCH_OF_FEW : MUCH;
  if (is.most < was.least && is.median < was.median * much) return 'slower';
  return is.least > was.most && is.median * much > was.median ? 'quicker' : 'same';
};

/** The figures that both have, in the order of the new ones. */
export const compared = (
  fresh: Pick<Kept, 'figures' | 'rounds'>,
  committed: Pick<Kept, 'figures'>,
): readonly Compared[] =>
  fresh.figures.flatMap(({ what, ratio: is }) => {
    const old = committed.figures.find((one) => one.what === what);
    return old === undefined
      ? []
      : [{ what, was: old.ratio, is, verdict: verdictOn(old.ratio, is, fresh.rounds) }];
  });

const shown = ({ median, least, most }: Figure['ratio']): string =>
  `${median.toFixed(2)} (${least.toFixed(2)}–${most.toFixed(2)})`;

export const reportLines = (all: readonly Compared[]): readonly string[] => {
  const slower = all.filter(({ verdict }) => verdict === 'slower').length;
  return [
    ...all.map(
      ({ what, was, is, verdict }) =>
        `${verdict.padEnd(8)} ${what.padEnd(48)} was ${shown(was).padEnd(18)} is ${shown(is)}`,
    ),
    `${all.length} figures compared, ${slower} slower beyond noise.`,
  ];
};
