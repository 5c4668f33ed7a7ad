import type { Moment, Instant } from '../dates/moment.js';
import type { Digest, EntryId, EntryNumber, PartyCode } from '../language/ids.js';
import type { Asker } from '../authority/asker.js';

/** An entry as those see it who may not read it: that it is there, and its hash. */
export interface ClosedEntry {
  readonly entry: EntryNumber;
  readonly closed: true;
  /** SHA-256 of its envelope's canonical bytes, in which its data stands by its own digest. */
  readonly digest: Digest;
  /** For an auditor only. */
  readonly metadata?: Metadata;
}

export const isClosedEntry = (row: object): row is ClosedEntry => 'closed' in row;

/** The entries among them that may be read. */
export const readable = <E extends object>(rows: readonly (E | ClosedEntry)[]): readonly E[] =>
  rows.filter((row): row is E => !isClosedEntry(row));

/** What is told of an entry to whoever audits the record without reading what it says. */
export interface Metadata {
  readonly id: EntryId;
  readonly type: string;
  readonly occurredAt: Moment;
  readonly recordedAt: Instant;
  readonly recordedBy: PartyCode;
  readonly onBehalfOf?: PartyCode;
}

/** Whether they read when, by whom and of what kind every entry is, closed ones too. */
export const readsMetadata = ({ kind }: Asker): boolean => kind === 'auditor';
