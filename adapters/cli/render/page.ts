import type { Bilingual } from '../../../domain/language/codec.js';
import type { Answered } from '../../../src/ask.js';
import { tellingOf, type Mark, type Telling } from '../../../src/telling/telling.js';
import type { Style } from '../terminal.js';

export type RenderOptions = Pick<Style, 'lang' | 'colours' | 'width'> & {
  /** Everything, where a short answer would do. */
  readonly full?: boolean;
};

/** What every answer is written with: its sentences, and the width and colours of the lines they stand in. */
export interface Page extends Telling {
  readonly width: number;
  /** Whether everything is asked for, where a short answer would do. */
  readonly full: boolean;
  readonly colours: Style['colours'];
  readonly heading: (both: Bilingual) => string;
}

export const pageOf = (
  answered: Answered,
  { lang, colours, width, full = false }: RenderOptions,
  mark: Mark,
): Page => ({
  ...tellingOf(answered, lang, mark, {
    reference: colours.dim,
    mark: colours.yellow,
    strong: colours.bold,
    alert: colours.yellow,
  }),
  width,
  full,
  colours,
  heading: (both) => colours.bold(both[lang]),
});
