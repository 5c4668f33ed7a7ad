import * as E from 'fp-ts/lib/Either.js';
import { writeFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { Bilingual } from '../../../domain/language/codec.js';
import { isRecord } from '../../../domain/language/struct.js';
import type { Document } from '../../../src/documents/document.js';
import {
  documentOf,
  isNamedDocument,
  questionFor,
  questionForMinutes,
  questionForText,
} from '../../../src/documents/of.js';
import type { Question } from '../../../src/question.js';
import { FORM_NAMES, FORMS, isForm, type FormName } from '../../documents/forms.js';
import { badInput, failureOf, inTrouble, notOpened, type Failure } from '../failure.js';
import type { Invocation } from '../invocation.js';
import { onlyBook } from '../only-book.js';
import { openDesk } from '../open-desk.js';
import type { Anywhere } from '../options.js';
import { translationAsked, wrongTranslation } from '../translation-option.js';
import type { ExitCode } from '../surroundings.js';

export interface TypedDocument {
  readonly format?: string;
  /** The language a text was translated into. */
  readonly translation?: string;
  readonly out?: string;
}

type Asking = Invocation<Anywhere>;

/** Writes a document to a file, or prints it where it is text. */
export const writeDocument = async (
  which: string,
  typed: TypedDocument,
  asking: Asking,
): Promise<ExitCode> => {
  const written = await made(which, typed, asking);
  if (E.isRight(written)) {
    asking.terminal.print(written.right);
    return 0;
  }
  asking.terminal.complain(...written.left.said);
  return written.left.exit;
};

const made = async (
  which: string,
  { format, out, translation }: TypedDocument,
  asking: Asking,
): Promise<E.Either<Failure, string>> => {
  const question = questionOf(which, translation);
  if (E.isLeft(question)) return E.left(badInput(question.left));
  const form = formFrom(format, out);
  if (E.isLeft(form)) return E.left(badInput(form.left));
  if (out === undefined && !asking.settings.json && !FORMS[form.right].isText)
    return E.left(badInput(needsFile(form.right)));
  const document = await documentFor(question.right, asking);
  if (E.isLeft(document)) return document;
  if (asking.settings.json) return E.right(JSON.stringify(document.right, null, 2));
  const bytes = await FORMS[form.right].write(document.right);
  if (out === undefined) return E.right(Buffer.from(bytes).toString('utf8'));
  const trouble = kept(bytes, out, asking);
  return trouble === undefined ? E.right(out) : E.left(trouble);
};

const kept = (bytes: Uint8Array, out: string, { around: { cwd } }: Asking): Failure | undefined => {
  try {
    writeFileSync(resolve(cwd, out), bytes);
    return undefined;
  } catch (error) {
    const code = isRecord(error) ? String(error['code']) : String(error);
    return badInput({
      es: `${out} no se puede escribir (${code}).`,
      en: `${out} cannot be written (${code}).`,
    });
  }
};

const PREFIX = /^(?<kind>text|minutes):(?<id>.*)$/su;

/** What is asked for: a document of its own name, the minutes of a meeting, or a text, as it is or translated. */
const questionOf = (which: string, translation: string | undefined): E.Either<Bilingual, Question> => {
  if (translation !== undefined) return translationOf(which, translation);
  if (isNamedDocument(which)) return E.right(questionFor(which));
  const { kind, id = which } = PREFIX.exec(which)?.groups ?? {};
  return E.right(kind === 'minutes' ? questionForMinutes(id) : questionForText(id));
};

const translationOf = (which: string, translation: string): E.Either<Bilingual, Question> => {
  const asked = translationAsked(textNamed(which), { translation });
  if (asked === undefined) return E.left(wrongTranslation({ translation }) ?? onlyOfText);
  const isText = which === 'declaration' || !(isNamedDocument(which) || which.startsWith('minutes:'));
  return isText ? E.right(asked) : E.left(onlyOfText);
};

/** The id of a text; the last declaration goes by its name. */
const textNamed = (which: string): string | undefined =>
  which === 'declaration' ? undefined : (PREFIX.exec(which)?.groups?.['id'] ?? which);

const onlyOfText: Bilingual = {
  es: '--translation va con un texto: acta document declaration --translation en.',
  en: '--translation goes with a text: acta document declaration --translation en.',
};

const formFrom = (format: string | undefined, out: string | undefined): E.Either<Bilingual, FormName> => {
  const typed = format ?? (out === undefined ? 'md' : extname(out).slice(1));
  return isForm(typed) ? E.right(typed) : E.left(format === undefined ? noFormInName(out) : noForm(typed));
};

const ALL = FORM_NAMES.join(', ');

const noForm = (typed: string): Bilingual => ({
  es: `--format: "${typed}" no es ninguna de: ${ALL}.`,
  en: `--format: "${typed}" is none of: ${ALL}.`,
});

const noFormInName = (out = ''): Bilingual => ({
  es: `--out: el nombre "${out}" no dice en qué forma; dígala con --format: ${ALL}.`,
  en: `--out: the name "${out}" does not say in which form; say it with --format: ${ALL}.`,
});

const needsFile = (form: FormName): Bilingual => ({
  es: `Un ${form.toUpperCase()} va a un archivo: dígalo con --out, como --out acta.${form}.`,
  en: `${form.toUpperCase()} goes to a file: name it with --out, such as --out acta.${form}.`,
});

const documentFor = async (
  question: Question,
  { settings, around, terminal }: Asking,
): Promise<E.Either<Failure, Document>> => {
  const { lang } = terminal.style;
  const desk = await openDesk(settings, around, { use: 'read', lang });
  if (E.isLeft(desk)) return E.left(notOpened(desk.left, settings, around.cwd));
  try {
    const book = settings.book === undefined ? await onlyBook(desk.right.books) : E.right(settings.book);
    if (E.isLeft(book)) return book;
    const answered = await desk.right.ask(book.right, question, settings.asOf)();
    if (E.isLeft(answered)) return E.left(failureOf(answered.left));
    const stamp = await desk.right.stamp(book.right)();
    if (E.isLeft(stamp)) return E.left(inTrouble(stamp.left));
    const document = documentOf(answered.right, lang, stamp.right);
    return document === undefined ? E.left(badInput()) : E.right(document);
  } finally {
    await desk.right.close();
  }
};
