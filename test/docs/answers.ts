// Compiled, not run: docs/answers.ts tells programs what `--json` prints, and here it is held against the code. Every
// answer must fit what is told of it, and every field it has must be told.
import type { ClosedEntry } from '../../domain/closed-doors/closed-entry.js';
import type * as told from '../../docs/answers.js';
import type * as acts from '../../projections/acts.js';
import type * as amendments from '../../projections/amendments.js';
import type * as brackets from '../../projections/brackets.js';
import type * as calendar from '../../projections/calendar.js';
import type * as changes from '../../projections/changes.js';
import type * as decisions from '../../projections/decisions.js';
import type * as declaration from '../../projections/declaration.js';
import type * as diff from '../../projections/diff.js';
import type * as dossier from '../../projections/dossier.js';
import type * as effects from '../../projections/effects.js';
import type * as difference from '../../projections/facts/difference.js';
import type * as impact from '../../projections/impact.js';
import type * as lists from '../../projections/lists.js';
import type * as log from '../../projections/log.js';
import type * as mandate from '../../projections/mandate.js';
import type * as mandates from '../../projections/mandates.js';
import type * as meeting from '../../projections/meeting.js';
import type * as minutes from '../../projections/minutes.js';
import type * as members from '../../projections/members.js';
import type * as needs from '../../projections/needs.js';
import type * as notes from '../../projections/notes.js';
import type * as positions from '../../projections/positions.js';
import type * as presidency from '../../projections/presidency.js';
import type * as proposal from '../../projections/proposal.js';
import type * as replay from '../../projections/replay.js';
import type * as silence from '../../projections/silence.js';
import type * as standing from '../../projections/standing.js';
import type * as steps from '../../projections/steps.js';
import type * as duties from '../../projections/duties.js';
import type * as todo from '../../projections/todo.js';
import type * as translation from '../../projections/translation.js';
import type * as why from '../../projections/why.js';
import type { Answered } from '../../src/ask.js';
import type { Cited } from '../../src/cite.js';
import type { Answer } from '../../src/question.js';

type Simple = string | number | boolean;
/** What is left of a value in JSON: a field that may be `undefined` may be missing. */
type Json<T> = T extends Simple
  ? T
  : T extends readonly (infer A)[]
    ? Json<A>[]
    : { -readonly [K in keyof T as undefined extends T[K] ? never : K]: Json<T[K]> } & {
        -readonly [K in keyof T as undefined extends T[K] ? K : never]?: Json<Exclude<T[K], undefined>>;
      };

type Fits<Real, Told> = Json<Real> extends Told ? true : ['does not fit', Real, Told];
type KeysOf<T> = T extends unknown ? keyof T : never;
type AllTold<Real, Told> = [Exclude<KeysOf<Real>, KeysOf<Told>>] extends [never]
  ? true
  : ['not told', Exclude<KeysOf<Real>, KeysOf<Told>>];
type Held<Real, Told> = [Fits<Real, Told>, AllTold<Real, Told>];
type Item<L extends readonly unknown[]> = L[number];

type Holding = readonly [true, true];

/** `npm start` alone asks for the summary; the command line does not print it as JSON. */
type Printed = Exclude<Answer, { readonly kind: 'summary' }>;

