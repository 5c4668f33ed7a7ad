import type { Bilingual } from '../../../domain/language/codec.js';
import { inLanguage } from '../../../domain/language/text.js';
import type { ReplayAnswer } from '../../../projections/replay.js';
import type { Answered } from '../../../src/ask.js';
import type { Lang } from '../language.js';
import { pageOf } from '../render/page.js';
import { aspectInWords, differenceInWords } from '../render/diff.js';
import { GLUE } from '../../../src/telling/telling.js';
import { head } from '../render/replay.js';
import pico from 'picocolors';

const STEP: Bilingual = { es: 'Asiento', en: 'Entry' };

/** A meeting as a Markdown document: a heading a step, below it what was said and the difference it made. */
export const replayInMarkdown = (answered: Answered, replay: ReplayAnswer, lang: Lang): string => {
  const page = pageOf(answered, { lang, colours: pico.createColors(false), width: Infinity }, () => '');
  return [
    `# ${escaped(inLanguage(replay.names, lang))}`,
    ...replay.steps.flatMap((step) => [
      '',
      `## ${STEP[lang]} ${step.entry}`,
      '',
      `*${escaped(head(step, page))}*`,
      '',
      escaped(page.words(step.said[lang])),
      ...(step.differences.length === 0 ? [] : ['']),
      ...step.differences.map(
        (one) => `- ${aspectInWords[one.aspect][lang]}: ${escaped(differenceInWords(one, page))}`,
      ),
    ]),
    '',
  ]
    .join('\n')
    .replaceAll(GLUE, ' ');
};

/** What somebody wrote is no markup. */
const escaped = (text: string): string => text.replaceAll(/[\\`*_{}[\]<>#|~]/g, (sign) => `\\${sign}`);
