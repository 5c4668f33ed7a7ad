import type { Book } from '../book/state.js';
import type { Stamp } from '../language/entry.js';
import type { ActId } from '../language/ids.js';
import { refuse, unless, type Verdict } from '../language/rejection.js';
import { sameTopic, type Topic } from '../language/topic.js';
import type { Verb } from '../language/verb.js';
import * as because from './act-rejections.js';

// What other subjects ask of acts.

/** What an act must have done, and to what. */
type Carried = readonly [verbs: readonly Verb[], topic: Topic];

/** The act that an effect names is in the book, and did one of these verbs to this very topic. */
export const mustRestOnAct = (
  book: Book,
  _entry: Pick<Stamp, 'occurredAt'>,
  actId: ActId,
  ...[verbs, topic]: Carried
): Verdict => {
  const act = book.proposals.acts.get(actId);
  if (act === undefined) return refuse(because.unknownAct(actId));
  const carries = verbs.includes(act.verb) && act.objects.some((object) => sameTopic(object, topic));
  return unless(!carries, () => because.actDoesNotCarry(act, topic));
};
