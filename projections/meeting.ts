import type { ActivityDate } from '../domain/dates/activity-date.js';
import { describe } from '../domain/dates/activity-date.js';
import type { Bilingual } from '../domain/language/codec.js';
import type { EntryNumber, MeetingId, PartyCode, ProposalId } from '../domain/language/ids.js';
import type { LocalText } from '../domain/language/text.js';
import { at } from '../domain/language/timeline.js';
import type { Presence } from '../domain/meetings/events.js';
import type { AgendaItem, Intervention, Meeting, MeetingPhase, Session } from '../domain/meetings/state.js';
import type { ProposalPhase } from '../domain/proposals/state.js';
import { tellAct, type ActTold } from './acts.js';
import { organ, party, type Named } from './named.js';
import { notesAbout, type NoteTold } from './notes.js';
import { present } from './present.js';
import type { View } from './view.js';

export interface AgendaItemTold extends Pick<
  AgendaItem,
  'id' | 'title' | 'within' | 'session' | 'phase' | 'entry'
> {
  readonly presenters: readonly Named[];
}

export interface SessionTold extends Pick<Session, 'id' | 'names' | 'doors' | 'entry'> {
  /** Left out while it sits. */
  readonly closedEntry?: EntryNumber;
}

export interface PresenceTold {
  readonly party: Named;
  readonly presence: Presence;
  readonly credentialsEntry?: EntryNumber;
  readonly entry: EntryNumber;
}

/** A meeting as it stands in the book: agenda, sessions, presence, proposals, acts. */
export interface MeetingAnswer {
  readonly kind: 'meeting';
  readonly meeting: MeetingId;
  readonly entry: EntryNumber;
  readonly names: LocalText;
  readonly organ: Named;
  readonly convenedBy: Named;
  readonly through?: Named;
  readonly dates: ActivityDate;
  readonly said: Bilingual;
  readonly place?: LocalText;
  readonly phase: MeetingPhase;
  readonly phaseEntry: EntryNumber;
  readonly sessions: readonly SessionTold[];
  readonly agenda: readonly AgendaItemTold[];
  readonly presence: readonly PresenceTold[];
  readonly draftingGroup?: {
    readonly askedEntry: EntryNumber;
    readonly named: readonly { readonly member: Named; readonly entry: EntryNumber }[];
  };
  readonly interventions: readonly (Omit<Intervention, 'party' | 'from'> & { readonly party: Named })[];
  readonly postponements: Meeting['postponements'];
  readonly proposals: readonly {
    readonly proposal: ProposalId;
    readonly title: LocalText;
    readonly entry: EntryNumber;
    readonly phase: ProposalPhase;
    readonly phaseEntry: EntryNumber;
  }[];
  readonly acts: readonly ActTold[];
  readonly notes: readonly NoteTold[];
}

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
  { id, title, within, session, phase, entry, presenters }: AgendaItem,
): AgendaItemTold => ({
  id,
  title,
  within,
  session,
  phase,
  entry,
  presenters: presenters.map((code) => party(view, code)),
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
