import type { EntryNumber, ParagraphId } from '../language/ids.js';
import { rejection, type Rejection } from '../language/rejection.js';
import type { Language } from '../language/text.js';
import { paragraphLabel, type DraftedText, type Translation } from './state.js';
import type { Wanting } from './translations.js';

export const ownLanguage = ({ id, language, entry }: DraftedText): Rejection =>
  rejection(
    'translation-into-own-language',
    {
      es: `El texto "${id}" está redactado en "${language}" (asiento ${entry}): en ese idioma se enmienda, no se traduce.`,
      en: `The text "${id}" is written in "${language}" (entry ${entry}): in that language it is amended, not translated.`,
    },
    [entry],
  );

export const notThereInVersion = (paragraph: ParagraphId, version: number): Rejection =>
  rejection('not-on-that-version', {
    es: `La versión ${version} no tiene ningún párrafo "${paragraph}": diga de qué versión son las palabras traducidas.`,
    en: `Version ${version} has no paragraph "${paragraph}": say of which version the words translated are.`,
  });

/** Of a paragraph as it stood earlier than the one that is there already. */
export const translationOutrun = (paragraph: ParagraphId, { of, entry }: Translation): Rejection =>
  rejection(
    'translation-outrun',
    {
      es: `Del párrafo "${paragraph}" ya consta una traducción de la versión ${of}, posterior (asiento ${entry}).`,
      en: `The paragraph "${paragraph}" already has a translation of version ${of}, a later one (entry ${entry}).`,
    },
    [entry],
  );

export const translationUnchanged = (paragraph: ParagraphId, { entry }: Translation): Rejection =>
  rejection(
    'translation-unchanged',
    {
      es: `Esa traducción del párrafo "${paragraph}" ya consta (asiento ${entry}), y es de esas mismas palabras.`,
      en: `That translation of the paragraph "${paragraph}" is there already (entry ${entry}), and is of those very words.`,
    },
    [entry],
  );

export const translationAdopted = ({ id }: DraftedText, language: Language, entry: EntryNumber): Rejection =>
  rejection(
    'translation-adopted',
    {
      es: `El texto "${id}" se adoptó también en "${language}" (asiento ${entry}): ya no cambia ni una palabra.`,
      en: `The text "${id}" was adopted in "${language}" as well (entry ${entry}): not a word of it changes any more.`,
    },
    [entry],
  );

export const translationAgreedOn = (paragraph: ParagraphId, entry: EntryNumber): Rejection =>
  rejection(
    'translation-agreed-on',
    {
      es: `El consenso se declaró también sobre la traducción del párrafo "${paragraph}" (asiento ${entry}).`,
      en: `Consensus was declared on the translation of the paragraph "${paragraph}" as well (entry ${entry}).`,
    },
    [entry],
  );

const SAID = {
  stale: { es: 'caduca', en: 'stale' },
  missing: { es: 'falta', en: 'missing' },
} as const;

/** Every paragraph that is wanting, language by language; the entries are those that gave it its present words. */
export const translationsWanting = (text: DraftedText, wanting: readonly Wanting[]): Rejection => {
  const listed = (lang: 'es' | 'en'): string =>
    wanting
      .map(
        ({ language, paragraph: { id }, is }) =>
          `${language} ${paragraphLabel(text, id) ?? id} (${SAID[is][lang]})`,
      )
      .join(', ');
  return rejection(
    'translations-wanting',
    {
      es: `Las reglas del órgano piden el texto "${text.id}" traducido y al día: ${listed('es')}.`,
      en: `The rules of the body want the text "${text.id}" translated and up to date: ${listed('en')}.`,
    },
    wanting.map(({ paragraph }) => paragraph.entry),
  );
};
