import type { Topic } from '../../domain/language/topic.js';
import type { Say } from './say.js';
import { presidencyOf } from './presidency.js';

/** What something is about, named. */
export const topic = (it: Topic, say: Say): string => {
  switch (it.kind) {
    case 'act':
      return say.act(it.act);
    case 'activity':
      return say.activity(it.activity);
    case 'group':
      return say.group(it.group);
    case 'mandate':
      return say.mandate(it.mandate);
    case 'meeting':
      return say.meeting(it.meeting);
    case 'organ':
      return say.organ(it.organ);
    case 'party':
      return say.party(it.party);
    case 'presidency':
      return say.in({
        es: `${presidencyOf(it.term, say)} (${say.party(it.member)})`,
        en: `${presidencyOf(it.term, say)} (${say.party(it.member)})`,
      });
    case 'text':
      return say.text(it.text);
    case 'other':
      return say.quote(it.name);
  }
};

/** Topics that one sentence has room for; of the others it says how many they are. */
const MOST = 3;

/** A clause: ", sobre el mandato «…» y …"; empty where there is no topic. */
export const about = (topics: readonly Topic[], say: Say): string => {
  if (topics.length === 0) return '';
  const named = topics.slice(0, topics.length > MOST + 1 ? MOST : topics.length).map((it) => topic(it, say));
  const left = topics.length - named.length;
  const items =
    left === 0 ? named : [...named, say.in({ es: `otros ${left} asuntos`, en: `${left} others` })];
  return say.in({ es: `, sobre ${say.and(items)}`, en: `, on ${say.and(items)}` });
};
