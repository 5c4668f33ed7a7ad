import { rulesFor, type Book } from '../book/state.js';
import type { EventOf } from '../language/event.js';
import type { Recorded } from '../language/entry.js';
import type { OrganId } from '../language/ids.js';
import { accepted, all, refuse, unless, type Verdict } from '../language/rejection.js';
import { sameTopic, type Topic } from '../language/topic.js';
import * as because from './act-rejections.js';
import type { ActRecorded } from './events.js';
import { unknownProposal } from './rejections.js';
import { changedSince } from './shapes.js';
import type { Proposal } from './state.js';

// What an act may rest on: consensus carries exactly what it was declared on, and each thing once.

type Recording = Recorded<EventOf<typeof ActRecorded>>;

const mustBeBefore = (proposal: Proposal, organ: OrganId): Verdict =>
  unless(proposal.organ !== organ, () => because.proposalOfAnotherOrgan(proposal, organ));

/** What needs consensus rests on a proposal that asks for that very verb. */
const mustBeAgreed = (proposal: Proposal, { verb }: Recording['data'], byConsensus: boolean): Verdict => {
  const { asks, phase } = proposal;
  if (asks === undefined && !byConsensus) return accepted;
  return all(
    () => unless(phase !== 'consensus', () => because.actWithoutConsensus(verb, proposal)),
    () => unless(asks !== verb, () => because.actNotAskedFor(proposal, verb)),
  );
};

const mustStayWithin = (proposal: Proposal, objects: readonly Topic[]): Verdict => {
  const beyond = objects.filter((object) => !proposal.about.some((topic) => sameTopic(topic, object)));
  return unless(beyond.length > 0, () => because.actBeyondProposal(proposal, beyond));
};

const mustNotBeCarriedOut = (book: Book, proposal: Proposal, objects: readonly Topic[]): Verdict => {
  for (const id of proposal.acts) {
    const act = book.proposals.acts.get(id);
    const again = act?.objects.find((done) => objects.some((object) => sameTopic(done, object)));
    if (act !== undefined && again !== undefined)
      return refuse(because.alreadyCarriedOut(proposal, act, again));
  }
  return accepted;
};

/** What is acted on stands as it stood when consensus was declared. */
export const mustStandAsAgreed = (book: Book, proposal: Proposal, objects: readonly Topic[]): Verdict => {
  const { consensus } = proposal;
  if (consensus === undefined) return accepted;
  const changes = changedSince(book, objects, consensus.entry);
  return unless(changes.length > 0, () => because.changedSinceConsensus(proposal, changes));
};

/** What the body does by consensus only rests on a proposal of the same organ on which it was declared. */
export const mustRestOnConsensus = (book: Book, entry: Recording): Verdict => {
  const { verb, organ, objects, proposal: id } = entry.data;
  const byConsensus = rulesFor(book, entry)?.verbsByConsensus.includes(verb) ?? false;
  if (id === undefined) return unless(byConsensus, () => because.actWithoutConsensus(verb, undefined));
  const proposal = book.proposals.proposals.get(id);
  if (proposal === undefined) return refuse(unknownProposal(id));
  return all(
    () => mustBeBefore(proposal, organ),
    () => mustBeAgreed(proposal, entry.data, byConsensus),
    () => mustStayWithin(proposal, objects),
    () => mustNotBeCarriedOut(book, proposal, objects),
    () => mustStandAsAgreed(book, proposal, objects),
  );
};
