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
    readonly phase: MeetingPhase;
    readonly entry: EntryNumber;
  }[];
}

export const meetings = (view: View): MeetingsAnswer => ({
  kind: 'meetings',
  meetings: view.book.meetings.meetings
    .valueSeq()
    .map(({ id, names, organ: of, dates, phase, entry }) => ({
      meeting: id,
      names,
      organ: organ(view, of),
      said: { es: describe(dates, 'es'), en: describe(dates, 'en') },
      phase,
      entry,
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
    readonly phase: ProposalPhase;
    readonly entry: EntryNumber;
  }[];
}

export const proposals = (view: View): ProposalsAnswer => ({
  kind: 'proposals',
  proposals: view.book.proposals.proposals
    .valueSeq()
    .map(({ id, title, organ: of, phase, entry }) => ({
      proposal: id,
      title,
      organ: organ(view, of),
      phase,
      entry,
    }))
    .toArray(),
});
