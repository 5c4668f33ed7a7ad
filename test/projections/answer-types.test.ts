import type { Event } from '../../domain/book/event.js';
import type * as calendarState from '../../domain/calendar/state.js';
import type { Note, Source } from '../../domain/corrections/state.js';
import type { Basis, SourceReference } from '../../domain/language/basis.js';
import type { Bilingual as InBoth } from '../../domain/language/codec.js';
import type { Recorded } from '../../domain/language/entry.js';
import type { PartyCode } from '../../domain/language/ids.js';
import type { Bilingual, LocalText } from '../../domain/language/text.js';
import type { Topic } from '../../domain/language/topic.js';
import type * as mandateState from '../../domain/mandates/state.js';
import type { Acceptance, NotInForce } from '../../domain/mandates/why-not-in-force.js';
import type * as meetingState from '../../domain/meetings/state.js';
import type { RuleSet } from '../../domain/membership/rule-set.js';
import type * as membershipState from '../../domain/membership/state.js';
import type * as presidencyState from '../../domain/presidency/state.js';
import type * as proposalState from '../../domain/proposals/state.js';
import type { Need } from '../../domain/proposals/still-needed.js';
import type { ActivityTold } from '../../projections/calendar.js';
import type { ConsensusTold } from '../../projections/decisions.js';
import type { EventTold } from '../../projections/event-told.js';
import type { MandateAnswer } from '../../projections/mandate.js';
import type { MandatesAnswer, MandateStep } from '../../projections/mandates.js';
import type {
  AgendaItemTold,
  InterventionTold,
  MeetingAnswer,
  SessionTold,
} from '../../projections/meeting.js';
import type { BodyTold, MembersAnswer, MemberTold } from '../../projections/members.js';
import type { Named } from '../../projections/named.js';
import type { NeedTold } from '../../projections/needs.js';
import type { NoteTold, PlaceTold, SourceTold } from '../../projections/notes.js';
import type * as phases from '../../projections/phases.js';
import type { FateTold } from '../../projections/positions.js';
import type { PresidencyAnswer } from '../../projections/presidency.js';
import type { VersionTold } from '../../projections/proposal.js';
import type { SummaryAnswer } from '../../projections/summary.js';
import type { TopicTold } from '../../projections/topics.js';
import type { AcceptanceTold, NotInForceTold } from '../../projections/why-not.js';
import type { Answer, AnswerTo, Question } from '../../src/question.js';
import { same } from '../support/same.js';

// Answers are written out as codecs; what they take over from the state must stay what the state says. The compiler
// holds these, so a spec only has to name them.

/** The same with every party in it named. */
type PartiesNamed<A> = {
  readonly [K in keyof A]: A[K] extends PartyCode
    ? Named
    : A[K] extends readonly PartyCode[]
      ? readonly Named[]
      : A[K];
};

type StaleNeed = Extract<Need, { readonly kind: 'stale-positions' }>;
type StaleNeedTold = Omit<StaleNeed, 'positions'> & {
  readonly positions: readonly PartiesNamed<StaleNeed['positions'][number]>[];
};
type EachNeedNamed<N> = N extends StaleNeed ? StaleNeedTold : PartiesNamed<N>;

type Assertion = Extract<Note, { kind: 'assertion' }>;
type Contradiction = Extract<Note, { kind: 'contradiction' }>;
type EachNoteTold =
  | (Omit<Assertion, 'at' | 'about'> & { readonly at: PlaceTold; readonly about: readonly TopicTold[] })
  | Extract<Note, { kind: 'interpretation' }>
  | (Omit<Contradiction, 'readings' | 'about'> & {
      readonly readings: readonly { readonly at: PlaceTold; readonly reads: LocalText }[];
      readonly about: readonly TopicTold[];
    });

/** In JSON an instant before all others is null. */
type SinceInJson<N> = N extends { readonly since: number }
  ? Omit<N, 'since'> & { readonly since: number | null }
  : N;

type ItemOf<L> = L extends Iterable<infer A> ? A : never;

