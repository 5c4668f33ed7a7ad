import { List } from 'immutable';
import { lowerBound } from '../dates/moment.js';
import type { Recorded } from '../language/entry.js';
import type { ActId, EntryNumber, PartyCode, ProposalId } from '../language/ids.js';
import type { Reactions } from '../language/subject.js';
import type { ProposalEvent } from './events.js';
import type {
  Act,
  FollowUp,
  Objection,
  ObjectionFate,
  Proposal,
  ProposalPhase,
  ProposalState,
} from './state.js';
import { paragraphKey, standingObjectionOf, USUALLY_ASKED } from './state.js';

/** Changes one proposal; one the book does not know stays unknown. */
const changing = (
  state: ProposalState,
  id: ProposalId,
  change: (proposal: Proposal) => Proposal,
): ProposalState => {
  const proposal = state.proposals.get(id);
  return proposal === undefined ? state : { ...state, proposals: state.proposals.set(id, change(proposal)) };
};

const inPhase = (
  state: ProposalState,
  entry: Recorded<{ readonly data: { readonly proposal: ProposalId; readonly reason?: string } }>,
  phase: ProposalPhase,
): ProposalState =>
  changing(state, entry.data.proposal, (proposal) => ({
    ...proposal,
    phase,
    phaseEntry: entry.number,
    phaseReason: entry.data.reason,
  }));

/** Changes the objection that the member maintains; its words stay whatever becomes of it. */
const changingObjection = (
  proposal: Proposal,
  member: PartyCode,
  change: (objection: Objection) => Objection,
): Proposal => {
  const standing = standingObjectionOf(proposal, member);
  if (standing === undefined) return proposal;
  const objections = proposal.objections.map((other) => (other === standing ? change(other) : other));
  return { ...proposal, objections };
};

const withFate = (proposal: Proposal, member: PartyCode, fate: ObjectionFate): Proposal =>
  changingObjection(proposal, member, (objection) => ({ ...objection, fate }));

const replaced = (entry: EntryNumber): ObjectionFate => ({ kind: 'replaced', entry });

const following = (
  state: ProposalState,
  act: ActId,
  change: (known: FollowUp) => FollowUp,
): ProposalState => ({
  ...state,
  followUps: state.followUps.set(act, change(state.followUps.get(act) ?? { due: undefined, done: [] })),
});

export const proposalReactions: Reactions<ProposalState, ProposalEvent> = {
  ProposalSubmitted: (state, { data, number }) => {
    const proposal: Proposal = {
      id: data.proposal,
      organ: data.organ,
      meeting: data.meeting,
      item: data.item,
      kind: data.kind,
      title: data.title,
      about: data.about,
      asks: data.asks ?? USUALLY_ASKED[data.kind],
      change: data.change,
      by: data.by,
      doors: data.doors,
      entry: number,
      versions: [{ number: 1, words: data.words, by: data.by, entry: number }],
      positions: List(),
      objections: [],
      phase: 'open',
      phaseEntry: number,
      phaseReason: undefined,
      consensus: undefined,
      silences: [],
      acts: [],
    };
    return { ...state, proposals: state.proposals.set(proposal.id, proposal) };
  },
  ProposalRevised: (state, { data, number }) =>
    changing(state, data.proposal, (proposal) => ({
      ...proposal,
      versions: [
        ...proposal.versions,
        { number: data.version, words: data.words, by: data.by, entry: number },
      ],
    })),
  ProposalWithdrawn: (state, entry) => inPhase(state, entry, 'withdrawn'),
  ProposalRejected: (state, entry) => inPhase(state, entry, 'rejected'),
  ProposalDeferred: (state, entry) => inPhase(state, entry, 'deferred'),
  ProposalResumed: (state, entry) => {
    const { proposal: id, meeting } = entry.data;
    const open = inPhase(state, entry, 'open');
    return meeting === undefined
      ? open
      : changing(open, id, (proposal) => ({ ...proposal, meeting, item: undefined }));
  },

  PositionTaken: (state, { data, number, recordedBy, onBehalfOf, occurredAt }, zone) =>
    changing(state, data.proposal, (before) => {
      const { member, version, stand, reason, meeting } = data;
      const proposal = withFate(before, member, replaced(number));
      const position = { member, version, stand, reason, meeting, recordedBy, onBehalfOf, entry: number };
      const positions = proposal.positions.push(position);
      if (stand !== 'objection') return { ...proposal, positions };
      const objection: Objection = {
        member,
        version,
        reason: reason ?? '',
        entry: number,
        instant: lowerBound(occurredAt, zone),
        answers: [],
        sustained: undefined,
        fate: { kind: 'standing' },
      };
      return { ...proposal, positions, objections: [...proposal.objections, objection] };
    }),
  ObjectionWithdrawn: (state, { data, number }) =>
    changing(state, data.proposal, (proposal) =>
      withFate(proposal, data.member, { kind: 'withdrawn', entry: number }),
    ),
  ObjectionMet: (state, { data, number }) =>
    changing(state, data.proposal, (proposal) =>
      withFate(proposal, data.member, { kind: 'met', how: data.how, entry: number }),
    ),
  ObjectionAnswered: (state, { data: { proposal: id, member, by, answer }, number }) =>
    changing(state, id, (proposal) =>
      changingObjection(proposal, member, (objection) => ({
        ...objection,
        answers: [...objection.answers, { by, answer, entry: number }],
      })),
    ),
  ObjectionSustained: (state, { data, number }) =>
    changing(state, data.proposal, (proposal) =>
      changingObjection(proposal, data.member, (objection) => ({ ...objection, sustained: number })),
    ),

  ConsensusDeclared: (state, entry) => {
    const { proposal: id, by, version, function: exercised, shapes = [] } = entry.data;
    const consensus = { by, version, function: exercised, shapes, silence: undefined, entry: entry.number };
    return changing(inPhase(state, entry, 'consensus'), id, (proposal) => ({ ...proposal, consensus }));
  },

  FollowUpDueSet: (state, { data: { act, due: date }, number }) =>
    following(state, act, (known) => ({ ...known, due: { date, entry: number } })),
  FollowUpDone: (state, { data: { act, by }, number }) =>
    following(state, act, (known) => ({ ...known, done: [...known.done, { by, entry: number }] })),

  ActRecorded: (state, { data, number }) => {
    const act: Act = {
      id: data.act,
      organ: data.organ,
      meeting: data.meeting,
      verb: data.verb,
      objects: data.objects,
      words: data.words,
      proposal: data.proposal,
      paragraph: data.paragraph,
      follows: data.follows,
      addressees: data.addressees,
      function: data.function,
      entry: number,
    };
    const after = { ...state, acts: state.acts.set(act.id, act), inParagraphs: inParagraphsWith(state, act) };
    if (act.proposal === undefined) return after;
    return changing(after, act.proposal, (proposal) => ({ ...proposal, acts: [...proposal.acts, act.id] }));
  },
};

const inParagraphsWith = (
  { inParagraphs }: ProposalState,
  { id, paragraph }: Act,
): ProposalState['inParagraphs'] =>
  paragraph === undefined
    ? inParagraphs
    : inParagraphs.update(paragraphKey(paragraph), List<ActId>(), (acts) => acts.push(id));
