import { describe } from '../domain/dates/activity-date.js';
import type { Bilingual } from '../domain/language/codec.js';
import type { EntryNumber } from '../domain/language/ids.js';
import type { LocalText } from '../domain/language/text.js';
import type { MeetingPhase } from '../domain/meetings/state.js';
import type { ProposalPhase } from '../domain/proposals/state.js';
import { organ, type Named } from './named.js';
import type { View } from './view.js';

/** Every meeting the book knows, in the order they were convened. */
export interface MeetingsAnswer {
  readonly kind: 'meetings';
  readonly meetings: readonly {
    readonly meeting: string;
    readonly names: LocalText;
    readonly organ: Named;
    readonly said: Bilingual;
    readonly entry: EntryNumber;
    readonly phase: MeetingPhase;
    /** The entry that brought it to its phase. */
    readonly phaseEntry: EntryNumber;
  }[];
}

export const meetings = (view: View): MeetingsAnswer => ({
  kind: 'meetings',
  meetings: view.book.meetings.meetings
    .valueSeq()
    .map(({ id, names, organ: of, dates, entry, phase, phaseEntry }) => ({
      meeting: id,
      names,
      organ: organ(view, of),
      said: { es: describe(dates, 'es'), en: describe(dates, 'en') },
      entry,
      phase,
      phaseEntry,
    }))
    .toArray(),
});

/** Every proposal the book knows, in the order they were submitted. */
export interface ProposalsAnswer {
  readonly kind: 'proposals';
  readonly proposals: readonly {
    readonly proposal: string;
    readonly title: LocalText;
    readonly organ: Named;
    readonly entry: EntryNumber;
    readonly phase: ProposalPhase;
    /** The entry that brought it to its phase. */
    readonly phaseEntry: EntryNumber;
  }[];
}

export const proposals = (view: View): ProposalsAnswer => ({
  kind: 'proposals',
  proposals: view.book.proposals.proposals
    .valueSeq()
    .map(({ id, title, organ: of, entry, phase, phaseEntry }) => ({
      proposal: id,
      title,
      organ: organ(view, of),
      entry,
      phase,
      phaseEntry,
    }))
    .toArray(),
});
