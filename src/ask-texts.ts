// Questions about a text at two moments, or in two languages: what is missing is a version or a language.
import * as E from 'fp-ts/lib/Either.js';
import type { Bilingual } from '../domain/language/codec.js';
import type { TextId } from '../domain/language/ids.js';
import { changes } from '../projections/changes.js';
import { otherLanguages, tellTranslation, textAsked } from '../projections/translation.js';
import type { View } from '../projections/view.js';
import { found, notInTheBook, type AskFailure } from './ask-failures.js';
import type { Answer, Question } from './question.js';

export const changesFrom = (
  view: View,
  { id, from, to }: Extract<Question, { readonly kind: 'changes' }>,
): E.Either<AskFailure, Answer> => {
  const { texts: known } = view.book.texts;
  const text = known.get(id as TextId);
  if (text === undefined) return E.left(notInTheBook(A_TEXT, id, [...known.keys()]));
  const missing = [from, to].find((version) => version < 1 || version > text.version) ?? from;
  const versions = text.shaped.map((_, index) => String(index + 1));
  return found(changes(view, id, { from, to }), A_VERSION, String(missing), versions);
};

export const translationFrom = (
  view: View,
  { id, language }: Extract<Question, { readonly kind: 'translation' }>,
): E.Either<AskFailure, Answer> => {
  const text = textAsked(view, id);
  if (text === undefined) {
    return E.left(notInTheBook(A_TEXT, id ?? 'declaration', [...view.book.texts.texts.keys()]));
  }
  const others = otherLanguages(view, text);
  return others.includes(language)
    ? E.right(tellTranslation(view, text, language))
    : E.left(notInTheBook(A_LANGUAGE, language, others));
};

const A_LANGUAGE: Bilingual = { es: 'otro idioma', en: 'other language' };
const A_VERSION: Bilingual = { es: 'la versión', en: 'version' };
const A_TEXT: Bilingual = { es: 'el texto', en: 'text' };
