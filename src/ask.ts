import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { Asker } from '../domain/authority/asker.js';
import type { Book } from '../domain/book/state.js';
import type { Instant } from '../domain/dates/moment.js';
import { matching, type Bilingual } from '../domain/language/codec.js';
import { readable } from '../domain/closed-doors/closed-entry.js';
import { record } from '../domain/language/dictionary.js';
import { BookId, EntryNumber } from '../domain/language/ids.js';
import { optional, struct } from '../domain/language/struct.js';
import { Sentence } from '../domain/language/text.js';
import { calendar } from '../projections/calendar.js';
import { decisions } from '../projections/decisions.js';
import { declaration } from '../projections/declaration.js';
import { dossier } from '../projections/dossier.js';
import { meetings, proposals, texts } from '../projections/lists.js';
import { log } from '../projections/log.js';
import { mandate } from '../projections/mandate.js';
import { mandates } from '../projections/mandates.js';
import { meeting } from '../projections/meeting.js';
import { BodyTold, members } from '../projections/members.js';
import { minutes } from '../projections/minutes.js';
import { notes } from '../projections/notes.js';
import { positions } from '../projections/positions.js';
import { presidency } from '../projections/presidency.js';
import { proposal } from '../projections/proposal.js';
import { todo } from '../projections/todo.js';
import { silence } from '../projections/silence.js';
import type { View } from '../projections/view.js';
import { AsOf, rowsAsOf, viewAsOf, type Sources, type ViewAsOf } from './as-of.js';
import { logOf, recorded, summaryAsOf } from './ask-part.js';
import { answerBetween } from './ask-between.js';
import { found, type AskFailure } from './ask-failures.js';
import { changesFrom, translationFrom } from './ask-texts.js';
import { Cited, citedBy, type Citations } from './cite.js';
import type { Entry } from './envelope.js';
import type { NamedEntries } from './named-entries.js';
import type { Clock } from './ports/clock.js';
import type { EventStore } from './ports/event-store.js';
import { signedFor, type Published } from './signed-for.js';
import { Answer, type Question } from './question.js';
import { sealedAsRecorded, sealReader, type Reading } from './sealing/tell.js';
import { KEEPER, type Seen } from './seen.js';
import { answerTraced, isAboutTrace, type AboutTrace } from './trace/ask-traced.js';

const { names, acronyms, zone } = BodyTold.props;

/** An answer with the moment it holds for and the entries it rests on. */
export const Answered = struct('Answered', {
  book: BookId,
  /** Whose book it is, and the zone its days are told in; left out before the body was constituted. */
  body: optional(struct('WhoseBook', { names, acronyms, zone })),
  asOf: struct('AsOfTold', {
    ...AsOf.props,
    /** The instant the question was put at, ISO 8601 UTC. */
    instant: matching('PutAt', /^([+-]\d\d)?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/, {
      es: 'un instante UTC',
      en: 'a UTC instant',
    }),
    /** The last entry taken into account. */
    last: optional(EntryNumber),
  }),
  answer: Answer,
  /** Every entry the answer names, by number: when, by whom, on what basis. */
  cited: record(Cited),
  /**
   * What stands sealed in the entries the answer rests on, by entry number and field: opened for those who may see
   * it, else words that say why not. Left out where nothing is sealed.
   */
  sealed: optional(record(record(Sentence))),
});
export type Answered = typeof Answered._A;

/** Without an asker it is the keeper who asks, and sees everything. */
export type Ask = (
  book: BookId,
  question: Question,
  asOf?: AsOf,
  asker?: Asker,
) => Promise<E.Either<AskFailure, Answered>>;

/**
 * Asks books questions, each as of any entry or date, each answered from what the asker may see now, and opens what is
 * sealed for this reader. Store trouble is thrown as `StoreFailure`.
 */
export const ask =
  ({ store, books, published }: AskedOf, clock: Clock, reading: Reading = {}): Ask =>
  async (id, question, asOf = {}, asker = KEEPER) => {
    const seen = await books.seenBy(id, asker);
    const now = clock();
    const view = await viewAsOf(store, seen, asOf, now);
    if (E.isLeft(view)) return view;
    const { book, last, instant } = view.right;
    const reader = sealReader(reading);
    const told = await tell({ store, seen, now, named: books.named }, view.right, question, asOf);
    if (E.isLeft(told)) return told;
    const { entries } = told.right;
    const answer = await signedFor(told.right.answer, id, asOf, published);
    const means = { store, named: books.named, reader };
    // The log is its own citation.
    const { cited, sealed }: Citations =
      question.kind === 'log'
        ? { cited: {}, sealed: await sealedAsRecorded(means, id, entries) }
        : await citedBy(means, book, answer);
    return E.right({
      book: id,
      ...bodyOf(book),
      asOf: { ...asOf, instant: new Date(instant).toISOString(), ...(last === undefined ? {} : { last }) },
      answer: reader.inWords(answer),
      cited,
      ...(Object.keys(sealed).length === 0 ? {} : { sealed }),
    });
  };

