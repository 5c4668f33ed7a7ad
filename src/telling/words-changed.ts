import type { ChangeTold } from '../../projections/changes.js';
import type { Telling } from './telling.js';

/** "{-suprimido-}", "{+nuevo+}", or as they are; spaces at the ends count between the words of a comparison. */
export const wordsChanged = (
  { kind, words }: ChangeTold['words'][number],
  telling: Pick<Telling, 'words'>,
  set: (kind: 'added' | 'removed', said: string) => string = (_, said) => said,
): string => {
  if (words.trim() === '') return ' ';
  const [before, after] = [/^\s/u.test(words) ? ' ' : '', /\s$/u.test(words) ? ' ' : ''];
  const said = telling.words(words);
  return (
    before + (kind === 'same' ? said : set(kind, kind === 'added' ? `{+${said}+}` : `{-${said}-}`)) + after
  );
};
