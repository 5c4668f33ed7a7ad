import type { Book } from '../../domain/book/state.js';
import { EntryNumber } from '../../domain/language/ids.js';
import { optional, struct } from '../../domain/language/struct.js';
import { Bilingual, Text } from '../../domain/language/text.js';
import { present } from '../present.js';
import { Aspect, ASPECTS, type ById, type Fact, type Tell, type Things } from './fact.js';
import { activities, groups, mandates, texts } from './in-force.js';
import { meetings, proposals, statements } from './meetings.js';
import { members, notes, observers, organs, rules, secretariat, sources } from './membership.js';
import { acts, terms } from './presiding.js';

/** How something was, and how it is: without `was` it is new, without `is` it is no longer told. */
export const Difference = struct('Difference', {
  aspect: Aspect,
  /** By which it is the same thing before and after. */
  key: Text,
  what: Bilingual,
  was: optional(Bilingual),
  is: optional(Bilingual),
  /** The entry that made it as it is. */
  byEntry: optional(EntryNumber),
});
export type Difference = typeof Difference._A;

/** Ids that may be of things that are otherwise; without them every id of both states is looked at. */
type Named = Iterable<string> | undefined;

/** @param first of things of which a book has ever more, the entry of each: only those named are looked at */
const compared = <A>({ in: inBook, facts }: Things<A>, first?: (thing: A) => EntryNumber): Comparison => ({
  // Things that are the very same, as states share them, are not gone into.
  both: (before, after, { tell, named }) => {
    const [was, is] = [inBook(before), inBook(after)];
    if (was === is) return NOTHING;
    const isOther = (id: string): boolean => was.get(id) !== is.get(id);
    const firstOf = (id: string): EntryNumber => {
      const thing = was.get(id) ?? is.get(id);
      return thing === undefined || first === undefined ? 0 : first(thing);
    };
    const changed =
      named === undefined || first === undefined
        ? [...new Set([...was.keys(), ...is.keys()])].filter(isOther)
        : [...named].filter(isOther).sort((one, other) => firstOf(one) - firstOf(other));
    const of = (things: ById<A>): readonly Fact[] =>
      changed.flatMap((id) => {
        const thing = things.get(id);
        return thing === undefined ? [] : facts(thing, tell);
      });
    return [of(was), of(is)];
  },
  all: (book, tell) => {
    const things = inBook(book);
    return [...things.keys()].flatMap((id) => {
      const thing = things.get(id);
      return thing === undefined ? [] : facts(thing, tell);
    });
  },
});

const NOTHING = [[], []] as const;

interface Comparison {
  readonly both: (
    before: Book,
    after: Book,
    how: { readonly tell: Tell; readonly named: Named },
  ) => readonly [readonly Fact[], readonly Fact[]];
  readonly all: (book: Book, tell: Tell) => readonly Fact[];
}

const itsEntry = ({ entry }: { readonly entry: EntryNumber }): EntryNumber => entry;

const comparisons: readonly Comparison[] = [
  compared(terms),
  compared(mandates, itsEntry),
  compared(groups, itsEntry),
  compared(activities, itsEntry),
  compared(texts, itsEntry),
  compared(acts, itsEntry),
  compared(members),
  compared(observers),
  compared(organs),
  compared(rules),
  compared(secretariat),
  compared(meetings, itsEntry),
  compared(proposals, itsEntry),
  compared(statements, itsEntry),
  compared(sources, itsEntry),
  compared(notes, itsEntry),
];

/** All that is so in a book, by key. */
export const factsOf = (book: Book, tell: Tell): ReadonlyMap<string, Fact> =>
  new Map(comparisons.flatMap(({ all }) => all(book, tell)).map((fact) => [fact.key, fact]));

/**
 * What is otherwise in one state of a book than in another.
 *
 * @param named where the entries between them are known, the ids that they may have changed: see `idsTouched`
 */
export const differences = (
  before: Book,
  after: Book,
  tell: Tell,
  named?: Iterable<string>,
): readonly Difference[] =>
  comparisons
    .flatMap(({ both }) => {
      const [was, is] = both(before, after, { tell, named });
      return changes(was, is);
    })
    .toSorted((one, other) => ASPECTS.indexOf(one.aspect) - ASPECTS.indexOf(other.aspect));

const changes = (before: readonly Fact[], after: readonly Fact[]): readonly Difference[] => {
  const was = new Map(before.map((fact) => [fact.key, fact]));
  const is = new Map(after.map((fact) => [fact.key, fact]));
  return [...new Set([...is.keys(), ...was.keys()])].flatMap((key) => {
    const [old, now] = [was.get(key), is.get(key)];
    const told = now ?? old;
    if (
      told === undefined ||
      (old !== undefined && now !== undefined && old.is.es === now.is.es && old.is.en === now.is.en)
    )
      return [];
    const { aspect, what } = told;
    return [{ aspect, key, what, ...present({ was: old?.is, is: now?.is, byEntry: now?.entry }) }];
  });
};
