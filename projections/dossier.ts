import { flag, matching, whole } from '../domain/language/codec.js';
import { EntryNumber, MandateId, MeetingId, ProposalId, TextId } from '../domain/language/ids.js';
import { list, literal, optional, struct } from '../domain/language/struct.js';
import { Bilingual, LocalText, Text } from '../domain/language/text.js';
import { Moment } from '../domain/dates/moment.js';
import { standingObjections } from '../domain/proposals/standing-objections.js';
import { stillNeeded } from '../domain/proposals/still-needed.js';
import type { Objection, Proposal } from '../domain/proposals/state.js';
import { TextKind } from '../domain/texts/events.js';
import { openAmendments, openBrackets, unsettled, type DraftedText } from '../domain/texts/state.js';
import { ActivityTold, calendar, upcoming } from './calendar.js';
import { dayOf } from './day-of.js';
import { meetings, proposals } from './lists.js';
import { mandates } from './mandates.js';
import { AgendaItemTold, meeting } from './meeting.js';
import { Named, organ, party } from './named.js';
import { NeedTold, tellNeed } from './needs.js';
import { MandateStatus, MeetingPhase, ProposalPhase } from './phases.js';
import { presidency, TroikaTold } from './presidency.js';
import { present } from './present.js';
import { silence, SilenceAnswer } from './silence.js';
import { DutyTold } from './duties.js';
import { todo } from './todo.js';
import { countTranslations, TranslationCounted } from './translation.js';
import type { View } from './view.js';

/** A proposal that is not decided, and what still bars consensus on it. */
export const OpenProposal = struct('OpenProposal', {
  proposal: ProposalId,
  title: LocalText,
  organ: Named,
  phase: ProposalPhase,
  entry: EntryNumber,
  phaseEntry: EntryNumber,
  bars: list(NeedTold),
});

/** An objection that its member maintains, on a proposal that is not decided. */
export const PendingObjection = struct('PendingObjection', {
  proposal: ProposalId,
  title: LocalText,
  member: Named,
  reason: Text,
  answered: flag,
  bars: flag,
  entry: EntryNumber,
});

/** A meeting that is not closed, and the items of its agenda that are not. */
export const MeetingUnderWay = struct('MeetingUnderWay', {
  meeting: MeetingId,
  names: LocalText,
  organ: Named,
  said: Bilingual,
  phase: MeetingPhase,
  entry: EntryNumber,
  phaseEntry: EntryNumber,
  items: list(AgendaItemTold),
});

/** A mandate, and how it stands. */
export const MandateListed = struct('MandateListed', {
  mandate: MandateId,
  title: LocalText,
  group: Named,
  status: MandateStatus,
  inForce: flag,
  statusEntry: EntryNumber,
  until: optional(Moment),
});

/** A text that is neither adopted nor a chair's summary. */
export const TextInNegotiation = struct('TextInNegotiation', {
  text: TextId,
  title: LocalText,
  textKind: TextKind,
  organ: Named,
  version: whole('version', 1),
  entry: EntryNumber,
  /** The entry that made its newest version. */
  versionEntry: EntryNumber,
  openBrackets: whole('openBrackets'),
  pendingAmendments: whole('pendingAmendments'),
  /** Paragraphs that stand reopened, and packages that are open. */
  unsettled: whole('unsettled'),
  translations: list(TranslationCounted),
});

/** What is signed of the book: how many of its entries, and the root over them. */
export const CheckpointTold = struct('CheckpointTold', {
  origin: Text,
  size: whole('size'),
  /** SHA-256 in base64. */
  root: matching('Root', /^[A-Za-z0-9+/]{43}=$/, {
    es: 'un SHA-256 en base64',
    en: 'a SHA-256 in base64',
  }),
});
export type CheckpointTold = typeof CheckpointTold._A;

const { silences: Silences } = SilenceAnswer.props;

