import { lowerBound, upperBound, type Zone } from '../dates/moment.js';
import type { Deadline } from '../dates/deadline.js';
import type { Recorded, Stamp } from '../language/entry.js';
import type { SilenceId } from '../language/ids.js';
import type { Reactions } from '../language/subject.js';
import type { Proposal, ProposalState } from '../proposals/state.js';
import type { SilenceEvent } from './events.js';
import type { Answer, Silence, SilencePhase } from './state.js';

type OfSilence = Recorded<{ readonly data: { readonly silence: SilenceId } }>;

/** Changes one circulation, and with it the proposal; one the book does not know stays unknown. */
const changing = (
  state: ProposalState,
  { data: { silence: id } }: OfSilence,
  change: (silence: Silence) => Silence,
  also: (proposal: Proposal, silence: Silence) => Partial<Proposal> = () => ({}),
): ProposalState => {
  const of = state.circulations.get(id);
  const proposal = of === undefined ? undefined : state.proposals.get(of);
  const silence = proposal?.silences.find((one) => one.id === id);
  if (proposal === undefined || silence === undefined) return state;
  const silences = proposal.silences.map((one) => (one === silence ? change(one) : one));
  const changed = { ...proposal, silences, ...also(proposal, silence) };
  return { ...state, proposals: state.proposals.set(proposal.id, changed) };
};

const inPhase = (entry: Stamp, phase: SilencePhase, reason?: string): Partial<Silence> => ({
  phase,
  phaseEntry: entry.number,
  phaseReason: reason,
});

const withDeadline = (silence: Silence, entry: Stamp, deadline: Deadline): Partial<Silence> => ({
  deadline,
  deadlines: [...silence.deadlines, entry.number],
});

const answerOf = ({
  data,
  number,
}: Extract<Recorded<SilenceEvent>, { data: { with: unknown } }>): Answer => ({
  member: data.member,
  with: data.with,
  words: data.words,
  amendment: data.amendment,
  entry: number,
});

/** How long it ran, surely, until it was suspended. */
const ranUntil = ({ ran, since }: Silence, entry: Stamp, zone: Zone): number =>
  ran + Math.max(0, lowerBound(entry.occurredAt, zone) - since);

export const silenceReactions: Reactions<ProposalState, SilenceEvent> = {
  SilenceCirculated: (state, entry, zone) => {
    const { silence: id, proposal: of, version, digest, shapes = [], languages, deadline, by } = entry.data;
    const proposal = state.proposals.get(of);
    if (proposal === undefined) return state;
    const silence: Silence = {
      id,
      version,
      digest,
      shapes,
      languages,
      by,
      entry: entry.number,
      deadline,
      deadlines: [entry.number],
      ran: 0,
      since: upperBound(entry.occurredAt, zone),
      phase: 'running',
      phaseEntry: entry.number,
      phaseReason: undefined,
      breaks: [],
      late: [],
      announced: undefined,
    };
    const circulated = { ...proposal, silences: [...proposal.silences, silence] };
    return {
      ...state,
      proposals: state.proposals.set(of, circulated),
      circulations: state.circulations.set(id, of),
    };
  },
  SilenceExtended: (state, entry) =>
    changing(state, entry, (silence) => ({
      ...silence,
      ...withDeadline(silence, entry, entry.data.deadline),
    })),
  SilenceSuspended: (state, entry, zone) =>
    changing(state, entry, (silence) => ({
      ...silence,
      ...inPhase(entry, 'suspended', entry.data.reason),
      ran: ranUntil(silence, entry, zone),
    })),
  SilenceResumed: (state, entry, zone) =>
    changing(state, entry, (silence) => ({
      ...silence,
      ...inPhase(entry, 'running'),
      ...withDeadline(silence, entry, entry.data.deadline),
      since: upperBound(entry.occurredAt, zone),
    })),
  // The first breaks it; what others say in time stands beside.
  SilenceBroken: (state, entry) =>
    changing(state, entry, (silence) => ({
      ...silence,
      ...(silence.phase === 'broken' ? {} : inPhase(entry, 'broken')),
      breaks: [...silence.breaks, answerOf(entry)],
    })),
  ObjectionCameLate: (state, entry) =>
    changing(state, entry, (silence) => ({ ...silence, late: [...silence.late, answerOf(entry)] })),
  SilenceClosed: (state, entry) =>
    changing(
      state,
      entry,
      (silence) => ({ ...silence, ...inPhase(entry, 'passed') }),
      (_, { id, version, shapes }) => ({
        phase: 'consensus',
        phaseEntry: entry.number,
        phaseReason: undefined,
        consensus: {
          by: entry.data.by,
          version,
          function: entry.data.function,
          shapes,
          silence: id,
          entry: entry.number,
        },
      }),
    ),
  SilenceCalledOff: (state, entry) =>
    changing(state, entry, (silence) => ({
      ...silence,
      ...inPhase(entry, 'called-off', entry.data.reason),
    })),
  SilenceAnnounced: (state, entry) =>
    changing(state, entry, (silence) => ({
      ...silence,
      announced: { meeting: entry.data.meeting, entry: entry.number },
    })),
};
