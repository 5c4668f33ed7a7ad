import type { Measured } from './figure.js';
import { growthFigures } from './growth.js';
import { asOfFigures, foldingFigures, verifyingFigures } from './reading.js';
import { recordingFigures } from './recording.js';
import { servingFigures } from './serving.js';

/** Everything `npm run bench` measures, in the order in which it does. */
export const everyFigure: readonly Measured[] = [
  recordingFigures,
  foldingFigures,
  verifyingFigures,
  asOfFigures,
  growthFigures,
  servingFigures,
];
