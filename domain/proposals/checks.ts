import type { Book } from '../book/state.js';
import type { Stamp } from '../language/entry.js';
import type { ActId, MandateId } from '../language/ids.js';
import { accepted, all, refuse, unless, type Verdict } from '../language/rejection.js';
import type { LocalText } from '../language/text.js';
import { sameTopic, type Topic } from '../language/topic.js';
import type { Verb } from '../language/verb.js';
import * as because from './act-rejections.js';
import type { MandateChange } from './events.js';
import { mustStandAsAgreed } from './resting.js';
import { currentVersion, type Act, type Proposal } from './state.js';

// What other subjects ask of acts.

/** What an act must have done, and to what. */
type Carried = readonly [verbs: readonly Verb[], topic: Topic];

/** Goes on with the proposal behind an act, if it rests on one. */
const withProposalBehind = (
  book: Book,
  actId: ActId,
  check: (proposal: Proposal, act: Act) => Verdict,
): Verdict => {
  const act = book.proposals.acts.get(actId);
  const proposal = act?.proposal === undefined ? undefined : book.proposals.proposals.get(act.proposal);
  return act === undefined || proposal === undefined ? accepted : check(proposal, act);
};

/** Nothing shaped it anew between the consensus behind the act and what the act brings about. */
const mustStandAsDecided = (book: Book, { id }: Act, topic: Topic): Verdict =>
  withProposalBehind(book, id, (proposal) => mustStandAsAgreed(book, proposal, [topic]));

/** The act that an effect names is in the book, and did one of these verbs to this very topic. */
export const mustRestOnAct = (
  book: Book,
  _entry: Pick<Stamp, 'occurredAt'>,
  actId: ActId,
  ...[verbs, topic]: Carried
): Verdict => {
  const act = book.proposals.acts.get(actId);
  if (act === undefined) return refuse(because.unknownAct(actId));
  const carries = verbs.includes(act.verb) && act.objects.some((object) => sameTopic(object, topic));
  return all(
    () => unless(!carries, () => because.actDoesNotCarry(act, topic)),
    () => mustStandAsDecided(book, act, topic),
  );
};

/** What changes what is in force rests on consensus, whatever verbs the body's rules keep for it. */
export const mustBeAgreedOn = (book: Book, actId: ActId): Verdict => {
  const act = book.proposals.acts.get(actId);
  if (act === undefined) return refuse(because.unknownAct(actId));
  const proposal = act.proposal === undefined ? undefined : book.proposals.proposals.get(act.proposal);
  const agreed = proposal?.phase === 'consensus' && proposal.asks === act.verb;
  return unless(!agreed, () => because.restsOnNoConsensus(act));
};

/** What was agreed is one of these changes of a mandate in force; `undefined` stands for none. */
export const mustBeAgreedChange = (
  book: Book,
  actId: ActId,
  ...changes: readonly (MandateChange | undefined)[]
): Verdict =>
  withProposalBehind(book, actId, (proposal, act) =>
    unless(!changes.includes(proposal.change), () => because.notWhatWasAgreed(proposal, act)),
  );

/** The words are those of the version that was agreed. */
export const mustBeAgreedWords = (book: Book, actId: ActId, words: LocalText): Verdict =>
  withProposalBehind(book, actId, (proposal) => {
    const agreed = currentVersion(proposal).words;
    const same = agreed?.es === words.es && agreed?.en === words.en;
    return unless(!same, () => because.notTheWordsAgreed(proposal));
  });

/** What was agreed is also about this other mandate. */
export const mustBeAgreedSuccessor = (book: Book, actId: ActId, mandate: MandateId): Verdict => {
  const topic: Topic = { kind: 'mandate', mandate };
  return withProposalBehind(book, actId, (proposal) =>
    unless(!proposal.about.some((about) => sameTopic(about, topic)), () =>
      because.actBeyondProposal(proposal, [topic]),
    ),
  );
};
