import type { EntryNumber, ParagraphId, TextId } from '../language/ids.js';
import { rejection, type Rejection } from '../language/rejection.js';
import type { Language } from '../language/text.js';
import type { TextPart } from './events.js';
import { shownBracket } from './shown.js';
import { paragraphLabel, type Bracket, type DraftedText } from './state.js';

export const textAlreadyDrafted = (text: TextId, entry: EntryNumber): Rejection =>
  rejection(
    'text-already-drafted',
    {
      es: `El texto "${text}" ya existe (asiento ${entry}); dé otro identificador a este.`,
      en: `The text "${text}" already exists (entry ${entry}); give this one another identifier.`,
    },
    [entry],
  );

export const unknownText = (text: TextId): Rejection =>
  rejection('unknown-text', {
    es: `El libro no conoce el texto "${text}"; redáctelo antes o corrija su identificador.`,
    en: `The book knows no text "${text}"; draft it first or correct its identifier.`,
  });

export const languageNotOfBody = (language: Language, languages: readonly string[]): Rejection =>
  rejection('language-not-of-body', {
    es: `"${language}" no es un idioma del órgano; los suyos son: ${languages.join(', ')}.`,
    en: `"${language}" is not a language of the body; its languages are: ${languages.join(', ')}.`,
  });

export const textAlreadyAdopted = (text: TextId, entry: EntryNumber): Rejection =>
  rejection(
    'text-already-adopted',
    {
      es: `El texto "${text}" se adoptó en el asiento ${entry}: ya no cambia ni una palabra.`,
      en: `The text "${text}" was adopted at entry ${entry}: not a word of it changes any more.`,
    },
    [entry],
  );

/** What the presidency issued as its own account is neither changed nor agreed on. */
export const isChairSummary = (text: TextId, entry: EntryNumber): Rejection =>
  rejection(
    'is-chair-summary',
    {
      es: `La presidencia emitió el texto "${text}" como resumen suyo (asiento ${entry}): no cambia, ni se acuerda ni se adopta.`,
      en: `The presidency issued the text "${text}" as its own summary (entry ${entry}): it is not changed, agreed on or adopted.`,
    },
    [entry],
  );

export const wordsKeptElsewhere = (text: TextId, keptAt: string, entry: EntryNumber): Rejection =>
  rejection(
    'words-kept-elsewhere',
    {
      es: `Las palabras del texto "${text}" se guardan en otro lugar (${keptAt}; asiento ${entry}): aquí no lleva párrafos.`,
      en: `The words of the text "${text}" are kept elsewhere (${keptAt}; entry ${entry}): it has no paragraphs here.`,
    },
    [entry],
  );

export const paragraphAlreadyThere = (paragraph: ParagraphId, entry: EntryNumber): Rejection =>
  rejection(
    'paragraph-already-there',
    {
      es: `El texto ya tiene un párrafo "${paragraph}" (asiento ${entry}); dé otro identificador a este.`,
      en: `The text already has a paragraph "${paragraph}" (entry ${entry}); give this one another identifier.`,
    },
    [entry],
  );

export const unknownParagraph = (paragraph: ParagraphId): Rejection =>
  rejection('unknown-paragraph', {
    es: `El texto no tiene ningún párrafo "${paragraph}".`,
    en: `The text has no paragraph "${paragraph}".`,
  });

const partInWords: Readonly<Record<TextPart, { readonly es: string; readonly en: string }>> = {
  preamble: { es: 'el preámbulo', en: 'the preamble' },
  operative: { es: 'la parte dispositiva', en: 'the operative part' },
  annex: { es: 'el anexo', en: 'the annex' },
};

export const paragraphInAnotherPart = (
  paragraph: ParagraphId,
  part: TextPart,
  entry: EntryNumber,
): Rejection =>
  rejection(
    'unknown-paragraph',
    {
      es: `El párrafo "${paragraph}" no está en ${partInWords[part].es} (asiento ${entry}); uno nuevo va tras otro de su misma parte.`,
      en: `The paragraph "${paragraph}" is not in ${partInWords[part].en} (entry ${entry}); a new one goes after one of its own part.`,
    },
    [entry],
  );

