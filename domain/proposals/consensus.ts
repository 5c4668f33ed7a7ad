import { instantOf, rulesFor, type Book } from '../book/state.js';
import type { EventOf } from '../language/event.js';
import type { Recorded } from '../language/entry.js';
import { accepted, all, refuse, unless, type Verdict } from '../language/rejection.js';
import { presentMembers, withMeeting } from '../meetings/checks.js';
import type { Meeting } from '../meetings/state.js';
import { mustChair } from '../presidency/checks.js';
import { mustNotBeUnderSilence } from '../silence/found.js';
import { mustBeReady } from './ready.js';
import type { ConsensusDeclared } from './events.js';
import { mustSitAs, withProposal } from './found.js';
import * as because from './position-rejections.js';
import { mustBeCurrent } from './positions.js';
import { changedSince, lastShapes } from './shapes.js';
import { standingObjections } from './standing-objections.js';
import { currentVersion, type Proposal } from './state.js';

// Declaring consensus. The absence of objection permits the declaration; it does not make it.

type Declared = Recorded<EventOf<typeof ConsensusDeclared>>;

/** Only members in good standing count: observers and the Secretariat take no part in deciding. */
const mustHaveQuorum = (book: Book, entry: Declared, meeting: Meeting): Verdict => {
  const quorum = rulesFor(book, entry)?.quorum;
  if (quorum?.required !== true) return accepted;
  const present = presentMembers(book, meeting, instantOf(book, entry)).size;
  return unless(present < quorum.members, () => because.quorumNotMet(present, quorum.members));
};

const mustBeInMeeting = (book: Book, entry: Declared, proposal: Proposal): Verdict => {
  const { meeting: named } = entry.data;
  const { meeting } = proposal;
  if (named === undefined) {
    return meeting === undefined ? accepted : refuse(because.meetingNotNamed(proposal, meeting));
  }
  if (named !== meeting) return refuse(because.beforeAnotherMeeting(proposal, named));
  return all(
    () => mustSitAs(book, entry, proposal.organ, named),
    () => withMeeting(book, named, (meeting) => mustHaveQuorum(book, entry, meeting)),
  );
};

/** What it is about stands as it stood when this version was put; else it is revised, and positions are taken anew. */
const mustBeUnchanged = (book: Book, { data }: Declared, proposal: Proposal): Verdict => {
  const current = currentVersion(proposal);
  const changes = changedSince(book, proposal.about, current.entry);
  const stated = (data.shapes ?? []).join() === lastShapes(book, proposal.about).join();
  return all(
    () => unless(changes.length > 0, () => because.changedSincePut(proposal, changes)),
    () => unless(data.shapes !== undefined && !stated, () => because.otherShapes(proposal)),
  );
};

const mustMeetNoObjection = (book: Book, entry: Declared, proposal: Proposal): Verdict => {
  const { barring } = standingObjections(book, proposal, entry, entry.data.meeting);
  return unless(barring.length > 0, () => because.objectionStands(barring));
};

export const consensusDeclared = (book: Book, entry: Declared): Verdict =>
  withProposal(book, entry.data.proposal, ['open'], (proposal) =>
    all(
      () => mustBeCurrent(proposal, entry.data.version),
      () => mustChair(book, entry),
      () => mustNotBeUnderSilence(proposal),
      () => mustBeInMeeting(book, entry, proposal),
      () => mustBeUnchanged(book, entry, proposal),
      () => mustBeReady(book, entry, proposal),
      () => mustMeetNoObjection(book, entry, proposal),
    ),
  );
