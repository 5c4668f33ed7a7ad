import { Map } from 'immutable';
import { upperBound, type Instant, type Zone } from '../dates/moment.js';
import { momentAt, noMoments, type Moments } from '../dates/moments.js';
import type { Recorded, Stamp } from '../language/entry.js';
import type { BookId, EntryNumber } from '../language/ids.js';
import { noCalendar, type CalendarState } from '../calendar/state.js';
import { noCorrections, type CorrectionState } from '../corrections/state.js';
import { noMandates, type MandateState } from '../mandates/state.js';
import { noMeetings, type MeetingState } from '../meetings/state.js';
import { noMembership, rulesAt, type MembershipState } from '../membership/state.js';
import type { RuleSet } from '../membership/rule-set.js';
import { noPresidency, type PresidencyState } from '../presidency/state.js';
import { noProposals, type ProposalState } from '../proposals/state.js';
import { noStatements, type StatementState } from '../statements/state.js';
import { noTexts, type TextState } from '../texts/state.js';
import type { Event } from './event.js';
import { noReliances, type Reliances } from './reliance.js';

/** All that the entries of one book amount to: the subjects' states side by side. Persistent, so earlier ones stay. */
export interface Book {
  readonly id: BookId;
  /** The number the next entry will have. */
  readonly next: EntryNumber;
  /** When the last entry was recorded; no later one says an earlier time. */
  readonly lastRecordedAt: Instant | undefined;
  /** The last instant (epoch milliseconds) at which each entry may have happened, by its number; gaps where not told. */
  readonly moments: Moments;
  readonly membership: MembershipState;
  readonly presidency: PresidencyState;
  readonly meetings: MeetingState;
  readonly proposals: ProposalState;
  readonly statements: StatementState;
  readonly texts: TextState;
  readonly mandates: MandateState;
  readonly calendar: CalendarState;
  readonly corrections: CorrectionState;
  /** What rested on who presided, or on who had a say, when it was done. */
  readonly reliances: Reliances;
  /** The entries that corrections changed or annulled, as they were recorded: both readings stay visible. */
  readonly asRecorded: Map<EntryNumber, Recorded<Event>>;
}

export const emptyBook = (id: BookId): Book => ({
  id,
  next: 0,
  lastRecordedAt: undefined,
  moments: noMoments,
  membership: noMembership,
  presidency: noPresidency,
  meetings: noMeetings,
  proposals: noProposals,
  statements: noStatements,
  texts: noTexts,
  mandates: noMandates,
  calendar: noCalendar,
  corrections: noCorrections,
  reliances: noReliances,
  asRecorded: Map(),
});

/** The body's zone; UTC before it is constituted. */
export const zoneOf = (book: Book): Zone => book.membership.body?.zone ?? ('UTC' as Zone);

/** The instant as of which an entry is judged: by the end of when it happened, in the body's zone. */
export const instantOf = (book: Book, entry: Pick<Stamp, 'occurredAt'>): number =>
  upperBound(entry.occurredAt, zoneOf(book));

/** The same of an entry that is in the book; before everything else where it is not told. */
export const momentOf = (book: Book, entry: EntryNumber): number =>
  momentAt(book.moments, entry) ?? -Infinity;

/** The body's rules in force when an entry happened. */
export const rulesFor = (book: Book, entry: Pick<Stamp, 'occurredAt'>): RuleSet | undefined =>
  rulesAt(book.membership, instantOf(book, entry))?.rules;
