import type { Content } from './content.js';
import type { Alternative, Bracket, Brackets } from './state.js';

// How content reads: what is not agreed stands in square brackets, its alternatives side by side (UN practice).

/** The words as they stood when the bracket was opened. */
export const AS_IT_STANDS = 'as-it-stands';

/** That nothing stand there. */
const NOTHING = '—';

/** `[150 kg / 200 kg]`; where nothing stood before and one wording is proposed, `[200 kg]`. */
export const shownBracket = (bracket: Bracket, brackets: Brackets): string => {
  const wordings = bracket.alternatives
    .filter(({ id, content }) => id !== AS_IT_STANDS || content.length > 0)
    .map((alternative) => shownAlternative(alternative, brackets));
  return `[${wordings.length === 0 ? NOTHING : wordings.join(' / ')}]`;
};

export const shownAlternative = ({ content }: Alternative, brackets: Brackets): string =>
  content.length === 0 ? NOTHING : shown(content, brackets);

/** The words with every bracket among them. */
export const shown = (content: Content, brackets: Brackets): string =>
  content
    .map((run) => {
      if (run.kind === 'words') return run.words;
      const bracket = brackets.get(run.bracket);
      return bracket === undefined ? '' : shownBracket(bracket, brackets);
    })
    .join('');
