import * as E from 'fp-ts/lib/Either.js';
import { openMemory } from '../../adapters/store/memory.js';
import type { Asker } from '../../domain/authority/asker.js';
import type { Command } from '../../domain/book/command.js';
import type { Event } from '../../domain/book/event.js';
import type { Instant } from '../../domain/dates/moment.js';
import type { Recorded } from '../../domain/language/entry.js';
import type { EntryNumber } from '../../domain/language/ids.js';
import type { Language } from '../../domain/language/text.js';
import { log } from '../../projections/log.js';
import { rowsAsOf, viewAsOf, type AsOf } from '../../src/as-of.js';
import { answerFrom, ask, type AboutState } from '../../src/ask.js';
import { answerTraced, isAboutTrace } from '../../src/trace/ask-traced.js';
import { citedBy } from '../../src/cite.js';
import { commandIdOf, sha256, toStored } from '../../src/envelope.js';
import { sealReader } from '../../src/sealing/tell.js';
import { library, type Library } from '../../src/library.js';
import type { EventStore, StoredEntry } from '../../src/ports/event-store.js';
import type { Question } from '../../src/question.js';
import { CRM } from './desk.js';
import { PLAIN } from './plain-questions.js';

export const NOW = '2026-06-01T00:00:00.000Z' as Instant;

/** An hour from one entry to the next, so that the time of each is its own. */
export const recordedAt = (number: EntryNumber): Instant =>
  new Date(Date.parse('2026-01-01T00:00:00.000Z') + number * 3_600_000).toISOString() as Instant;

/** The same entries, each recorded at an hour of its own and by a command of its own. */
export const hourly = (entries: readonly Recorded<Event>[]): readonly Recorded<Event>[] =>
  entries.map((entry) => ({ ...entry, recordedAt: recordedAt(entry.number) }));

const asStored = (entry: Recorded<Event>, label: string): StoredEntry => {
  const command = { ...entry, id: commandIdOf(CRM, label), book: CRM } as unknown as Command;
  const [stored] = toStored(command, [entry], sha256(label));
  if (stored === undefined) throw new Error('nothing to store');
  return stored;
};

export interface KeptBook {
  readonly store: EventStore;
  readonly books: Library;
}

/** A store with these entries, under labels that say which they are. */
export const keptBook = async (
  entries: readonly Recorded<Event>[],
  label: (entry: Recorded<Event>) => string = ({ number }) => `entry ${number}`,
): Promise<KeptBook> => {
  const store = openMemory();
  await appendTo(store, entries, label);
  return { store, books: library(store) };
};

/** Appends these entries after those that the store has. */
export const appendTo = async (
  store: EventStore,
  entries: readonly Recorded<Event>[],
  label: (entry: Recorded<Event>) => string = ({ number }) => `entry ${number}`,
): Promise<void> => {
  const [first, ...others] = entries.map((entry) => asStored(entry, label(entry)));
  if (first === undefined) throw new Error('no entries');
  const appended = await store.append(CRM, first.number === 0 ? 'no-book' : first.number - 1, [
    first,
    ...others,
  ])();
  if (E.isLeft(appended)) throw new Error(JSON.stringify(appended.left));
};

type OfText = Extract<Question, { readonly kind: 'changes' | 'translation' }>;

/** A question about one thing, whether or not there is such a thing. */
export type Asks = Extract<Exclude<Question, OfText>, { readonly id?: string }> & { readonly id: string };

/** Of a text, also what its first change was, and how it stands in another language. */
const withMoreOfTexts = (asks: readonly Asks[]): readonly (Asks | OfText)[] =>
  asks.flatMap((ask): readonly (Asks | OfText)[] =>
    ask.kind === 'declaration'
      ? [
          ask,
          { kind: 'changes', id: ask.id, from: 1, to: 2 },
          { kind: 'translation', id: ask.id, language: 'en' as Language },
        ]
      : [ask],
  );

/** Everything that somebody can get out of a book as of a moment: each answer, failure, citation, and the log. */
export const everything = async (
  { store, books }: KeptBook,
  asker: Asker,
  asOf: AsOf,
  asks: readonly Asks[],
): Promise<unknown> => {
  const seen = await books.seenBy(CRM, asker);
  const view = await viewAsOf(store, seen, asOf, NOW);
  if (E.isLeft(view)) return view.left;
  const questions: readonly Question[] = [
    ...PLAIN.map((kind) => ({ kind })),
    ...withMoreOfTexts(asks),
    // All that rests on the first entry is, but for what nobody could see, all there is.
    { kind: 'impact', id: '0' },
  ];
  const rows = await rowsAsOf(store, seen, asOf);
  if (E.isLeft(rows)) return rows.left;
  const means = { store, seen, named: books.named };
  const answers: unknown[] = [];
  for (const question of questions)
    answers.push(
      isAboutTrace(question)
        ? await answerTraced(means, view.right, asOf, question)
        : answerFrom(view.right, question as AboutState),
    );
  return {
    instant: view.right.instant,
    answers,
    cited: await citedBy({ store, named: books.named, reader: sealReader({}) }, view.right.book, answers),
    log: log(view.right, rows.right),
    diff: await ask({ store, books }, () => NOW)(
      CRM,
      { kind: 'diff', id: `0..${view.right.last ?? 0}` },
      asOf,
      asker,
    ),
    summary: await ask({ store, books }, () => NOW)(CRM, { kind: 'summary' }, asOf, asker),
  };
};
