import { Bilingual } from '../domain/language/text.js';
import { Topic } from '../domain/language/topic.js';
import { extended } from '../domain/language/union.js';
import { namesOf } from './sentences/names.js';
import { sayIn } from './sentences/say.js';
import { topic as said } from './sentences/topics.js';
import type { View } from './view.js';

/** Something an act, a proposal or a note is about, and what it is called within a sentence. */
export const TopicTold = extended('TopicTold', Topic, { said: Bilingual });
export type TopicTold = typeof TopicTold._A;

export const tellTopic = ({ book, instant }: View, topic: Topic): TopicTold => {
  const names = namesOf(book, instant);
  return { ...topic, said: { es: said(topic, sayIn('es', names)), en: said(topic, sayIn('en', names)) } };
};

export const tellTopics = (view: View, topics: readonly Topic[]): readonly TopicTold[] =>
  topics.map((topic) => tellTopic(view, topic));
