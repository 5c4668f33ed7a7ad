import type { Measured } from './figure.js';
import { eventStoreDBFigures } from './eventstoredb.js';
import { growthFigures } from './growth.js';
import { asOfFigures, foldingFigures, verifyingFigures } from './reading.js';
import { fanOutFigures } from './fan-out.js';
import { manyBooksFigures } from './many-books.js';
import { memoryFigures } from './memory.js';
import { questionFigures } from './questions.js';
import { snapshotFigures } from './snapshot.js';
import { provingFigures } from './proving.js';
import { recordingFigures } from './recording.js';
import { servingFigures } from './serving.js';

/** Everything `npm run bench` measures, in the order in which it does. */
export const everyFigure: readonly Measured[] = [
  recordingFigures,
  provingFigures,
  foldingFigures,
  verifyingFigures,
  asOfFigures,
  growthFigures,
  servingFigures,
  fanOutFigures,
  eventStoreDBFigures,
  questionFigures,
  memoryFigures,
  manyBooksFigures,
  snapshotFigures,
];
