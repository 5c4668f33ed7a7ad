import type { AmendmentId, EntryNumber, ParagraphId, PartyCode } from '../language/ids.js';
import { rejection, type Rejection } from '../language/rejection.js';
import type { Amendment, DraftedText } from './state.js';

export const amendmentAlreadyProposed = ({ id, entry }: Amendment): Rejection =>
  rejection(
    'amendment-already-proposed',
    {
      es: `El texto ya tiene una enmienda "${id}" (asiento ${entry}); dé otro identificador a esta.`,
      en: `The text already has an amendment "${id}" (entry ${entry}); give this one another identifier.`,
    },
    [entry],
  );

export const unknownAmendment = (id: AmendmentId): Rejection =>
  rejection('unknown-amendment', {
    es: `El texto no tiene ninguna enmienda "${id}".`,
    en: `The text has no amendment "${id}".`,
  });

export const amendmentNotOpen = ({ id, fate, entry }: Amendment): Rejection => {
  const ended = fate.kind === 'open' ? entry : fate.entry;
  const what = {
    open: { es: 'está pendiente', en: 'is pending' },
    withdrawn: { es: 'se retiró', en: 'was withdrawn' },
    superseded: { es: 'dejó su lugar a otra', en: 'gave way to another' },
    accepted: { es: 'se aceptó', en: 'was accepted' },
  }[fate.kind];
  return rejection(
    'amendment-not-open',
    {
      es: `La enmienda "${id}" ${what.es} en el asiento ${ended}; presente otra.`,
      en: `The amendment "${id}" ${what.en} at entry ${ended}; propose another.`,
    },
    [ended],
  );
};

export const notYourAmendment = ({ id, by, entry }: Amendment, party: PartyCode): Rejection =>
  rejection(
    'not-your-amendment',
    {
      es: `La enmienda "${id}" (asiento ${entry}) es de ${by.join(', ')}, no de ${party}.`,
      en: `The amendment "${id}" (entry ${entry}) is of ${by.join(', ')}, not of ${party}.`,
    },
    [entry],
  );

export const unknownTextVersion = ({ id, version, shaped, entry }: DraftedText, asked: number): Rejection => {
  const last = shaped.last(entry);
  return rejection(
    'unknown-text-version',
    {
      es: `El texto "${id}" va por la versión ${version} (asiento ${last}); no tiene la ${asked}.`,
      en: `The text "${id}" is at version ${version} (entry ${last}); it has no version ${asked}.`,
    },
    [last],
  );
};

export const notOnThatVersion = (paragraph: ParagraphId, version: number): Rejection =>
  rejection('not-on-that-version', {
    es: `En la versión ${version} no puede hacerse ese cambio del párrafo "${paragraph}": mire qué párrafos tiene y qué dicen.`,
    en: `On version ${version} the paragraph "${paragraph}" cannot be changed so: see which paragraphs it has and what they say.`,
  });

export const textMovedOn = ({ id, version }: Amendment, entries: readonly EntryNumber[]): Rejection =>
  rejection(
    'text-moved-on',
    {
      es: `La enmienda "${id}" se hizo sobre la versión ${version}, y lo que toca cambió después (asientos ${entries.join(', ')}): que uno de sus autores diga que vale sobre la versión actual (RebaseAmendment) o la retire.`,
      en: `The amendment "${id}" was made on version ${version}, and what it touches has changed since (entries ${entries.join(', ')}): one of its authors says that it holds on the present version (RebaseAmendment) or withdraws it.`,
    },
    entries,
  );

export const amendmentsConflict = ({ id }: Amendment, others: readonly Amendment[]): Rejection => {
  const listed = (word: string): string =>
    others.map((other) => `"${other.id}" (${word} ${other.entry})`).join(', ');
  return rejection(
    'amendments-conflict',
    {
      es: `La enmienda "${id}" no se acepta mientras se mantengan otras sobre lo mismo: ${listed('asiento')}.`,
      en: `The amendment "${id}" is not accepted while others on the same are maintained: ${listed('entry')}.`,
    },
    others.map(({ entry }) => entry),
  );
};

export const rebaseChangesNothing = ({ id, version, lastEntry }: Amendment): Rejection =>
  rejection(
    'rebase-changes-nothing',
    {
      es: `La enmienda "${id}" ya es sobre la versión ${version} (asiento ${lastEntry}).`,
      en: `The amendment "${id}" is on version ${version} already (entry ${lastEntry}).`,
    },
    [lastEntry],
  );

export const supersedesItself = ({ id, entry }: Amendment): Rejection =>
  rejection(
    'amendment-supersedes-itself',
    {
      es: `La enmienda "${id}" (asiento ${entry}) no puede dejar su lugar a sí misma.`,
      en: `The amendment "${id}" (entry ${entry}) cannot give way to itself.`,
    },
    [entry],
  );
