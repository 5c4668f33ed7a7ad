import type { Bilingual } from '../domain/language/codec.js';
import type { Topic } from '../domain/language/topic.js';
import { namesOf } from './sentences/names.js';
import { sayIn } from './sentences/say.js';
import { topic as said } from './sentences/topics.js';
import type { View } from './view.js';

/** Something an act, a proposal or a note is about, and what it is called within a sentence. */
export type TopicTold = Topic & { readonly said: Bilingual };

export const tellTopic = ({ book, instant }: View, topic: Topic): TopicTold => {
  const names = namesOf(book, instant);
  return { ...topic, said: { es: said(topic, sayIn('es', names)), en: said(topic, sayIn('en', names)) } };
};

export const tellTopics = (view: View, topics: readonly Topic[]): readonly TopicTold[] =>
  topics.map((topic) => tellTopic(view, topic));
