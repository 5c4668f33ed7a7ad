// By which names the entries of a book were told. A name may become another: the Secretariat goes by a new one, an activity gets
// another title, a correction spells a member right. What was told by it then has to be told anew.
import { isDeepStrictEqual } from 'node:util';
import type { EntryNumber } from '../../domain/language/ids.js';
import type { Names } from '../../projections/sentences/names.js';
import { addRising } from '../rising.js';

export interface NamesTold {
  /** The same names, to tell one entry and then another: which of them are asked for is noted. */
  readonly noting: (names: Names) => (entry: EntryNumber) => Names;
  /** The names that are others among these than those that entries were told by: one of the entries that are meant, at least. */
  readonly renamed: (names: Names, isMeant: (entry: EntryNumber) => boolean) => Iterable<Renamed>;
  /** The entries told by one of them, rising; they are until they are `toldAnew`. */
  readonly outdated: (names: Names) => readonly EntryNumber[];
  /** All that was outdated has been told by these names. */
  readonly toldAnew: (names: Names) => void;
}

/** What is called otherwise, and the entries that name it. */
export interface Renamed {
  readonly was: unknown;
  readonly is: unknown;
  /** Rising. */
  readonly entries: readonly EntryNumber[];
}

type Asked = (names: Names) => unknown;

interface Note {
  readonly asked: Asked;
  said: unknown;
  /** Those told by it, rising. */
  readonly entries: EntryNumber[];
}

// What was read from the store has its fields in another order than what was just recorded.
const isSame = (one: unknown, other: unknown): boolean =>
  one === other || JSON.stringify(one) === JSON.stringify(other) || isDeepStrictEqual(one, other);

export const namesTold = (): NamesTold => {
  const notes = new Map<string, Note>();
  const note = (key: string, entry: EntryNumber, asked: Asked, said: unknown): void => {
    const known = notes.get(key);
    if (known === undefined) notes.set(key, { asked, said, entries: [entry] });
    else addRising(known.entries, entry);
  };
  const renamed = function* (
    names: Names,
    isMeant: (entry: EntryNumber) => boolean = () => true,
  ): Generator<Renamed> {
    for (const { asked, said, entries } of notes.values()) {
      if (!entries.some(isMeant)) continue;
      const is = asked(names);
      if (!isSame(said, is)) yield { was: said, is, entries };
    }
  };
  return {
    renamed,
    noting: (names) => {
      let entry: EntryNumber = 0;
      const all = Object.entries(names).map(([kind, name]: readonly [string, unknown]) => {
        const noted = (...ids: readonly string[]): unknown => {
          const asked: Asked = (those) => (those[kind as keyof Names] as Named)(...ids);
          const said = asked(names);
          note([kind, ...ids].join(' '), entry, asked, said);
          return said;
        };
        return [kind, typeof name === 'function' ? noted : name];
      });
      const noting = Object.fromEntries(all) as Names;
      return (told) => {
        entry = told;
        note('zone', entry, ({ zone }) => zone, names.zone);
        return noting;
      };
    },
    outdated: (names) => {
      const found = new Set<EntryNumber>();
      for (const { entries } of renamed(names)) for (const entry of entries) found.add(entry);
      return [...found].sort((one, other) => one - other);
    },
    toldAnew: (names) => {
      for (const known of notes.values()) known.said = known.asked(names);
    },
  };
};

type Named = (...ids: readonly string[]) => unknown;
