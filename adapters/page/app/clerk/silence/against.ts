import type { SilenceTold } from '../../../../../projections/silence.js';

/** `in-time`: it breaks the silence. `late`: it is kept beside it. `not`: nothing is said against it any more. */
export type Arrival = 'in-time' | 'late' | 'not';

/** How what is said now against a circulation would arrive. While it is suspended its time stands still. */
export const arrivalNow = ({ phase }: Pick<SilenceTold, 'phase'>, isOver: boolean): Arrival => {
  switch (phase) {
    case 'called-off':
      return 'not';
    case 'passed':
      return 'late';
    case 'suspended':
      return 'in-time';
    case 'running':
    case 'broken':
      return isOver ? 'late' : 'in-time';
  }
};