describe('answers say of the state what it is', () => {
  it('how far things have come', () => {
    same<phases.ActivityPhase, calendarState.ActivityPhase>(true);
    same<phases.MeetingPhase, meetingState.MeetingPhase>(true);
    same<phases.ItemPhase, meetingState.ItemPhase>(true);
    same<phases.ProposalPhase, proposalState.ProposalPhase>(true);
    same<phases.MandateStatus, mandateState.MandateStatus>(true);
    same<phases.TermStage, presidencyState.TermStage>(true);
    same<MemberTold['standing'], membershipState.Standing>(true);
    same<MandateStep['step'], mandateState.MandateStatus | 'accepted'>(true);
  });

  it('meetings, with the parties named', () => {
    same<
      Omit<AgendaItemTold, 'presenters' | 'doors'>,
      Omit<meetingState.AgendaItem, 'presenters' | 'documents' | 'phaseEntry' | 'doors'>
    >(true);
    same<Omit<SessionTold, 'closedEntry'>, Pick<meetingState.Session, 'id' | 'names' | 'doors' | 'entry'>>(
      true,
    );
    same<InterventionTold, Omit<PartiesNamed<meetingState.Intervention>, 'from'>>(true);
    same<MeetingAnswer['postponements'][number], ItemOf<meetingState.Meeting['postponements']>>(true);
  });

  it('proposals', () => {
    same<FateTold, proposalState.ObjectionFate>(true);
    same<ConsensusTold['objections'][number]['fate'], proposalState.ObjectionFate['kind']>(true);
    same<VersionTold, PartiesNamed<proposalState.Version>>(true);
    same<NeedTold, EachNeedNamed<Need>>(true);
  });

  it('mandates', () => {
    same<MandateAnswer['earlierWords'][number], mandateState.MandateWords>(true);
    same<AcceptanceTold, Acceptance>(true);
    same<NotInForceTold, SinceInJson<NotInForce>>(true);
  });

  it('notes, sources and topics', () => {
    same<NoteTold, EachNoteTold>(true);
    same<PlaceTold, SourceReference & { readonly title?: LocalText }>(true);
    same<SourceTold, Source>(true);
    same<TopicTold, Topic & { readonly said: Bilingual }>(true);
  });

  it('the rest', () => {
    same<Bilingual, InBoth>(true);
    same<BodyTold, membershipState.Body>(true);
    same<Omit<NonNullable<MembersAnswer['rules']>, 'entry'>, membershipState.NumberedRules>(true);
    same<ActivityTold['changes'], calendarState.Activity['changes']>(true);
    same<PresidencyAnswer['functions'], RuleSet['presidencyFunctions']>(true);
    same<SummaryAnswer['presidency'], Omit<PresidencyAnswer, 'kind' | 'terms' | 'functions'>>(true);
    same<SummaryAnswer['mandates'], Omit<MandatesAnswer, 'kind'>>(true);
    same<SummaryAnswer['entries']['byBasis'], Readonly<Partial<Record<Basis['kind'], number>>>>(true);
    same<Omit<EventTold, 'envelope'>['type'], Event['type']>(true);
    const told = (entry: Recorded<Event>): EventTold => entry;
    expect(told).toBeDefined();
  });

  it('one answer to each kind of question', () => {
    same<Answer['kind'], Question['kind']>(true);
    same<{ [K in Question['kind']]: AnswerTo<K>['kind'] }, { [K in Question['kind']]: K }>(true);
    same<AnswerTo<'mandates'>, MandatesAnswer>(true);
  });

  it('held by a helper that would not hold anything', () => {
    // @ts-expect-error -- another answer
    same<AnswerTo<'mandates'>, MandateAnswer>(true);
    // @ts-expect-error -- an optional field is not one that may be undefined
    same<{ a?: string }, { a: string | undefined }>(true);
    // @ts-expect-error -- nor none at all
    same<{ a: string }, { a: string; b?: number }>(true);
    // @ts-expect-error -- what may be written to is not what may only be read
    same<readonly { a: string }[], readonly { readonly a: string }[]>(true);
    // @ts-expect-error -- a word less
    same<'a' | 'b', 'a'>(true);
    same<{ a: 1 } & { b?: 2 }, { a: 1; b?: 2 }>(true);
  });
});
