import { momentOf } from '../domain/book/state.js';
import type { Activity } from '../domain/calendar/state.js';
import { flag, oneOf } from '../domain/language/codec.js';
import type { EntryNumber } from '../domain/language/ids.js';
import { optional, struct } from '../domain/language/struct.js';
import { Bilingual, Text } from '../domain/language/text.js';
import type { Topic } from '../domain/language/topic.js';
import { isInForce, mandateStatus, statusEntry, type Mandate } from '../domain/mandates/state.js';
import { bringsIntoForce } from '../domain/membership/state.js';
import { liveCandidacies, membersOf, stageOf, type Term } from '../domain/presidency/state.js';
import { paragraphKey, type Act } from '../domain/proposals/state.js';
import type { DraftedText, Paragraph } from '../domain/texts/state.js';
import { ActivityPhase, MandateStatus, TermStage } from './phases.js';
import { written } from './sentences/act.js';
import { namesOf } from './sentences/names.js';
import { sayIn } from './sentences/say.js';
import { tellTopic } from './topics.js';
import type { View } from './view.js';

/** What can be asked for the reason of. In the order in which an id that is of several is taken. */
export const STANDING_KINDS = ['mandate', 'activity', 'paragraph', 'presidency', 'decision'] as const;

/** Something that stands in the record: in force, or not. */
export const Standing = struct('Standing', {
  kind: oneOf('StandingKind', STANDING_KINDS),
  /** The id of the mandate, activity, term or act; of a paragraph the id of its text, a slash and its own. */
  id: Text,
  said: Bilingual,
  inForce: flag,
  status: optional(MandateStatus),
  phase: optional(ActivityPhase),
  stage: optional(TermStage),
});
export type Standing = typeof Standing._A;

/** The same with the entries by which it stands as it does, the newest first. */
export interface Founded {
  readonly standing: Standing;
  readonly entries: readonly EntryNumber[];
  readonly topic: Topic;
}

/** All that stands in the book as of the view: every mandate, activity, paragraph, term and act. */
export const allStanding = (view: View): readonly Founded[] => {
  const { mandates, calendar, texts, presidency, proposals } = view.book;
  return [
    ...[...mandates.mandates.values()].flatMap((mandate) => ofMandate(view, mandate)),
    ...[...calendar.activities.values()].map((activity) => ofActivity(view, activity)),
    ...[...texts.texts.values()].flatMap((text) => ofText(view, text)),
    ...[...presidency.terms.values()].flatMap((term) => ofTerm(view, term)),
    ...[...proposals.acts.values()].map((act) => ofAct(view, act)),
  ];
};

const newestFirst = (entries: readonly (EntryNumber | undefined)[]): readonly EntryNumber[] =>
  [...new Set(entries.flatMap((entry) => entry ?? []))].toSorted((one, other) => other - one);

export const ofMandate = (view: View, mandate: Mandate): readonly Founded[] => {
  const status = mandateStatus(mandate, view.instant);
  if (status === undefined) return [];
  const topic: Topic = { kind: 'mandate', mandate: mandate.id };
  const taken = mandate.acceptances.filter(({ from }) => from <= view.instant);
  return [
    {
      topic,
      standing: {
        kind: 'mandate',
        id: mandate.id,
        said: tellTopic(view, topic).said,
        inForce: isInForce(status),
        status,
      },
      entries: newestFirst([
        statusEntry(mandate, view.instant),
        mandate.until?.entry,
        ...taken.map(({ entry }) => entry),
      ]),
    },
  ];
};

export const ofActivity = (view: View, activity: Activity): Founded => {
  const topic: Topic = { kind: 'activity', activity: activity.id };
  const { phase } = activity;
  return {
    topic,
    standing: {
      kind: 'activity',
      id: activity.id,
      said: tellTopic(view, topic).said,
      inForce: phase === 'approved' || phase === 'held',
      phase,
    },
    entries: newestFirst([activity.phaseEntry, activity.approved?.entry, activity.shaped.last()]),
  };
};

export const ofText = (view: View, text: DraftedText): readonly Founded[] =>
  text.paragraphs.map((paragraph) => ofParagraph(view, text, paragraph));

export const ofParagraph = (view: View, text: DraftedText, paragraph: Paragraph): Founded => {
  const names = namesOf(view.book, view.instant);
  const { acts: all, inParagraphs } = view.book.proposals;
  const of = inParagraphs.get(paragraphKey({ text: text.id, paragraph: paragraph.id })) ?? [];
  const acts = [...of].map((act) => all.get(act)?.entry);
  return {
    topic: { kind: 'text', text: text.id },
    standing: {
      kind: 'paragraph',
      id: `${text.id}/${paragraph.id}`,
      said: {
        es: written(text.id, paragraph.id, sayIn('es', names)),
        en: written(text.id, paragraph.id, sayIn('en', names)),
      },
      inForce: text.adopted !== undefined,
    },
    entries: [...new Set([...newestFirst(acts), ...newestFirst([text.adopted?.entry]), paragraph.entry])],
  };
};

export const ofTerm = (view: View, term: Term): readonly Founded[] => {
  const stage = stageOf(term, view.instant);
  const [member] = membersOf(term);
  if (stage === undefined || member === undefined) return [];
  const topic: Topic = { kind: 'presidency', member, term: term.id };
  return [
    {
      topic,
      standing: {
        kind: 'presidency',
        id: term.id,
        said: tellTopic(view, topic).said,
        inForce: stage === 'effective',
        stage,
      },
      entries: newestFirst([
        term.held?.endEntry,
        term.held?.entry,
        term.handover?.entry,
        term.designated?.entry,
        ...liveCandidacies(term).map(({ entry }) => entry),
      ]),
    },
  ];
};

export const ofAct = (view: View, act: Act): Founded => {
  const topic: Topic = { kind: 'act', act: act.id };
  return {
    topic,
    standing: {
      kind: 'decision',
      id: act.id,
      said: tellTopic(view, topic).said,
      inForce: bringsIntoForce(view.book.membership, act.organ, momentOf(view.book, act.entry)),
    },
    entries: [act.entry],
  };
};
