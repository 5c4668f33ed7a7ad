import MiniSearch from 'minisearch';
import type { Book } from '../../domain/book/state.js';
import { isSeal } from '../../domain/language/seal.js';
import { oneOf } from '../../domain/language/codec.js';
import { EntryNumber } from '../../domain/language/ids.js';
import { optional, struct } from '../../domain/language/struct.js';
import { LocalText, Text } from '../../domain/language/text.js';
import { calendar } from '../../projections/calendar.js';
import { decisions } from '../../projections/decisions.js';
import { declaration } from '../../projections/declaration.js';
import { meetings, proposals, texts } from '../../projections/lists.js';
import { mandates } from '../../projections/mandates.js';
import { members } from '../../projections/members.js';
import type { View } from '../../projections/view.js';
import { stem } from './words.js';

/** Something of a book that can be found by its words. */
export const ThingFound = struct('ThingFound', {
  thing: oneOf('Thing', ['mandate', 'proposal', 'meeting', 'act', 'activity', 'member', 'text', 'paragraph']),
  id: Text,
  title: LocalText,
  /** What it says, or says of itself. */
  words: optional(LocalText),
  /** Of a paragraph: which of the text, and how it is cited. */
  paragraph: optional(Text),
  label: optional(Text),
  entry: EntryNumber,
});
export type ThingFound = typeof ThingFound._A;

/** All that can be found, as of a view and as it is seen there, piece by piece. */
export function* thingsIn(view: View): Generator<readonly ThingFound[]> {
  yield mandatesIn(view);
  yield proposals(view).proposals.map((one): ThingFound => ({
    thing: 'proposal',
    id: one.proposal,
    title: one.title,
    entry: one.phaseEntry,
  }));
  yield meetings(view).meetings.map((one): ThingFound => ({
    thing: 'meeting',
    id: one.meeting,
    title: one.names,
    words: one.said,
    entry: one.phaseEntry,
  }));
  yield decisions(view).decisions.map((one): ThingFound => ({
    thing: 'act',
    id: one.act,
    title: one.words,
    entry: one.entry,
  }));
  yield calendar(view).activities.map((one): ThingFound => ({
    thing: 'activity',
    id: one.activity,
    title: one.title,
    words: one.place ?? one.said,
    entry: one.dateEntry,
  }));
  yield members(view).members.map((one): ThingFound => ({
    thing: 'member',
    id: one.member,
    title: one.names,
    entry: one.entry,
  }));
  for (const { text } of texts(view).texts) yield textIn(view, text);
}

const mandatesIn = (view: View): readonly ThingFound[] => {
  const { inForce, notInForce } = mandates(view);
  return [...inForce, ...notInForce].map((one) => ({
    thing: 'mandate',
    id: one.mandate,
    title: one.title,
    words: one.words,
    entry: one.statusEntry,
  }));
};

const textIn = (view: View, text: string): readonly ThingFound[] => {
  const told = declaration(view, text);
  if (told === undefined) return [];
  const { title, entry, language } = told;
  return [
    { thing: 'text', id: text, title, entry },
    ...told.paragraphs.map((one): ThingFound => ({
      thing: 'paragraph',
      id: text,
      title,
      words: { [language]: one.words },
      paragraph: one.paragraph,
      label: one.label ?? String(one.number ?? '-'),
      entry: one.entry,
    })),
  ];
};

const inAll = (words: LocalText | undefined): string =>
  Object.values(words ?? {})
    .filter((said) => !isSeal(said))
    .join(' ');

type Found = (asked: string) => readonly ThingFound[];

// A state never changes: what can be found in it is looked through once, for as long as it is in use.
const known = new WeakMap<Book, Map<number, Promise<Found>>>();

/** What holds all the words asked for, or their beginnings, the best first; a letter or two may be wrong in long ones. */
export const thingsFound = async (view: View, asked: string): Promise<readonly ThingFound[]> => {
  const ofBook = known.get(view.book) ?? new Map<number, Promise<Found>>();
  known.set(view.book, ofBook);
  const day = Math.floor(view.instant / DAY);
  const search = ofBook.get(day) ?? indexed(thingsIn(view));
  ofBook.set(day, search);
  return (await search)(asked);
};

/** What a state says may change with the day it is asked on, but not within it by much. */
const DAY = 86_400_000;

/** So many things are taken before others get their turn. */
const AT_ONCE = 250;

const indexed = async (pieces: Iterable<readonly ThingFound[]>): Promise<Found> => {
  const index = new MiniSearch<{ id: number; title: string; words: string }>({
    fields: ['title', 'words'],
    processTerm: stem,
    searchOptions: { prefix: true, fuzzy: 0.15, maxFuzzy: 2, combineWith: 'AND', boost: { title: 3 } },
  });
  const all: ThingFound[] = [];
  for (const piece of pieces)
    for (const one of piece) {
      index.add({ id: all.length, title: `${inAll(one.title)} ${one.id}`, words: inAll(one.words) });
      all.push(one);
      if (all.length % AT_ONCE === 0) await new Promise(setImmediate);
    }
  return (asked) => index.search(asked).flatMap(({ id }) => all[Number(id)] ?? []);
};
