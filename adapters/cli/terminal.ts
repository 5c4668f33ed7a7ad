import pico from 'picocolors';
import type { Bilingual } from '../../domain/language/codec.js';
import type { Lang } from './language.js';
import type { Surroundings } from './surroundings.js';

export type Colours = ReturnType<typeof pico.createColors>;

/** How answers look to whoever asks: in which language, with colours or without, how wide. */
export interface Style {
  readonly lang: Lang;
  readonly colour: boolean;
  /** The colours of `picocolors`; each leaves the text as it is where there are none. */
  readonly colours: Colours;
  readonly width: number;
}

/** What a command says, and where it goes: answers to stdout, everything about the way there to stderr. */
export interface Terminal {
  readonly style: Style;
  readonly print: (text: string) => void;
  readonly complain: (...said: readonly Bilingual[]) => void;
  /** A line that the next one takes the place of; nothing where nobody watches. An empty one clears it. */
  readonly progress: (said: Bilingual | undefined) => void;
}

/** Lines that go to a file or another program are as long as they are; this is for those that must be cut. */
const UNSEEN_WIDTH = 100;

export const terminal = (
  { stdout, stderr, env }: Pick<Surroundings, 'stdout' | 'stderr' | 'env'>,
  lang: Lang,
  wantsColour: boolean,
): Terminal => {
  const may = wantsColour && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb';
  const colour = may && stdout.isTTY;
  const alarm = pico.createColors(may && stderr.isTTY);
  let hasProgress = false;
  const clear = (): void => {
    if (hasProgress) stderr.write('\r\u001B[K');
    hasProgress = false;
  };
  return {
    style: { lang, colour, colours: pico.createColors(colour), width: stdout.columns ?? UNSEEN_WIDTH },
    print: (text) => {
      clear();
      stdout.write(text.endsWith('\n') ? text : `${text}\n`);
    },
    complain: (...said) => {
      clear();
      for (const sentence of said) stderr.write(`${alarm.red(sentence[lang])}\n`);
    },
    progress: (said) => {
      clear();
      if (said === undefined || !stderr.isTTY) return;
      stderr.write(said[lang]);
      hasProgress = true;
    },
  };
};
