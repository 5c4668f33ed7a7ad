import type { Event } from '../book/event.js';
import type { Book } from '../book/state.js';
import type { Doors } from '../language/doors.js';
import type { ActId, ProposalId, SilenceId, TextId } from '../language/ids.js';
import {
  activityApproved,
  mandateApproved,
  planAskedFor,
  planBroughtIn,
  plansOf,
  roleGiven,
  type Entries,
} from './goes-on.js';
import { statedOn } from './stated-on.js';
import {
  aConsensus,
  aMinutesCorrection,
  aNote,
  anAct,
  anItem,
  aProposal,
  aSession,
  aSilence,
  aStatement,
  aText,
  aTopic,
  type Named,
} from './things.js';

/** What of an entry can put it behind closed doors, or others after it. */
export interface Mention {
  /** What it brings into the book. */
  readonly makes?: Named;
  /** As marked. */
  readonly doors?: Doors | undefined;
  readonly names?: readonly Named[];
  /** Earlier entries it goes on from. */
  readonly after?: Entries;
}

type DataOf<K> = Extract<Event, { readonly type: K }>['data'];

type Mentions = { readonly [K in Event['type']]: (data: DataOf<K>, before: Book) => Mention };

/** Of who takes part, who presides and that a meeting is held, nothing is ever closed by itself. */
const nothing = (): Mention => ({});

const onProposal = ({ proposal }: { readonly proposal: ProposalId }): Mention => ({
  names: [aProposal(proposal)],
});
const onItem = ({ meeting, item }: DataOf<'AgendaItemOpened'>): Mention => ({
  names: [anItem(meeting, item)],
});
const inText = ({ text }: { readonly text: TextId }): Mention => ({ names: [aText(text)] });
const onSilence = ({ silence }: { readonly silence: SilenceId }): Mention => ({ names: [aSilence(silence)] });
const byAct = ({ act }: { readonly act?: ActId }): Mention => ({ names: [anAct(act)] });

