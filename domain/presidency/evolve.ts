import { lowerBound, upperBound, type Zone } from '../dates/moment.js';
import type { Recorded } from '../language/entry.js';
import type { PartyCode, TermId } from '../language/ids.js';
import type { Reactions } from '../language/subject.js';
import type { PresidencyEvent } from './events.js';
import { liveCandidacy, type PresidencyState, type Term } from './state.js';

const nothingYet = (id: TermId): Term => ({
  id,
  candidacies: [],
  designated: undefined,
  handover: undefined,
  held: undefined,
  theme: undefined,
});

/** The state with one term changed; a term is there from the first thing told of it. */
const withTerm = (state: PresidencyState, id: TermId, change: (term: Term) => Term): PresidencyState => ({
  ...state,
  terms: state.terms.update(id, nothingYet(id), change),
});

const designated = (
  state: PresidencyState,
  entry: Recorded<{ readonly data: { readonly member: PartyCode; readonly term: TermId } }>,
  zone: Zone,
  established: boolean,
): PresidencyState =>
  withTerm(state, entry.data.term, (term) => ({
    ...term,
    designated: {
      member: entry.data.member,
      occurredFrom: lowerBound(entry.occurredAt, zone),
      entry: entry.number,
      established,
    },
  }));

export const presidencyReactions: Reactions<PresidencyState, PresidencyEvent> = {
  CandidacyAnnounced: (state, { number, occurredAt, data }, zone) =>
    withTerm(state, data.term, (term) => {
      const { member, meeting, takesOffice } = data;
      const takesOfficeFrom = lowerBound(takesOffice, zone);
      const candidacy = {
        member,
        meeting,
        takesOffice,
        takesOfficeFrom,
        occurredFrom: lowerBound(occurredAt, zone),
        entry: number,
        withdrawn: undefined,
      };
      return { ...term, candidacies: [...term.candidacies, candidacy] };
    }),
  CandidacyWithdrawn: (state, { number, data }) =>
    withTerm(state, data.term, (term) => {
      const live = liveCandidacy(term, data.member);
      const candidacies = term.candidacies.map((candidacy) =>
        candidacy === live ? { ...candidacy, withdrawn: number } : candidacy,
      );
      return { ...term, candidacies };
    }),
  PresidencyDesignated: (state, entry, zone) => designated(state, entry, zone, false),
  DesignationEstablished: (state, entry, zone) => designated(state, entry, zone, true),
  TermEstablished: (state, { number, occurredAt, data }, zone) =>
    withTerm(state, data.term, (term) => ({
      ...term,
      held: {
        member: data.member,
        from: lowerBound(data.from, zone),
        fromStated: data.from,
        occurredFrom: lowerBound(occurredAt, zone),
        entry: number,
        established: true,
        until: data.until && upperBound(data.until, zone),
        untilStated: data.until,
        endEntry: data.until && number,
      },
    })),
  PresidencyHandedOver: (state, { number, occurredAt, data }, zone) =>
    withTerm(state, data.term, (term) => ({
      ...term,
      handover: { to: data.to, occurredFrom: lowerBound(occurredAt, zone), entry: number },
    })),
  PresidencyTookEffect: (state, { number, occurredAt, data }, zone) =>
    withTerm(state, data.term, (term) => ({
      ...term,
      held: {
        member: data.member,
        from: lowerBound(data.effective, zone),
        fromStated: data.effective,
        occurredFrom: lowerBound(occurredAt, zone),
        entry: number,
        established: false,
        until: undefined,
        untilStated: undefined,
        endEntry: undefined,
      },
    })),
  PresidencyEnded: (state, { number, data }, zone) =>
    withTerm(state, data.term, (term) => {
      if (term.held === undefined) return term;
      const until = upperBound(data.until, zone);
      return { ...term, held: { ...term.held, until, untilStated: data.until, endEntry: number } };
    }),
  ThemeChosen: (state, { number, data }) =>
    withTerm(state, data.term, (term) => ({
      ...term,
      theme: { words: data.theme, function: data.function, entry: number },
    })),
};
