import { Deadline, instantOfDeadline, sayDeadline } from '../domain/dates/deadline.js';
import { flag } from '../domain/language/codec.js';
import { zoneOf } from '../domain/book/state.js';
import { Digest, EntryNumber, MeetingId, ProposalId, SilenceId } from '../domain/language/ids.js';
import { list, literal, optional, struct } from '../domain/language/struct.js';
import { Bilingual, Language, LocalText, Text } from '../domain/language/text.js';
import { ProposalVersion } from '../domain/proposals/events.js';
import type { Proposal } from '../domain/proposals/state.js';
import { AmendmentReference, BrokenWith } from '../domain/silence/events.js';
import type { Answer, Silence } from '../domain/silence/state.js';
import { Named, organ, party } from './named.js';
import { SilencePhase } from './phases.js';
import { present } from './present.js';
import type { View } from './view.js';

/** What a member said against what was circulated. */
export const AnswerTold = struct('AnswerTold', {
  member: Named,
  with: BrokenWith,
  words: Text,
  amendment: optional(AmendmentReference),
  entry: EntryNumber,
});

/** One version of a proposal, circulated under silence, and what came of it. */
export const SilenceTold = struct('SilenceTold', {
  silence: SilenceId,
  version: ProposalVersion,
  /** SHA-256 of what was circulated. */
  digest: Digest,
  languages: list(Language),
  by: Named,
  entry: EntryNumber,
  deadline: Deadline,
  /** By the clock it was set by, and by the body's. */
  said: Bilingual,
  /** The entry that set it last. */
  deadlineEntry: EntryNumber,
  phase: SilencePhase,
  phaseEntry: EntryNumber,
  phaseReason: optional(Text),
  /** It runs on the page only: its deadline has passed, and it waits to be closed. */
  overdue: flag,
  /** What broke it, in time. */
  breaks: list(AnswerTold),
  /** What came after the deadline: kept, and without effect. */
  late: list(AnswerTold),
  /** The meeting at which it was told that the decision was taken so. */
  announced: optional(struct('Announced', { meeting: MeetingId, entry: EntryNumber })),
  /** The decision is taken, and no meeting of the organ has been told yet. */
  announcementOwed: flag,
});
export type SilenceTold = typeof SilenceTold._A;

/** Every circulation under silence there ever was, the last first. */
export const SilenceAnswer = struct('SilenceAnswer', {
  kind: literal('silence'),
  silences: list(
    struct('SilenceListed', {
      ...SilenceTold.props,
      proposal: ProposalId,
      title: LocalText,
      organ: Named,
    }),
  ),
});
export type SilenceAnswer = typeof SilenceAnswer._A;

const tellAnswer = (view: View, { member, with: means, words, amendment, entry }: Answer) => ({
  member: party(view, member),
  with: means,
  words,
  entry,
  ...present({ amendment }),
});

/** The circulations of one proposal, the last first. */
export const tellSilences = (view: View, { silences }: Proposal): readonly SilenceTold[] =>
  silences.toReversed().map((silence) => tellSilence(view, silence));

const tellSilence = (view: View, silence: Silence): SilenceTold => {
  const { id, version, digest, languages, by, entry, deadline, deadlines, phase, announced } = silence;
  return {
    silence: id,
    version,
    digest,
    languages,
    by: party(view, by),
    entry,
    deadline,
    said: sayDeadline(deadline, zoneOf(view.book)),
    deadlineEntry: Math.max(...deadlines),
    phase,
    phaseEntry: silence.phaseEntry,
    overdue: phase === 'running' && instantOfDeadline(deadline) < view.instant,
    breaks: silence.breaks.map((answer) => tellAnswer(view, answer)),
    late: silence.late.map((answer) => tellAnswer(view, answer)),
    announcementOwed: phase === 'passed' && announced === undefined,
    ...present({ phaseReason: silence.phaseReason, announced }),
  };
};

export const silence = (view: View): SilenceAnswer => ({
  kind: 'silence',
  silences: [...view.book.proposals.proposals.values()]
    .flatMap((proposal) =>
      tellSilences(view, proposal).map((told) => ({
        ...told,
        proposal: proposal.id,
        title: proposal.title,
        organ: organ(view, proposal.organ),
      })),
    )
    .toSorted((one, other) => other.entry - one.entry),
});
