import * as E from 'fp-ts/lib/Either.js';
import { Command, commandHeader } from '../../../domain/book/command.js';
import { explain, type Problem as Refused } from '../../../domain/language/explain.js';
import { BookId, type CommandId } from '../../../domain/language/ids.js';
import { struct } from '../../../domain/language/struct.js';
import { commandDigest } from '../../../src/envelope.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import { asWritten } from './as-written.js';
import { inClerksWords } from './clerk.js';
import { idFrom, isLabel } from '../../../src/command-ids.js';
import { keyPlaceOf, placeOf, textIn, valueOf, type Group, type Node, type Place } from '../../json/node.js';
import type { Problem } from './problem.js';
import type { Draft } from './sheet.js';

/** A command ready to be recorded, and where it was written. */
export interface Written {
  readonly command: Command;
  readonly file: string;
  readonly place: Place;
  /** The label it was given, if its id was not written as a UUID. */
  readonly label?: string;
}

/** The commands of a batch, in order, and everything that keeps it from being recorded. */
export interface Batch {
  readonly commands: readonly Written[];
  readonly problems: readonly Problem[];
}

export interface FileDraft extends Draft {
  readonly file: string;
}

/** Which book each command is for: what `--book` says, then its file; `only` where neither says. */
export interface Books {
  readonly asked?: BookId;
  readonly only?: BookId;
}

/** Whether nothing says which book this command is for. */
export const lacksBook = ({ group, book }: Draft): boolean => book === undefined && !group.fields.has('book');

/** Decodes every command; what is wrong in one does not hide what is wrong in another. */
export const commandsOf = (drafts: readonly FileDraft[], books: Books): Batch => {
  const problems: Problem[] = [];
  const commands: Written[] = [];
  for (const draft of drafts) {
    const read = commandOf(draft, books);
    if (E.isLeft(read)) read.left.forEach((problem) => problems.push(problem));
    else commands.push(read.right);
  }
  return { commands, problems: [...problems, ...usedTwice(commands)] };
};

const Header = struct('Header', commandHeader);

const ID_FIELDS = ['id', 'correlation', 'causation'] as const;

const commandOf = (draft: FileDraft, books: Books): E.Either<readonly Problem[], Written> => {
  const type = textIn(draft.group, 'type');
  const isKnown = type !== undefined && Object.hasOwn(Command.variants, type);
  // A group stays a group.
  const group = asWritten(draft.group, isKnown ? Command.schema : Header.schema) as Group;
  const { raw, faults } = named(draft, group, books);
  const decoded = Command.decode(raw);
  if (E.isRight(decoded) && faults.length === 0) {
    const label = textIn(group, 'id');
    return E.right({
      command: decoded.right,
      file: draft.file,
      place: group.place,
      ...(label !== undefined && isLabel(label) ? { label } : {}),
    });
  }
  const refused = E.isLeft(decoded) ? refusals(raw, explain(decoded.left)) : [];
  return E.left([
    ...faults.map(([field, why]): Problem => ({
      file: draft.file,
      place: placeOf(group, [field]),
      field,
      said: why,
    })),
    ...refused.map((one): Problem => ({
      file: draft.file,
      place: placeFor(group, one),
      ...(one.path.length === 0 ? {} : { field: fieldName(one.path) }),
      said: said(one, type),
    })),
  ]);
};

interface Named {
  /** The command's fields, with its book and with ids in the place of labels. */
  readonly raw: Readonly<Record<string, unknown>>;
  readonly faults: readonly (readonly [field: string, said: Bilingual])[];
}

const named = (draft: FileDraft, group: Group, books: Books): Named => {
  const raw = { ...(valueOf(group) as Record<string, unknown>) }; // a group's value is a record
  const faults: (readonly [string, Bilingual])[] = [];
  const book = bookFor(draft, group, books);
  if (typeof book === 'object') faults.push(['book', book]);
  else if (book !== undefined) raw['book'] = book;
  for (const field of ID_FIELDS) {
    const written = raw[field];
    if (typeof written !== 'string') continue;
    const id = idFrom(written, BookId.is(raw['book']) ? raw['book'] : ANY_BOOK);
    if (typeof id === 'object') faults.push([field, id]);
    raw[field] = typeof id === 'object' ? ANY_ID : id;
  }
  return { raw, faults };
};

// Stand in while something else about the book or the id is wrong, and has been told.
const ANY_BOOK = 'book' as BookId;
const ANY_ID = '00000000-0000-4000-8000-000000000000' as CommandId;

const bookFor = (draft: FileDraft, group: Group, { asked, only }: Books): string | Bilingual | undefined => {
  const own = textIn(group, 'book');
  if (own !== undefined && asked !== undefined && own !== asked) return otherBook(own, asked);
  return own ?? asked ?? draft.book ?? only;
};

const otherBook = (own: string, asked: string): Bilingual => ({
  es: `este comando es para el libro "${own}", y --book pide "${asked}".`,
  en: `this command is for the book "${own}", and --book asks for "${asked}".`,
});

/** What is refused; where not even the type is known, what can be told of the header all the same. */
const refusals = (
  raw: Readonly<Record<string, unknown>>,
  refused: readonly Refused[],
): readonly Refused[] => {
  if (refused[0]?.path[0] !== 'type' || refused.length > 1) return refused;
  const header = Object.fromEntries(Object.entries(raw).filter(([key]) => key in commandHeader));
  const decoded = Header.decode(header);
  return E.isLeft(decoded) ? [...refused, ...explain(decoded.left)] : refused;
};

const said = (refused: Refused, type: string | undefined): Bilingual =>
  refused.value === undefined && refused.path.length === 1 && refused.path[0] === 'id'
    ? MISSING_ID
    : inClerksWords(refused, type);

const MISSING_ID: Bilingual = {
  es: 'falta: cada comando lleva una etiqueta propia (como "acuerdo-3") o un UUID, para que no se asiente dos veces.',
  en: 'missing: every command has a label of its own (such as "agreement-3") or a UUID, so that it is not recorded twice.',
};

/** An unknown field is shown by its name, a wrong value by itself. */
const placeFor = (group: Node, { path, reason }: Refused): Place =>
  reason.en === 'unknown field' ? keyPlaceOf(group, path) : placeOf(group, path);

/** `data.positions[0].stand` */
const fieldName = (path: readonly string[]): string =>
  path.reduce(
    (name, key) => (/^\d+$/.test(key) ? `${name}[${key}]` : name === '' ? key : `${name}.${key}`),
    '',
  );

/** Ids that stand for two different commands: one of them could never be recorded. */
const usedTwice = (commands: readonly Written[]): readonly Problem[] => {
  const first = new Map<string, Written>();
  return commands.flatMap((written): readonly Problem[] => {
    const { command, file, place, label } = written;
    const earlier = first.get(command.id);
    if (earlier === undefined) first.set(command.id, written);
    if (earlier === undefined || isSame(earlier.command, command)) return [];
    const id = label ?? command.id;
    const where = earlier.file === file ? '' : `${earlier.file}, `;
    return [
      {
        file,
        place,
        field: 'id',
        said: {
          es: `"${id}" ya es el id de otro comando (${where}línea ${earlier.place.line}). Cada uno lleva el suyo.`,
          en: `"${id}" is the id of another command already (${where}line ${earlier.place.line}). Each has its own.`,
        },
      },
    ];
  });
};

const isSame = (one: Command, other: Command): boolean => commandDigest(one) === commandDigest(other);
