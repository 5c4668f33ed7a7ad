import { Map } from 'immutable';
import type { Moment } from '../dates/moment.js';
import type { EntryNumber, FunctionId, MeetingId, PartyCode, TermId } from '../language/ids.js';
import type { LocalText } from '../language/text.js';

/** How far a term has come; `established` stages come from a source, not from the book's own acts. */
export type TermStage = 'announced' | 'designated' | 'handed-over' | 'effective' | 'ended';

export interface Candidacy {
  readonly member: PartyCode;
  readonly meeting: MeetingId;
  readonly takesOffice: Moment;
  /** The first instant (epoch milliseconds) that `takesOffice` may mean. */
  readonly takesOfficeFrom: number;
  /** Here and below: the first instant (epoch milliseconds) at which it may have happened. */
  readonly occurredFrom: number;
  readonly entry: EntryNumber;
  readonly withdrawn: EntryNumber | undefined;
}

export interface Designation {
  readonly member: PartyCode;
  readonly occurredFrom: number;
  readonly entry: EntryNumber;
  readonly established: boolean;
}

export interface Handover {
  readonly to: PartyCode;
  readonly occurredFrom: number;
  readonly entry: EntryNumber;
}

/** The time in office: `from` and `until` are epoch milliseconds, its first and its last instant. */
export interface Office {
  readonly member: PartyCode;
  readonly from: number;
  readonly fromStated: Moment;
  readonly occurredFrom: number;
  readonly entry: EntryNumber;
  readonly established: boolean;
  /** `undefined` while it runs. */
  readonly until: number | undefined;
  readonly untilStated: Moment | undefined;
  readonly endEntry: EntryNumber | undefined;
}

export interface Theme {
  readonly words: LocalText;
  readonly function: FunctionId | undefined;
  readonly entry: EntryNumber;
}

/** One member's presidency, from the first candidacy to the end of its time in office. */
export interface Term {
  readonly id: TermId;
  readonly candidacies: readonly Candidacy[];
  readonly designated: Designation | undefined;
  readonly handover: Handover | undefined;
  /** Who holds or held it, once it took effect or was established. */
  readonly held: Office | undefined;
  readonly theme: Theme | undefined;
}

/** A term that took office. */
export type TermHeld = Term & { readonly held: Office };

export interface PresidencyState {
  readonly terms: Map<TermId, Term>;
}

export const noPresidency: PresidencyState = { terms: Map() };

// ---- questions ----

/** Offered and not withdrawn. */
export const liveCandidacies = (term: Term | undefined): readonly Candidacy[] =>
  (term?.candidacies ?? []).filter(({ withdrawn }) => withdrawn === undefined);

export const liveCandidacy = (term: Term | undefined, member: PartyCode): Candidacy | undefined =>
  liveCandidacies(term).find((candidacy) => candidacy.member === member);

/** Terms that took office, first to last. */
export const termsInOffice = (state: PresidencyState): readonly TermHeld[] =>
  [...state.terms.values()]
    .flatMap((term) => (term.held === undefined ? [] : [{ ...term, held: term.held }]))
    .sort((one, other) => one.held.from - other.held.from || one.held.entry - other.held.entry);

/** The one term in office at an instant (epoch milliseconds), if any. */
export const presidingTerm = (state: PresidencyState, instant: number): TermHeld | undefined =>
  termsInOffice(state).findLast(
    ({ held }) => held.from <= instant && (held.until === undefined || instant <= held.until),
  );

export const presiding = (state: PresidencyState, instant: number): PartyCode | undefined =>
  presidingTerm(state, instant)?.held.member;

/** Terms with an instant in office between these two, both included; `until` left out means without end. */
export const termsBetween = (
  state: PresidencyState,
  from: number,
  until: number | undefined,
): readonly TermHeld[] =>
  termsInOffice(state).filter(
    ({ held }) => held.from <= (until ?? Infinity) && from <= (held.until ?? Infinity),
  );

/** How far the term has come at an instant (epoch milliseconds); `undefined` where nobody seeks it any more. */
export const stageOf = (term: Term, instant: number): TermStage | undefined => {
  const { held } = term;
  if (held !== undefined && held.from <= instant) {
    return held.until !== undefined && held.until < instant ? 'ended' : 'effective';
  }
  if (term.handover !== undefined) return 'handed-over';
  if (term.designated !== undefined || held !== undefined) return 'designated';
  return liveCandidacies(term).length > 0 ? 'announced' : undefined;
};

// ---- the troika ----

/** The term that comes next, as far as it has come: who it is for is settled only once it is designated. */
export interface NextTerm {
  readonly term: Term;
  readonly stage: TermStage;
  /** The member designated, or every candidate while none is. */
  readonly members: readonly PartyCode[];
}

/** The presidency with the one before it and the one to come. */
export interface Troika {
  readonly past: TermHeld | undefined;
  readonly present: TermHeld | undefined;
  readonly next: NextTerm | undefined;
}

/** The troika at an instant (epoch milliseconds). Past is the term in office before the present one, if any presides. */
export const troika = (state: PresidencyState, instant: number): Troika => {
  const present = presidingTerm(state, instant);
  const past = termsInOffice(state).findLast(({ id, held }) => held.from <= instant && id !== present?.id);
  return { past, present, next: nextTerm(state, instant, present ?? past) };
};

const nextTerm = (
  state: PresidencyState,
  instant: number,
  last: TermHeld | undefined,
): NextTerm | undefined => {
  const coming = [...state.terms.values()]
    .filter((term) => term.held === undefined || term.held.from > instant)
    .filter((term) => (beginsAt(term) ?? Infinity) > (last?.held.from ?? -Infinity))
    .flatMap((term) => {
      const stage = stageOf(term, instant);
      return stage === undefined ? [] : [{ term, stage, members: membersOf(term) }];
    });
  return inOrder(coming)[0];
};

/** The member a term is for, or every candidate while none is designated. */
export const membersOf = (term: Term): readonly PartyCode[] => {
  const settled = term.held ?? term.designated;
  return settled === undefined ? liveCandidacies(term).map(({ member }) => member) : [settled.member];
};

/** When it begins, or is to begin by what its candidates announced; a designation from a source tells no date. */
const beginsAt = (term: Term): number | undefined => {
  if (term.held !== undefined) return term.held.from;
  const announced = term.candidacies
    .filter(({ member }) => term.designated === undefined || term.designated.member === member)
    .map(({ takesOfficeFrom }) => takesOfficeFrom);
  return announced.toSorted((one, other) => one - other)[0];
};

/** By their dates where every one has a date; else by their names, which bodies take from years or count. */
const inOrder = (terms: readonly NextTerm[]): readonly NextTerm[] => {
  const dated = terms.every(({ term }) => beginsAt(term) !== undefined);
  return [...terms].sort((one, other) => {
    const byDate = dated ? (beginsAt(one.term) ?? 0) - (beginsAt(other.term) ?? 0) : 0;
    return byDate === 0 ? one.term.id.localeCompare(other.term.id, 'en', { numeric: true }) : byDate;
  });
};
