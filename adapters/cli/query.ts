import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../../domain/language/codec.js';
import type { Answered } from '../../src/ask.js';
import type { Question } from '../../src/question.js';
import { documentOf } from '../../src/documents/of.js';
import type { Stamp } from '../../src/documents/document.js';
import { present } from '../../projections/present.js';
import { FORMS } from '../documents/forms.js';
import { FEED_NAMES, feedWritten } from '../documents/feeds/feeds.js';
import { failureOf, inTrouble, notOpened, type Failure } from './failure.js';
import { formTyped } from './format-option.js';
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
import { comparison } from './written/comparison.js';

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
  const known = await answerTo(asked, settings, around, terminal.style.lang);
  if (E.isLeft(known)) {
    terminal.complain(...known.left.said);
    return known.left.exit;
  }
  const { answered } = known.right;
  if (answered.answer.kind === 'replay' && isWatched(around, settings, typed)) {
    return goThrough(answered, answered.answer, around, terminal);
  }
  terminal.print(
    settings.json
      ? JSON.stringify(answered, null, 2)
      : ((await asDocument(known.right, typed, terminal.style.lang)) ??
          inForm(answered, typed, terminal.style)),
  );
  return 0;
};

/** Whether somebody sits there and has not asked for all of it at once. */
const isWatched = (
  { stdout, isTyped }: Surroundings,
  { json }: Anywhere,
  { markdown, list }: TypedOptions,
): boolean => stdout.isTTY && isTyped === true && !json && markdown !== true && list !== true;

/** As the document made of it, in the form asked for; nothing where none was, or none is made of it. */
const asDocument = async (
  { answered, stamp }: Known,
  typed: TypedOptions,
  lang: Lang,
): Promise<string | undefined> => {
  const form = formTyped(typed);
  const document = form && documentOf(answered, lang, stamp);
  return (
    form &&
    document &&
    Buffer.from(await FORMS[form].write(document))
      .toString('utf8')
      .trimEnd()
  );
};

/** As a picture, a feed or a comparison where one was asked for, else in lines; whole (`--all`) or in short. */
const inForm = (answered: Answered, typed: TypedOptions, style: Style): string => {
  const full = typed['all'] === true;
  if (answered.answer.kind === 'replay' && typed['markdown'] === true) {
    return replayInMarkdown(answered, answered.answer, style.lang);
  }
  const feed = FEED_NAMES.find((name) => typed[name] === true);
  if (feed !== undefined) return feedWritten(answered, feed, style.lang) ?? '';
  const page =
    pictured(answered, typed, style.lang) ?? comparison(answered, typed['format'], style.lang, full);
  return page ?? render(answered, { ...style, full });
};

/** An answer, and what was signed of the book last where a document is made of it. */
interface Known {
  readonly answered: Answered;
  readonly stamp?: Stamp;
}

const answerTo = async (
  { query, argument, typed }: Asked,
  settings: Anywhere,
  around: Surroundings,
  lang: Lang,
): Promise<E.Either<Failure, Known>> => {
  const desk = await openDesk(settings, around, { use: 'read', lang });
  if (E.isLeft(desk)) return E.left(notOpened(desk.left, settings, around.cwd));
  try {
    const book = settings.book === undefined ? await onlyBook(desk.right.books) : E.right(settings.book);
    if (E.isLeft(book)) return book;
    const answered = await desk.right.ask(book.right, query.question(argument, typed), settings.asOf)();
    if (E.isLeft(answered)) return E.left(failureOf(answered.left));
    if (formTyped(typed) === undefined) return E.right({ answered: answered.right });
    const stamp = await desk.right.stamp(book.right)();
    if (E.isLeft(stamp)) return E.left(inTrouble(stamp.left));
    return E.right({ answered: answered.right, ...present({ stamp: stamp.right }) });
  } finally {
    await desk.right.close();
  }
};
