import fc from 'fast-check';
import * as E from 'fp-ts/lib/Either.js';
import type { Asker } from '../../../domain/authority/asker.js';
import { mayRecord } from '../../../domain/authority/may-record.js';
import { commandContracts, type Command } from '../../../domain/book/command.js';
import type { AnyCodec } from '../../../domain/language/codec.js';
import { arbitraryOf } from '../../support/arbitrary.js';
import { bookOf, entriesOf, RECORDED_AT } from '../../support/spec.js';
import { conference, party } from './given.js';

/**
 * Who may record each command in its own right, written by hand: the Secretariat (S, also on behalf of others), the
 * presidency (P), a delegation for itself (D), an observer with every permission, for itself (O). What the presidency
 * or the Secretariat does, each in its own name, has a star.
 */
const expected: Readonly<Record<Command['type'], 'S' | 'SP' | 'SP*' | 'SD' | 'SDO'>> = {
  ConstituteBody: 'S',
  AdoptRules: 'S',
  AdmitMember: 'S',
  SuspendMember: 'S',
  ReinstateMember: 'S',
  WithdrawMember: 'S',
  AdmitObserver: 'S',
  WithdrawObserver: 'S',
  GrantPermission: 'S',
  RevokePermission: 'S',
  EstablishOrgan: 'S',
  DissolveOrgan: 'S',
  EstablishSecretariat: 'S',
  RenameSecretariat: 'S',
  NameContact: 'SD',
  AnnounceCandidacy: 'SD',
  WithdrawCandidacy: 'SD',
  EstablishDesignation: 'S',
  EstablishTerm: 'S',
  HandOverPresidency: 'SP',
  TakeOffice: 'SP',
  EndPresidency: 'SP',
  ChooseTheme: 'SP',
  ConveneMeeting: 'SP',
  SettleMeetingDates: 'SP',
  PostponeMeeting: 'SP',
  OpenMeeting: 'SP',
  AdjournMeeting: 'SP',
  ResumeMeeting: 'SP',
  CloseMeeting: 'SP',
  OpenSession: 'SP',
  CloseSession: 'SP',
  AddAgendaItem: 'S',
  OpenAgendaItem: 'SP',
  CloseAgendaItem: 'SP',
  AcceptCredentials: 'S',
  NotePresence: 'S',
  RequestDraftingRepresentatives: 'SP',
  NameDraftingRepresentative: 'SD',
  NameDraftingHead: 'SP',
  ReportDrafting: 'SD',
  PresentDraftingText: 'SD',
  NoteIntervention: 'SDO',
  CirculateMinutes: 'S',
  AskMinutesCorrection: 'SDO',
  SettleMinutesCorrection: 'S',
  FinalizeMinutes: 'S',
  SubmitProposal: 'SDO',
  ReviseProposal: 'SDO',
  WithdrawProposal: 'SDO',
  RejectProposal: 'SP',
  DeferProposal: 'SP',
  ResumeProposal: 'SP',
  TakePosition: 'SD',
  TakePositions: 'SD',
  WithdrawObjection: 'SD',
  MeetObjection: 'SD',
  AnswerObjection: 'SD',
  SustainObjection: 'SD',
  DeclareConsensus: 'SP',
  RecordAct: 'SP',
  CirculateUnderSilence: 'SP*',
  ExtendSilence: 'SP*',
  SuspendSilence: 'SP*',
  ResumeSilence: 'SP*',
  BreakSilence: 'SD',
  CloseSilence: 'SP*',
  CallOffSilence: 'SP*',
  AnnounceSilence: 'SP*',
  SetFollowUpDue: 'S',
  ReportFollowUp: 'SD',
  FileStatement: 'SD',
  WithdrawStatement: 'SD',
  SetStatementsDeadline: 'SP',
  DraftText: 'S',
  AddParagraph: 'S',
  RewordParagraph: 'S',
  MoveParagraph: 'S',
  TranslateParagraph: 'S',
  IssueChairSummary: 'SP',
  OpenBracket: 'SD',
  ProposeAlternative: 'SD',
  SupportAlternative: 'SD',
  ReleaseBracket: 'SD',
  MergeBrackets: 'SD',
  CloseBracket: 'SP',
  ProposeAmendment: 'SD',
  RebaseAmendment: 'SD',
  WithdrawAmendment: 'SD',
  SupersedeAmendment: 'SD',
  AcceptAmendment: 'SP',
  AgreeParagraph: 'SP',
  ReopenParagraph: 'SD',
  FormPackage: 'SD',
  ClosePackage: 'SP',
  DissolvePackage: 'SD',
  RemoveParagraph: 'S',
  CreateGroup: 'S',
  DissolveGroup: 'S',
  AssignGroupRole: 'S',
  EndGroupRole: 'S',
  DraftMandate: 'S',
  SetMandateTerm: 'S',
  SetMandateReview: 'S',
  AmendMandate: 'S',
  SupersedeMandate: 'S',
  RevokeMandate: 'S',
  ExpireMandate: 'S',
  RequestWorkPlan: 'S',
  DeliverWorkPlan: 'S',
  ApproveWorkPlan: 'S',
  ProposeActivity: 'S',
  ChangeActivity: 'S',
  ConfirmActivity: 'S',
  HoldActivity: 'S',
  CancelActivity: 'S',
  RegisterSource: 'S',
  AssertFromSource: 'S',
  InterpretSource: 'S',
  NoteContradiction: 'S',
  CorrectEntry: 'S',
  EraseSealedWords: 'S',
};

