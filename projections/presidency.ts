import { Moment } from '../domain/dates/moment.js';
import { flag } from '../domain/language/codec.js';
import { EntryNumber, TermId, type PartyCode } from '../domain/language/ids.js';
import { list, literal, optional, struct } from '../domain/language/struct.js';
import { LocalText } from '../domain/language/text.js';
import { RuleSet } from '../domain/membership/rule-set.js';
import { rulesAt } from '../domain/membership/state.js';
import {
  liveCandidacies,
  membersOf,
  stageOf,
  troika,
  type Office,
  type Term,
} from '../domain/presidency/state.js';
import { Named, party } from './named.js';
import { notesAbout, NoteTold } from './notes.js';
import { TermStage } from './phases.js';
import { present } from './present.js';
import type { View } from './view.js';

/** A step on a term's way, and the entry that says so: announced (by each candidate), designated, handed over … */
export const TermStep = struct('TermStep', {
  step: TermStage,
  member: Named,
  entry: EntryNumber,
  /** The first or the last of its time in office, as precisely as stated; other steps were when their entry was. */
  stated: optional(Moment),
});
export type TermStep = typeof TermStep._A;

/** One term as of the view: who it is about, how far it has come, and the entries that say so. */
export const TermTold = struct('TermTold', {
  term: TermId,
  /** The member it is for; every candidate while none is designated. */
  members: list(Named),
  stage: TermStage,
  /** Known from a source, not from the book's own acts. */
  established: flag,
  from: optional(Moment),
  until: optional(Moment),
  theme: optional(struct('ThemeTold', { words: LocalText, entry: EntryNumber })),
  steps: list(TermStep),
  notes: list(NoteTold),
});
export type TermTold = typeof TermTold._A;

/** Who presides, who did before and who will next. */
export const TroikaTold = struct('TroikaTold', {
  /** Left out while nobody presides. */
  present: optional(TermTold),
  past: optional(TermTold),
  next: optional(TermTold),
});

/** Who presides as of the view, who did before and who will next, and what the presidency is charged with. */
export const PresidencyAnswer = struct('PresidencyAnswer', {
  kind: literal('presidency'),
  ...TroikaTold.props,
  /** Every term the book tells of, in the order of their names. */
  terms: list(TermTold),
  functions: RuleSet.props.presidencyFunctions,
});
export type PresidencyAnswer = typeof PresidencyAnswer._A;

export const presidency = (view: View): PresidencyAnswer => {
  const { past, present: now, next } = troika(view.book.presidency, view.instant);
  const tell = (term: Term | undefined): TermTold | undefined => term && tellTerm(view, term);
  return {
    kind: 'presidency',
    terms: [...view.book.presidency.terms.values()]
      .toSorted((one, other) => one.id.localeCompare(other.id, 'en', { numeric: true }))
      .flatMap((term) => tell(term) ?? []),
    functions: rulesAt(view.book.membership, view.instant)?.rules.presidencyFunctions ?? [],
    ...present({ past: tell(past), present: tell(now), next: tell(next?.term) }),
  };
};

const tellTerm = (view: View, term: Term): TermTold | undefined => {
  const stage = stageOf(term, view.instant);
  if (stage === undefined) return undefined;
  const members = membersOf(term);
  return {
    term: term.id,
    members: members.map((code) => party(view, code)),
    stage,
    established: term.held?.established ?? term.designated?.established ?? false,
    steps: stepsOf(view, term),
    notes: members.flatMap((member) => notesAbout(view, { kind: 'presidency', member, term: term.id })),
    ...present({
      from: term.held?.fromStated,
      until: term.held?.untilStated,
      theme: term.theme && { words: term.theme.words, entry: term.theme.entry },
    }),
  };
};

const stepsOf = (view: View, term: Term): readonly TermStep[] => {
  const { held, handover, designated } = term;
  const told = (step: TermStage, member: PartyCode, entry: EntryNumber, stated?: Moment): TermStep => ({
    step,
    member: party(view, member),
    entry,
    ...present({ stated }),
  });
  const isSoFar = ({ from }: Office): boolean => from <= view.instant;
  const hasEnded = ({ until }: Office): boolean => until !== undefined && until < view.instant;
  return [
    ...liveCandidacies(term).map(({ member, entry }) => told('announced', member, entry)),
    ...(designated === undefined ? [] : [told('designated', designated.member, designated.entry)]),
    ...(handover === undefined ? [] : [told('handed-over', handover.to, handover.entry)]),
    // A beginning, or an end told beforehand, is a step only once it has come.
    ...(held === undefined || !isSoFar(held)
      ? []
      : [told('effective', held.member, held.entry, held.fromStated)]),
    ...(held?.endEntry === undefined || !hasEnded(held)
      ? []
      : [told('ended', held.member, held.endEntry, held.untilStated)]),
  ].toSorted((one, other) => one.entry - other.entry);
};
