import type { Book } from '../book/state.js';
import { ActivityApproved } from '../calendar/events.js';
import type { EventOf } from '../language/event.js';
import type { MandateId } from '../language/ids.js';
import { latest } from '../language/timeline.js';
import type { Topic } from '../language/topic.js';
import { MandateAccepted, MandateApproved } from '../mandates/events.js';
import { PresidencyDesignated } from '../presidency/events.js';
import { TextAdopted } from '../texts/events.js';
import type { ActRecorded } from './events.js';

/** What an act changes beside itself; each subject holds its own effect against its own rules. */
export type Effect = EventOf<
  | typeof ActivityApproved
  | typeof MandateAccepted
  | typeof MandateApproved
  | typeof PresidencyDesignated
  | typeof TextAdopted
>;

type Recording = EventOf<typeof ActRecorded>['data'];

const effectOn = (book: Book, { act, verb, proposal }: Recording, topic: Topic): readonly Effect[] => {
  const approved = verb === 'approved';
  switch (topic.kind) {
    case 'mandate':
      // Accepted is not approved: such a mandate stays preliminary.
      if (verb === 'accepted') return [MandateAccepted.of({ mandate: topic.mandate, act })];
      return approved && isPreliminary(book, topic.mandate) && bringsIn(book, proposal)
        ? [MandateApproved.of({ mandate: topic.mandate, act })]
        : [];
    case 'activity':
      return approved ? [ActivityApproved.of({ activity: topic.activity, act })] : [];
    case 'text':
      return approved || verb === 'agreed' ? [TextAdopted.of({ text: topic.text, act })] : [];
    case 'presidency':
      if (verb !== 'designated') return [];
      return [PresidencyDesignated.of({ member: topic.member, term: topic.term, act })];
    // Spoken of, thanked, asked: nothing of theirs changes.
    case 'act':
    case 'group':
    case 'meeting':
    case 'organ':
    case 'other':
    case 'party':
      return [];
  }
};

/** What the act brings about, in the order of its objects. */
export const effectsOf = (book: Book, recording: Recording): readonly Effect[] =>
  recording.objects.flatMap((topic) => effectOn(book, recording, topic));

// An amendment or a revocation that was agreed brings nothing into force.
const bringsIn = (book: Book, id: Recording['proposal']): boolean => {
  const change = id && book.proposals.proposals.get(id)?.change;
  return change === undefined || change === 'supersede';
};

// An act may also approve that a mandate in force be amended or revoked: that is recorded on its own, citing the act.
const isPreliminary = (book: Book, id: MandateId): boolean => {
  const mandate = book.mandates.mandates.get(id);
  return mandate === undefined || latest(mandate.status)?.value === 'preliminary';
};
