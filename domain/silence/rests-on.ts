import type { Book } from '../book/state.js';
import type { EntryNumber, ProposalId, SilenceId } from '../language/ids.js';
import type { RestsOn } from '../language/subject.js';
import { everythingSaid } from '../proposals/rests-on.js';
import { currentVersion } from '../proposals/state.js';
import { frozenShapes } from './circulated.js';
import type { SilenceEvent } from './events.js';
import { circulatedAs } from './found.js';

type Foundations = readonly (EntryNumber | undefined)[];
type OfSilence = { readonly data: { readonly silence: SilenceId } };

/** Circulated, its deadlines set, and brought to its phase. */
const asItStands = (book: Book, { data }: OfSilence): Foundations => {
  const found = circulatedAs(book, data.silence);
  return found === undefined ? [] : [...found.silence.deadlines, found.silence.phaseEntry];
};

/** What came too late by one deadline is not brought back into time by another that is told after it. */
const beforeAnyCameLate = (book: Book, entry: OfSilence): Foundations => [
  ...asItStands(book, entry),
  ...(circulatedAs(book, entry.data.silence)?.silence.late ?? []).map((answer) => answer.entry),
];

const asPut = (book: Book, id: ProposalId): Foundations => {
  const proposal = book.proposals.proposals.get(id);
  return proposal === undefined
    ? []
    : [currentVersion(proposal).entry, proposal.phaseEntry, ...frozenShapes(book, proposal)];
};

export const silenceRestsOn: RestsOn<Book, SilenceEvent> = {
  SilenceCirculated: (book, { data }) => asPut(book, data.proposal),
  SilenceExtended: beforeAnyCameLate,
  SilenceSuspended: beforeAnyCameLate,
  SilenceResumed: asItStands,
  SilenceBroken: (book, entry) => [circulatedAs(book, entry.data.silence)?.silence.entry],
  ObjectionCameLate: (book, entry) => circulatedAs(book, entry.data.silence)?.silence.deadlines ?? [],
  SilenceClosed: (book, entry) => {
    const proposal = circulatedAs(book, entry.data.silence)?.proposal.id;
    return [
      ...asItStands(book, entry),
      ...(proposal === undefined ? [] : everythingSaid(book, { ...entry, data: { proposal } })),
    ];
  },
  SilenceCalledOff: asItStands,
  SilenceAnnounced: asItStands,
};
