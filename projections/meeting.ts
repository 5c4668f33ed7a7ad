import { ActivityDate, describe } from '../domain/dates/activity-date.js';
import {
  AgendaItemId,
  EntryNumber,
  MeetingId,
  SessionId,
  type PartyCode,
  TextId,
} from '../domain/language/ids.js';
import { list, literal, optional, orUndefined, struct } from '../domain/language/struct.js';
import { Bilingual, LocalText, Text } from '../domain/language/text.js';
import { Doors } from '../domain/language/doors.js';
import { at } from '../domain/language/timeline.js';
import { Presence } from '../domain/meetings/events.js';
import type { AgendaItem, Meeting, Session } from '../domain/meetings/state.js';
import { ActTold, tellAct } from './acts.js';
import { ProposalMentioned } from './lists.js';
import { Named, organ, party } from './named.js';
import { notesAbout, NoteTold } from './notes.js';
import { ItemPhase, MeetingPhase } from './phases.js';
import { present } from './present.js';
import type { View } from './view.js';

export const AgendaItemTold = struct('AgendaItemTold', {
  id: AgendaItemId,
  title: LocalText,
  within: orUndefined(AgendaItemId),
  session: orUndefined(SessionId),
  phase: ItemPhase,
  entry: EntryNumber,
  presenters: list(Named),
  /** As marked; left out where nothing was. */
  doors: optional(Doors),
});
export type AgendaItemTold = typeof AgendaItemTold._A;

export const SessionTold = struct('SessionTold', {
  id: SessionId,
  names: LocalText,
  doors: Doors,
  entry: EntryNumber,
  /** Left out while it sits. */
  closedEntry: optional(EntryNumber),
});
export type SessionTold = typeof SessionTold._A;

export const PresenceTold = struct('PresenceTold', {
  party: Named,
  presence: Presence,
  credentialsEntry: optional(EntryNumber),
  entry: EntryNumber,
});
export type PresenceTold = typeof PresenceTold._A;

export const InterventionTold = struct('InterventionTold', {
  party: Named,
  item: orUndefined(AgendaItemId),
  session: orUndefined(SessionId),
  summary: orUndefined(LocalText),
  entry: EntryNumber,
});
export type InterventionTold = typeof InterventionTold._A;

/** A meeting as it stands in the book: agenda, sessions, presence, proposals, acts. */
export const MeetingAnswer = struct('MeetingAnswer', {
  kind: literal('meeting'),
  meeting: MeetingId,
  entry: EntryNumber,
  names: LocalText,
  organ: Named,
  convenedBy: Named,
  through: optional(Named),
  dates: ActivityDate,
  said: Bilingual,
  place: optional(LocalText),
  phase: MeetingPhase,
  phaseEntry: EntryNumber,
  sessions: list(SessionTold),
  agenda: list(AgendaItemTold),
  presence: list(PresenceTold),
  draftingGroup: optional(
    struct('DraftingGroupTold', {
      askedEntry: EntryNumber,
      named: list(struct('DrafterTold', { member: Named, entry: EntryNumber })),
      /** Named to head it; left out where whoever presides does. */
      head: optional(struct('DraftingHeadTold', { member: Named, entry: EntryNumber })),
      reports: optional(
        list(struct('DraftingReportTold', { by: Named, report: LocalText, entry: EntryNumber })),
      ),
      /** What it brought out, each with the organ that alone approves it, and the entry by which it was adopted. */
      texts: optional(
        list(
          struct('DraftingTextTold', {
            text: TextId,
            title: LocalText,
            organ: Named,
            entry: EntryNumber,
            adoptedEntry: optional(EntryNumber),
          }),
        ),
      ),
    }),
  ),
  interventions: list(InterventionTold),
  postponements: list(struct('PostponementTold', { reason: Text, entry: EntryNumber })),
  proposals: list(ProposalMentioned),
  acts: list(ActTold),
  notes: list(NoteTold),
});
export type MeetingAnswer = typeof MeetingAnswer._A;

/** The meeting of that id; nothing when there is none as of the view. */
export const meeting = (view: View, id: string): MeetingAnswer | undefined => {
  const known = view.book.meetings.meetings.get(id as MeetingId);
  return known && tellMeeting(view, known);
};

