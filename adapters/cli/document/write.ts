import * as E from 'fp-ts/lib/Either.js';
import { writeFileSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import type { Bilingual } from '../../../domain/language/codec.js';
import { isRecord } from '../../../domain/language/struct.js';
import type { Document } from '../../../src/documents/document.js';
import { documentOf, isNamedDocument, questionFor, questionForText } from '../../../src/documents/of.js';
import type { Question } from '../../../src/question.js';
import { FORM_NAMES, FORMS, isForm, type FormName } from '../../documents/forms.js';
import { badInput, failureOf, inTrouble, notOpened, type Failure } from '../failure.js';
import type { Invocation } from '../invocation.js';
import { onlyBook } from '../only-book.js';
import { openDesk } from '../open-desk.js';
import type { Anywhere } from '../options.js';
import type { ExitCode } from '../surroundings.js';

export interface TypedDocument {
  readonly format?: string;
  readonly out?: string;
}

type Asking = Invocation<Anywhere>;

/** Writes a document to a file, or prints it where it is text. */
export const writeDocument = async (
  which: string,
  { format, out }: TypedDocument,
  asking: Asking,
): Promise<ExitCode> => {
  const written = await made(which, format, out, asking);
  if (E.isRight(written)) {
    asking.terminal.print(written.right);
    return 0;
  }
  asking.terminal.complain(...written.left.said);
  return written.left.exit;
};

const made = async (
  which: string,
  format: string | undefined,
  out: string | undefined,
  asking: Asking,
): Promise<E.Either<Failure, string>> => {
  const form = formFrom(format, out);
  if (E.isLeft(form)) return E.left(badInput(form.left));
  if (out === undefined && !asking.settings.json && !FORMS[form.right].isText)
    return E.left(badInput(needsFile(form.right)));
  const document = await documentFor(questionOf(which), asking);
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

const TEXT = 'text:';

const questionOf = (which: string): Question => {
  if (isNamedDocument(which)) return questionFor(which);
  return questionForText(which.startsWith(TEXT) ? which.slice(TEXT.length) : which);
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