/** What an incoming presidency takes over, as of the view. */
export const DossierAnswer = struct('DossierAnswer', {
  kind: literal('dossier'),
  presidency: TroikaTold,
  /** Those that run or are suspended, and those whose outcome no meeting has been told. */
  silences: Silences,
  proposals: list(OpenProposal),
  objections: list(PendingObjection),
  meetings: list(MeetingUnderWay),
  texts: list(TextInNegotiation),
  /** Those in force first. */
  mandates: list(MandateListed),
  /** What comes next. */
  calendar: list(ActivityTold),
  owed: list(DutyTold),
  /** The last one, where there is a signing key; only of the book as it is now. */
  checkpoint: optional(CheckpointTold),
});
export type DossierAnswer = typeof DossierAnswer._A;

export const dossier = (view: View): DossierAnswer => {
  const { present: now, past, next } = presidency(view);
  const { inForce, notInForce } = mandates(view);
  const undecided = [...view.book.proposals.proposals.values()].filter(isUndecided);
  return {
    kind: 'dossier',
    presidency: present({ present: now, past, next }),
    silences: silence(view).silences.filter(
      ({ phase, announcementOwed }) => phase === 'running' || phase === 'suspended' || announcementOwed,
    ),
    proposals: openProposals(view, undecided),
    objections: undecided.flatMap((proposal) => pendingObjections(view, proposal)),
    meetings: openMeetings(view),
    texts: [...view.book.texts.texts.values()].flatMap((text) => inNegotiation(view, text)),
    mandates: [...inForce, ...notInForce].map(
      ({ mandate, title, group, status, inForce: stands, statusEntry, until }) => ({
        mandate,
        title,
        group: { code: group.id, ...present({ names: group.names }) },
        status,
        inForce: stands,
        statusEntry,
        ...present({ until }),
      }),
    ),
    calendar: upcoming(calendar(view), dayOf(view)),
    owed: todo(view).owed,
  };
};

const isUndecided = ({ phase }: Proposal): boolean => phase === 'open' || phase === 'deferred';

const openProposals = (view: View, undecided: readonly Proposal[]): DossierAnswer['proposals'] => {
  const listed = new Map(proposals(view).proposals.map((one) => [one.proposal, one]));
  return undecided.flatMap((proposal) => {
    const told = listed.get(proposal.id);
    const bars = stillNeeded(view.book, proposal, view.instant).filter((need) => need.bars);
    return told === undefined ? [] : [{ ...told, bars: bars.map((need) => tellNeed(view, need)) }];
  });
};

const pendingObjections = (view: View, proposal: Proposal): DossierAnswer['objections'] => {
  const { barring, notBarring } = standingObjections(view.book, proposal, view.instant, proposal.meeting);
  const tell = ({ member, reason, answers, entry }: Objection, bars: boolean) => ({
    proposal: proposal.id,
    title: proposal.title,
    member: party(view, member),
    reason,
    answered: answers.length > 0,
    bars,
    entry,
  });
  return [
    ...barring.map((objection) => tell(objection, true)),
    ...notBarring.map(({ objection }) => tell(objection, false)),
  ];
};

const openMeetings = (view: View): DossierAnswer['meetings'] =>
  meetings(view)
    .meetings.filter(({ phase }) => phase !== 'closed')
    .map((listed) => ({
      ...listed,
      items: (meeting(view, listed.meeting)?.agenda ?? []).filter(({ phase }) => phase !== 'closed'),
    }));

const inNegotiation = (view: View, text: DraftedText): DossierAnswer['texts'] =>
  text.adopted !== undefined || text.summary !== undefined
    ? []
    : [
        {
          text: text.id,
          title: text.title,
          textKind: text.kind,
          organ: organ(view, text.organ),
          version: text.version,
          entry: text.entry,
          versionEntry: text.shaped.last(text.entry),
          openBrackets: openBrackets(text).length,
          pendingAmendments: openAmendments(text).length,
          unsettled: unsettled(text).length,
          translations: countTranslations(view, text),
        },
      ];
