import { Instant, Moment } from '../dates/moment.js';
import { Digest, EntryId, EntryNumber, PartyCode } from '../language/ids.js';
import { literal, optional, struct } from '../language/struct.js';
import { Text } from '../language/text.js';
import type { Asker } from '../authority/asker.js';

/** What is told of an entry to whoever audits the record without reading what it says. */
export const Metadata = struct('Metadata', {
  id: EntryId,
  type: Text,
  occurredAt: Moment,
  recordedAt: Instant,
  recordedBy: PartyCode,
  onBehalfOf: optional(PartyCode),
});
export type Metadata = typeof Metadata._A;

/** An entry as those see it who may not read it: that it is there, and its hash. */
export const ClosedEntry = struct('ClosedEntry', {
  entry: EntryNumber,
  closed: literal(true),
  /** SHA-256 of its envelope's canonical bytes, in which its data stands by its own digest. */
  digest: Digest,
  /** For an auditor only. */
  metadata: optional(Metadata),
});
export type ClosedEntry = typeof ClosedEntry._A;

export const isClosedEntry = (row: object): row is ClosedEntry => 'closed' in row;

/** The entries among them that may be read. */
export const readable = <E extends object>(rows: readonly (E | ClosedEntry)[]): readonly E[] =>
  rows.filter((row): row is E => !isClosedEntry(row));

/** Whether they read when, by whom and of what kind every entry is, closed ones too. */
export const readsMetadata = ({ kind }: Asker): boolean => kind === 'auditor';
