import type { Book } from '../book/state.js';
import type { Topic } from '../language/topic.js';
import { isKnownParty } from '../membership/state.js';

/** Whether the book knows what a topic names, whatever has become of it since. What is only named is known. */
export const topicExists = (book: Book, topic: Topic): boolean => {
  switch (topic.kind) {
    case 'act':
      return book.proposals.acts.has(topic.act);
    case 'activity':
      return book.calendar.activities.has(topic.activity);
    case 'group':
      return book.mandates.groups.has(topic.group);
    case 'mandate':
      return book.mandates.mandates.has(topic.mandate);
    case 'meeting':
      return book.meetings.meetings.has(topic.meeting);
    case 'organ':
      return book.membership.organs.has(topic.organ);
    case 'party':
      return isKnownParty(book.membership, topic.party);
    case 'presidency':
      return isKnownParty(book.membership, topic.member) && book.presidency.terms.has(topic.term);
    case 'text':
      return book.texts.texts.has(topic.text);
    case 'other':
      return true;
  }
};
