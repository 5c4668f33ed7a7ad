import type { Activity } from '../../domain/calendar/state.js';
import { describe } from '../../domain/dates/activity-date.js';
import type { Book } from '../../domain/book/state.js';
import { oneOf } from '../../domain/language/codec.js';
import { EntryNumber } from '../../domain/language/ids.js';
import { isSeal } from '../../domain/language/seal.js';
import { optional, struct } from '../../domain/language/struct.js';
import { LocalText, Text } from '../../domain/language/text.js';
import { at } from '../../domain/language/timeline.js';
import { currentWords, mandateStatus, statusEntry, type Mandate } from '../../domain/mandates/state.js';
import type { Meeting } from '../../domain/meetings/state.js';
import type { Member } from '../../domain/membership/state.js';
import type { Act, Proposal } from '../../domain/proposals/state.js';
import { paragraphOf, type DraftedText, type Paragraph } from '../../domain/texts/state.js';
import type { ById } from '../../projections/facts/fact.js';
import { placeOf } from '../../projections/paragraph.js';
import type { View } from '../../projections/view.js';

const KINDS = ['mandate', 'proposal', 'meeting', 'act', 'activity', 'member', 'text', 'paragraph'] as const;

/** Something of a book that can be found by its words. */
export const ThingFound = struct('ThingFound', {
  thing: oneOf('Thing', KINDS),
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

/** Which thing: its kind and id; of a paragraph the id of its text, and its own. */
export interface Thing {
  readonly kind: (typeof KINDS)[number];
  readonly id: string;
  readonly paragraph?: string;
}

/** What a thing is found by, in all languages; nothing of what is sealed. */
export interface Words {
  readonly title: string;
  readonly words: string;
}

/** What a thing says in a state of the book; as of an instant, the entry by which it stands, if it is told of then. */
interface Kind<A> {
  readonly in: (book: Book) => ById<A>;
  readonly says: (thing: A) => Pick<ThingFound, 'title' | 'words'>;
  readonly entry: (thing: A, instant: number) => EntryNumber | undefined;
}

const mandates: Kind<Mandate> = {
  in: (book) => book.mandates.mandates,
  says: (mandate) => ({ title: mandate.title, words: currentWords(mandate).words }),
  entry: (mandate, instant) =>
    mandateStatus(mandate, instant) === undefined ? undefined : statusEntry(mandate, instant),
};

const proposals: Kind<Proposal> = {
  in: (book) => book.proposals.proposals,
  says: ({ title }) => ({ title }),
  entry: ({ phaseEntry }) => phaseEntry,
};

const meetings: Kind<Meeting> = {
  in: (book) => book.meetings.meetings,
  says: ({ names, dates }) => ({
    title: names,
    words: { es: describe(dates, 'es'), en: describe(dates, 'en') },
  }),
  entry: ({ phaseEntry }) => phaseEntry,
};

const acts: Kind<Act> = {
  in: (book) => book.proposals.acts,
  says: ({ words }) => ({ title: words }),
  entry: ({ entry }) => entry,
};

const activities: Kind<Activity> = {
  in: (book) => book.calendar.activities,
  says: ({ title, place, date }) => ({
    title,
    words: place ?? { es: describe(date, 'es'), en: describe(date, 'en') },
  }),
  entry: ({ dateEntry }) => dateEntry,
};

const members: Kind<Member> = {
  in: (book) => book.membership.members,
  says: ({ names }) => ({ title: names }),
  entry: ({ standing }, instant) => at(standing, instant)?.entry,
};

const texts: Kind<DraftedText> = {
  in: (book) => book.texts.texts,
  says: ({ title }) => ({ title }),
  entry: ({ entry }) => entry,
};

const paragraphSays = ({ title, language }: DraftedText, { words }: Paragraph) => ({
  title,
  words: { [language]: words },
});

const inAll = (words: LocalText | undefined): string =>
  Object.values(words ?? {})
    .filter((said) => !isSeal(said))
    .join(' ');

const wordsOf = ({ title, words }: Pick<ThingFound, 'title' | 'words'>): Words => ({
  title: inAll(title),
  words: inAll(words),
});

interface Looked {
  readonly changed: (
    before: Book,
    after: Book,
    ids: Iterable<string>,
  ) => readonly { readonly thing: Thing; readonly words: Words }[];
  readonly tell: (view: View, thing: Thing) => ThingFound | undefined;
}

const looked = <A>(kind: Thing['kind'], { in: inBook, says, entry }: Kind<A>): Looked => ({
  changed: (before, after, ids) => {
    const [was, is] = [inBook(before), inBook(after)];
    if (was === is) return [];
    return [...ids].flatMap((id) => {
      const now = is.get(id);
      return now === undefined || now === was.get(id)
        ? []
        : [{ thing: { kind, id }, words: wordsOf(says(now)) }];
    });
  },
  tell: ({ book, instant }, { id }) => {
    const thing = inBook(book).get(id);
    const by = thing === undefined ? undefined : entry(thing, instant);
    return thing === undefined || by === undefined
      ? undefined
      : { thing: kind, id, ...says(thing), entry: by };
  },
});

const paragraphs: Looked = {
  changed: (before, after, ids) =>
    [...ids].flatMap((id) => {
      const [was, is] = [texts.in(before).get(id), texts.in(after).get(id)];
      if (is === undefined || is === was) return [];
      const same = new Set(was?.title === is.title ? was.paragraphs : []);
      return is.paragraphs
        .filter((one) => !same.has(one))
        .map((one) => ({
          thing: { kind: 'paragraph' as const, id, paragraph: one.id },
          words: wordsOf(paragraphSays(is, one)),
        }));
    }),
  tell: ({ book }, { id, paragraph = '' }) => {
    const text = texts.in(book).get(id);
    const found = text && paragraphOf(text, paragraph);
    if (text === undefined || found === undefined) return undefined;
    const { number, label } = placeOf(text, found);
    return {
      thing: 'paragraph',
      id,
      ...paragraphSays(text, found),
      paragraph,
      label: label ?? String(number ?? '-'),
      entry: found.entry,
    };
  },
};

const all: Readonly<Record<Thing['kind'], Looked>> = {
  mandate: looked('mandate', mandates),
  proposal: looked('proposal', proposals),
  meeting: looked('meeting', meetings),
  act: looked('act', acts),
  activity: looked('activity', activities),
  member: looked('member', members),
  text: looked('text', texts),
  paragraph: paragraphs,
};

/** The things of these ids that are otherwise after an entry than before it, or new, and what they now say. */
export const changedThings = (
  before: Book,
  after: Book,
  ids: ReadonlySet<string>,
): readonly { readonly thing: Thing; readonly words: Words }[] =>
  KINDS.flatMap((kind) => all[kind].changed(before, after, ids));

/** The thing as of the view; nothing where it is not told of then, or says something else. */
export const tellSaying = (view: View, thing: Thing, words: Words): ThingFound | undefined => {
  const told = all[thing.kind].tell(view, thing);
  if (told === undefined) return undefined;
  const says = wordsOf(told);
  return says.title === words.title && says.words === words.words ? told : undefined;
};
