import { instantOf, type Book } from '../book/state.js';
import type { EventOf } from '../language/event.js';
import type { Recorded } from '../language/entry.js';
import type { PartyCode } from '../language/ids.js';
import { accepted, all, each, refuse, unless, type Verdict } from '../language/rejection.js';
import { mustBeInPhase } from '../meetings/checks.js';
import { mustBeOrgan, mustBeParticipant } from '../membership/checks.js';
import { holds, isSecretariat } from '../membership/state.js';
import type * as events from './events.js';
import { mustNotBeUnderSilence } from '../silence/found.js';
import { withMeetingOf, withProposal } from './found.js';
import * as because from './rejections.js';
import { currentVersion } from './state.js';
import { mustFitItsKind, mustKnowTopics, mustSayWhatChanges } from './topics.js';

// Putting a proposal forward, revising it, taking it back.

type Submitted = Recorded<EventOf<typeof events.ProposalSubmitted>>;
type Revised = Recorded<EventOf<typeof events.ProposalRevised>>;
type Withdrawn = Recorded<EventOf<typeof events.ProposalWithdrawn>>;

/** Members and the Secretariat may; observers by permission, though they take no part in deciding. */
const mayPutForward = (book: Book, entry: Submitted, code: PartyCode): Verdict =>
  all(
    () => mustBeParticipant(book, entry, code),
    () => {
      const { members } = book.membership;
      if (members.has(code) || isSecretariat(book.membership, code)) return accepted;
      const granted = holds(book.membership, code, 'submit-documents', instantOf(book, entry));
      return unless(!granted, () => because.mayNotSubmit(code));
    },
  );

const mustStandOnAgenda = (book: Book, entry: Submitted): Verdict => {
  const { organ, meeting: id, item } = entry.data;
  if (id === undefined) return item === undefined ? accepted : refuse(because.itemWithoutMeeting(item));
  return withMeetingOf(book, organ, id, (meeting) =>
    all(
      () => mustBeInPhase(book, entry, id, ['convened', 'open', 'adjourned']),
      () =>
        item === undefined || meeting.agenda.has(item)
          ? accepted
          : refuse(because.unknownAgendaItem(item, id)),
    ),
  );
};

export const proposalSubmitted = (book: Book, entry: Submitted): Verdict => {
  const { proposal, organ, by, about, kind } = entry.data;
  const before = book.proposals.proposals.get(proposal);
  if (before !== undefined) return refuse(because.proposalAlreadySubmitted(proposal, before.entry));
  return all(
    () => mustBeOrgan(book, entry, organ),
    () => mustStandOnAgenda(book, entry),
    () => each(by, (code) => mayPutForward(book, entry, code)),
    () => mustKnowTopics(book, about),
    () => mustFitItsKind(kind, about),
    () => mustSayWhatChanges(entry.data),
  );
};

export const proposalRevised = (book: Book, entry: Revised): Verdict => {
  const { proposal: id, version, by } = entry.data;
  return withProposal(book, id, ['open'], (proposal) => {
    const current = currentVersion(proposal);
    const next = current.number + 1;
    if (version !== next) return refuse(because.versionOutOfTurn(version, next, current.entry));
    return all(
      () => mustNotBeUnderSilence(proposal),
      () => each(by, (code) => mustBeParticipant(book, entry, code)),
    );
  });
};

export const proposalWithdrawn = (book: Book, entry: Withdrawn): Verdict => {
  const { proposal: id, by } = entry.data;
  return withProposal(book, id, ['open', 'deferred'], (proposal) => {
    if (!proposal.by.includes(by)) return refuse(because.notYourProposal(by, proposal));
    const speaks = entry.recordedBy === by || entry.onBehalfOf?.party === by;
    return all(
      () => unless(!speaks, () => because.noAuthorityForProposer(by, entry.recordedBy)),
      () => mustNotBeUnderSilence(proposal),
    );
  });
};
