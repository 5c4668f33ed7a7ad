import type { Page } from './page.js';

/** A party with the person an entry names for it, where it names one. */
export const withPerson = (title: string, entry: number, page: Page): string => {
  const persons = page.sealed(entry).map(([, text]) => text);
  return persons.length === 0 ? title : `${title} (${persons.join(', ')})`;
};
