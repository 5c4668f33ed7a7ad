// Entries as they lie in a bundle: one line each in two files, the bytes as they were hashed. Canonical JSON has no
// line breaks in it, so that a line is the text of an entry, whole, and need not be written anew to be verified.
import { isRecord } from '../../domain/language/struct.js';
import type { EntryNumber } from '../../domain/language/ids.js';
import type { StoredEntry } from '../ports/event-store.js';
import { fromBase64, toBase64 } from '../proof/base64.js';
import { HASH_BYTES, type Hash } from '../proof/hash.js';
import { bytesOfText, PLACES, textOfBytes, type Files } from './files.js';

/** An entry from behind closed doors, as a public bundle has it: where it stands, and the hash of its leaf. */
export interface ClosedLeaf {
  readonly number: EntryNumber;
  readonly leaf: Hash;
}

export type BundledEntry = StoredEntry | ClosedLeaf;

export const isClosedLeaf = (entry: BundledEntry): entry is ClosedLeaf => 'leaf' in entry;

/** Those that may be read. */
export const openEntries = (entries: readonly BundledEntry[]): readonly StoredEntry[] =>
  entries.filter((entry): entry is StoredEntry => !isClosedLeaf(entry));

const CLOSED = '{"closed":true}';
const closedLine = (leaf: Hash): string => `{"closed":true,"leaf":"${toBase64(leaf)}"}`;

/** The two files. */
export const filesOfEntries = (entries: readonly BundledEntry[]): Files =>
  new Map([
    [
      PLACES.envelopes,
      inLines(entries.map((entry) => (isClosedLeaf(entry) ? closedLine(entry.leaf) : entry.envelope))),
    ],
    [PLACES.data, inLines(entries.map((entry) => (isClosedLeaf(entry) ? CLOSED : entry.data)))],
  ]);

const inLines = (lines: readonly string[]): Uint8Array =>
  bytesOfText(lines.map((line) => `${line}\n`).join(''));

/** How many lines the two files have, and the entries that both have. */
export interface Lines {
  readonly entries: readonly BundledEntry[];
  readonly envelopes: number;
  readonly data: number;
}

/** The entries in the two files; a file that is not there, or is no text, has none. */
export const entriesIn = (files: Files): Lines => {
  const [envelopes, data] = [linesIn(files, PLACES.envelopes), linesIn(files, PLACES.data)];
  const both = envelopes.slice(0, data.length);
  return {
    entries: both.map((envelope, number) => entryOf(number, envelope, data[number] ?? '')),
    envelopes: envelopes.length,
    data: data.length,
  };
};

const linesIn = (files: Files, place: string): readonly string[] => {
  const text = textOfBytes(files.get(place) ?? new Uint8Array());
  return text === undefined || text === '' ? [] : text.replace(/\n$/, '').split('\n');
};

const entryOf = (number: EntryNumber, envelope: string, data: string): BundledEntry => {
  const leaf = envelope.startsWith('{"closed"') ? leafIn(envelope) : undefined;
  // What the envelope says is its id is held against its command when it is verified, as in every store.
  return leaf === undefined ? { number, id: idIn(envelope), envelope, data } : { number, leaf };
};

const leafIn = (line: string): Hash | undefined => {
  const bytes = fromBase64(textAt(line, 'leaf'));
  return bytes?.length === HASH_BYTES && closedLine(bytes) === line ? bytes : undefined;
};

const idIn = (envelope: string): StoredEntry['id'] => textAt(envelope, 'id') as StoredEntry['id'];

const textAt = (line: string, key: string): string => {
  try {
    const value: unknown = JSON.parse(line);
    const text = isRecord(value) ? value[key] : undefined;
    return typeof text === 'string' ? text : '';
  } catch {
    return '';
  }
};
