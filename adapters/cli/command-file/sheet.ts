import { commandHeader } from '../../../domain/book/command.js';
import type { Bilingual } from '../../../domain/language/codec.js';
import { nearest } from '../../nearest.js';
import { textIn, type Field, type Group, type Node, type Place } from '../../json/node.js';
import type { Fault } from '../../json/parsed.js';

/** A command as written, with what its file gives to all; its place is its own. */
export interface Draft {
  readonly group: Group;
  /** The book the file is for, unless the command says so itself. */
  readonly book?: string;
}

/** The commands of one file, and what is wrong around them. */
export interface Sheet {
  readonly drafts: readonly Draft[];
  readonly faults: readonly Fault[];
}

const ENVELOPE = ['book', 'defaults', 'commands'] as const;

/** What a file may give to all its commands: any field of the header but those that tell one from another. */
const GIVEN = Object.keys(commandHeader).filter((field) => field !== 'id' && field !== 'seen');

/**
 * A file is a list of commands, one command, or `{ book, defaults, commands }`. Of a field that stands both in
 * `defaults` and in a command, the command's counts, whole.
 */
export const sheetOf = (node: Node): Sheet => {
  if (node.kind === 'list') return commandsIn(node.items, undefined, undefined);
  if (node.kind === 'scalar') return { drafts: [], faults: [{ place: node.place, said: notCommands }] };
  const isEnvelope = ENVELOPE.some((field) => field !== 'book' && node.fields.has(field));
  return isEnvelope ? envelope(node) : { drafts: [{ group: node }], faults: [] };
};

const envelope = (node: Group): Sheet => {
  const { defaults, commands, book } = Object.fromEntries(
    [...node.fields].map(([key, field]): [string, Node | undefined] => [key, field.node]),
  );
  const given = defaults?.kind === 'group' ? defaults : undefined;
  const faults = [
    ...unknownFields(node, ENVELOPE, anEnvelope),
    ...(given === undefined
      ? notA('group', defaults, notDefaults)
      : unknownFields(given, GIVEN, theDefaults)),
    ...notA('scalar', book, notABook),
  ];
  if (commands?.kind !== 'list') {
    return { drafts: [], faults: [...faults, { place: commands?.place ?? node.place, said: notAList }] };
  }
  const sheet = commandsIn(commands.items, given, bookOf(node));
  return { drafts: sheet.drafts, faults: [...faults, ...sheet.faults] };
};

const notA = (kind: Node['kind'], node: Node | undefined, said: Bilingual): Fault[] =>
  node === undefined || node.kind === kind ? [] : [{ place: node.place, said }];

/** The file's book; a number is what was written: `book: 2020`. */
const bookOf = (node: Group): string | undefined => {
  const book = node.fields.get('book')?.node;
  return textIn(node, 'book') ?? (book?.kind === 'scalar' ? book.written : undefined);
};

const commandsIn = (items: readonly Node[], defaults: Group | undefined, book: string | undefined): Sheet => {
  const faults: Fault[] = [];
  const drafts = items.flatMap((item): Draft[] => {
    if (item.kind !== 'group') {
      faults.push({ place: item.place, said: notACommand });
      return [];
    }
    const group = defaults === undefined ? item : withDefaults(item, defaults);
    return [book === undefined ? { group } : { group, book }];
  });
  return { drafts, faults };
};

const withDefaults = (command: Group, defaults: Group): Group => {
  const given = [...defaults.fields].filter(([key]) => GIVEN.includes(key));
  return { ...command, fields: new Map<string, Field>([...given, ...command.fields]) };
};

const unknownFields = (group: Group, known: readonly string[], of: Bilingual): Fault[] =>
  [...group.fields]
    .filter(([key]) => !known.includes(key))
    .map(([key, { keyPlace }]) => ({ place: keyPlace, said: unknownField(key, known, of) }));

/** A field that does not belong, and the one that was probably meant or all that do. */
export const unknownField = (key: string, known: readonly string[], of: Bilingual): Bilingual => {
  const meant = nearest(key, known);
  const list = known.join(', ');
  return {
    es: `"${key}" no es un campo ${of.es}. ${meant === undefined ? `Los que hay: ${list}.` : `¿Quiso decir ${meant}?`}`,
    en: `"${key}" is not a field ${of.en}. ${meant === undefined ? `There are: ${list}.` : `Did you mean ${meant}?`}`,
  };
};

const anEnvelope: Bilingual = { es: 'de un archivo de comandos', en: 'of a command file' };
const theDefaults: Bilingual = {
  es: 'que "defaults" pueda dar a todos',
  en: 'that "defaults" can give to all',
};

const notCommands: Bilingual = {
  es: 'esto no es un archivo de comandos: se espera una lista de comandos, o "commands:" con ella.',
  en: 'this is no command file: expected a list of commands, or "commands:" with it.',
};
const notDefaults: Bilingual = {
  es: '"defaults" es un grupo de campos, como recordedBy u occurredAt.',
  en: '"defaults" is a group of fields, such as recordedBy or occurredAt.',
};
const notABook: Bilingual = {
  es: '"book" es el identificador de un libro.',
  en: '"book" is the id of a book.',
};
const notAList: Bilingual = {
  es: '"commands" debe ser la lista de los comandos.',
  en: '"commands" must be the list of the commands.',
};
const notACommand: Bilingual = {
  es: 'esto no es un comando: se esperan sus campos (id, type, data …).',
  en: 'this is no command: its fields are expected (id, type, data …).',
};

/** For a file with nothing in it. */
export const nothing: Fault = {
  place: { line: 1, column: 1 } satisfies Place,
  said: {
    es: 'el archivo está vacío: no hay ningún comando.',
    en: 'the file is empty: there is no command in it.',
  },
};
