import { List, Map, OrderedMap } from 'immutable';
import { lowerBound, upperBound, type Zone } from '../dates/moment.js';
import type { Recorded, Stamp } from '../language/entry.js';
import type { AgendaItemId, MeetingId, SessionId } from '../language/ids.js';
import type { Reactions } from '../language/subject.js';
import { extend, since, timeline } from '../language/timeline.js';
import { withMeeting } from './change.js';
import { minutesReactions } from './minutes-evolve.js';
import type { MeetingEvent, Presence } from './events.js';
import type { AgendaItem, ItemPhase, Meeting, MeetingPhase, MeetingState, Session } from './state.js';

type OfMeeting = Recorded<{ readonly data: { readonly meeting: MeetingId } }>;

const phase = (state: MeetingState, entry: OfMeeting, zone: Zone, next: MeetingPhase): MeetingState =>
  withMeeting(state, entry.data.meeting, (meeting) => ({
    ...meeting,
    phase: next,
    phaseEntry: entry.number,
    phases: extend(meeting.phases, since(entry, zone, next)),
  }));

const sessionEnded = (session: Session, entry: Stamp, zone: Zone): Session => ({
  ...session,
  closed: entry.number,
  running: extend(session.running, since(entry, zone, false)),
  until: upperBound(entry.occurredAt, zone),
});

const withSession = (meeting: Meeting, id: SessionId, change: (session: Session) => Session): Meeting => {
  const session = meeting.sessions.get(id);
  return session === undefined
    ? meeting
    : { ...meeting, sessions: meeting.sessions.set(id, change(session)) };
};

const itemPhase = (
  state: MeetingState,
  entry: Recorded<{ readonly data: { readonly meeting: MeetingId; readonly item: AgendaItemId } }>,
  next: ItemPhase,
): MeetingState =>
  withMeeting(state, entry.data.meeting, (meeting) => {
    const item = meeting.agenda.get(entry.data.item);
    if (item === undefined) return meeting;
    const moved: AgendaItem = { ...item, phase: next, phaseEntry: entry.number };
    return { ...meeting, agenda: meeting.agenda.set(item.id, moved) };
  });

export const meetingReactions: Reactions<MeetingState, MeetingEvent> = {
  ...minutesReactions,
  MeetingConvened: (state, entry, zone) => {
    const { meeting: id, organ, names, by, through, dates, place } = entry.data;
    const meeting: Meeting = {
      id,
      organ,
      names,
      convenedBy: by,
      through,
      function: entry.data.function,
      dates,
      place,
      phase: 'convened',
      entry: entry.number,
      phaseEntry: entry.number,
      phases: timeline(since(entry, zone, 'convened')),
      sessions: OrderedMap(),
      agenda: OrderedMap(),
      credentials: Map(),
      presence: Map(),
      draftingAsked: undefined,
      draftingRepresentatives: Map(),
      interventions: List(),
      draftingHead: undefined,
      draftingReports: [],
      draftingTexts: [],
      minutes: undefined,
      postponements: [],
    };
    return { ...state, meetings: state.meetings.set(id, meeting) };
  },
  MeetingDatesSettled: (state, { data }) =>
    withMeeting(state, data.meeting, (meeting) => ({
      ...meeting,
      dates: data.dates,
      place: data.place ?? meeting.place,
    })),
  MeetingPostponed: (state, { number, data }) =>
    withMeeting(state, data.meeting, (meeting) => ({
      ...meeting,
      dates: data.dates,
      postponements: [...meeting.postponements, { reason: data.reason, entry: number }],
    })),
  MeetingOpened: (state, entry, zone) => phase(state, entry, zone, 'open'),
  MeetingAdjourned: (state, entry, zone) => phase(state, entry, zone, 'adjourned'),
  MeetingResumed: (state, entry, zone) => phase(state, entry, zone, 'open'),
  MeetingClosed: (state, entry, zone) => phase(state, entry, zone, 'closed'),
  SessionOpened: (state, entry, zone) =>
    withMeeting(state, entry.data.meeting, (meeting) => {
      const { session: id, names, doors } = entry.data;
      const running = timeline(since(entry, zone, true));
      const session: Session = {
        id,
        names,
        doors,
        entry: entry.number,
        closed: undefined,
        running,
        until: Infinity,
      };
      return { ...meeting, sessions: meeting.sessions.set(id, session) };
    }),
  SessionClosed: (state, entry, zone) =>
    withMeeting(state, entry.data.meeting, (meeting) =>
      withSession(meeting, entry.data.session, (session) => sessionEnded(session, entry, zone)),
    ),
  AgendaItemAdded: (state, { number, data }) =>
    withMeeting(state, data.meeting, (meeting) => {
      const { item: id, title, presenters, within, session, documents, doors } = data;
      const said = { id, title, presenters, within, session, documents, doors };
      const added: AgendaItem = { ...said, phase: 'waiting', entry: number, phaseEntry: number };
      return { ...meeting, agenda: meeting.agenda.set(id, added) };
    }),
  AgendaItemOpened: (state, entry) => itemPhase(state, entry, 'open'),
  AgendaItemClosed: (state, entry) => itemPhase(state, entry, 'closed'),
  // The head of delegation stays sealed in its entry; nothing here needs it.
  CredentialsAccepted: (state, { number, data }) =>
    withMeeting(state, data.meeting, (meeting) => ({
      ...meeting,
      credentials: meeting.credentials.set(data.party, number),
    })),
  PresenceNoted: (state, entry, zone) =>
    withMeeting(state, entry.data.meeting, (meeting) => {
      const { party, presence } = entry.data;
      const line = extend(meeting.presence.get(party, timeline<Presence>()), since(entry, zone, presence));
      return { ...meeting, presence: meeting.presence.set(party, line) };
    }),
  DraftingRepresentativesRequested: (state, { number, data }) =>
    withMeeting(state, data.meeting, (meeting) => ({ ...meeting, draftingAsked: number })),
  DraftingRepresentativeNamed: (state, { number, data }) =>
    withMeeting(state, data.meeting, (meeting) => ({
      ...meeting,
      draftingRepresentatives: meeting.draftingRepresentatives.set(data.member, number),
    })),
  DraftingHeadNamed: (state, { number, data }) =>
    withMeeting(state, data.meeting, (meeting) => ({
      ...meeting,
      draftingHead: { member: data.member, entry: number },
    })),
  DraftingReported: (state, { number, data: { meeting: id, by, report } }) =>
    withMeeting(state, id, (meeting) => ({
      ...meeting,
      draftingReports: [...meeting.draftingReports, { by, report, entry: number }],
    })),
  DraftingTextPresented: (state, { number, data: { meeting: id, text } }) =>
    withMeeting(state, id, (meeting) => ({
      ...meeting,
      draftingTexts: [...meeting.draftingTexts, { text, entry: number }],
    })),
  InterventionNoted: (state, { number, data, occurredAt }, zone) =>
    withMeeting(state, data.meeting, (meeting) => {
      const { party, item, session, summary } = data;
      const said = { party, item, session, summary, entry: number, from: lowerBound(occurredAt, zone) };
      return { ...meeting, interventions: meeting.interventions.push(said) };
    }),
};
