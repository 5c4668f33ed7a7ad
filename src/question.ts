import type { CalendarAnswer } from '../projections/calendar.js';
import type { DecisionsAnswer } from '../projections/decisions.js';
import type { DeclarationAnswer } from '../projections/declaration.js';
import type { MeetingsAnswer, ProposalsAnswer } from '../projections/lists.js';
import type { LogAnswer } from '../projections/log.js';
import type { MandateAnswer } from '../projections/mandate.js';
import type { MandatesAnswer } from '../projections/mandates.js';
import type { MeetingAnswer } from '../projections/meeting.js';
import type { MembersAnswer } from '../projections/members.js';
import type { NotesAnswer } from '../projections/notes.js';
import type { PresidencyAnswer } from '../projections/presidency.js';
import type { ProposalAnswer } from '../projections/proposal.js';
import type { SummaryAnswer } from '../projections/summary.js';

/** What can be asked of a book, besides as of when. */
export type Question =
  | { readonly kind: 'mandates' }
  | { readonly kind: 'mandate'; readonly id: string }
  | { readonly kind: 'calendar' }
  /** The text of that id; the declaration drafted last without one. */
  | { readonly kind: 'declaration'; readonly id?: string }
  | { readonly kind: 'presidency' }
  | { readonly kind: 'decisions' }
  | { readonly kind: 'meetings' }
  | { readonly kind: 'meeting'; readonly id: string }
  | { readonly kind: 'proposals' }
  | { readonly kind: 'proposal'; readonly id: string }
  | { readonly kind: 'members' }
  | { readonly kind: 'notes' }
  | { readonly kind: 'log' }
  | { readonly kind: 'summary' };

export type Answer =
  | MandatesAnswer
  | MandateAnswer
  | CalendarAnswer
  | DeclarationAnswer
  | PresidencyAnswer
  | DecisionsAnswer
  | MeetingsAnswer
  | MeetingAnswer
  | ProposalsAnswer
  | ProposalAnswer
  | MembersAnswer
  | NotesAnswer
  | LogAnswer
  | SummaryAnswer;