/** Every kind of entry has its line: a new one does not compile without saying what of it can be closed. */
const mentions: Mentions = {
  BodyConstituted: nothing,
  RulesAdopted: byAct,
  MemberAdmitted: nothing,
  MemberSuspended: nothing,
  MemberReinstated: nothing,
  MemberWithdrew: nothing,
  ObserverAdmitted: nothing,
  ObserverWithdrew: nothing,
  PermissionGranted: nothing,
  PermissionRevoked: nothing,
  OrganEstablished: nothing,
  OrganDissolved: nothing,
  SecretariatEstablished: nothing,
  SecretariatRenamed: nothing,
  ContactNamed: nothing,

  CandidacyAnnounced: nothing,
  CandidacyWithdrawn: nothing,
  PresidencyDesignated: byAct,
  DesignationEstablished: nothing,
  TermEstablished: nothing,
  // The office is held in the open, however its holder was found.
  PresidencyHandedOver: nothing,
  PresidencyTookEffect: nothing,
  PresidencyEnded: nothing,
  ThemeChosen: nothing,

  MeetingConvened: nothing,
  MeetingDatesSettled: nothing,
  MeetingPostponed: nothing,
  MeetingOpened: nothing,
  MeetingAdjourned: nothing,
  MeetingResumed: nothing,
  MeetingClosed: nothing,
  SessionOpened: ({ meeting, session, doors }) => ({ makes: aSession(meeting, session), doors }),
  SessionClosed: ({ meeting, session }) => ({ names: [aSession(meeting, session)] }),
  AgendaItemAdded: ({ meeting, item, within, session, documents, doors }) => ({
    makes: anItem(meeting, item),
    doors,
    names: [anItem(meeting, within), aSession(meeting, session), ...documents.map(aText)],
  }),
  AgendaItemOpened: onItem,
  AgendaItemClosed: onItem,
  CredentialsAccepted: nothing,
  PresenceNoted: nothing,
  DraftingRepresentativesRequested: nothing,
  DraftingRepresentativeNamed: nothing,
  DraftingHeadNamed: nothing,
  DraftingReported: nothing,
  DraftingTextPresented: inText,
  MinutesCirculated: nothing,
  MinutesCorrectionAsked: ({ meeting, correction, item }) => ({
    makes: aMinutesCorrection(meeting, correction),
    names: [anItem(meeting, item)],
  }),
  MinutesCorrectionSettled: ({ meeting, correction }) => ({
    names: [aMinutesCorrection(meeting, correction)],
  }),
  MinutesFinalized: nothing,
  InterventionNoted: ({ meeting, item, session }) => ({
    names: [anItem(meeting, item), aSession(meeting, session)],
  }),

  ProposalSubmitted: ({ proposal, meeting, item, about, doors }) => ({
    makes: aProposal(proposal),
    doors,
    names: [anItem(meeting, item), ...about.map(aTopic)],
  }),
  ProposalRevised: onProposal,
  ProposalWithdrawn: onProposal,
  ProposalRejected: onProposal,
  ProposalDeferred: onProposal,
  ProposalResumed: onProposal,
  PositionTaken: onProposal,
  ObjectionWithdrawn: onProposal,
  ObjectionMet: onProposal,
  ObjectionAnswered: onProposal,
  ObjectionSustained: onProposal,
  // What something closed gave its shape cannot be told to be agreed, nor what was done by that consensus.
  ConsensusDeclared: ({ proposal, shapes }) => ({
    makes: aConsensus(proposal),
    names: [aProposal(proposal)],
    ...(shapes === undefined ? {} : { after: shapes }),
  }),
  ActRecorded: ({ act, proposal, objects, paragraph, follows }) => ({
    makes: anAct(act),
    names: [
      aProposal(proposal),
      aConsensus(proposal),
      aText(paragraph?.text),
      ...objects.map(aTopic),
      ...follows.map(anAct),
    ],
  }),

  // What goes out to the members is the version, and with it the work plans that groups have brought in.
  SilenceCirculated: ({ silence, proposal, shapes }, before) => ({
    makes: aSilence(silence),
    names: [aProposal(proposal)],
    after: [...(shapes ?? []), ...plansOf(before, proposal)],
  }),
  SilenceExtended: onSilence,
  SilenceSuspended: onSilence,
  SilenceResumed: onSilence,
  SilenceBroken: ({ silence, amendment }) => ({ names: [aSilence(silence), aText(amendment?.text)] }),
  ObjectionCameLate: ({ silence, amendment }) => ({ names: [aSilence(silence), aText(amendment?.text)] }),
  SilenceClosed: ({ silence }, before) => ({
    makes: aConsensus(before.proposals.circulations.get(silence)),
    names: [aSilence(silence)],
  }),
  SilenceCalledOff: onSilence,
  SilenceAnnounced: onSilence,
  FollowUpDueSet: byAct,
  FollowUpDone: ({ act, text }) => ({ names: [anAct(act), aText(text)] }),

  StatementFiled: ({ statement, on }) => ({ makes: aStatement(statement), names: statedOn(on) }),
  StatementCameLate: ({ statement, on }) => ({ makes: aStatement(statement), names: statedOn(on) }),
  StatementWithdrawn: ({ statement }) => ({ names: [aStatement(statement)] }),
  StatementsDeadlineSet: ({ on }) => ({ names: statedOn(on) }),

  TextDrafted: ({ text, doors }) => ({ makes: aText(text), doors }),
  ParagraphAdded: inText,
  ParagraphReworded: inText,
  ParagraphMoved: inText,
  BracketOpened: inText,
  AlternativeProposed: inText,
  AlternativeSupported: inText,
  BracketReleased: inText,
  BracketsMerged: inText,
  BracketClosed: inText,
  AmendmentProposed: inText,
  AmendmentRebased: inText,
  AmendmentWithdrawn: inText,
  AmendmentSuperseded: inText,
  AmendmentAccepted: inText,
  ParagraphAgreed: inText,
  ParagraphReopened: inText,
  PackageFormed: inText,
  PackageClosed: inText,
  PackageDissolved: inText,
  ParagraphTranslated: inText,
  ChairSummaryIssued: inText,
  ParagraphRemoved: inText,
  TextAdopted: ({ text, act }) => ({ names: [aText(text), anAct(act)] }),

  GroupCreated: nothing,
  GroupDissolved: byAct,
  GroupRoleAssigned: byAct,
  GroupRoleEnded: (data, before) => ({ after: roleGiven(before, data) }),
  MandateDrafted: nothing,
  MandateAccepted: byAct,
  MandateApproved: byAct,
  MandateReviewSet: (data, before) => ({ ...byAct(data), after: mandateApproved(before, data.mandate) }),
  MandateTermSet: (data, before) => ({ ...byAct(data), after: mandateApproved(before, data.mandate) }),
  MandateAmended: (data, before) => ({ ...byAct(data), after: mandateApproved(before, data.mandate) }),
  MandateSuperseded: (data, before) => ({
    ...byAct(data),
    after: [...mandateApproved(before, data.mandate), ...mandateApproved(before, data.by)],
  }),
  MandateRevoked: (data, before) => ({ ...byAct(data), after: mandateApproved(before, data.mandate) }),
  MandateExpired: (data, before) => ({ after: mandateApproved(before, data.mandate) }),
  WorkPlanRequested: byAct,
  WorkPlanDelivered: ({ group, text }, before) => ({
    names: [aText(text)],
    after: planAskedFor(before, group),
  }),
  WorkPlanApproved: (data, before) => ({ ...byAct(data), after: planBroughtIn(before, data.group) }),

  ActivityProposed: nothing,
  ActivityApproved: byAct,
  ActivityChanged: nothing,
  ActivityConfirmed: ({ activity }, before) => ({ after: activityApproved(before, activity) }),
  ActivityHeld: ({ activity }, before) => ({ after: activityApproved(before, activity) }),
  ActivityCancelled: nothing,

  SourceRegistered: nothing,
  SourceAsserted: ({ note, about }) => ({ makes: aNote(note), names: about.map(aTopic) }),
  InterpretationGiven: ({ note, of }) => ({ makes: aNote(note), names: of.map(aNote) }),
  ContradictionNoted: ({ note, about }) => ({ makes: aNote(note), names: about.map(aTopic) }),
  EntryCorrected: ({ entry }) => ({ after: [entry] }),
  SealedWordsErased: ({ entries }) => ({ after: entries }),
};

/** What of this event can be closed or close others, in the book as it was just before it. */
export const mentionOf = (before: Book, { type, data }: Event): Mention =>
  // The table is read by the event's own type, so each line gets the data of its own kind.
  (mentions[type] as (data: Event['data'], before: Book) => Mention)(data, before);
