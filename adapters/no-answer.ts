import type { Bilingual } from '../domain/language/codec.js';
import type { AskFailure } from '../src/ask-failures.js';
import { nearest } from './nearest.js';

const MOST_LISTED = 12;

/** Why there is no answer, with what was probably meant or, where nothing known is like it, all there is. */
export const noAnswerSaid = ({
  said,
  asked,
  known = [],
}: Pick<AskFailure, 'said' | 'asked' | 'known'>): Bilingual => {
  if (asked === undefined || known.length === 0) return said;
  const meant = nearest(asked, known);
  const all = known.length > MOST_LISTED ? `${known.slice(0, MOST_LISTED).join(', ')}, …` : known.join(', ');
  return {
    es: `${said.es} ${meant === undefined ? `Hay: ${all}.` : `¿Quiso decir ${meant}?`}`,
    en: `${said.en} ${meant === undefined ? `There are: ${all}.` : `Did you mean ${meant}?`}`,
  };
};
