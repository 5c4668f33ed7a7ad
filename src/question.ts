import { matching, type AnyCodec } from '../domain/language/codec.js';
import type { EntryNumber } from '../domain/language/ids.js';
import type { Language } from '../domain/language/text.js';
import { union } from '../domain/language/union.js';
import { CalendarAnswer } from '../projections/calendar.js';
import { ChangesAnswer } from '../projections/changes.js';
import { DecisionsAnswer } from '../projections/decisions.js';
import { DeclarationAnswer } from '../projections/declaration.js';
import { DiffAnswer } from '../projections/diff.js';
import { DossierAnswer } from '../projections/dossier.js';
import { ImpactAnswer } from '../projections/impact.js';
import { MeetingsAnswer, ProposalsAnswer, TextsAnswer } from '../projections/lists.js';
import { LogAnswer } from '../projections/log.js';
import { MandateAnswer } from '../projections/mandate.js';
import { MandatesAnswer } from '../projections/mandates.js';
import { MeetingAnswer } from '../projections/meeting.js';
import { MembersAnswer } from '../projections/members.js';
import { MinutesAnswer } from '../projections/minutes.js';
import { NotesAnswer } from '../projections/notes.js';
import { PositionsAnswer } from '../projections/positions.js';
import { PresidencyAnswer } from '../projections/presidency.js';
import { ProposalAnswer } from '../projections/proposal.js';
import { ReplayAnswer } from '../projections/replay.js';
import { SilenceAnswer } from '../projections/silence.js';
import { SummaryAnswer } from '../projections/summary.js';
import { TodoAnswer } from '../projections/todo.js';
import { TranslationAnswer } from '../projections/translation.js';
import { WhyAnswer } from '../projections/why.js';

/** The number of an entry, written in digits. */
export const WrittenNumber = matching('WrittenNumber', /^(?:0|[1-9]\d{0,15})$/, {
  es: 'el número de un asiento (0, 1, 2 …)',
  en: 'the number of an entry (0, 1, 2 …)',
});

/** What can be asked of a book, besides as of when. */
export type Question =
  | { readonly kind: 'mandates' }
  | { readonly kind: 'mandate'; readonly id: string }
  | { readonly kind: 'calendar' }
  /** The text of that id; the declaration drafted last without one. */
  | { readonly kind: 'declaration'; readonly id?: string }
  /** That text beside its translation into a language. */
  | { readonly kind: 'translation'; readonly language: Language; readonly id?: string }
  | { readonly kind: 'texts' }
  /** Between two versions of a text, counted from 1. */
  | { readonly kind: 'changes'; readonly id: string; readonly from: number; readonly to: number }
  | { readonly kind: 'presidency' }
  | { readonly kind: 'decisions' }
  | { readonly kind: 'meetings' }
  | { readonly kind: 'meeting'; readonly id: string }
  | { readonly kind: 'minutes'; readonly id: string }
  | { readonly kind: 'proposals' }
  | { readonly kind: 'proposal'; readonly id: string }
  /** Where the members stand on one proposal. */
  | { readonly kind: 'positions'; readonly id: string }
  /** What is, or was, circulated under silence. */
  | { readonly kind: 'silence' }
  /** What an incoming presidency takes over. */
  | { readonly kind: 'dossier' }
  /** What the record still owes, and who owes it. */
  | { readonly kind: 'todo' }
  | { readonly kind: 'members' }
  | { readonly kind: 'notes' }
  /** All of it, or only some of the entries it has as of then: see `placesAsOf`. */
  | { readonly kind: 'log'; readonly only?: readonly EntryNumber[] }
  | { readonly kind: 'summary' }
  /** Why a mandate, activity, paragraph, presidency or decision stands: by its id, or its kind, a colon and its id. */
  | { readonly kind: 'why'; readonly id: string }
  /** What rests on an entry: by its number, written in digits. */
  | { readonly kind: 'impact'; readonly id: string }
  /** A meeting again, entry by entry. */
  | { readonly kind: 'replay'; readonly id: string }
  /** What changed in force between two entries, written `120..180`. */
  | { readonly kind: 'diff'; readonly id: string };

/** The codec of the answer to each kind of question. */
export const questions = {
  mandates: MandatesAnswer,
  mandate: MandateAnswer,
  calendar: CalendarAnswer,
  declaration: DeclarationAnswer,
  translation: TranslationAnswer,
  texts: TextsAnswer,
  changes: ChangesAnswer,
  presidency: PresidencyAnswer,
  decisions: DecisionsAnswer,
  meetings: MeetingsAnswer,
  meeting: MeetingAnswer,
  minutes: MinutesAnswer,
  proposals: ProposalsAnswer,
  proposal: ProposalAnswer,
  positions: PositionsAnswer,
  silence: SilenceAnswer,
  dossier: DossierAnswer,
  todo: TodoAnswer,
  members: MembersAnswer,
  notes: NotesAnswer,
  log: LogAnswer,
  summary: SummaryAnswer,
  why: WhyAnswer,
  impact: ImpactAnswer,
  replay: ReplayAnswer,
  diff: DiffAnswer,
} as const satisfies Readonly<Record<Question['kind'], AnyCodec>>;

/** The answer to a question of one kind. */
export type AnswerTo<K extends Question['kind']> = (typeof questions)[K]['_A'];

export const Answer = union('Answer', 'kind', questions);
export type Answer = typeof Answer._A;
