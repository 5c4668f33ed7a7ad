import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../domain/language/codec.js';
import { ask, type Answered } from '../../src/ask.js';
import type { AskFailure } from '../../src/ask-failures.js';
import { library } from '../../src/library.js';
import { StoreFailure, type EventStore } from '../../src/ports/event-store.js';
import type { Question } from '../../src/question.js';
import { openerWith, openNothing, type Opener } from '../../src/sealing/open.js';
import { badInput, inStore, notOpened, type Failure } from './failure.js';
import { noAnswerSaid } from '../no-answer.js';
import type { Lang } from './language.js';
import { pictured } from './picture/pictured.js';
import { goThrough } from './replay/interactive.js';
import { replayInMarkdown } from './replay/markdown.js';
import { render } from './render/render.js';
import { onlyBook } from './only-book.js';
import type { Settings } from './options.js';
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
  settings: Settings,
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
  { json }: Settings,
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
  const drawn = pictured(answered, typed, style.lang);
  const page = drawn ?? (form && written(answered, form, style.lang, full));
  return page ?? render(answered, { ...style, full });
};

const answerTo = async (
  { query, argument, typed }: Asked,
  settings: Settings,
  around: Surroundings,
  lang: Lang,
): Promise<E.Either<Failure, Answered>> => {
  const store = around.openStore(settings.store, 'read');
  if (E.isLeft(store)) return E.left(notOpened(store.left, settings.store, around.cwd));
  try {
    const book = settings.book === undefined ? await onlyBook(store.right) : E.right(settings.book);
    if (E.isLeft(book)) return book;
    const sources = { store: store.right, books: library(store.right) };
    const asking = ask(sources, around.clock, { lang, open: keeperOpener(settings, around) });
    const found = await asking(book.right, query.question(argument, typed), settings.asOf);
    return E.isLeft(found) ? E.left(await noAnswer(found.left, store.right)) : found;
  } catch (error) {
    if (error instanceof StoreFailure) return E.left(inStore(error.trouble));
    throw error;
  } finally {
    await store.right.close();
  }
};

/** Opens all that the keys here open; they are looked for when the first seal is met, and not before. */
const keeperOpener = (settings: Settings, around: Surroundings): Opener => {
  let open: Opener | undefined;
  return (seal) => {
    open ??= openerFor(settings, around);
    return open(seal);
  };
};

const openerFor = (settings: Settings, around: Surroundings): Opener => {
  const sealing = around.openKeys(settings.keys, 'read');
  if (E.isLeft(sealing)) throw new StoreFailure(sealing.left);
  return sealing.right === undefined ? openNothing : openerWith(sealing.right.keys);
};

/** Why there is no answer, with what was probably meant or what there is. */
const noAnswer = async (failure: AskFailure, store: EventStore): Promise<Failure> => {
  const books = failure.kind === 'unknown-book' ? await store.books()() : E.right([]);
  return E.isLeft(books) ? inStore(books.left) : badInput(noAnswerSaid({ known: books.right, ...failure }));
};
