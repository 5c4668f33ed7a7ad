import * as E from 'fp-ts/lib/Either.js';
import type { Event } from '../domain/book/event.js';
import { grounded } from '../domain/book/grounds.js';
import { readable, type ClosedEntry } from '../domain/closed-doors/closed-entry.js';
import type { Bilingual } from '../domain/language/codec.js';
import type { Recorded } from '../domain/language/entry.js';
import { impact } from '../projections/impact.js';
import { log } from '../projections/log.js';
import { replay } from '../projections/replay.js';
import { allStanding } from '../projections/standing.js';
import type { Chain } from '../projections/steps.js';
import { summary } from '../projections/summary.js';
import type { View } from '../projections/view.js';
import { why } from '../projections/why.js';
import { found, type AskFailure } from './ask-failures.js';
import type { Answer, Question } from './question.js';

const ABOUT_ENTRIES = ['log', 'summary', 'why', 'impact', 'replay'] as const;

/** A question about the entries themselves; the others are about what they amount to. */
export type AboutEntries = Extract<Question, { readonly kind: (typeof ABOUT_ENTRIES)[number] }>;

export const isAboutEntries = (question: Question): question is AboutEntries =>
  ABOUT_ENTRIES.some((kind) => kind === question.kind);

/** The answer that the entries give, as far as they are seen, named as the view names things. */
export const answerFromEntries = (
  view: View,
  rows: readonly (Recorded<Event> | ClosedEntry)[],
  question: AboutEntries,
): E.Either<AskFailure, Answer> => {
  switch (question.kind) {
    case 'log':
      return E.right(log(view, rows));
    case 'summary':
      return E.right(
        summary(
          view,
          readable(rows).map(({ basis }) => basis.kind),
        ),
      );
    case 'why':
      return found(
        why(view, chainOf(view, rows), question.id),
        ASKED_WHY,
        question.id,
        allStanding(view).map(({ standing }) => standing.id),
      );
    case 'impact':
      return found(impact(view, chainOf(view, rows), Number(question.id)), AN_ENTRY, question.id, []);
    case 'replay':
      return found(
        replay(view, readable(rows), question.id),
        A_MEETING,
        question.id,
        view.book.meetings.meetings.keys(),
      );
  }
};

const chainOf = ({ book }: View, rows: readonly (Recorded<Event> | ClosedEntry)[]): Chain =>
  grounded(book.id, readable(rows));

const ASKED_WHY: Bilingual = {
  es: 'ningún mandato, actividad, párrafo, presidencia ni decisión',
  en: 'mandate, activity, paragraph, presidency or decision',
};
const A_MEETING: Bilingual = { es: 'la reunión', en: 'meeting' };
const AN_ENTRY: Bilingual = { es: 'el asiento', en: 'entry' };
