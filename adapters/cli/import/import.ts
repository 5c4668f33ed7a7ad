import * as E from 'fp-ts/lib/Either.js';
import { createHash } from 'node:crypto';
import { extname } from 'node:path';
import type { Bilingual } from '../../../domain/language/codec.js';
import { arrange, type Imported } from '../../../src/import/arrange.js';
import type { Fault } from '../../../src/import/block.js';
import { commandsFor, type About, type CommandFile } from '../../../src/import/commands.js';
import type { Desk } from '../../../src/ports/desk.js';
import { readSource, SOURCES } from '../../import/read.js';
import { readBytes } from '../command-file/bytes.js';
import { textOf } from '../command-file/text.js';
import { badInput, failureOf, notOpened, type Failure } from '../failure.js';
import type { Invocation } from '../invocation.js';
import { onlyBook } from '../only-book.js';
import { openDesk } from '../open-desk.js';
import type { Anywhere } from '../options.js';
import type { ExitCode } from '../surroundings.js';
import { knownFrom, missingIn, type Known, type TypedImport } from './about.js';
import { faultInWords, inOrder } from './faults.js';
import { previewOf } from './preview.js';
import { isWanted, recordImported } from './record.js';

type Call = Invocation<Anywhere>;

/** `acta import`: shows the text a file holds, and records it when that is confirmed. */
export const importText = async (file: string, typed: TypedImport, call: Call): Promise<ExitCode> => {
  const done = await imported(file, typed, call);
  if (E.isRight(done)) return done.right;
  call.terminal.complain(...done.left.said);
  return done.left.exit;
};

const imported = async (
  file: string,
  typed: TypedImport,
  call: Call,
): Promise<E.Either<Failure, ExitCode>> => {
  const { settings, terminal } = call;
  if (settings.json && typed.yes === true) return E.left(badInput(JSON_OR_YES));
  if (Object.keys(settings.asOf).length > 0) return E.left(badInput(NOT_A_QUESTION));
  const text = await textIn(file, typed, call);
  if (E.isLeft(text)) return text;
  const known = knownFrom(typed, text.right);
  if (E.isLeft(known)) return E.left(badInput(...known.left));
  if (!settings.json) terminal.print(previewOf(text.right, known.right, terminal.style));
  const missing = missingIn(known.right);
  if (missing.length === 0) return toBook(file, typed, { text: text.right, known: known.right }, call);
  if (settings.json || typed.yes === true) return E.left(badInput(needs(missing)));
  terminal.print(`\n${needs(missing)[terminal.style.lang]}`);
  return E.right(0);
};

const JSON_OR_YES: Bilingual = {
  es: '--json muestra los comandos y --yes los asienta: diga uno de los dos.',
  en: '--json shows the commands and --yes records them: say one of the two.',
};
const NOT_A_QUESTION: Bilingual = {
  es: '--at, --on y --known-on son para preguntar; cuándo se redactó el texto se dice con --occurred-at.',
  en: '--at, --on and --known-on are for asking; when the text was drafted is said by --occurred-at.',
};

const needs = (missing: readonly string[]): Bilingual => ({
  es: `Nada se ha asentado. Para asentarlo falta decir: ${missing.join(', ')} (acta import --help).`,
  en: `Nothing is recorded. To record it, say as well: ${missing.join(', ')} (acta import --help).`,
});

/** The text the file holds; everything in it that cannot be read or held. */
const textIn = async (
  file: string,
  { bracketsAreWords = false }: TypedImport,
  { around }: Call,
): Promise<E.Either<Failure, Imported>> => {
  const kind = SOURCES.find((source) => extname(file).toLowerCase() === `.${source}`);
  if (kind === undefined) return E.left(badInput(noSource(file)));
  const bytes = await readBytes(file, around.cwd);
  if (E.isLeft(bytes)) return E.left(refusal(file, [{ said: bytes.left }]));
  const source = kind === 'docx' ? E.right({ kind, bytes: bytes.right }) : markdownIn(bytes.right);
  if (E.isLeft(source)) return E.left(refusal(file, [source.left]));
  const read = await readSource(source.right);
  const text = arrange(read, { bracketsAreWords });
  return E.mapLeft((faults: readonly Fault[]) => refusal(file, inOrder(faults)))(text);
};

