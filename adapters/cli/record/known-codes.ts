import type { Command } from '../../../domain/book/command.js';
import type { Book } from '../../../domain/book/state.js';
import { isRecord } from '../../../domain/language/struct.js';
import type { Rejection } from '../../../domain/language/rejection.js';
import { inLanguage, type LocalText } from '../../../domain/language/text.js';
import { nearest } from '../../nearest.js';

interface Known {
  readonly code: string;
  readonly names?: LocalText;
}

const parties = ({ membership: { members, observers, secretariat } }: Book): readonly Known[] => [
  ...members.values(),
  ...observers.values(),
  ...(secretariat === undefined ? [] : [{ code: secretariat.code }]),
];

const codes = (ids: Iterable<string>): readonly Known[] => [...ids].map((code) => ({ code }));

/** What a book knows, by the code of the rejection that says it does not know something. */
const knownBy: Readonly<Record<string, (book: Book) => readonly Known[]>> = {
  'unknown-member': ({ membership }) => [...membership.members.values()],
  'unknown-observer': ({ membership }) => [...membership.observers.values()],
  'unknown-party': parties,
  'unknown-recorder': parties,
  'unknown-secretariat': ({ membership }) =>
    codes(membership.secretariat === undefined ? [] : [membership.secretariat.code]),
  'unknown-organ': ({ membership }) =>
    [...membership.organs.values()].map(({ id, names }) => ({ code: id, names })),
  'unknown-meeting': ({ meetings }) => codes(meetings.meetings.keys()),
  'unknown-proposal': ({ proposals }) => codes(proposals.proposals.keys()),
  'unknown-mandate': ({ mandates }) => codes(mandates.mandates.keys()),
  'unknown-text': ({ texts }) => codes(texts.texts.keys()),
};

/** The fields in which earlier commands of the same batch make something known. */
const MAKERS: Readonly<Record<string, string>> = {
  AdmitMember: 'member',
  AdmitObserver: 'observer',
  EstablishSecretariat: 'secretariat',
  EstablishOrgan: 'organ',
};

/**
 * The code that was probably meant where a rejection says that the book does not know one: like it in its letters,
 * or the code of the party that bears that name ("Guatemala" for GT).
 */
export const codeMeant = (
  { code: rejectionCode, en }: Rejection,
  command: Command,
  book: Book,
  earlier: readonly Command[],
): string | undefined => {
  const inBook = knownBy[rejectionCode]?.(book);
  if (inBook === undefined) return undefined;
  const known = [...inBook, ...earlier.flatMap(madeBy)];
  const said = textsIn(command).find(
    (text) => mentions(en, text) && !known.some(({ code }) => code === text),
  );
  if (said === undefined) return undefined;
  return (
    nearest(
      said,
      known.map(({ code }) => code),
    ) ?? byName(said, known)
  );
};

const madeBy = ({ type, data }: Command): readonly Known[] => {
  const field = MAKERS[type];
  const fields: unknown = data;
  const made = field !== undefined && isRecord(fields) ? fields[field] : undefined;
  return typeof made === 'string' ? [{ code: made }] : [];
};

const byName = (said: string, known: readonly Known[]): string | undefined => {
  const codeOf = new Map(
    known.flatMap(({ code, names }) =>
      names === undefined
        ? []
        : (['es', 'en'] as const).map((lang) => [inLanguage(names, lang), code] as const),
    ),
  );
  const name = nearest(said.replaceAll(/[-_.]/g, ' '), codeOf.keys());
  return name === undefined ? undefined : codeOf.get(name);
};

const mentions = (sentence: string, code: string): boolean =>
  sentence.split(/[^A-Za-z0-9._-]+/).some((word) => word === code || word === `${code}.`);

const textsIn = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};
