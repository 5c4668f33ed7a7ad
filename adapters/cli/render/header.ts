import type { Answered } from '../../../src/ask.js';
import { whichBook } from '../../../src/telling/as-of.js';
import { wrap } from './layout.js';
import type { Page } from './page.js';

/** Which book, as of when, and how far it was read. */
export const header = (answered: Answered, page: Page): readonly string[] =>
  wrap(whichBook(answered, page).join(' · '), page.width).map(page.colours.dim);
