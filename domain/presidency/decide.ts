import { zoneOf, type Book } from '../book/state.js';
import { lowerBound, type Moment } from '../dates/moment.js';
import { one, several } from '../language/draft.js';
import type { Decisions } from '../language/subject.js';
import type { PresidencyCommand } from './commands.js';
import { justBefore } from './days.js';
import * as events from './events.js';
import { presidingTerm, type TermHeld } from './state.js';

/** The term in office that another, effective then, brings to its end, be it sooner than was told. */
const runningTerm = (book: Book, effective: Moment): TermHeld | undefined => {
  const begins = lowerBound(effective, zoneOf(book));
  const term = presidingTerm(book.presidency, begins);
  return term !== undefined && term.held.from < begins ? term : undefined;
};

export const presidencyDecisions: Decisions<Book, PresidencyCommand, events.PresidencyEvent> = {
  AnnounceCandidacy: (_, { data }) => one(events.CandidacyAnnounced.of(data)),
  WithdrawCandidacy: (_, { data }) => one(events.CandidacyWithdrawn.of(data)),
  EstablishDesignation: (_, { data }) => one(events.DesignationEstablished.of(data)),
  EstablishTerm: (_, { data }) => one(events.TermEstablished.of(data)),
  HandOverPresidency: (_, { data }) => one(events.PresidencyHandedOver.of(data)),
  TakeOffice: (book, { data }) => {
    const running = runningTerm(book, data.effective);
    const tookEffect = events.PresidencyTookEffect.of(data);
    if (running === undefined) return one(tookEffect);
    const ended = events.PresidencyEnded.of({
      term: running.id,
      member: running.held.member,
      until: justBefore(data.effective, zoneOf(book)),
    });
    return several<events.PresidencyEvent>({ event: ended }, [{ event: tookEffect }]);
  },
  EndPresidency: (_, { data }) => one(events.PresidencyEnded.of(data)),
  ChooseTheme: (_, { data }) => one(events.ThemeChosen.of(data)),
};
