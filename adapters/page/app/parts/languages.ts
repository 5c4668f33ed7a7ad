import type { Reader } from '../reader.js';

/** A language by its name in the reader's own. */
export const languageSaid = (language: string, { lang }: Pick<Reader, 'lang'>): string =>
  new Intl.DisplayNames([lang], { type: 'language' }).of(language) ?? language;
