import * as E from 'fp-ts/lib/Either.js';
import type { BookId } from '../../../domain/language/ids.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import type { Desk } from '../../../src/ports/desk.js';
import { mayNeedKeys } from '../../../src/sealing/fields.js';
import { commandsOf, lacksBook, type Batch, type Books, type Written } from '../command-file/commands.js';
import { inOrder, problemInWords, type Problem } from '../command-file/problem.js';
import { readFiles, type Read } from '../command-file/read.js';
import { badInput, inStore, inTrouble, type Failure } from '../failure.js';
import type { Invocation } from '../invocation.js';
import { say } from '../language.js';
import { onlyBook } from '../only-book.js';
import { openDesk } from '../open-desk.js';
import type { Anywhere } from '../options.js';
import type { ExitCode } from '../surroundings.js';
import type { Style, Terminal } from '../terminal.js';
import { deskTrouble } from '../trouble.js';
import { jsonReport } from './json-report.js';
import type { BatchOutcome } from './outcome.js';
import { allOrNothing, oneByOne, rehearsed, type Means } from './perform.js';
import { linesOf, refusalSaid, standing, summary } from './report.js';

/** How a batch is to be recorded. */
export interface Manner {
  readonly dryRun: boolean;
  readonly atomic: boolean;
  readonly quiet: boolean;
  readonly seen?: number;
}

type Call = Invocation<Anywhere>;

/** `acta record`: everything is read and decoded before anything is recorded. */
export const record = async (files: readonly string[], manner: Manner, call: Call): Promise<ExitCode> => {
  const misuse = misused(files, call.settings);
  if (misuse !== undefined) return failed(misuse, call);
  const read = await readFiles(files, call.around);
  const books = await booksFor(read, call);
  if (E.isLeft(books)) return failed(books.left, call);
  const { commands, problems } = batchOf(read, books.right, manner);
  if (problems.length > 0) return bad(inOrder(problems), manner, call);
  const { settings, around, terminal } = call;
  const desk = await openDesk(settings, around, {
    use: manner.dryRun ? 'rehearse' : 'write',
    lang: terminal.style.lang,
    seals: commands.some(({ command }) => mayNeedKeys(command)),
  });
  if (E.isLeft(desk)) return told({ outcomes: [], trouble: deskTrouble(desk.left) }, manner, call);
  try {
    return told(await performed(commands, manner, desk.right, terminal), manner, call);
  } finally {
    await desk.right.close();
  }
};

const misused = (files: readonly string[], { asOf }: Anywhere): Failure | undefined => {
  if (Object.keys(asOf).length > 0) return badInput(notAQuestion);
  return files.filter((file) => file === '-').length > 1 ? badInput(stdinTwice) : undefined;
};

const notAQuestion: Bilingual = {
  es: '--at, --on y --known-on son para preguntar; para asentar está occurredAt en cada comando.',
  en: '--at, --on and --known-on are for asking; for recording there is occurredAt in each command.',
};
const stdinTwice: Bilingual = {
  es: 'la entrada estándar (-) se lee una sola vez.',
  en: 'standard input (-) is read only once.',
};

/** The store is asked for its only book where nothing else names one. */
const booksFor = async (read: Read, call: Call): Promise<E.Either<Failure, Books>> => {
  const { settings } = call;
  const asked = settings.book === undefined ? {} : { asked: settings.book };
  if (settings.book !== undefined || !read.drafts.some(lacksBook)) return E.right(asked);
  const only = await onlyBookIn(call);
  if (E.isRight(only)) return E.right({ ...asked, only: only.right });
  // What is wrong with the files themselves comes first; nothing will be recorded in whatever book.
  return read.problems.length > 0 ? E.right({ ...asked, only: SOME_BOOK }) : only;
};

const SOME_BOOK = 'book' as BookId;

const onlyBookIn = async ({ settings, around, terminal }: Call): Promise<E.Either<Failure, BookId>> => {
  const desk = await openDesk(settings, around, { use: 'rehearse', lang: terminal.style.lang });
  if (E.isLeft(desk)) return E.left(inStore(desk.left));
  const only = await onlyBook(desk.right.books);
  await desk.right.close();
  return only;
};