/** What is asked, and what is signed of it. */
export interface AskedOf extends Sources {
  /** The checkpoint published last of a book; without it nothing is signed here. */
  readonly published?: Published;
}

interface Told {
  readonly answer: Answer;
  /** Those it was made of that may be read, where the question is about entries. */
  readonly entries: readonly Entry[];
}

interface Means {
  readonly store: EventStore;
  readonly seen: Seen;
  readonly now: Instant;
  readonly named: NamedEntries;
}

const tell = async (
  means: Means,
  view: ViewAsOf,
  question: Question,
  asOf: AsOf,
): Promise<E.Either<AskFailure, Told>> => {
  if (question.kind === 'summary') {
    const answer = await summaryAsOf(means, view, asOf);
    return E.isLeft(answer) ? answer : E.right({ answer: answer.right, entries: [] });
  }
  if (question.kind === 'log') {
    if (question.only !== undefined) return E.right(await logOf(means, view, question.only));
    return pipe(
      await rowsAsOf(means.store, means.seen, asOf),
      E.map((rows) => ({ answer: log(view, rows.map(recorded)), entries: readable(rows) })),
    );
  }
  return pipe(
    await answerOne(means, view, question, asOf),
    E.map((answer) => ({ answer, entries: [] })),
  );
};

const answerOne = (
  means: Means,
  view: ViewAsOf,
  question: Exclude<Question, { readonly kind: 'log' | 'summary' }>,
  asOf: AsOf,
): E.Either<AskFailure, Answer> | Promise<E.Either<AskFailure, Answer>> => {
  if (question.kind === 'diff') return answerBetween(means, question, asOf);
  return isAboutTrace(question) ? answerTraced(means, view, asOf, question) : answerFrom(view, question);
};

const bodyOf = ({ membership: { body } }: Book): Pick<Answered, 'body'> =>
  body === undefined ? {} : { body: { names: body.names, acronyms: body.acronyms, zone: body.zone } };

/** A question about what the entries amount to at one moment. */
export type AboutState = Exclude<Question, AboutTrace | { readonly kind: 'log' | 'summary' | 'diff' }>;

/** The answer a view gives. */
export const answerFrom = (view: View, question: AboutState): E.Either<AskFailure, Answer> => {
  const { book } = view;
  switch (question.kind) {
    case 'mandates':
      return E.right(mandates(view));
    case 'calendar':
      return E.right(calendar(view));
    case 'presidency':
      return E.right(presidency(view));
    case 'decisions':
      return E.right(decisions(view));
    case 'meetings':
      return E.right(meetings(view));
    case 'proposals':
      return E.right(proposals(view));
    case 'texts':
      return E.right(texts(view));
    case 'silence':
      return E.right(silence(view));
    case 'dossier':
      return E.right(dossier(view));
    case 'todo':
      return E.right(todo(view));
    case 'members':
      return E.right(members(view));
    case 'notes':
      return E.right(notes(view));
    case 'mandate':
      return found(mandate(view, question.id), A_MANDATE, question.id, book.mandates.mandates.keys());
    case 'meeting':
      return found(meeting(view, question.id), A_MEETING, question.id, book.meetings.meetings.keys());
    case 'minutes':
      return found(minutes(view, question.id), A_MEETING, question.id, book.meetings.meetings.keys());
    case 'proposal':
      return found(proposal(view, question.id), A_PROPOSAL, question.id, book.proposals.proposals.keys());
    case 'positions':
      return found(positions(view, question.id), A_PROPOSAL, question.id, book.proposals.proposals.keys());
    case 'changes':
      return changesFrom(view, question);
    case 'translation':
      return translationFrom(view, question);
    case 'declaration':
      return found(
        declaration(view, question.id),
        A_TEXT,
        question.id ?? 'declaration',
        book.texts.texts.keys(),
      );
  }
};

const A_MANDATE: Bilingual = { es: 'el mandato', en: 'mandate' };
const A_MEETING: Bilingual = { es: 'la reunión', en: 'meeting' };
const A_PROPOSAL: Bilingual = { es: 'la propuesta', en: 'proposal' };
const A_TEXT: Bilingual = { es: 'el texto', en: 'text' };
