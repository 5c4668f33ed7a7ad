import type { Event } from '../../domain/book/event.js';
import type { Lang } from '../../domain/dates/words.js';
import type { Recorded } from '../../domain/language/entry.js';
import { begun } from './article.js';
import { calendarSentences } from './calendar.js';
import { correctionSentences } from './corrections.js';
import { mandateSentences } from './mandates.js';
import { meetingSentences } from './meetings.js';
import { membershipSentences } from './membership.js';
import type { Names } from './names.js';
import { presidencySentences } from './presidency.js';
import { proposalSentences } from './proposals.js';
import { sayIn, type Say } from './say.js';
import type { Sentences } from './table.js';
import { silenceSentences } from './silence.js';
import { statementSentences } from './statements.js';
import { textSentences } from './texts.js';

const sentences: Sentences<Event> = {
  ...membershipSentences,
  ...presidencySentences,
  ...meetingSentences,
  ...proposalSentences,
  ...silenceSentences,
  ...statementSentences,
  ...textSentences,
  ...mandateSentences,
  ...calendarSentences,
  ...correctionSentences,
};

/**
 * What one entry says, in one sentence and one line, to a person who was not there. What stands sealed in it is
 * never told; words longer than a sentence bears are cut with "…".
 */
export const sentence = (entry: Recorded<Event>, lang: Lang, names: Names): string => {
  // Each function takes only its own kind of data; the table is read by that kind, so it gets no other.
  const tell = sentences[entry.type] as (data: never, say: Say) => string;
  return withOneStop(begun(tell(entry.data as never, sayIn(lang, names))));
};

// The sentence's own full stop is the only one at its end: «… sin leerlo en inglés». That of «EE. UU.» or «etc.» stays.
const withOneStop = (said: string): string =>
  said.replace(/(?<!(?:^|\P{L})\p{Lu}{1,2}|\betc)\.([»”])\.$/u, '$1.');