const markdownIn = (bytes: Uint8Array): E.Either<Fault, { readonly kind: 'md'; readonly text: string }> => {
  const text = textOf(bytes);
  return E.isLeft(text)
    ? E.left({ said: text.left.said, at: { kind: 'line', ...text.left.place } })
    : E.right({ kind: 'md', text: text.right });
};

const refusal = (file: string, faults: readonly Fault[]): Failure =>
  badInput(...faults.map((fault) => faultInWords(file, fault)), NOTHING);

const NOTHING: Bilingual = { es: 'No se importó nada.', en: 'Nothing was imported.' };

const noSource = (file: string): Bilingual => ({
  es: `${file}: se importa Markdown (.md) o Word (.docx).`,
  en: `${file}: what is imported is Markdown (.md) or Word (.docx).`,
});

interface Text {
  readonly text: Imported;
  readonly known: Known;
}

const toBook = async (
  file: string,
  typed: TypedImport,
  { text, known }: Text,
  call: Call,
): Promise<E.Either<Failure, ExitCode>> => {
  const { settings, around, terminal } = call;
  const { lang } = terminal.style;
  const wanted = await isWanted(typed, call);
  if (wanted === 'no') return E.right(0);
  const desk = await openDesk(settings, around, { use: wanted === 'yes' ? 'write' : 'rehearse', lang });
  if (E.isLeft(desk)) return E.left(notOpened(desk.left, settings, around.cwd));
  try {
    const about = await aboutFrom(known, desk.right, call);
    if (E.isLeft(about)) return about;
    const commands = written(about.right, text);
    if (settings.json) {
      terminal.print(JSON.stringify(commands, null, 2));
      return E.right(0);
    }
    return E.right(await recordImported({ file, commands, text }, wanted, desk.right, terminal));
  } finally {
    await desk.right.close();
  }
};

/** Of the book: which, and who keeps it where nobody is named; it happens now where no time is. */
const aboutFrom = async (
  known: Known,
  desk: Desk,
  { settings, around }: Call,
): Promise<E.Either<Failure, About>> => {
  const { text, organ, title, language, recordedBy, occurredAt = around.clock(), ...rest } = known;
  if (text === undefined || organ === undefined || title === undefined || language === undefined)
    return E.left(badInput(needs(missingIn(known))));
  const book = settings.book === undefined ? await onlyBook(desk.books) : E.right(settings.book);
  if (E.isLeft(book)) return book;
  const keeper = recordedBy === undefined ? await keeperOf(desk, book.right) : E.right(recordedBy);
  if (E.isLeft(keeper)) return keeper;
  return E.right({
    ...rest,
    text,
    organ,
    title,
    language,
    occurredAt,
    book: book.right,
    recordedBy: keeper.right,
  });
};

const keeperOf = async (desk: Desk, book: About['book']): Promise<E.Either<Failure, string>> => {
  const answered = await desk.ask(book, { kind: 'members' }, {})();
  if (E.isLeft(answered)) return E.left(failureOf(answered.left));
  const { answer } = answered.right;
  const code = answer.kind === 'members' ? answer.secretariat?.code : undefined;
  return code === undefined ? E.left(badInput(needs(['--recorded-by']))) : E.right(code);
};

const written = (about: About, { paragraphs }: Imported): CommandFile => {
  const digest = createHash('sha256')
    .update(
      JSON.stringify([about, paragraphs.map(({ id, part, within, words }) => [id, part, within, words])]),
    )
    .digest('hex');
  return commandsFor(about, paragraphs, digest);
};
