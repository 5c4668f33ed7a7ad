import { Set, type List, type Map, type OrderedMap } from 'immutable';
import type { ActivityDate } from '../dates/activity-date.js';
import type {
  AgendaItemId,
  EntryNumber,
  FunctionId,
  MeetingId,
  MinutesCorrectionId,
  OrganId,
  PartyCode,
  SessionId,
  TextId,
} from '../language/ids.js';
import type { Doors } from '../language/doors.js';
import { Register } from '../language/register.js';
import type { LocalText } from '../language/text.js';
import { at, type Timeline } from '../language/timeline.js';
import type { Moment } from '../dates/moment.js';
import type { Presence } from './events.js';
import type { CorrectionOutcome } from './minutes-events.js';

export type MeetingPhase = 'convened' | 'open' | 'adjourned' | 'closed';
export type ItemPhase = 'waiting' | 'open' | 'closed';

export interface Session {
  readonly id: SessionId;
  readonly names: LocalText;
  readonly doors: Doors;
  readonly entry: EntryNumber;
  readonly closed: EntryNumber | undefined;
  /** Whether it sat, over time. */
  readonly running: Timeline<boolean>;
  /** The last instant (epoch milliseconds) at which it may have sat. */
  readonly until: number;
}

export interface AgendaItem {
  readonly id: AgendaItemId;
  readonly title: LocalText;
  readonly presenters: readonly PartyCode[];
  readonly within: AgendaItemId | undefined;
  readonly session: SessionId | undefined;
  readonly documents: readonly TextId[];
  /** As marked; what else closes it is not told here. */
  readonly doors: Doors | undefined;
  readonly phase: ItemPhase;
  readonly entry: EntryNumber;
  /** The entry that brought it to its phase. */
  readonly phaseEntry: EntryNumber;
}

export interface Intervention {
  readonly party: PartyCode;
  readonly item: AgendaItemId | undefined;
  readonly session: SessionId | undefined;
  readonly summary: LocalText | undefined;
  readonly entry: EntryNumber;
  /** The first instant (epoch milliseconds) at which it may have been made. */
  readonly from: number;
}

export interface Meeting {
  readonly id: MeetingId;
  readonly organ: OrganId;
  readonly names: LocalText;
  readonly convenedBy: PartyCode;
  readonly through: PartyCode | undefined;
  readonly function: FunctionId | undefined;
  readonly dates: ActivityDate;
  readonly place: LocalText | undefined;
  readonly phase: MeetingPhase;
  readonly entry: EntryNumber;
  /** The entry that brought it to its phase. */
  readonly phaseEntry: EntryNumber;
  /** Its phases over time: what is recorded late is judged by the phase the meeting was in when it happened. */
  readonly phases: Timeline<MeetingPhase>;
  readonly sessions: OrderedMap<SessionId, Session>;
  /** In the order they were added. */
  readonly agenda: OrderedMap<AgendaItemId, AgendaItem>;
  readonly credentials: Map<PartyCode, EntryNumber>;
  readonly presence: Map<PartyCode, Timeline<Presence>>;
  readonly draftingAsked: EntryNumber | undefined;
  readonly draftingRepresentatives: Map<PartyCode, EntryNumber>;
  /** In the order of their entries. */
  readonly interventions: List<Intervention>;
  /** The member named to head the drafting group; whoever presides where none was. */
  readonly draftingHead: { readonly member: PartyCode; readonly entry: EntryNumber } | undefined;
  readonly draftingReports: readonly {
    readonly by: PartyCode;
    readonly report: LocalText;
    readonly entry: EntryNumber;
  }[];
  /** The texts that the group brought out. */
  readonly draftingTexts: readonly { readonly text: TextId; readonly entry: EntryNumber }[];
  readonly minutes: Minutes | undefined;
  readonly postponements: readonly { readonly reason: string; readonly entry: EntryNumber }[];
}

/** A correction of the minutes that was asked for, and what became of it. */
export interface AskedCorrection {
  readonly id: MinutesCorrectionId;
  readonly by: PartyCode;
  readonly item: AgendaItemId | undefined;
  readonly words: string;
  readonly entry: EntryNumber;
  readonly settled: (CorrectionOutcome & { readonly entry: EntryNumber }) | undefined;
}

/** Circulated as a draft, and final once nobody may correct them any more. */
export interface Minutes {
  readonly until: Moment;
  readonly circulated: EntryNumber;
  readonly corrections: OrderedMap<MinutesCorrectionId, AskedCorrection>;
  readonly final: EntryNumber | undefined;
}

export interface MeetingState {
  /** In the order they were convened. */
  readonly meetings: Register<MeetingId, Meeting>;
}

export const noMeetings: MeetingState = { meetings: new Register() };

/** Present at an instant (epoch milliseconds), as the roll and later notes tell. */
export const isPresent = (meeting: Meeting, party: PartyCode, instant: number): boolean => {
  const line = meeting.presence.get(party);
  return line !== undefined && at(line, instant)?.value === 'present';
};

/** Noted present, and then noted to have left, by an instant (epoch milliseconds). Merely not being noted is not leaving. */
export const hasLeft = (meeting: Meeting, party: PartyCode, instant: number): boolean => {
  const line = meeting.presence.get(party);
  return line !== undefined && at(line, instant)?.value === 'left';
};

/** Noted present at some time while it lasted. */
export const attended = ({ presence }: Meeting, party: PartyCode): boolean =>
  presence.get(party)?.some(({ value }) => value === 'present') ?? false;

export const unsettledCorrections = ({ corrections }: Minutes): readonly AskedCorrection[] =>
  [...corrections.values()].filter(({ settled }) => settled === undefined);

export const presentParties = (meeting: Meeting, instant: number): Set<PartyCode> =>
  Set(meeting.presence.keySeq().filter((party) => isPresent(meeting, party, instant)));

/** The session that is open, if any: one at a time. */
export const openSession = (meeting: Meeting): Session | undefined =>
  meeting.sessions.valueSeq().find((session) => session.closed === undefined);

/** The first instant (epoch milliseconds) at which it may have begun. */
export const sessionBegan = (session: Session): number => session.running.first()?.from ?? -Infinity;

export const wasRunning = (session: Session, instant: number): boolean =>
  at(session.running, instant)?.value === true;

/** The session that sat at an instant (epoch milliseconds), if any. */
export const sessionAt = (meeting: Meeting, instant: number): Session | undefined =>
  meeting.sessions.valueSeq().find((session) => wasRunning(session, instant));

/** A session behind closed doors that may have sat at some moment from one instant to another. */
export const closedSessionWithin = (meeting: Meeting, from: number, to: number): Session | undefined =>
  meeting.sessions
    .valueSeq()
    .find((session) => session.doors === 'closed' && sessionBegan(session) <= to && session.until >= from);

export const agendaItem = (meeting: Meeting, id: AgendaItemId): AgendaItem | undefined =>
  meeting.agenda.get(id);
