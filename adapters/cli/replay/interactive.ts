import type { ReplayAnswer } from '../../../projections/replay.js';
import type { Answered } from '../../../src/ask.js';
import { GLUE } from '../../../src/telling/telling.js';
import { wrap } from '../render/layout.js';
import { pageOf, type Page } from '../render/page.js';
import { stepLines } from '../render/replay.js';
import type { ExitCode, Surroundings } from '../surroundings.js';
import type { Terminal } from '../terminal.js';
import { basisMark } from '../../../projections/sentences/marks.js';
import { linesOf } from './lines.js';
import { BEGINNING, HELP, move, stepsAt, type Place } from './stepper.js';

/** Shows a meeting step by step to whoever sits at the terminal, until they have had enough. */
export const goThrough = async (
  answered: Answered,
  replay: ReplayAnswer,
  { stdin, stdout }: Pick<Surroundings, 'stdin' | 'stdout'>,
  terminal: Terminal,
): Promise<ExitCode> => {
  const { lang, colours } = terminal.style;
  // Anew each time: the window may have become wider or narrower.
  const page = (): Page => {
    const width = stdout.columns ?? terminal.style.width;
    return pageOf(answered, { ...terminal.style, width }, (basis) => {
      const mark = basisMark(basis, lang);
      return mark === '' ? '' : `[${mark}]`;
    });
  };
  const hint = (said: string): void => terminal.print(wrap(colours.dim(said), page().width).join('\n'));
  let place: Place = BEGINNING;
  const show = (): void => {
    const steps = stepsAt(replay, place);
    const step = steps[place.index];
    const filter = place.filter === '' ? '' : ` /${place.filter}`;
    const lines =
      step === undefined ? [] : stepLines(step, `${place.index + 1}/${steps.length}${filter}`, page());
    terminal.print(`\n${lines.join('\n').replaceAll(GLUE, ' ')}`);
  };
  terminal.print(colours.bold(page().words(replay.names)));
  hint(HELP[lang]);
  show();
  for await (const typed of linesOf(stdin)) {
    const next = move(replay, place, typed);
    if (next.kind === 'end') break;
    if (next.kind === 'nowhere') {
      hint(next.said[lang]);
      continue;
    }
    place = next.place;
    show();
  }
  return 0;
};
