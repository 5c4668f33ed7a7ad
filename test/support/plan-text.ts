import { freely } from './acts.js';
import { happened, type Told } from './spec.js';

export const TEXT = { text: 'plan' };
/** Recorded by that party. */
export const by = (party: string) => ({ recordedBy: party });
export const drafted = happened('TextDrafted', {
  ...TEXT,
  kind: 'plan',
  organ: 'vm',
  title: { es: 'Plan' },
  language: 'es',
});
export const added = (id: string, words: string, more: Record<string, unknown> = {}): Told =>
  happened('ParagraphAdded', { ...TEXT, paragraph: id, part: 'operative', words, ...more });

/** Entries 10–12: the plan of two paragraphs, in version 3. */
export const plan: readonly Told[] = [
  ...freely,
  drafted,
  added('a', 'Piden.'),
  added('b', 'Invitan.', { after: 'a' }),
];

export const replace = (paragraph: string, words: string) => ({ kind: 'replace', paragraph, words });
export const amending = (amendment: string, change: unknown, more: Record<string, unknown> = {}) => ({
  ...TEXT,
  amendment,
  version: 3,
  change,
  by: ['MX'],
  ...more,
});
export const proposed = (amendment: string, change: unknown, more: Record<string, unknown> = {}): Told =>
  happened(
    'AmendmentProposed',
    amending(amendment, change, more),
    by((more['by'] as string[] | undefined)?.[0] ?? 'MX'),
  );