const types = Object.keys(expected) as readonly Command['type'][];
const book = bookOf(entriesOf(conference));

/** Commands of a type with every party in its data being `code`, with and without what may be left out. */
const commandsOf = (
  type: Command['type'],
  code: string,
  header: Record<string, unknown>,
): readonly Command[] => {
  const contract = commandContracts.find((known) => known.type === type);
  if (contract === undefined) throw new Error(`no command ${type}`);
  const words = {
    PartyCode: fc.constant(code),
    ProposalId: fc.constant('p1'),
    TermId: fc.constant('2019'),
  };
  return fc.sample(arbitraryOf(contract.data as AnyCodec, words), { numRuns: 12, seed: 7 }).map(
    (data) =>
      ({
        id: '00000000-0000-4000-8000-000000000001',
        book: 'crm',
        type,
        occurredAt: '2019-11-14',
        recordedBy: code,
        basis: { kind: 'witnessed' },
        data,
        ...header,
      }) as unknown as Command,
  );
};

/** Every code that a refusal carries, or `allowed`, over the commands. */
const outcomes = (asker: Asker, commands: readonly Command[]): readonly string[] => [
  ...new Set(
    commands.map((command) => {
      const verdict = mayRecord(book, asker, command, RECORDED_AT);
      return E.isLeft(verdict) ? verdict.left.code : 'allowed';
    }),
  ),
];

const external = { kind: 'external', name: 'a public page' };
const forGuatemala = {
  recordedBy: 'ST',
  onBehalfOf: { party: 'GT', authority: 'jefatura de la delegación' },
};

interface Row {
  readonly who: string;
  readonly asker: Asker;
  /** The party that everything in the command's data names. */
  readonly named: string;
  readonly header?: Record<string, unknown>;
  /** The code it comes to, or `allowed`; `a|b` where it may be either. */
  readonly comesTo: (type: Command['type'], may: string) => string;
}

const always = (outcome: string) => (): string => outcome;

const rows: readonly Row[] = [
  {
    who: 'the Secretariat, in its own words',
    asker: party('ST'),
    named: 'ST',
    comesTo: (_, may) => (may === 'SP' ? 'authority-not-stated|presidency-moved' : 'allowed'),
  },
  {
    who: 'the Secretariat, live, on behalf of who presides and by a stated authority',
    asker: party('ST'),
    named: 'GT',
    header: forGuatemala,
    comesTo: always('allowed'),
  },
  {
    who: 'the Secretariat, live, with no authority stated',
    asker: party('ST'),
    named: 'GT',
    header: { recordedBy: 'ST' },
    comesTo: (type, may) => (may === 'S' || type === 'TakePositions' ? 'allowed' : 'authority-not-stated'),
  },
  {
    who: 'the Secretariat, as a public page tells it',
    asker: party('ST'),
    named: 'CR',
    header: { recordedBy: 'ST', basis: external },
    comesTo: always('allowed'),
  },
  {
    who: 'the member that presides',
    asker: party('GT'),
    named: 'GT',
    comesTo: (_, may) => (may === 'S' ? 'not-a-delegations-command' : 'allowed'),
  },
  {
    who: 'a delegation',
    asker: party('CR'),
    named: 'CR',
    comesTo: (_, may) => (may.includes('D') ? 'allowed' : 'not-a-delegations-command'),
  },
  ...['SV', 'MX'].map((code) => ({
    who: code === 'SV' ? 'the member that presided before' : 'the member that is to preside',
    asker: party(code),
    named: code,
    comesTo: (_: Command['type'], may: string): string =>
      may.includes('D') ? 'allowed' : may.startsWith('SP') ? 'presidency-moved' : 'not-a-delegations-command',
  })),
  {
    who: 'an observer with every permission',
    asker: party('OIM'),
    named: 'OIM',
    comesTo: (_, may) => (may.includes('O') ? 'allowed' : 'not-an-observers-command'),
  },
  {
    who: 'an observer without any',
    asker: party('PMA'),
    named: 'PMA',
    comesTo: (_, may) => (may.includes('O') ? 'not-granted' : 'not-an-observers-command'),
  },
  ...['HN', 'NI', 'XX'].map((code) => ({
    who: { HN: 'a suspended member', NI: 'one that has withdrawn' }[code] ?? 'a party unknown to the book',
    asker: party(code),
    named: code,
    comesTo: always('not-in-good-standing'),
  })),
  {
    who: 'a delegation under the code of the Secretariat',
    asker: party('CR'),
    named: 'CR',
    header: { recordedBy: 'ST' },
    comesTo: always('recorded-under-another-code'),
  },
  ...(['auditor', 'operator', 'public'] as const).map((kind) => ({
    who: kind,
    asker: { kind },
    named: 'ST',
    comesTo: always('no-authority-to-record'),
  })),
  { who: 'the keeper', asker: { kind: 'keeper' }, named: 'XX', comesTo: always('allowed') },
];

it('the table names every command there is', () => {
  expect([...types].sort()).toEqual(commandContracts.map(({ type }) => type).sort());
});

describe.each(rows)('$who', ({ asker, named, header = {}, comesTo }) => {
  it.each(types)('%s', (type) => {
    const seen = outcomes(asker, commandsOf(type, named, header));
    expect(seen).not.toEqual([]);
    expect(comesTo(type, expected[type]).split('|')).toEqual(expect.arrayContaining([...seen]));
  });
});
