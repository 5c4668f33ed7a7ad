import * as E from 'fp-ts/lib/Either.js';
import pico from 'picocolors';
import { v5 as uuidv5 } from 'uuid';
import { render } from '../../adapters/cli/render/render.js';
import { openMemory } from '../../adapters/store/memory.js';
import type { Command } from '../../domain/book/command.js';
import type { Moment } from '../../domain/dates/moment.js';
import { ask, type Answered } from '../../src/ask.js';
import { sha256, toStored } from '../../src/envelope.js';
import { library } from '../../src/library.js';
import type { Answer, Question } from '../../src/question.js';
import { CRM } from './desk.js';
import { bookOf, entriesOf, RECORDED_AT, type Told } from './spec.js';

export interface When {
  readonly at?: number;
  readonly on?: string;
  readonly knownOn?: string;
}

export interface Asked {
  readonly answered: (question: Question, when?: When) => Promise<Answered>;
  /** What is answered, to a question of that kind. */
  readonly answer: <K extends Question['kind']>(
    question: Extract<Question, { readonly kind: K }>,
    when?: When,
  ) => Promise<Extract<Answer, { readonly kind: K }>>;
  /** What is printed in Spanish and in English, line by line and never cut, without the header; `full` as with --all. */
  readonly said: (
    question: Question,
    when?: When & { readonly full?: boolean },
  ) => Promise<{ readonly es: readonly string[]; readonly en: readonly string[] }>;
}

/** What a book that was told all this answers, as the command line asks it on 2026-01-01. */
export const asked = (...told: readonly Told[]): Promise<Asked> => {
  bookOf(entriesOf(told)); // fails unless it is lawful
  return askedUnjudged(...told);
};

/** The same of what acta itself would have refused: a store may come from elsewhere. */
export const askedUnjudged = async (...told: readonly Told[]): Promise<Asked> => {
  const history = entriesOf(told);
  const store = openMemory();
  for (const entry of history) {
    // The command behind it: of it only the id is told anywhere.
    const command = { id: uuidv5(String(entry.number), uuidv5.URL), book: CRM, type: 'TellEntry' };
    const [stored] = toStored(command as unknown as Command, [entry], sha256(command.id));
    if (stored === undefined) throw new Error('an entry that is not stored');
    const appended = await store.append(CRM, entry.number === 0 ? 'no-book' : entry.number - 1, [stored])();
    if (E.isLeft(appended)) throw new Error(JSON.stringify(appended.left));
  }
  const put = ask({ store, books: library(store) }, () => RECORDED_AT);

  const answered: Asked['answered'] = async (question, { at, on, knownOn } = {}) => {
    const found = await put(CRM, question, {
      ...(at === undefined ? {} : { at }),
      ...(on === undefined ? {} : { on: on as Moment }),
      ...(knownOn === undefined ? {} : { knownOn: knownOn as Moment }),
    });
    if (E.isLeft(found)) throw new Error(found.left.said.en);
    return found.right;
  };
  return {
    answered,
    answer: async (question, when) => {
      const { answer } = await answered(question, when);
      // A question of a kind is answered with an answer of that kind.
      expect(answer.kind).toBe(question.kind);
      return answer as never;
    },
    said: async (question, { full = false, ...when } = {}) => {
      const found = await answered(question, when);
      const linesIn = (lang: 'es' | 'en'): readonly string[] =>
        render(found, { lang, width: 10_000, colours: pico.createColors(false), full })
          .split('\n')
          .slice(1)
          .map((line) => line.trim())
          .filter((line) => line !== '');
      return { es: linesIn('es'), en: linesIn('en') };
    },
  };
};
