import { event, type EventOf } from '../language/event.js';
import { ParagraphId, TextId } from '../language/ids.js';
import { Language, Text } from '../language/text.js';
import { TextVersion } from './amendment-events.js';

/** What a paragraph says in another language than the one it was written in. */
export const ParagraphTranslated = event('ParagraphTranslated', {
  text: TextId,
  paragraph: ParagraphId,
  language: Language,
  /** The version of the text whose words it gives. */
  of: TextVersion,
  words: Text,
});

export const translationEvents = [ParagraphTranslated] as const;
export type TranslationEvent = EventOf<(typeof translationEvents)[number]>;
