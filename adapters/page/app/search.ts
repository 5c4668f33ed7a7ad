import { stem } from '../../../src/search/words.js';

/** Some words of a text around the first of those asked for. */
export const excerpt = (text: string, asked: string, length = 180): string => {
  if (text.length <= length) return text;
  const wanted = asked
    .split(/\s+/)
    .map(stem)
    .filter((word) => word !== '');
  const words = text.split(/(?<=\s)/);
  const first = words.findIndex((word) =>
    wanted.some((one) => stem(word.replaceAll(/[^\p{L}\p{N}]/gu, '')).startsWith(one)),
  );
  const before = words.slice(0, Math.max(0, first)).join('').length;
  // From the beginning of a word on.
  const near = Math.max(0, before - Math.floor(length / 3));
  const from = near === 0 ? 0 : Math.min(before, text.indexOf(' ', near) + 1);
  const part = text
    .slice(from, from + length)
    .replace(/\s\S*$/, '')
    .trim();
  return `${from > 0 ? '… ' : ''}${part}${from + length < text.length ? ' …' : ''}`;
};