const batchOf = (read: Read, books: Books, { atomic }: Manner): Batch => {
  const { commands, problems } = commandsOf(read.drafts, books);
  return { commands, problems: [...read.problems, ...problems, ...(atomic ? severalBooks(commands) : [])] };
};

const severalBooks = (commands: readonly Written[]): readonly Problem[] => {
  const book = commands[0]?.command.book;
  const other = commands.find(({ command }) => command.book !== book);
  if (other === undefined) return [];
  const said = {
    es: `--atomic asienta en un solo libro, y aquí hay comandos para ${book ?? ''} y para ${other.command.book}.`,
    en: `--atomic records in one book, and there are commands here for ${book ?? ''} and for ${other.command.book}.`,
  };
  return [{ file: other.file, place: other.place, said }];
};

const performed = (
  commands: readonly Written[],
  manner: Manner,
  desk: Desk,
  terminal: Terminal,
): Promise<BatchOutcome> => {
  const means: Means = {
    desk,
    onProgress: (done) => {
      if (done % PROGRESS_EVERY === 0 && done > 0) terminal.progress(progressOf(done, commands.length));
    },
  };
  if (manner.dryRun) return rehearsed(commands, means, manner.seen);
  const [first, ...others] = commands;
  return manner.atomic && first !== undefined
    ? allOrNothing([first, ...others], means, manner.seen)
    : oneByOne(commands, means, manner.seen);
};

const PROGRESS_EVERY = 20;

const progressOf = (done: number, all: number): Bilingual => ({
  es: `asentando … ${done} de ${all} comandos`,
  en: `recording … ${done} of ${all} commands`,
});

const failed = ({ exit, said }: Failure, { terminal }: Call): ExitCode => {
  terminal.complain(...said);
  return exit;
};

const bad = (problems: readonly Problem[], manner: Manner, { settings, terminal }: Call): ExitCode => {
  if (settings.json) {
    terminal.print(jsonReport({ outcomes: [] }, how(manner), problems));
    return 2;
  }
  for (const problem of problems) terminal.complain(problemInWords(problem));
  terminal.complain(NOTHING_RECORDED);
  return 2;
};

const NOTHING_RECORDED: Bilingual = { es: 'No se asentó nada.', en: 'Nothing was recorded.' };

const how = ({ dryRun, atomic }: Manner) => ({ dryRun, atomic });

/** Says how it ended: what was recorded to stdout, what was not to stderr; in JSON, all of it to stdout. */
const told = (outcome: BatchOutcome, manner: Manner, { settings, terminal }: Call): ExitCode => {
  const refused = outcome.outcomes.filter(({ fate }) => fate.kind === 'refused');
  const isStopped = !manner.dryRun && (refused.length > 0 || outcome.trouble !== undefined);
  terminal.progress(undefined);
  const text = settings.json
    ? jsonReport(outcome, how(manner))
    : listing(outcome, manner, isStopped, terminal.style);
  if (text !== '') terminal.print(text);
  if (!settings.json) complain(outcome, isStopped, manner, terminal);
  if (outcome.trouble !== undefined) return 3;
  return refused.length > 0 ? 1 : 0;
};

const complain = (outcome: BatchOutcome, isStopped: boolean, manner: Manner, terminal: Terminal): void => {
  for (const one of outcome.outcomes) terminal.complain(...refusalSaid(one));
  if (outcome.trouble !== undefined) terminal.complain(...inTrouble(outcome.trouble).said);
  if (isStopped) terminal.complain(standing(outcome, manner.atomic));
};

const listing = (outcome: BatchOutcome, manner: Manner, isStopped: boolean, style: Style): string => {
  if (manner.quiet) return '';
  const lines = outcome.outcomes.flatMap((one) => linesOf(one, style));
  const end = isStopped ? [] : summary(outcome, manner.dryRun).map((said) => say(style.lang, said));
  return [...lines, ...end].join('\n');
};
