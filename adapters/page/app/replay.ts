import type { ReplayStep } from '../../../projections/replay.js';

type Difference = ReplayStep['differences'][number];

/** Something as it stands at a step, and whether that very step made it so. */
export interface Standing {
  readonly aspect: Difference['aspect'];
  readonly key: string;
  readonly what: Difference['what'];
  readonly is: NonNullable<Difference['is']>;
  readonly isNew: boolean;
}

/** What the steps up to `step` (from 1) have come to, in the order in which things were first told. */
export const standingAt = (steps: readonly ReplayStep[], step: number): readonly Standing[] => {
  const standing = new Map<string, Standing>();
  for (const [index, { differences }] of steps.slice(0, step).entries()) {
    for (const { aspect, key, what, is } of differences) {
      const id = `${aspect} ${key}`;
      if (is === undefined) standing.delete(id);
      else standing.set(id, { aspect, key, what, is, isNew: index === step - 1 });
    }
  }
  return [...standing.values()];
};

/** The step asked for, as far as there are so many: from 1. */
export const stepAsked = (asked: string | undefined, last: number): number =>
  /^\d{1,6}$/.test(asked ?? '') ? Math.min(Math.max(1, Number(asked)), Math.max(1, last)) : 1;

/** The steps to jump to: by which consensus was declared, something was done or somebody objected. */
export const landmarks = (
  steps: readonly ReplayStep[],
): readonly { readonly step: number; readonly told: ReplayStep }[] =>
  steps.flatMap((told, index) => (LANDMARKS.has(told.type) ? [{ step: index + 1, told }] : []));

const LANDMARKS: ReadonlySet<ReplayStep['type']> = new Set([
  'ActRecorded',
  'PresidencyHandedOver',
  'MeetingOpened',
  'MeetingClosed',
]);
