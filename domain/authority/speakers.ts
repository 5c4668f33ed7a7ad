import type { Asked, Command } from '../book/command.js';
import type { Book } from '../book/state.js';
import type { PartyCode, TermId } from '../language/ids.js';
import {
  conductedBy,
  own,
  ownOfMember,
  presidency,
  presidencyBy,
  secretariat,
  type OfPresidency,
  type Speaker,
} from './speaker.js';

type DataOf<T> = Extract<Asked, { readonly type: T }>['data'];

/** Whose theme it is: the member that holds the term, or to which it is designated or handed over. */
const holderOf = ({ presidency: { terms } }: Book, id: TermId): PartyCode | undefined => {
  const term = terms.get(id);
  return term?.held?.member ?? term?.handover?.to ?? term?.designated?.member;
};

const chosenByHolder = (holder: PartyCode | undefined): OfPresidency => ({
  ...presidency(),
  by: holder,
  incoming: holder,
});

/**
 * Whose command each is. The presidency's are those in which it exercises its functions (XXIV CRM report
 * DVG-CTS-303-2019, the eight functions): it coordinates, convenes, directs, declares, hands over. A command type
 * that is not named here does not compile.
 */
const speakers: {
  readonly [T in Command['type']]: (data: DataOf<T>, book: Book) => Speaker;
} = {
  // ---- membership ----
  ConstituteBody: secretariat,
  AdoptRules: secretariat,
  AdmitMember: secretariat,
  SuspendMember: secretariat,
  ReinstateMember: secretariat,
  WithdrawMember: secretariat,
  AdmitObserver: secretariat,
  WithdrawObserver: secretariat,
  GrantPermission: secretariat,
  RevokePermission: secretariat,
  EstablishOrgan: secretariat,
  DissolveOrgan: secretariat,
  EstablishSecretariat: secretariat,
  RenameSecretariat: secretariat,
  NameContact: ({ party }) => own([party]),

  // ---- presidency ----
  AnnounceCandidacy: ownOfMember,
  WithdrawCandidacy: ownOfMember,
  EstablishDesignation: secretariat,
  EstablishTerm: secretariat,
  HandOverPresidency: ({ from, to }) => ({ ...presidency(), by: from, incoming: to }),
  // The one that presides lets go of the office; the one that takes it holds no power yet.
  TakeOffice: ({ member }) => ({ ...presidency(), incoming: member }),
  EndPresidency: ({ member }) => presidencyBy({ by: member }),
  ChooseTheme: ({ term }, book) => chosenByHolder(holderOf(book, term)),

  // ---- meetings ----
  ConveneMeeting: presidencyBy,
  SettleMeetingDates: presidency,
  PostponeMeeting: presidency,
  OpenMeeting: presidencyBy,
  AdjournMeeting: presidency,
  ResumeMeeting: presidency,
  CloseMeeting: presidencyBy,
  OpenSession: presidency,
  CloseSession: presidency,
  AddAgendaItem: secretariat,
  OpenAgendaItem: presidency,
  CloseAgendaItem: presidency,
  AcceptCredentials: secretariat,
  NotePresence: secretariat,
  RequestDraftingRepresentatives: presidencyBy,
  NameDraftingRepresentative: ownOfMember,
  NoteIntervention: ({ party }) => own([party], { observersWith: ['speak', 'join-dialogues'] }),

  NameDraftingHead: presidencyBy,
  ReportDrafting: ({ by }) => own([by]),
  PresentDraftingText: ({ by }) => own([by]),
  CirculateMinutes: secretariat,
  AskMinutesCorrection: ({ by }) => own([by], { observersWith: ['attend-open-sessions'] }),
  SettleMinutesCorrection: secretariat,
  FinalizeMinutes: secretariat,

  // ---- proposals ----
  SubmitProposal: ({ by }) => own(by, { together: true, observersWith: ['submit-documents'] }),
  ReviseProposal: ({ by, proposal }) =>
    own(by, { together: true, observersWith: ['submit-documents'], authorsOf: proposal }),
  WithdrawProposal: ({ by, proposal }) =>
    own([by], { observersWith: ['submit-documents'], authorsOf: proposal }),
  RejectProposal: presidencyBy,
  DeferProposal: presidencyBy,
  ResumeProposal: presidencyBy,
  TakePosition: ownOfMember,
  TakePositions: ({ members }) => own(members, { statesAuthority: true }),
  WithdrawObjection: ownOfMember,
  MeetObjection: ownOfMember,
  // Under the rule of sustained opposition an answer can lift a bar, so no observer gives one.
  AnswerObjection: ({ by }) => own([by]),
  SustainObjection: ownOfMember,
  DeclareConsensus: presidencyBy,
  RecordAct: presidency,
  SetFollowUpDue: secretariat,
  ReportFollowUp: ({ by }) => own([by]),

  // ---- silence ----
  CirculateUnderSilence: conductedBy,
  ExtendSilence: conductedBy,
  SuspendSilence: conductedBy,
  ResumeSilence: conductedBy,
  BreakSilence: ownOfMember,
  CloseSilence: conductedBy,
  CallOffSilence: conductedBy,
  AnnounceSilence: conductedBy,

  // ---- statements ----
  FileStatement: ownOfMember,
  WithdrawStatement: ownOfMember,
  SetStatementsDeadline: presidencyBy,

  // ---- texts ----
  DraftText: secretariat,
  AddParagraph: secretariat,
  RewordParagraph: secretariat,
  MoveParagraph: secretariat,
  OpenBracket: ({ by }) => own(by, { together: true }),
  ProposeAlternative: ({ by }) => own(by, { together: true }),
  SupportAlternative: ownOfMember,
  ReleaseBracket: ownOfMember,
  MergeBrackets: ({ by }) => own(by, { together: true }),
  CloseBracket: presidencyBy,
  ProposeAmendment: ({ by }) => own(by, { together: true }),
  RebaseAmendment: ({ by }) => own([by]),
  WithdrawAmendment: ({ by }) => own([by]),
  SupersedeAmendment: ({ by }) => own([by]),
  AcceptAmendment: presidencyBy,
  AgreeParagraph: presidencyBy,
  ReopenParagraph: ownOfMember,
  FormPackage: ({ by }) => own(by, { together: true }),
  ClosePackage: presidencyBy,
  DissolvePackage: ({ by }) => own([by]),
  RemoveParagraph: secretariat,
  TranslateParagraph: secretariat,
  IssueChairSummary: presidencyBy,

  // ---- groups and mandates ----
  CreateGroup: secretariat,
  DissolveGroup: secretariat,
  AssignGroupRole: secretariat,
  EndGroupRole: secretariat,
  DraftMandate: secretariat,
  SetMandateTerm: secretariat,
  SetMandateReview: secretariat,
  AmendMandate: secretariat,
  SupersedeMandate: secretariat,
  RevokeMandate: secretariat,
  ExpireMandate: secretariat,
  RequestWorkPlan: secretariat,
  DeliverWorkPlan: secretariat,
  ApproveWorkPlan: secretariat,

  // ---- calendar ----
  ProposeActivity: secretariat,
  ChangeActivity: secretariat,
  ConfirmActivity: secretariat,
  HoldActivity: secretariat,
  CancelActivity: secretariat,

  // ---- sources and corrections ----
  RegisterSource: secretariat,
  AssertFromSource: secretariat,
  InterpretSource: secretariat,
  NoteContradiction: secretariat,
  CorrectEntry: secretariat,
  EraseSealedWords: secretariat,
};

/** Whose command this one is, in a book as it stands. */
export const speakerOf = (book: Book, { type, data }: Pick<Command, 'type' | 'data'>): Speaker =>
  // The table is read by the command's own type, so its line gets no other data.
  (speakers[type] as (data: never, book: Book) => Speaker)(data as never, book);
