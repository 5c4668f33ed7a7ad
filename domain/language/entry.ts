import type { Fields } from './struct.js';
import { optional, struct } from './struct.js';
import { Basis, SourceReference } from './basis.js';
import { BookId, CommandId, Digest, EntryId, EntryNumber, PartyCode } from './ids.js';
import { Text } from './text.js';
import { Instant, Moment } from '../dates/moment.js';
import { pattern, whole } from './codec.js';

/** On whose behalf an entry is recorded, and by what authority the recorder speaks for that party. */
export const OnBehalfOf = struct('OnBehalfOf', { party: PartyCode, authority: Text });
export type OnBehalfOf = typeof OnBehalfOf._A;

/** The name of an event or command type. */
export const TypeName = pattern('TypeName', /^[A-Z][A-Za-z]{2,63}$/, {
  es: 'un nombre de tipo, como "PositionTaken"',
  en: 'a type name such as "PositionTaken"',
});

/** What one command left in the book: which command, its content's digest, and this entry's place in it. */
export const CommandTrace = struct('CommandTrace', {
  id: CommandId,
  type: TypeName,
  /** SHA-256 of the command's canonical content: the same id with other content is refused. */
  digest: Digest,
  index: whole('index'),
  of: whole('of', 1),
});
export type CommandTrace = typeof CommandTrace._A;

/** What is said of every entry beside its number and its event. */
export const aboutEntry = {
  occurredAt: Moment,
  recordedAt: Instant,
  recordedBy: PartyCode,
  onBehalfOf: optional(OnBehalfOf),
  basis: Basis,
  source: optional(SourceReference),
} as const;

/** All that is stored of an entry but its data, which stands here by its digest. */
export const Envelope = struct('Envelope', {
  book: BookId,
  number: EntryNumber,
  id: EntryId,
  type: TypeName,
  version: whole('version', 1),
  dataDigest: Digest,
  ...aboutEntry,
  command: CommandTrace,
  correlation: CommandId,
  causation: CommandId,
  /** The version of acta's rules that accepted the entry; verification holds the entry against that version. */
  rules: whole('rules', 1),
});
export type Envelope = typeof Envelope._A;

/** What the rules and the state see of an entry beside its event. */
export type Stamp = { readonly number: EntryNumber } & Fields<typeof aboutEntry>;

/** An event with its stamp: what is accepted, evolved and projected. */
export type Recorded<E> = E & Stamp;
