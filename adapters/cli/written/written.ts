import type { Answered } from '../../../src/ask.js';
import type { Lang } from '../language.js';
import { writtenChanges } from './changes.js';
import { writtenDossier } from './dossier.js';
import type { Form } from './form.js';
import { html } from './html.js';
import { markdown } from './markdown.js';
import { writtenText } from './text.js';

const writers = { markdown, html } as const;

/** An answer in another form than lines on a terminal; nothing where it has none. */
export const written = (answered: Answered, form: Form, lang: Lang, full: boolean): string | undefined => {
  const { answer } = answered;
  if (answer.kind === 'changes') return writtenChanges(answered, answer, writers[form](lang), full);
  if (answer.kind === 'dossier') return writtenDossier(answered, answer, writers[form](lang));
  return answer.kind === 'declaration' ? writtenText(answered, answer, writers[form](lang)) : undefined;
};
