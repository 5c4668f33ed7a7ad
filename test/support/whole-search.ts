// What can be found in a book, the slow way: all that its answers tell, looked through for each question anew.
import MiniSearch from 'minisearch';
import { isSeal } from '../../domain/language/seal.js';
import type { LocalText } from '../../domain/language/text.js';
import { calendar } from '../../projections/calendar.js';
import { decisions } from '../../projections/decisions.js';
import { declaration } from '../../projections/declaration.js';
import { meetings, proposals, texts } from '../../projections/lists.js';
import { mandates } from '../../projections/mandates.js';
import { members } from '../../projections/members.js';
import type { View } from '../../projections/view.js';
import type { ThingFound } from '../../src/search/things.js';
import { stem } from '../../src/search/words.js';

/** All that can be found, as of a view and as it is seen there. */
export const thingsIn = (view: View): readonly ThingFound[] => {
  const { inForce, notInForce } = mandates(view);
  return [
    ...[...inForce, ...notInForce].map((one): ThingFound => ({
      thing: 'mandate',
      id: one.mandate,
      title: one.title,
      words: one.words,
      entry: one.statusEntry,
    })),
    ...proposals(view).proposals.map((one): ThingFound => ({
      thing: 'proposal',
      id: one.proposal,
      title: one.title,
      entry: one.phaseEntry,
    })),
    ...meetings(view).meetings.map((one): ThingFound => ({
      thing: 'meeting',
      id: one.meeting,
      title: one.names,
      words: one.said,
      entry: one.phaseEntry,
    })),
    ...decisions(view).decisions.map((one): ThingFound => ({
      thing: 'act',
      id: one.act,
      title: one.words,
      entry: one.entry,
    })),
    ...calendar(view).activities.map((one): ThingFound => ({
      thing: 'activity',
      id: one.activity,
      title: one.title,
      words: one.place ?? one.said,
      entry: one.dateEntry,
    })),
    ...members(view).members.map((one): ThingFound => ({
      thing: 'member',
      id: one.member,
      title: one.names,
      entry: one.entry,
    })),
    ...texts(view).texts.flatMap(({ text }) => textIn(view, text)),
  ];
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

export const inAll = (words: LocalText | undefined): string =>
  Object.values(words ?? {})
    .filter((said) => !isSeal(said))
    .join(' ');

/** Those of them that hold all the words asked for. */
export const searchedIn = (all: readonly ThingFound[], asked: string): readonly ThingFound[] => {
  const index = new MiniSearch<{ id: number; title: string; words: string }>({
    fields: ['title', 'words'],
    processTerm: stem,
    searchOptions: { prefix: true, fuzzy: 0.15, maxFuzzy: 2, combineWith: 'AND' },
  });
  all.forEach((one, id) =>
    index.add({ id, title: `${inAll(one.title)} ${one.id}`, words: inAll(one.words) }),
  );
  return index.search(asked).flatMap(({ id }) => all[Number(id)] ?? []);
};
