import { matching, pattern, whole, type Bilingual, type Branded, type Codec } from './codec.js';
import { isSha256, isUuid, isWord } from './spelled.js';

// What a clerk writes by hand and reads aloud: letters, digits, and - . _ between them.
const WORD = /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,62}[A-Za-z0-9])?$/;

const IDENTIFIER: Bilingual = {
  es: 'un identificador (letras sin acento, cifras, guiones; hasta 64)',
  en: 'an identifier (unaccented letters, digits, hyphens; up to 64)',
};

const id = <B extends string>(name: B): Codec<Branded<B>> => pattern(name, WORD, IDENTIFIER, isWord);

/** An identifier of whatever it may be: a party's or an organ's code, say. */
export const Code: Codec<string> = matching('Code', WORD, IDENTIFIER, isWord);

/** Whoever takes part: a member, an observer, the Secretariat. One code names one party in a book. */
export type PartyCode = Branded<'PartyCode'>;
export const PartyCode = id('PartyCode');
/** The book of one body; the store's stream is `book-<id>`. */
export type BookId = Branded<'BookId'>;
export const BookId = id('BookId');
export type OrganId = Branded<'OrganId'>;
export const OrganId = id('OrganId');
/** A presidency's term, named as the body names it (`2020`). */
export type TermId = Branded<'TermId'>;
export const TermId = id('TermId');
/** One of the functions that the body's rules give the presidency. */
export type FunctionId = Branded<'FunctionId'>;
export const FunctionId = id('FunctionId');
export type MeetingId = Branded<'MeetingId'>;
export const MeetingId = id('MeetingId');
export type SessionId = Branded<'SessionId'>;
export const SessionId = id('SessionId');
export type AgendaItemId = Branded<'AgendaItemId'>;
export const AgendaItemId = id('AgendaItemId');
/** A correction of a meeting's minutes that somebody asks for, named within them. */
export type MinutesCorrectionId = Branded<'MinutesCorrectionId'>;
export const MinutesCorrectionId = id('MinutesCorrectionId');
export type ProposalId = Branded<'ProposalId'>;
export const ProposalId = id('ProposalId');
/** The circulation of one version of a proposal under silence. */
export type SilenceId = Branded<'SilenceId'>;
export const SilenceId = id('SilenceId');
/** What a member has kept beside a decision or a text. */
export type StatementId = Branded<'StatementId'>;
export const StatementId = id('StatementId');
export type ActId = Branded<'ActId'>;
export const ActId = id('ActId');
export type TextId = Branded<'TextId'>;
export const TextId = id('TextId');
export type ParagraphId = Branded<'ParagraphId'>;
export const ParagraphId = id('ParagraphId');
/** A span of a text that is not agreed, named within its text. */
export type BracketId = Branded<'BracketId'>;
export const BracketId = id('BracketId');
/** One of the wordings that stand in a bracket, named within it. */
export type AlternativeId = Branded<'AlternativeId'>;
export const AlternativeId = id('AlternativeId');
/** A change of a text that somebody proposes, named within its text. */
export type AmendmentId = Branded<'AmendmentId'>;
export const AmendmentId = id('AmendmentId');
/** Paragraphs that are agreed together or not at all, named within their text. */
export type PackageId = Branded<'PackageId'>;
export const PackageId = id('PackageId');
export type GroupId = Branded<'GroupId'>;
export const GroupId = id('GroupId');
export type MandateId = Branded<'MandateId'>;
export const MandateId = id('MandateId');
export type ActivityId = Branded<'ActivityId'>;
export const ActivityId = id('ActivityId');
export type SourceId = Branded<'SourceId'>;
export const SourceId = id('SourceId');
/** An assertion, interpretation or contradiction noted about the sources. */
export type NoteId = Branded<'NoteId'>;
export const NoteId = id('NoteId');

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const IN_LOWER_CASE: Bilingual = { es: 'un UUID en minúsculas', en: 'a lower-case UUID' };

/** A command's own id: recording it twice is recording it once. RFC 9562, lower case. */
export type CommandId = Branded<'CommandId'>;
export const CommandId = pattern('CommandId', UUID, IN_LOWER_CASE, isUuid);
/** An entry's id: UUIDv5 of its command's id and its index in that command. */
export type EntryId = Branded<'EntryId'>;
export const EntryId = pattern('EntryId', UUID, IN_LOWER_CASE, isUuid);
/** Lower-case hex SHA-256. */
export type Digest = Branded<'Digest'>;
export const Digest = pattern(
  'Digest',
  /^[0-9a-f]{64}$/,
  { es: 'un SHA-256 en hexadecimal', en: 'a SHA-256 in hex' },
  isSha256,
);

/** An entry's place in its book: 0, 1, 2 … */
export type EntryNumber = number;
export const EntryNumber = whole('EntryNumber');