const tellMeeting = (view: View, known: Meeting): MeetingAnswer => ({
  kind: 'meeting',
  meeting: known.id,
  entry: known.entry,
  names: known.names,
  organ: organ(view, known.organ),
  convenedBy: party(view, known.convenedBy),
  dates: known.dates,
  said: { es: describe(known.dates, 'es'), en: describe(known.dates, 'en') },
  phase: known.phase,
  phaseEntry: known.phaseEntry,
  sessions: known.sessions.valueSeq().map(tellSession).toArray(),
  agenda: [...known.agenda.values()].map((item) => tellItem(view, item)),
  presence: tellPresence(view, known),
  interventions: [...known.interventions].map(({ from: _from, ...said }) => ({
    ...said,
    party: party(view, said.party),
  })),
  postponements: known.postponements,
  ...heldThere(view, known),
  notes: notesAbout(view, { kind: 'meeting', meeting: known.id }),
  ...present({
    through: known.through && party(view, known.through),
    place: known.place,
    draftingGroup: tellDraftingGroup(view, known),
  }),
});

const tellSession = ({ id, names, doors, entry, closed }: Session): SessionTold => ({
  id,
  names,
  doors,
  entry,
  ...present({ closedEntry: closed }),
});

const tellItem = (
  view: View,
  { id, title, within, session, phase, entry, presenters, doors }: AgendaItem,
): AgendaItemTold => ({
  id,
  title,
  within,
  session,
  phase,
  entry,
  presenters: presenters.map((code) => party(view, code)),
  ...present({ doors }),
});

const tellPresence = (view: View, known: Meeting): readonly PresenceTold[] =>
  [...known.presence.entries()]
    .toSorted(([one], [other]) => one.localeCompare(other, 'en'))
    .flatMap(([code, line]) => {
      const now = at(line, view.instant);
      return now === undefined ? [] : [tellOnePresence(view, known, code, now)];
    });

const tellOnePresence = (
  view: View,
  known: Meeting,
  code: PartyCode,
  now: { readonly value: Presence; readonly entry: EntryNumber },
): PresenceTold => ({
  party: party(view, code),
  presence: now.value,
  entry: now.entry,
  ...present({ credentialsEntry: known.credentials.get(code) }),
});

const tellDraftingGroup = (view: View, known: Meeting): MeetingAnswer['draftingGroup'] =>
  known.draftingAsked === undefined
    ? undefined
    : {
        askedEntry: known.draftingAsked,
        named: [...known.draftingRepresentatives.entries()].map(([member, entry]) => ({
          member: party(view, member),
          entry,
        })),
        ...present({
          head: known.draftingHead && {
            member: party(view, known.draftingHead.member),
            entry: known.draftingHead.entry,
          },
          reports: some(known.draftingReports.map((told) => ({ ...told, by: party(view, told.by) }))),
          texts: some(known.draftingTexts.flatMap((presented) => tellDraftingText(view, presented))),
        }),
      };

const some = <A>(all: readonly A[]): readonly A[] | undefined => (all.length === 0 ? undefined : all);

const tellDraftingText = (view: View, { text: id, entry }: Meeting['draftingTexts'][number]) => {
  const text = view.book.texts.texts.get(id);
  return text === undefined
    ? []
    : [
        {
          text: id,
          title: text.title,
          organ: organ(view, text.organ),
          entry,
          ...present({ adoptedEntry: text.adopted?.entry }),
        },
      ];
};

const heldThere = (view: View, known: Meeting): Pick<MeetingAnswer, 'proposals' | 'acts'> => ({
  proposals: view.book.proposals.proposals
    .valueSeq()
    .filter((proposal) => proposal.meeting === known.id)
    .map(({ id, title, entry, phase, phaseEntry }) => ({ proposal: id, title, entry, phase, phaseEntry }))
    .toArray(),
  acts: view.book.proposals.acts
    .valueSeq()
    .filter((act) => act.meeting === known.id)
    .map((act) => tellAct(view, act))
    .toArray(),
});
