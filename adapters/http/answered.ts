import { whole, type AnyCodec, type Codec } from '../../domain/language/codec.js';
import { optional, struct } from '../../domain/language/struct.js';
import { Text } from '../../domain/language/text.js';
import { Answered } from '../../src/ask.js';
import { questions, type AnswerTo, type Question } from '../../src/question.js';
import type { addresses } from './addresses.js';

type Kind = Question['kind'];

/** Which part of an answer was sent, and where the next begins. */
export const PageTold = struct('PageTold', {
  from: whole('from'),
  limit: whole('limit', 1),
  /** All elements there are, over all pages. */
  total: whole('total'),
  next: optional(Text),
});
export type PageTold = typeof PageTold._A;

/** The answer to a question of one kind, with the moment it holds for and the entries it rests on. */
export type AnsweredTo<K extends Kind> = Omit<Answered, 'answer'> & { readonly answer: AnswerTo<K> };

/** One page of it. */
export type PageOf<K extends Kind> = AnsweredTo<K> & { readonly page: PageTold };

/** What is answered page by page. */
export type PagedQuestion = Extract<
  Question,
  { readonly kind: { [K in Kind]: (typeof addresses)[K]['shape'] extends 'paged' ? K : never }[Kind] }
>;

const { answer: _answer, ...about } = Answered.props;

const named = (kind: Kind): string => `Answered${kind.charAt(0).toUpperCase()}${kind.slice(1)}`;

const kinds = Object.keys(questions) as readonly Kind[];

const ofEach = (codec: (kind: Kind) => AnyCodec): Readonly<Record<string, AnyCodec>> =>
  Object.fromEntries(kinds.map((kind) => [kind, codec(kind)]));

/** The codecs of answers that are sent whole. */
export const answeredCodecs = ofEach(
  (kind) => struct(named(kind), { ...about, answer: questions[kind] }),
  // What stands under a kind's name is of that kind.
) as { readonly [K in Kind]: Codec<AnsweredTo<K>> };

/** The codecs of one page of each. */
export const pageCodecs = ofEach((kind) =>
  struct(`${named(kind)}Page`, { ...about, answer: questions[kind], page: PageTold }),
) as { readonly [K in Kind]: Codec<PageOf<K>> };
