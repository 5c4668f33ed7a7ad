import type { Recorded } from '../language/entry.js';
import type { PartyCode } from '../language/ids.js';
import { accepted, refuse, unless, type Verdict } from '../language/rejection.js';
import { isSecretariat } from '../membership/state.js';
import type { Event } from './event.js';
import * as because from './rejections.js';
import type { Book } from './state.js';

// Who may say that an entry was wrong. The record is the Secretariat's to put right; what a party said, only its own.

type Speaking = {
  readonly [E in Event as E['type']]?: (data: E['data']) => readonly PartyCode[];
};

const itsMember = ({ member }: { readonly member: PartyCode }): readonly PartyCode[] => [member];
const itsBy = ({ by }: { readonly by: PartyCode }): readonly PartyCode[] => [by];
const itsProposers = ({ by }: { readonly by: readonly PartyCode[] }): readonly PartyCode[] => by;

/** The entries that tell a party's own words, and whose: any one of several may take them back. */
const speaking: Speaking = {
  PositionTaken: itsMember,
  ObjectionWithdrawn: itsMember,
  ObjectionMet: itsMember,
  ObjectionAnswered: itsBy,
  ObjectionSustained: itsMember,
  CandidacyAnnounced: itsMember,
  CandidacyWithdrawn: itsMember,
  DraftingReported: itsBy,
  StatementFiled: itsMember,
  StatementCameLate: itsMember,
  StatementWithdrawn: itsMember,
  SilenceBroken: itsMember,
  ObjectionCameLate: itsMember,
  ProposalSubmitted: itsProposers,
  ProposalRevised: itsProposers,
  ProposalWithdrawn: itsBy,
  BracketOpened: itsProposers,
  AlternativeProposed: itsProposers,
  AlternativeSupported: itsMember,
  BracketReleased: itsMember,
  BracketsMerged: itsProposers,
  AmendmentProposed: itsProposers,
  AmendmentRebased: itsBy,
  AmendmentWithdrawn: itsBy,
  AmendmentSuperseded: itsBy,
  ParagraphReopened: itsMember,
  PackageFormed: itsProposers,
  PackageDissolved: itsBy,
  MinutesCorrectionAsked: itsBy,
  FollowUpDone: itsBy,
  ChairSummaryIssued: itsBy,
};

// Each is given the data of its own type, which the compiler cannot follow.
const speakersIn = ({ type, data }: Recorded<Event>): readonly PartyCode[] =>
  speaking[type]?.(data as never) ?? [];

/** How an entry read before a correction, and how it is to read; `undefined` where it is annulled. */
interface Readings {
  readonly was: Recorded<Event>;
  readonly is: Recorded<Event> | undefined;
}

/**
 * The Secretariat corrects the record; before there is one, whoever opened the book. Where a party speaks in the
 * entry, that party does, or the Secretariat on its behalf by a stated authority: the presiding member for nobody else.
 *
 * @param opener who recorded the book's first entry
 */
export const mayCorrect = (
  book: Book,
  correction: Recorded<unknown>,
  { was, is }: Readings,
  opener: PartyCode | undefined,
): Verdict => {
  const { recordedBy, onBehalfOf } = correction;
  const keepsTheRecord =
    book.membership.secretariat === undefined
      ? recordedBy === opener
      : isSecretariat(book.membership, recordedBy);
  const speakers = speakersIn(was);
  if (speakers.length === 0) return unless(!keepsTheRecord, () => because.correctionNotYours(was.number, []));
  const putInAnothersMouth = is !== undefined && !sameParties(speakers, speakersIn(is));
  if (putInAnothersMouth) return refuse(because.wordsOfAnother(was.number, speakers));
  const speaks = speakers.some(
    (party) => recordedBy === party || (keepsTheRecord && onBehalfOf?.party === party),
  );
  return speaks ? accepted : refuse(because.correctionNotYours(was.number, speakers));
};

const sameParties = (some: readonly PartyCode[], others: readonly PartyCode[]): boolean =>
  some.length === others.length && some.every((party) => others.includes(party));
