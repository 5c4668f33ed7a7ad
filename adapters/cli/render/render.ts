import type { Bilingual } from '../../../domain/language/codec.js';
import type { Answered } from '../../../src/ask.js';
import { GLUE } from '../../../src/telling/telling.js';
import type { Answer } from '../../../src/question.js';
import { calendar } from './calendar.js';
import { decisions } from './decisions.js';
import { changes } from './changes.js';
import { declaration } from './declaration.js';
import { diff } from './diff.js';
import { dossier } from './dossier.js';
import { header } from './header.js';
import { impact } from './impact.js';
import { blocks, margins, wrap } from './layout.js';
import { meetings, proposals, texts } from './lists.js';
import { log } from './log.js';
import { mandate } from './mandate.js';
import { mandates } from './mandates.js';
import { withMarks, type Marked } from './marks.js';
import { meeting } from './meeting.js';
import { members } from './members.js';
import { minutes } from './minutes.js';
import { notes } from './notes.js';
import { pageOf, type Page, type RenderOptions } from './page.js';
import { positions } from './positions.js';
import { presidency } from './presidency.js';
import { proposal } from './proposal.js';
import { replay } from './replay.js';
import { silence } from './silence.js';
import { summary } from './summary.js';
import { todo } from './todo.js';
import { translation } from './translation.js';
import { why } from './why.js';

/** An answer as a person reads it, in lines that end with a line break. */
export const render = (answered: Answered, options: RenderOptions): string => {
  const { lines, notes: told } = withMarks((mark) => {
    const page = pageOf(answered, options, mark);
    return blocks(header(answered, page), answerLines(answered.answer, page));
  }, options.lang);
  return `${blocks(lines, footnotes(told, options)).join('\n').replaceAll(GLUE, ' ')}\n`;
};

const HOW: Bilingual = { es: 'Cómo se sabe', en: 'How it is known' };

const footnotes = (told: Marked['notes'], { lang, width, colours }: RenderOptions): readonly string[] =>
  told.length === 0
    ? []
    : [
        colours.bold(HOW[lang]),
        ...told.flatMap((note, index) => wrap(note, width, margins('     ', `  ${index + 1}. `))),
      ];

const answerLines = (answer: Answer, page: Page): readonly string[] => {
  switch (answer.kind) {
    case 'mandates':
      return mandates(answer, page);
    case 'mandate':
      return mandate(answer, page);
    case 'calendar':
      return calendar(answer, page);
    case 'declaration':
      return declaration(answer, page);
    case 'texts':
      return texts(answer, page);
    case 'minutes':
      return minutes(answer, page);
    case 'dossier':
      return dossier(answer, page);
    case 'todo':
      return todo(answer, page);
    case 'translation':
      return translation(answer, page);
    case 'changes':
      return changes(answer, page);
    case 'presidency':
      return presidency(answer, page);
    case 'decisions':
      return decisions(answer, page);
    case 'meetings':
      return meetings(answer, page);
    case 'meeting':
      return meeting(answer, page);
    case 'proposals':
      return proposals(answer, page);
    case 'proposal':
      return proposal(answer, page);
    case 'positions':
      return positions(answer, page);
    case 'silence':
      return silence(answer, page);
    case 'members':
      return members(answer, page);
    case 'notes':
      return notes(answer, page);
    case 'log':
      return log(answer, page);
    case 'summary':
      return summary(answer, page);
    case 'why':
      return why(answer, page);
    case 'impact':
      return impact(answer, page);
    case 'replay':
      return replay(answer, page);
    case 'diff':
      return diff(answer, page);
  }
};
