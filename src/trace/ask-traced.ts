// Answers about a few entries and what they rest on, or were of: only those few are read.
import * as E from 'fp-ts/lib/Either.js';
import { asCorrected } from '../../domain/book/fold.js';
import type { Bilingual } from '../../domain/language/codec.js';
import type { EntryNumber, MeetingId } from '../../domain/language/ids.js';
import { impact } from '../../projections/impact.js';
import { replay } from '../../projections/replay.js';
import { calledSo } from '../../projections/standing-found.js';
import { allStanding } from '../../projections/standing.js';
import { closure, type Chain } from '../../projections/steps.js';
import type { View } from '../../projections/view.js';
import { why } from '../../projections/why.js';
import { found, notInTheBook, type AskFailure } from '../ask-failures.js';
import type { AsOf } from '../as-of.js';
import type { Answer, Question } from '../question.js';
import type { Means } from '../seen-entries.js';
import { stepsIn } from './steps.js';
import { traceAsOf, type ReadTraced } from './trace-as-of.js';
import type { Trace } from './trace.js';

const TRACED = ['why', 'impact', 'replay'] as const;

/** A question about how entries hang together. */
export type AboutTrace = Extract<Question, { readonly kind: (typeof TRACED)[number] }>;

export const isAboutTrace = (question: Question): question is AboutTrace =>
  TRACED.some((kind) => kind === question.kind);

/** The answer that the entries of the view give, named as the view names things. */
export const answerTraced = async (
  means: Means,
  view: View,
  asOf: AsOf,
  question: AboutTrace,
): Promise<E.Either<AskFailure, Answer>> => {
  switch (question.kind) {
    case 'why': {
      const roots = calledSo(view, question.id)[0]?.entries;
      if (roots === undefined) {
        const known = allStanding(view).map(({ standing }) => standing.id);
        return E.left(notInTheBook(ASKED_WHY, question.id, known));
      }
      const { trace, read } = await traceAsOf(means, view, asOf);
      const chain = await chainOf(trace, read, reached(trace, roots));
      return found(why(view, chain, question.id), ASKED_WHY, question.id, []);
    }
    case 'impact': {
      const { trace, read, to } = await traceAsOf(means, view, asOf);
      const entry = Number(question.id);
      const chain = await chainOf(
        trace,
        read,
        trace.has(entry) && entry <= to ? resting(trace, entry, to) : [],
      );
      return found(impact(view, chain, entry), AN_ENTRY, question.id, []);
    }
    case 'replay': {
      const meeting = view.book.meetings.meetings.get(question.id as MeetingId);
      const steps =
        meeting === undefined ? [] : await stepsIn(await traceAsOf(means, view, asOf), view.book, meeting);
      return found(
        replay(view, steps, question.id),
        A_MEETING,
        question.id,
        view.book.meetings.meetings.keys(),
      );
    }
  }
};

const reached = (trace: Trace, roots: readonly EntryNumber[]): ReadonlySet<EntryNumber> =>
  closure(roots, (number) =>
    trace.rests(number).flatMap(({ as, entry }) => (as === 'corrected' ? [] : [entry])),
  );

const resting = (trace: Trace, root: EntryNumber, to: EntryNumber): ReadonlySet<EntryNumber> =>
  closure([root], (number) => trace.restingOn(number).filter((entry) => entry <= to));

const chainOf = async (trace: Trace, read: ReadTraced, numbers: Iterable<EntryNumber>): Promise<Chain> =>
  new Map(
    (await read(numbers)).map((recorded) => [
      recorded.number,
      { recorded, reads: asCorrected(recorded, trace.readings), rests: trace.rests(recorded.number) },
    ]),
  );

const ASKED_WHY: Bilingual = {
  es: 'ningún mandato, actividad, párrafo, presidencia ni decisión',
  en: 'mandate, activity, paragraph, presidency or decision',
};
const A_MEETING: Bilingual = { es: 'la reunión', en: 'meeting' };
const AN_ENTRY: Bilingual = { es: 'el asiento', en: 'entry' };
