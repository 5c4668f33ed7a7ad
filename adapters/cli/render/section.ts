import type { Bilingual } from '../../../domain/language/codec.js';
import { margins, wrap } from './layout.js';
import type { Page } from './page.js';

/** Lines under a heading; nothing where there are none. */
export const section = (title: Bilingual, lines: readonly string[], page: Page): readonly string[] =>
  lines.length === 0 ? [] : [page.heading(title), ...lines];

/** One element of a section. */
export const line = (text: string, page: Page): readonly string[] =>
  wrap(text, page.width, margins('    ', '  '));