export type AnswersHold = Hold<{
  every: [Fits<Printed, told.Answer>, true];
  answered: AllTold<Answered, told.Answered> extends true ? [true, true] : never;
  asOf: Held<Answered['asOf'], told.Answered['asOf']>;
  cited: Held<Cited, told.Cited>;
  act: Held<acts.ActTold, told.ActTold>;
  citation: Held<acts.Citation, told.Citation>;
  effect: Held<effects.EffectTold, told.EffectTold>;
  note: Held<notes.NoteTold, told.NoteTold>;
  mandates: Held<mandates.MandatesAnswer, told.MandatesAnswer>;
  mandateTold: Held<mandates.MandateTold, told.MandateTold>;
  workPlan: Held<mandates.WorkPlanTold, told.WorkPlanTold>;
  mandate: Held<mandate.MandateAnswer, told.MandateAnswer>;
  calendar: Held<calendar.CalendarAnswer, told.CalendarAnswer>;
  activity: Held<calendar.ActivityTold, told.ActivityTold>;
  declaration: Held<declaration.DeclarationAnswer, told.DeclarationAnswer>;
  paragraph: Held<declaration.ParagraphTold, told.ParagraphTold>;
  bracket: Held<brackets.BracketTold, told.BracketTold>;
  alternative: Held<brackets.AlternativeTold, Item<told.BracketTold['alternatives']>>;
  amendment: Held<amendments.AmendmentTold, told.AmendmentTold>;
  package: Held<amendments.PackageTold, told.PackageTold>;
  translation: Held<translation.TranslationAnswer, told.TranslationAnswer>;
  beside: Held<translation.ParagraphBeside, told.ParagraphBeside>;
  texts: Held<Item<lists.TextsAnswer['texts']>, Item<told.TextsAnswer['texts']>>;
  changes: Held<changes.ChangesAnswer, told.ChangesAnswer>;
  change: Held<changes.ChangeTold, told.ChangeTold>;
  presidency: Held<presidency.PresidencyAnswer, told.PresidencyAnswer>;
  term: Held<presidency.TermTold, told.TermTold>;
  step: Held<presidency.TermStep, Item<told.TermTold['steps']>>;
  decision: Held<decisions.Decision, told.Decision>;
  meetings: Held<Item<lists.MeetingsAnswer['meetings']>, Item<told.MeetingsAnswer['meetings']>>;
  meeting: Held<meeting.MeetingAnswer, told.MeetingAnswer>;
  minutes: Held<minutes.MinutesAnswer, told.MinutesAnswer>;
  itemInMinutes: Held<minutes.ItemInMinutes, told.ItemInMinutes>;
  correctionAsked: Held<minutes.CorrectionAsked, told.CorrectionAsked>;
  agenda: Held<meeting.AgendaItemTold, Item<told.MeetingAnswer['agenda']>>;
  proposals: Held<Item<lists.ProposalsAnswer['proposals']>, Item<told.ProposalsAnswer['proposals']>>;
  proposal: Held<proposal.ProposalAnswer, told.ProposalAnswer>;
  positions: Held<positions.PositionsAnswer, told.PositionsAnswer>;
  silence: Held<silence.SilenceAnswer, told.SilenceAnswer>;
  silenceTold: Held<silence.SilenceTold, told.SilenceTold>;
  position: Held<positions.PositionTold, told.PositionTold>;
  objection: Held<positions.ObjectionTold, told.ObjectionTold>;
  need: Held<needs.NeedTold, told.NeedTold>;
  why: Held<why.WhyAnswer, told.WhyAnswer>;
  standing: Held<standing.Standing, told.Standing>;
  chainStep: Held<steps.Step, told.Step>;
  replay: Held<replay.ReplayAnswer, told.ReplayAnswer>;
  replayStep: Held<replay.ReplayStep, Item<told.ReplayAnswer['steps']>>;
  diff: Held<diff.DiffAnswer, told.DiffAnswer>;
  difference: Held<difference.Difference, told.Difference>;
  impact: Held<impact.ImpactAnswer, told.ImpactAnswer>;
  dossier: Held<dossier.DossierAnswer, told.DossierAnswer>;
  todo: Held<todo.TodoAnswer, told.TodoAnswer>;
  duty: Held<duties.DutyTold, told.DutyTold>;
  followUp: Held<duties.FollowUpTold, told.FollowUpTold>;
  members: Held<members.MembersAnswer, told.MembersAnswer>;
  observer: Held<members.ObserverTold, Item<told.MembersAnswer['observers']>>;
  notes: Held<notes.NotesAnswer, told.NotesAnswer>;
  logEntry: Held<log.LogEntry, told.LogEntry>;
  closedEntry: Held<ClosedEntry, told.ClosedEntry>;
}>;

type Hold<T extends Record<string, Holding>> = T;
