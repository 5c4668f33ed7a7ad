import {
  ActId,
  ActivityId,
  GroupId,
  MandateId,
  MeetingId,
  OrganId,
  PartyCode,
  TermId,
  TextId,
} from './ids.js';
import { inLanguage, LocalText } from './text.js';
import { tagged } from './struct.js';

/** Something in the record that a note, a proposal or an act is about. */
export const Topic = tagged('Topic', 'kind', {
  act: { act: ActId },
  activity: { activity: ActivityId },
  group: { group: GroupId },
  mandate: { mandate: MandateId },
  meeting: { meeting: MeetingId },
  organ: { organ: OrganId },
  party: { party: PartyCode },
  presidency: { member: PartyCode, term: TermId },
  text: { text: TextId },
  other: { name: LocalText },
});
export type Topic = typeof Topic._A;

/** Two topics are the same when every field is. Field order does not count. */
export const sameTopic = (one: Topic, other: Topic): boolean => topicKey(one) === topicKey(other);

/** As a clerk wrote it: its key, and of what has none but a name, the name between guillemets. */
export const topicSaid = (topic: Topic): string =>
  topic.kind === 'other' ? `«${inLanguage(topic.name, 'es')}»` : topicKey(topic);

/** `mandate:border-management`; for `other`, its name. */
export const topicKey = (topic: Topic): string => {
  switch (topic.kind) {
    case 'act':
      return `act:${topic.act}`;
    case 'activity':
      return `activity:${topic.activity}`;
    case 'group':
      return `group:${topic.group}`;
    case 'mandate':
      return `mandate:${topic.mandate}`;
    case 'meeting':
      return `meeting:${topic.meeting}`;
    case 'organ':
      return `organ:${topic.organ}`;
    case 'party':
      return `party:${topic.party}`;
    case 'presidency':
      return `presidency:${topic.term}:${topic.member}`;
    case 'text':
      return `text:${topic.text}`;
    case 'other':
      return `other:${plain(topic.name.es)}|${plain(topic.name.en)}`;
  }
};

// A bar of its own must not be taken for the one between the two languages.
const plain = (name = ''): string => name.replace(/[\\|]/g, '\\$&');
