import { List } from 'immutable';
import { upperBound, type Moment, type Zone } from '../dates/moment.js';
import type { Recorded } from '../language/entry.js';
import type { MeetingId, PartyCode, ProposalId } from '../language/ids.js';
import { extend, type Timeline } from '../language/timeline.js';
import type { ProposalState } from '../proposals/state.js';
import type { Event } from './event.js';

/** What rested on who presided when it was done and, for a consensus, on who had a say. */
export interface Reliance {
  readonly occurredAt: Moment;
  readonly by: PartyCode;
  readonly consensus: { readonly proposal: ProposalId; readonly meeting: MeetingId | undefined } | undefined;
}

/** In the order of the instants as of which each was judged. */
export type Reliances = Timeline<Reliance>;

export const noReliances: Reliances = List();

/** With what this entry rests on, if on anything. */
export const relying = (
  { reliances, proposals }: { readonly reliances: Reliances; readonly proposals: ProposalState },
  entry: Recorded<Event>,
  zone: Zone,
): Reliances => {
  const value = relianceOf(entry, proposals);
  if (value === undefined) return reliances;
  return extend(reliances, { value, from: upperBound(entry.occurredAt, zone), entry: entry.number });
};

type Chaired = Extract<
  Recorded<Event>,
  {
    readonly type:
      | 'MeetingConvened'
      | 'MeetingOpened'
      | 'MeetingClosed'
      | 'DraftingRepresentativesRequested'
      | 'ProposalRejected'
      | 'ProposalDeferred'
      | 'ProposalResumed'
      | 'BracketClosed'
      | 'AmendmentAccepted'
      | 'ParagraphAgreed'
      | 'PackageClosed'
      | 'ChairSummaryIssued'
      | 'DraftingHeadNamed'
      | 'StatementsDeadlineSet'
      | 'SilenceCirculated'
      | 'SilenceExtended'
      | 'SilenceSuspended'
      | 'SilenceResumed'
      | 'SilenceCalledOff'
      | 'SilenceAnnounced';
  }
>;

const chaired: ReadonlySet<string> = new Set<Chaired['type']>([
  'MeetingConvened',
  'MeetingOpened',
  'MeetingClosed',
  'DraftingRepresentativesRequested',
  'ProposalRejected',
  'ProposalDeferred',
  'ProposalResumed',
  'BracketClosed',
  'AmendmentAccepted',
  'ParagraphAgreed',
  'PackageClosed',
  'ChairSummaryIssued',
  'DraftingHeadNamed',
  'StatementsDeadlineSet',
  'SilenceCirculated',
  'SilenceExtended',
  'SilenceSuspended',
  'SilenceResumed',
  'SilenceCalledOff',
  'SilenceAnnounced',
]);
const isChaired = (entry: Recorded<Event>): entry is Chaired => chaired.has(entry.type);

const relianceOf = (entry: Recorded<Event>, { circulations }: ProposalState): Reliance | undefined => {
  const { occurredAt } = entry;
  if (entry.type === 'ConsensusDeclared') {
    const { proposal, meeting, by } = entry.data;
    return { occurredAt, by, consensus: { proposal, meeting } };
  }
  if (entry.type === 'SilenceClosed') {
    const { silence, by } = entry.data;
    const proposal = circulations.get(silence);
    return { occurredAt, by, consensus: proposal && { proposal, meeting: undefined } };
  }
  return isChaired(entry) ? { occurredAt, by: entry.data.by, consensus: undefined } : undefined;
};
