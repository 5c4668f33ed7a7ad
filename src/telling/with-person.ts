import type { Telling } from './telling.js';

/** A party with the person an entry names for it, where it names one. */
export const withPerson = (title: string, entry: number, telling: Telling): string => {
  const persons = telling.sealed(entry).map(([, text]) => text);
  return persons.length === 0 ? title : `${title} (${persons.join(', ')})`;
};
