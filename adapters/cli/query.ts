import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../domain/language/codec.js';
import type { Answered } from '../../src/ask.js';
import type { Question } from '../../src/question.js';
import { FEED_NAMES, feedWritten } from '../documents/feeds/feeds.js';
import { failureOf, notOpened, type Failure } from './failure.js';
import type { Lang } from './language.js';
import { pictured } from './picture/pictured.js';
import { goThrough } from './replay/interactive.js';
import { replayInMarkdown } from './replay/markdown.js';
import { render } from './render/render.js';
import { onlyBook } from './only-book.js';
import { openDesk } from './open-desk.js';
import type { Anywhere } from './options.js';
import type { ExitCode, Surroundings } from './surroundings.js';
import type { Style, Terminal } from './terminal.js';
import { isForm } from './written/form.js';
import { written } from './written/written.js';

/** A command that asks the book something: what it takes and what it asks. */
export interface Query {
  readonly name: string;
  readonly argument?: {
    readonly name: string;
    readonly help: Bilingual;
    /** Nothing is asked without it. */
    readonly required?: true;
  };
  readonly options?: readonly { readonly flags: string; readonly help: Bilingual }[];
  readonly help: Bilingual;
  readonly examples: readonly string[];
  readonly question: (argument: string | undefined, typed: TypedOptions) => Question;
  /** What is wrong with what was typed, if anything is; only what is right is asked. */
  readonly wrong?: (argument: string | undefined, typed: TypedOptions) => Bilingual | undefined;
}

/** The options of one query, as commander gives them. */
export type TypedOptions = Readonly<Record<string, string | boolean | undefined>>;

export interface Asked {
  readonly query: Query;
  readonly argument: string | undefined;
  readonly typed: TypedOptions;
}

/** Asks the book and prints the answer. */
export const answer = async (
  asked: Asked,
  settings: Anywhere,
  around: Surroundings,
  terminal: Terminal,
): Promise<ExitCode> => {
  const { query, argument, typed } = asked;
  const wrong = query.wrong?.(argument, typed);
  if (wrong !== undefined) {
    terminal.complain(wrong);
    return 2;
  }
  const answered = await answerTo(asked, settings, around, terminal.style.lang);
  if (E.isLeft(answered)) {
    terminal.complain(...answered.left.said);
    return answered.left.exit;
  }
  const { answer: told } = answered.right;
  if (told.kind === 'replay' && isWatched(around, settings, typed)) {
    return goThrough(answered.right, told, around, terminal);
  }
  terminal.print(
    settings.json ? JSON.stringify(answered.right, null, 2) : inForm(answered.right, typed, terminal.style),
  );
  return 0;
};

/** Whether somebody sits there and has not asked for all of it at once. */
const isWatched = (
  { stdout, isTyped }: Surroundings,
  { json }: Anywhere,
  { markdown, list }: TypedOptions,
): boolean => stdout.isTTY && isTyped === true && !json && markdown !== true && list !== true;

/** In the form asked for (`--format`), else in lines; whole (`--all`), where a short answer would do. */
const inForm = (answered: Answered, typed: TypedOptions, style: Style): string => {
  const { format, all } = typed;
  const full = all === true;
  const form = typeof format === 'string' && isForm(format) ? format : undefined;
  if (answered.answer.kind === 'replay' && typed['markdown'] === true) {
    return replayInMarkdown(answered, answered.answer, style.lang);
  }
  const feed = FEED_NAMES.find((name) => typed[name] === true);
  if (feed !== undefined) return feedWritten(answered, feed, style.lang) ?? '';
  const drawn = pictured(answered, typed, style.lang);
  const page = drawn ?? (form && written(answered, form, style.lang, full));
  return page ?? render(answered, { ...style, full });
};

const answerTo = async (
  { query, argument, typed }: Asked,
  settings: Anywhere,
  around: Surroundings,
  lang: Lang,
): Promise<E.Either<Failure, Answered>> => {
  const desk = await openDesk(settings, around, { use: 'read', lang });
  if (E.isLeft(desk)) return E.left(notOpened(desk.left, settings, around.cwd));
  try {
    const book = settings.book === undefined ? await onlyBook(desk.right.books) : E.right(settings.book);
    if (E.isLeft(book)) return book;
    const answered = await desk.right.ask(book.right, query.question(argument, typed), settings.asOf)();
    return E.mapLeft(failureOf)(answered);
  } finally {
    await desk.right.close();
  }
};
