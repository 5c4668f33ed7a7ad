import * as E from 'fp-ts/lib/Either.js';
import { pipe } from 'fp-ts/lib/function.js';
import type { Book } from '../domain/book/state.js';
import type { Bilingual } from '../domain/language/codec.js';
import type { BookId, EntryNumber } from '../domain/language/ids.js';
import type { Body } from '../domain/membership/state.js';
import { calendar } from '../projections/calendar.js';
import { decisions } from '../projections/decisions.js';
import { declaration } from '../projections/declaration.js';
import { meetings, proposals } from '../projections/lists.js';
import { log } from '../projections/log.js';
import { mandate } from '../projections/mandate.js';
import { mandates } from '../projections/mandates.js';
import { meeting } from '../projections/meeting.js';
import { members } from '../projections/members.js';
import { notes } from '../projections/notes.js';
import { presidency } from '../projections/presidency.js';
import { proposal } from '../projections/proposal.js';
import { summary } from '../projections/summary.js';
import type { View } from '../projections/view.js';
import { entriesAsOf, viewAsOf, type AsOf, type Sources } from './as-of.js';
import { notInTheBook, type AskFailure } from './ask-failures.js';
import { citedBy, type Cited } from './cite.js';
import type { Clock } from './ports/clock.js';
import type { Answer, Question } from './question.js';

/** An answer with the moment it holds for and the entries it rests on. */
export interface Answered {
  readonly book: BookId;
  /** Whose book it is, and the zone its days are told in; left out before the body was constituted. */
  readonly body?: Pick<Body, 'names' | 'acronyms' | 'zone'>;
  readonly asOf: AsOf & {
    /** The instant the question was put at, ISO 8601 UTC. */
    readonly instant: string;
    /** The last entry taken into account. */
    readonly last?: EntryNumber;
  };
  readonly answer: Answer;
  /** Every entry the answer names, by number: when, by whom, on what basis. */
  readonly cited: Readonly<Record<string, Cited>>;
}

export type Ask = (book: BookId, question: Question, asOf?: AsOf) => Promise<E.Either<AskFailure, Answered>>;

/** Asks books questions, each as of any entry or date. Store trouble is thrown as `StoreFailure`. */
export const ask =
  (sources: Sources, clock: Clock): Ask =>
  async (id, question, asOf = {}) => {
    const view = await viewAsOf(sources, id, asOf, clock());
    if (E.isLeft(view)) return view;
    const { book, last, instant } = view.right;
    const answer =
      question.kind === 'log' || question.kind === 'summary'
        ? pipe(
            await entriesAsOf(sources, id, asOf),
            E.map((entries) => tellEntries[question.kind](view.right, entries)),
          )
        : answerFrom(view.right, question);
    if (E.isLeft(answer)) return answer;
    return E.right({
      book: id,
      ...bodyOf(book),
      asOf: { ...asOf, instant: new Date(instant).toISOString(), ...(last === undefined ? {} : { last }) },
      answer: answer.right,
      cited: question.kind === 'log' ? {} : await citedBy(sources.store, book, answer.right),
    });
  };

/** Questions about the entries themselves; the others are about what they amount to. */
const tellEntries = { log, summary } as const;
type AboutEntries = { readonly kind: keyof typeof tellEntries };

const bodyOf = ({ membership: { body } }: Book): Pick<Answered, 'body'> =>
  body === undefined ? {} : { body: { names: body.names, acronyms: body.acronyms, zone: body.zone } };

/** The answer a view gives. */
export const answerFrom = (
  view: View,
  question: Exclude<Question, AboutEntries>,
): E.Either<AskFailure, Answer> => {
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
    case 'members':
      return E.right(members(view));
    case 'notes':
      return E.right(notes(view));
    case 'mandate':
      return found(mandate(view, question.id), A_MANDATE, question.id, book.mandates.mandates.keySeq());
    case 'meeting':
      return found(meeting(view, question.id), A_MEETING, question.id, book.meetings.meetings.keySeq());
    case 'proposal':
      return found(proposal(view, question.id), A_PROPOSAL, question.id, book.proposals.proposals.keySeq());
    case 'declaration':
      return found(
        declaration(view, question.id),
        A_TEXT,
        question.id ?? 'declaration',
        book.texts.texts.keySeq(),
      );
  }
};

const A_MANDATE: Bilingual = { es: 'el mandato', en: 'mandate' };
const A_MEETING: Bilingual = { es: 'la reunión', en: 'meeting' };
const A_PROPOSAL: Bilingual = { es: 'la propuesta', en: 'proposal' };
const A_TEXT: Bilingual = { es: 'el texto', en: 'text' };

const found = <A>(
  answer: A | undefined,
  what: Bilingual,
  asked: string,
  known: Iterable<string>,
): E.Either<AskFailure, A> =>
  answer === undefined ? E.left(notInTheBook(what, asked, [...known])) : E.right(answer);
