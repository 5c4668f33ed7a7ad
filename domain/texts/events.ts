import { oneOf } from '../language/codec.js';
import { agreementEvents } from './agreement-events.js';
import { summaryEvents } from './summary-events.js';
import { translationEvents } from './translation-events.js';
import { amendmentEvents } from './amendment-events.js';
import { placeFields } from './place.js';
import { bracketEvents } from './bracket-events.js';
import { Doors } from '../language/doors.js';
import { event, type EventOf } from '../language/event.js';
import { ActId, MeetingId, OrganId, ParagraphId, TextId } from '../language/ids.js';
import { optional } from '../language/struct.js';
import { Language, LocalText, Text } from '../language/text.js';

export const TextKind = oneOf('TextKind', [
  'declaration',
  'conclusions',
  'statute',
  'plan',
  'guidelines',
  'report',
  'other',
]);
export type TextKind = typeof TextKind._A;

export { TEXT_PARTS, TextPart } from './place.js';

export const TextDrafted = event('TextDrafted', {
  text: TextId,
  kind: TextKind,
  organ: OrganId,
  meeting: optional(MeetingId),
  title: LocalText,
  /** The language its paragraphs are written in here: the authentic one. */
  language: Language,
  /** Where its wording is kept, when the book does not hold it. */
  keptAt: optional(Text),
  doors: optional(Doors),
});
/** In version 1 no paragraph stood within another. */
export const ParagraphAdded = event(
  'ParagraphAdded',
  { text: TextId, paragraph: ParagraphId, ...placeFields, words: Text },
  [(data) => data],
);
export const ParagraphReworded = event('ParagraphReworded', {
  text: TextId,
  paragraph: ParagraphId,
  words: Text,
  reason: optional(Text),
});
/** With all that stands within it; it stays the same paragraph. */
export const ParagraphMoved = event('ParagraphMoved', {
  text: TextId,
  paragraph: ParagraphId,
  ...placeFields,
  reason: optional(Text),
});
export const ParagraphRemoved = event('ParagraphRemoved', {
  text: TextId,
  paragraph: ParagraphId,
  reason: optional(Text),
});
/** By an act of the organ whose text it is; from here on not a word changes. */
export const TextAdopted = event('TextAdopted', { text: TextId, act: ActId });

export const textEvents = [
  TextDrafted,
  ParagraphAdded,
  ParagraphReworded,
  ParagraphMoved,
  ParagraphRemoved,
  TextAdopted,
  ...bracketEvents,
  ...amendmentEvents,
  ...agreementEvents,
  ...translationEvents,
  ...summaryEvents,
] as const;
export type TextEvent = EventOf<(typeof textEvents)[number]>;
