// What the entries of a bundle amount to, asked as they would be asked of the book. Made when a bundle is made, and
// anew from its entries when it is verified: the same entries give the same answers, at whatever hour.
import * as E from 'fp-ts/lib/Either.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import type { Asker } from '../../domain/authority/asker.js';
import { fold } from '../../domain/book/fold.js';
import type { Instant } from '../../domain/dates/moment.js';
import type { BookId } from '../../domain/language/ids.js';
import type { Language } from '../../domain/language/text.js';
import type { DraftedText } from '../../domain/texts/state.js';
import { ask, type Answered } from '../ask.js';
import { keptStates } from '../kept-states.js';
import { library } from '../library.js';
import type { EventStore, Range, StoredEntry } from '../ports/event-store.js';
import type { Question } from '../question.js';
import { KEEPER, type Seen } from '../seen.js';
import type { Reach } from './manifest.js';
import { understood } from '../understood.js';

/** Those entries of a book that may be read, of as many as it has. */
export interface Shown {
  readonly book: BookId;
  readonly entries: readonly StoredEntry[];
  readonly size: number;
  readonly reach: Reach;
}

export type Lang = 'es' | 'en';

/** An answer by the name of its file, without ending: `mandates`, `mandate/protection`. */
export type Answers = ReadonlyMap<string, Answered>;

/** Whoever reads a bundle that is for everybody. */
export const PUBLIC: Asker = { kind: 'public' };

// Every question is put as of the last entry, so at its instant; this is asked for and never used.
const NEVER = '1970-01-01T00:00:00.000Z' as Instant;

/** Waited for between one piece of the work and the next. */
export type Rest = () => Promise<void>;

/** Of whoever works for nobody else meanwhile. */
export const withoutRest: Rest = () => Promise.resolve();

/** Throws `StoreFailure` where an entry cannot be understood. What is sealed stays sealed, and words say so. */
export const answersOf = async (shown: Shown, lang: Lang, rest = withoutRest): Promise<Answers> => {
  const store = holding(shown);
  const seen = seenOf(shown);
  await rest();
  const put = ask({ store, books: { ...library(store), seenBy: () => Promise.resolve(seen) } }, () => NEVER, {
    lang,
  });
  const answers = new Map<string, Answered>();
  for (const [name, question] of questionsOf(seen)) {
    const answered = await put(shown.book, question, { at: shown.size - 1 });
    if (E.isRight(answered)) answers.set(name, answered.right);
    await rest();
  }
  return answers;
};

const seenOf = ({ book, entries, size, reach }: Shown): Seen => ({
  asker: reach === 'whole' ? KEEPER : PUBLIC,
  // What is hidden is not even here.
  hidden: new Set(),
  book: {
    ...fold(
      book,
      entries.map((entry) => understood(book, entry)),
    ),
    next: size,
  },
  states: keptStates(),
});

const PLAIN = [
  'summary',
  'mandates',
  'calendar',
  'presidency',
  'decisions',
  'meetings',
  'proposals',
  'silence',
  'todo',
  'dossier',
  'texts',
  'members',
  'notes',
  'log',
] as const satisfies readonly Question['kind'][];

const questionsOf = ({ book }: Seen): readonly (readonly [name: string, question: Question])[] => {
  const each = (kind: 'mandate' | 'meeting' | 'minutes' | 'proposal', ids: Iterable<string>) =>
    [...ids].map((id): [string, Question] => [`${kind}/${id}`, { kind, id }]);
  return [
    ...PLAIN.map((kind): [string, Question] => [kind, { kind }]),
    ...each('mandate', book.mandates.mandates.keys()),
    ...each('meeting', book.meetings.meetings.keys()),
    ...each('minutes', book.meetings.meetings.keys()),
    ...each('proposal', book.proposals.proposals.keys()),
    ...[...book.texts.texts.keys()].map((id): [string, Question] => [
      `text/${id}`,
      { kind: 'declaration', id },
    ]),
    ...[...book.texts.texts.values()].flatMap((text) =>
      translatedInto(text).map((language): [string, Question] => [
        `translation/${text.id}/${language}`,
        { kind: 'translation', id: text.id, language },
      ]),
    ),
  ];
};

/** The languages in which something of a text stands, fresh or stale, beside its own. */
const translatedInto = ({ translations }: DraftedText): readonly Language[] =>
  [...translations].flatMap(([language, { size }]) => (size === 0 ? [] : [language]));

/** A store of these entries alone, to be read. Their numbers are theirs, and may leave some out. */
const holding = ({ book: id, entries, size }: Shown): EventStore => {
  async function* read(_: BookId, { from = 0, to = size }: Range = {}): AsyncGenerator<StoredEntry> {
    yield* entries.filter(({ number }) => number >= from && number <= to);
    await Promise.resolve();
  }
  return {
    append: () => TE.left({ kind: 'unavailable', message: 'A bundle is only read.' }),
    head: () => TE.right(size - 1),
    find: (_, entry) => TE.right(entries.find((one) => one.id === entry)),
    read,
    follow: (book, after) => read(book, { from: after + 1 }),
    ready: () => TE.right(undefined),
    books: () => TE.right([id]),
    close: () => Promise.resolve(),
  };
};