export const paragraphNotBeside = (
  { id, entry }: { readonly id: ParagraphId; readonly entry: EntryNumber },
  within: ParagraphId | undefined,
): Rejection => {
  const where =
    within === undefined
      ? { es: 'no está fuera de todo párrafo', en: 'does not stand outside all paragraphs' }
      : { es: `no está dentro de "${within}"`, en: `does not stand within "${within}"` };
  return rejection(
    'unknown-paragraph',
    {
      es: `El párrafo "${id}" ${where.es} (asiento ${entry}); uno nuevo va tras otro que está a su lado.`,
      en: `The paragraph "${id}" ${where.en} (entry ${entry}); a new one goes after one that it stands beside.`,
    },
    [entry],
  );
};

export const paragraphWithinItself = (entries: readonly EntryNumber[]): Rejection =>
  rejection(
    'paragraph-within-itself',
    {
      es: 'Un párrafo no va dentro ni detrás de sí mismo, ni de lo que está dentro de él.',
      en: 'A paragraph goes neither within nor behind itself or what stands within it.',
    },
    entries,
  );

export const placeUnchanged = (paragraph: ParagraphId, entry: EntryNumber): Rejection =>
  rejection(
    'place-unchanged',
    {
      es: `El párrafo "${paragraph}" (asiento ${entry}) ya está en ese lugar.`,
      en: `The paragraph "${paragraph}" (entry ${entry}) stands there already.`,
    },
    [entry],
  );

export const paragraphHoldsOthers = (paragraph: ParagraphId, entries: readonly EntryNumber[]): Rejection =>
  rejection(
    'paragraph-holds-others',
    {
      es: `Dentro del párrafo "${paragraph}" hay otros (asientos ${entries.join(', ')}): quítelos o muévalos antes.`,
      en: `Others stand within the paragraph "${paragraph}" (entries ${entries.join(', ')}): remove or move them first.`,
    },
    entries,
  );

export const wordsUnchanged = (paragraph: ParagraphId, entry: EntryNumber): Rejection =>
  rejection(
    'words-unchanged',
    {
      es: `El párrafo "${paragraph}" ya dice eso mismo (asiento ${entry}).`,
      en: `The paragraph "${paragraph}" already says just that (entry ${entry}).`,
    },
    [entry],
  );

export const paragraphCarriesActs = (paragraph: ParagraphId, entries: readonly EntryNumber[]): Rejection =>
  rejection(
    'paragraph-carries-acts',
    {
      es: `En el párrafo "${paragraph}" constan actos (asientos ${entries.join(', ')}): puede redactarse de otro modo, no quitarse.`,
      en: `Acts stand in the paragraph "${paragraph}" (entries ${entries.join(', ')}): it may be reworded, not removed.`,
    },
    entries,
  );

export const nothingToAdopt = (text: TextId, entry: EntryNumber): Rejection =>
  rejection(
    'nothing-to-adopt',
    {
      es: `El texto "${text}" no tiene párrafos ni dice dónde se guardan sus palabras (asiento ${entry}).`,
      en: `The text "${text}" has no paragraphs and does not say where its words are kept (entry ${entry}).`,
    },
    [entry],
  );

export const bracketsOpen = (paragraph: ParagraphId, brackets: readonly Bracket[]): Rejection => {
  const entries = brackets.map(({ entry }) => entry);
  return rejection(
    'brackets-open',
    {
      es: `En el párrafo "${paragraph}" hay corchetes abiertos (asientos ${entries.join(', ')}): ciérrelos antes, o proponga una alternativa en ellos.`,
      en: `Brackets stand open in the paragraph "${paragraph}" (entries ${entries.join(', ')}): close them first, or propose an alternative in them.`,
    },
    entries,
  );
};

/** Every bracket that is left: where it stands, what stands in it, and who asked for it. */
export const bracketsRemain = (text: DraftedText, brackets: readonly Bracket[]): Rejection => {
  const outermost = brackets.filter(({ inside }) => inside === undefined);
  const listed = outermost.map((bracket) => {
    const where = paragraphLabel(text, bracket.paragraph) ?? bracket.paragraph;
    return `${where}: ${shownBracket(bracket, text.brackets)} (${bracket.by.join(', ')})`;
  });
  return rejection(
    'brackets-remain',
    {
      es: `En el texto "${text.id}" quedan ${brackets.length === 1 ? 'un corchete' : `${brackets.length} corchetes`}: ${listed.join('; ')}. No se adopta mientras quede uno.`,
      en: `The text "${text.id}" still has ${brackets.length === 1 ? 'a bracket' : `${brackets.length} brackets`}: ${listed.join('; ')}. It is not adopted while one remains.`,
    },
    brackets.map(({ entry }) => entry),
  );
};
