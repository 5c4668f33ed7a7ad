import type { Answered } from '../../../src/ask.js';
import type { Lang } from '../language.js';
import { writtenChanges } from './changes.js';
import { comparisonForm } from './form.js';
import { html } from './html.js';
import { markdown } from './markdown.js';

const writers = { markdown, html } as const;

/** What changed between two versions, in another form than lines; nothing where none was asked for. */
export const comparison = (
  answered: Answered,
  typed: string | boolean | undefined,
  lang: Lang,
  full: boolean,
): string | undefined => {
  const form = typeof typed === 'string' ? comparisonForm(typed) : undefined;
  return form !== undefined && answered.answer.kind === 'changes'
    ? writtenChanges(answered, answered.answer, writers[form](lang), full)
    : undefined;
};
