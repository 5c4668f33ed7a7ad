import type { Book } from '../book/state.js';
import { topicExists } from '../corrections/topics.js';
import { accepted, all, each, unless, type Verdict } from '../language/rejection.js';
import type { Topic } from '../language/topic.js';
import { unknownMember } from '../membership/rejections.js';
import type { ProposalKind, ProposalSubmitted } from './events.js';
import * as because from './rejections.js';

// A term may be spoken of before anything is recorded of it; its member may not.
const mustBeKnown = (book: Book, topic: Topic): Verdict =>
  topic.kind === 'presidency'
    ? unless(!book.membership.members.has(topic.member), () => unknownMember(topic.member))
    : unless(!topicExists(book, topic), () => because.unknownTopic(topic));

/** What a proposal or an act is about is in the book. */
export const mustKnowTopics = (book: Book, topics: readonly Topic[]): Verdict =>
  each(topics, (topic) => mustBeKnown(book, topic));

const topicOfKind: Readonly<Partial<Record<ProposalKind, Topic['kind']>>> = {
  designation: 'presidency',
  mandate: 'mandate',
  calendar: 'activity',
};

/** A designation is of a presidency, a mandate of a mandate, a calendar of activities. */
export const mustFitItsKind = (kind: ProposalKind, about: readonly Topic[]): Verdict => {
  const expected = topicOfKind[kind];
  if (expected === undefined) return accepted;
  return unless(!about.some((topic) => topic.kind === expected), () =>
    because.kindWithoutTopic(kind, expected),
  );
};

/** A change is of a mandate; an amendment says the new words. */
export const mustSayWhatChanges = ({
  about,
  change,
  words,
}: (typeof ProposalSubmitted)['data']['_A']): Verdict => {
  if (change === undefined) return accepted;
  const ofMandate = about.some(({ kind }) => kind === 'mandate');
  return all(
    () => unless(!ofMandate, () => because.changeWithoutMandate(change)),
    () => unless(change === 'amend' && words === undefined, because.amendmentWithoutWords),
  );
};
