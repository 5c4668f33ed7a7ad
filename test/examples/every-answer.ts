import * as E from 'fp-ts/lib/Either.js';
import type { Moment } from '../../domain/dates/moment.js';
import type { Language } from '../../domain/language/text.js';
import type { BookId } from '../../domain/language/ids.js';
import type { AsOf } from '../../src/as-of.js';
import { ask, type Answered } from '../../src/ask.js';
import { library } from '../../src/library.js';
import type { EventStore } from '../../src/ports/event-store.js';
import type { Question } from '../../src/question.js';
import { allStanding } from '../../projections/standing.js';
import { PLAIN } from '../support/plain-questions.js';
import { RECORDED_AT } from '../support/spec.js';
import { loadExample } from './load-example.js';
import { recordExample, type RecordedExample } from './record-example.js';

const WITHOUT_ID = [...PLAIN, 'log', 'summary'] as const;

/** Every question there is about a book: of every kind and, where it takes one, of every id in the book. */
export const questionsOf = async (example: RecordedExample): Promise<readonly Question[]> => {
  const view = await example.asOf({});
  const { mandates, meetings, proposals, texts } = view.book;
  const standing = allStanding(view).map(({ standing: { kind, id } }) => `${kind}:${id}`);
  const ofEach = (
    kind:
      | 'mandate'
      | 'meeting'
      | 'minutes'
      | 'proposal'
      | 'positions'
      | 'declaration'
      | 'why'
      | 'impact'
      | 'replay'
      | 'diff',
    ids: Iterable<string>,
  ) => [...ids].map((id): Question => ({ kind, id }));
  return [
    ...WITHOUT_ID.map((kind): Question => ({ kind })),
    ...ofEach('mandate', mandates.mandates.keys()),
    ...ofEach('meeting', meetings.meetings.keys()),
    ...ofEach('proposal', proposals.proposals.keys()),
    ...ofEach('positions', proposals.proposals.keys()),
    ...ofEach('declaration', texts.texts.keys()),
    ...[...texts.texts.values()].map(({ id, version }): Question => ({
      kind: 'changes',
      id,
      from: 1,
      to: version,
    })),
    ...[...texts.texts.values()].map(({ id }): Question => ({
      kind: 'translation',
      id,
      language: 'en' as Language,
    })),
    // One of each kind: their chains are much alike, and long.
    ...ofEach('why', new Map(standing.map((id) => [id.split(':')[0], id])).values()),
    ...ofEach('impact', ['1', '27']),
    ...ofEach('minutes', meetings.meetings.keys()),
    ...ofEach('replay', meetings.meetings.keys()),
    ...ofEach('diff', ['10..20']),
  ];
};

/** Now, at the first entry and at each 25th, on dates before, during and after all that happened, and as known then. */
const momentsOf = (last: number): readonly AsOf[] => [
  {},
  ...Array.from({ length: Math.floor(last / 25) + 1 }, (_, step) => ({ at: step * 25 })),
  { at: last },
  ...(['1990', '2019-11-13', '2019-11-15', '2020-01-15', '2030'] as Moment[]).map((on) => ({ on })),
  { knownOn: '2019-11-14' as Moment },
  { knownOn: RECORDED_AT.slice(0, 10) as Moment },
  { on: '2019-11-13' as Moment, at: last, knownOn: RECORDED_AT.slice(0, 10) as Moment },
];

export interface AnsweredThen {
  readonly question: Question;
  readonly asOf: AsOf;
  readonly answered: Answered;
}

/** Every answer an example's book gives, as of many moments. What is not in the book yet has no answer then. */
export const everyAnswer = async (
  name: 'xxiv-crm' | 'standards-committee',
): Promise<readonly AnsweredThen[]> => {
  const commands = await loadExample(name);
  const example = await recordExample(commands);
  const entries = await example.entries();
  const book = commands[0]!.command.book;
  return everyAnswerOf(example, book, momentsOf(entries.length - 1));
};

/** Every answer an example's book gives as of these moments. */
export const everyAnswerOf = async (
  example: RecordedExample,
  book: BookId,
  moments: readonly AsOf[],
): Promise<readonly AnsweredThen[]> => answersOf(example.store, book, await questionsOf(example), moments);

const answersOf = async (
  store: EventStore,
  book: BookId,
  questions: readonly Question[],
  moments: readonly AsOf[],
): Promise<readonly AnsweredThen[]> => {
  const put = ask({ store, books: library(store) }, () => RECORDED_AT);
  const all: AnsweredThen[] = [];
  for (const asOf of moments) {
    for (const question of questions) {
      const outcome = await put(book, question, asOf);
      if (E.isRight(outcome)) all.push({ question, asOf, answered: outcome.right });
      // A difference may reach further than the book did then.
      else if (outcome.left.kind !== 'not-in-the-book' && question.kind !== 'diff')
        throw new Error(outcome.left.said.en);
    }
  }
  return all;
};
