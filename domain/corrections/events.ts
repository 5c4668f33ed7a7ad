import { Moment } from '../dates/moment.js';
import { SourceReference } from '../language/basis.js';
import { oneOf } from '../language/codec.js';
import { event, type EventOf } from '../language/event.js';
import { EntryNumber, NoteId, SourceId } from '../language/ids.js';
import { JsonData } from '../language/json-data.js';
import { KeyId } from '../language/seal.js';
import { list, nonEmptyList, optional, struct, tagged } from '../language/struct.js';
import { LocalText, sealed, SealedKind, Text } from '../language/text.js';
import { Topic } from '../language/topic.js';

/** A document the record draws on; entries with basis `source` name it. */
export const SourceRegistered = event('SourceRegistered', {
  source: SourceId,
  title: LocalText,
  /** Who wrote it: a natural person, sealed. */
  author: optional(sealed('person', Text)),
  /** The office that issued it. */
  issuedBy: optional(Text),
  dated: optional(Moment),
  reference: optional(Text),
});
/** What a source says at a place, without taking it for true. */
export const SourceAsserted = event('SourceAsserted', {
  note: NoteId,
  at: SourceReference,
  asserts: LocalText,
  about: list(Topic),
});
/** How an assertion, or several, is read here, and why. */
export const InterpretationGiven = event('InterpretationGiven', {
  note: NoteId,
  of: nonEmptyList(NoteId),
  reading: LocalText,
  reason: LocalText,
});
/** A source contradicts itself or another: every reading stays. */
export const ContradictionNoted = event('ContradictionNoted', {
  note: NoteId,
  question: LocalText,
  readings: nonEmptyList(struct('Reading', { at: SourceReference, reads: LocalText })),
  about: list(Topic),
});

/** The right reading of an entry that was wrong. */
export const RightReading = tagged('RightReading', 'kind', {
  /** It should not have been recorded at all. */
  annulled: {},
  /** The whole data as it should have been. */
  data: { data: JsonData },
  /** When it really happened. */
  occurredAt: { occurredAt: Moment },
});
export type RightReading = typeof RightReading._A;

/** Says that entry `entry` was wrong and what is right. The entry itself stays as it is. */
export const EntryCorrected = event('EntryCorrected', {
  entry: EntryNumber,
  right: RightReading,
  reason: Text,
});

/** Why what was sealed is erased; never a free text, in which a name could stand. */
export const ErasureGround = oneOf('ErasureGround', [
  /** Whom it is about asked for it. */
  'requested',
  /** What it was recorded for is over. */
  'no-longer-needed',
  /** It should not have been recorded. */
  'unlawful',
  /** A law, a court or an authority demands it. */
  'ordered',
]);
export type ErasureGround = typeof ErasureGround._A;

/**
 * What stands sealed under a key is never read again: the key is destroyed once this is recorded. It names the key, by
 * its id, and the entries; never the person.
 */
export const SealedWordsErased = event('SealedWordsErased', {
  key: KeyId,
  /** What is sealed under it: a person's name or contact, or what was said behind closed doors. */
  of: SealedKind,
  /** All entries in which something stands sealed under it, in order. */
  entries: nonEmptyList(EntryNumber),
  ground: ErasureGround,
  /** The file in which the request or order lies, by its number. */
  reference: optional(Text),
});

export const correctionEvents = [
  SourceRegistered,
  SourceAsserted,
  InterpretationGiven,
  ContradictionNoted,
  EntryCorrected,
  SealedWordsErased,
] as const;
export type CorrectionEvent = EventOf<(typeof correctionEvents)[number]>;
