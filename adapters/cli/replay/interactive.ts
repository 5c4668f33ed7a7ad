import { createInterface } from 'node:readline';
import { Readable } from 'node:stream';
import type { ReplayAnswer } from '../../../projections/replay.js';
import type { Answered } from '../../../src/ask.js';
import { GLUE } from '../../../src/telling/telling.js';
import { pageOf } from '../render/page.js';
import { stepLines } from '../render/replay.js';
import type { ExitCode, Surroundings } from '../surroundings.js';
import type { Terminal } from '../terminal.js';
import { basisMark } from '../../../projections/sentences/marks.js';
import { BEGINNING, HELP, move, stepsAt, type Place } from './stepper.js';

/** Shows a meeting step by step to whoever sits at the terminal, until they have had enough. */
export const goThrough = async (
  answered: Answered,
  replay: ReplayAnswer,
  { stdin }: Pick<Surroundings, 'stdin'>,
  terminal: Terminal,
): Promise<ExitCode> => {
  const { lang, colours } = terminal.style;
  const page = pageOf(answered, terminal.style, (basis) => {
    const mark = basisMark(basis, lang);
    return mark === '' ? '' : `[${mark}]`;
  });
  let place: Place = BEGINNING;
  const show = (): void => {
    const steps = stepsAt(replay, place);
    const step = steps[place.index];
    const filter = place.filter === '' ? '' : ` /${place.filter}`;
    const lines =
      step === undefined ? [] : stepLines(step, `${place.index + 1}/${steps.length}${filter}`, page);
    terminal.print(`\n${lines.join('\n').replaceAll(GLUE, ' ')}`);
  };
  terminal.print(`${colours.bold(page.words(replay.names))}\n${colours.dim(HELP[lang])}`);
  show();
  const lines = createInterface({ input: Readable.from(stdin), terminal: false });
  for await (const typed of lines) {
    const next = move(replay, place, typed);
    if (next.kind === 'end') break;
    if (next.kind === 'nowhere') {
      terminal.print(colours.dim(next.said[lang]));
      continue;
    }
    place = next.place;
    show();
  }
  lines.close();
  return 0;
};
