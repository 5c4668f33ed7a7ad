import type { AlternativeId, BracketId, EntryNumber, PartyCode } from '../language/ids.js';
import { rejection, type Rejection } from '../language/rejection.js';
import type { Bracket, Stance } from './state.js';

const entriesOf = (brackets: readonly Bracket[]): readonly EntryNumber[] =>
  brackets.map(({ entry }) => entry);

export const bracketAlreadyOpened = ({ id, entry }: Bracket): Rejection =>
  rejection(
    'bracket-already-opened',
    {
      es: `El texto ya tiene un corchete "${id}" (asiento ${entry}); dé otro identificador a este.`,
      en: `The text already has a bracket "${id}" (entry ${entry}); give this one another identifier.`,
    },
    [entry],
  );

export const unknownBracket = (id: BracketId): Rejection =>
  rejection('unknown-bracket', {
    es: `El texto no tiene ningún corchete "${id}".`,
    en: `The text has no bracket "${id}".`,
  });

export const bracketNotOpen = ({ id, fate, entry }: Bracket): Rejection => {
  const ended = fate.kind === 'open' ? entry : fate.entry;
  const what = {
    open: { es: 'está abierto', en: 'is open' },
    closed: { es: 'se cerró', en: 'was closed' },
    merged: { es: 'se unió a otro', en: 'was merged into another' },
    fell: { es: 'cayó con otro', en: 'fell with another' },
  }[fate.kind];
  return rejection(
    'bracket-not-open',
    {
      es: `El corchete "${id}" ${what.es} en el asiento ${ended}; abra otro si hace falta.`,
      en: `The bracket "${id}" ${what.en} at entry ${ended}; open another if need be.`,
    },
    [ended],
  );
};

export const bracketInAnotherParagraph = ({ id, paragraph, entry }: Bracket): Rejection =>
  rejection(
    'unknown-bracket',
    {
      es: `El corchete "${id}" (asiento ${entry}) está en el párrafo "${paragraph}".`,
      en: `The bracket "${id}" (entry ${entry}) stands in the paragraph "${paragraph}".`,
    },
    [entry],
  );

export const wordsNotThere = (words: string, times: number): Rejection =>
  rejection('words-not-there', {
    es: `"${words}" no está ${times > 1 ? `${times} veces ` : ''}en esas palabras, fuera de otros corchetes: cítelas tal como están.`,
    en: `"${words}" does not stand ${times > 1 ? `${times} times ` : ''}in these words, outside other brackets: quote them as they are.`,
  });

export const wordsMoreThanOnce = (words: string, times: number): Rejection =>
  rejection('words-more-than-once', {
    es: `"${words}" está ${times} veces: diga cuál (campo occurrence) o cite más palabras.`,
    en: `"${words}" stands there ${times} times: say which (field occurrence) or quote more words.`,
  });

export const nothingProposed = (): Rejection =>
  rejection('nothing-proposed', {
    es: 'Donde nada está escrito hay que proponer palabras (campo alternatives).',
    en: 'Where nothing is written some words must be proposed (field alternatives).',
  });

export const alternativeAlreadyThere = (
  alternative: AlternativeId,
  entry: EntryNumber | undefined,
): Rejection =>
  rejection(
    'alternative-already-there',
    entry === undefined
      ? {
          es: `"${alternative}" se propone dos veces, o es el nombre de las palabras tal como están; dele otro identificador.`,
          en: `"${alternative}" is proposed twice, or is the name of the words as they stand; give it another identifier.`,
        }
      : {
          es: `El corchete ya tiene esa alternativa, "${alternative}" (asiento ${entry}).`,
          en: `The bracket already has this alternative, "${alternative}" (entry ${entry}).`,
        },
    entry === undefined ? [] : [entry],
  );

export const unknownAlternative = ({ id, alternatives, entry }: Bracket, asked: AlternativeId): Rejection => {
  const known = alternatives.map((alternative) => alternative.id).join(', ');
  return rejection(
    'unknown-alternative',
    {
      es: `El corchete "${id}" (asiento ${entry}) no tiene la alternativa "${asked}"; tiene: ${known}.`,
      en: `The bracket "${id}" (entry ${entry}) has no alternative "${asked}"; it has: ${known}.`,
    },
    [entry],
  );
};

export const stanceUnchanged = (member: PartyCode, { entry }: Stance): Rejection =>
  rejection(
    'stance-unchanged',
    {
      es: `${member} ya apoya esa alternativa (asiento ${entry}).`,
      en: `${member} already supports this alternative (entry ${entry}).`,
    },
    [entry],
  );

export const noStance = (member: PartyCode, { id, entry }: Bracket): Rejection =>
  rejection(
    'no-stance',
    {
      es: `${member} no sostiene nada en el corchete "${id}" (asiento ${entry}).`,
      en: `${member} stands on nothing in the bracket "${id}" (entry ${entry}).`,
    },
    [entry],
  );

export const bracketsApart = (brackets: readonly Bracket[]): Rejection =>
  rejection(
    'brackets-apart',
    {
      es: `Se unen dos corchetes o más, que estén en el mismo párrafo y en el mismo lugar (asientos ${entriesOf(brackets).join(', ')}).`,
      en: `Two brackets or more are merged, which stand in the same paragraph and place (entries ${entriesOf(brackets).join(', ')}).`,
    },
    entriesOf(brackets),
  );

export const bracketBetween = (brackets: readonly Bracket[]): Rejection =>
  rejection(
    'bracket-between',
    {
      es: `Entre los que se unen hay otro corchete (${brackets.map(({ id }) => `"${id}"`).join(', ')}): únalo también.`,
      en: `Another bracket stands between those merged (${brackets.map(({ id }) => `"${id}"`).join(', ')}): merge it, too.`,
    },
    entriesOf(brackets),
  );

export const bracketNotAgreed = (
  { id }: Bracket,
  alternative: AlternativeId,
  others: readonly (readonly [PartyCode, Stance])[],
): Rejection => {
  const who = others.map(([party, { entry }]) => ({ party, entry }));
  const listed = (word: string): string =>
    who.map(({ party, entry }) => `${party} (${word} ${entry})`).join(', ');
  return rejection(
    'bracket-not-agreed',
    {
      es: `El corchete "${id}" no se cierra con "${alternative}": sostienen otra cosa ${listed('asiento')}. Que la apoyen o lo suelten antes.`,
      en: `The bracket "${id}" is not closed on "${alternative}": ${listed('entry')} stand on something else. They support it or let go first.`,
    },
    who.map(({ entry }) => entry),
  );
};
