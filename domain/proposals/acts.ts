import { instantOf, type Book } from '../book/state.js';
import type { EventOf } from '../language/event.js';
import type { Recorded } from '../language/entry.js';
import { accepted, all, each, refuse, unless, type Verdict } from '../language/rejection.js';
import type { Topic } from '../language/topic.js';
import { mustBeKnownParty, mustBeOrgan } from '../membership/checks.js';
import { mustBeKnownAct } from '../membership/powers.js';
import { bringsIntoForce } from '../membership/state.js';
import { mustKnowFunction } from '../presidency/function.js';
import { paragraphOf } from '../texts/state.js';
import * as because from './act-rejections.js';
import type { ActRecorded } from './events.js';
import { mustSitAs } from './found.js';
import { mustRestOnConsensus } from './resting.js';
import { mustKnowTopics } from './topics.js';

// What an organ did, with its verb, and what it may do.

type Recording = Recorded<EventOf<typeof ActRecorded>>;

const isOwnTextOrOther = (book: Book, organ: Recording['data']['organ'], topic: Topic): boolean => {
  if (topic.kind === 'other') return true;
  return topic.kind === 'text' && book.texts.texts.get(topic.text)?.organ === organ;
};

const comesIntoForce = (topic: Topic): boolean =>
  topic.kind === 'mandate' || topic.kind === 'activity' || topic.kind === 'presidency';

/** An organ that only recommends adopts its own texts; it brings nothing else into force. */
const mustBeInItsPower = (book: Book, entry: Recording): Verdict => {
  const { organ: id, verb, objects } = entry.data;
  const organ = book.membership.organs.get(id);
  if (organ === undefined || bringsIntoForce(book.membership, id, instantOf(book, entry))) return accepted;
  const within = (topic: Topic): boolean => {
    if (verb === 'approved' || verb === 'agreed') return isOwnTextOrOther(book, id, topic);
    return (verb !== 'accepted' && verb !== 'designated') || !comesIntoForce(topic);
  };
  const beyond = objects.filter((object) => !within(object));
  return unless(beyond.length > 0, () => because.organOnlyRecommends(organ, verb, beyond));
};

const mustStandWritten = (book: Book, { organ, paragraph: where }: Recording['data']): Verdict => {
  if (where === undefined) return accepted;
  const text = book.texts.texts.get(where.text);
  if (text === undefined) return refuse(because.unknownParagraph(where, undefined));
  if (text.organ !== organ) return refuse(because.textOfAnotherOrgan(text, organ));
  return unless(paragraphOf(text, where.paragraph) === undefined, () =>
    because.unknownParagraph(where, text),
  );
};

export const actRecorded = (book: Book, entry: Recording): Verdict => {
  const { act, organ, meeting, objects, follows, addressees, function: exercised } = entry.data;
  const before = book.proposals.acts.get(act);
  if (before !== undefined) return refuse(because.actAlreadyRecorded(act, before.entry));
  return all(
    () => mustBeOrgan(book, entry, organ),
    () => (meeting === undefined ? accepted : mustSitAs(book, entry, organ, meeting)),
    () => mustKnowTopics(book, objects),
    () => mustBeInItsPower(book, entry),
    () => mustRestOnConsensus(book, entry),
    () => mustStandWritten(book, entry.data),
    () => each(follows, (other) => mustBeKnownAct(book, other)),
    () => each(addressees, (code) => mustBeKnownParty(book, code)),
    () => mustKnowFunction(book, entry, exercised),
  );
};
