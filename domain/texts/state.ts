import { OrderedMap, type List } from 'immutable';
import type { ActId, EntryNumber, MeetingId, OrganId, ParagraphId, TextId } from '../language/ids.js';
import type { Doors } from '../language/doors.js';
import type { Language, LocalText } from '../language/text.js';
import type { TextKind, TextPart } from './events.js';

export interface Paragraph {
  readonly id: ParagraphId;
  readonly part: TextPart;
  readonly words: string;
  /** The entry that gave it its present words. */
  readonly entry: EntryNumber;
}

export interface DraftedText {
  readonly id: TextId;
  readonly kind: TextKind;
  readonly organ: OrganId;
  readonly meeting: MeetingId | undefined;
  readonly title: LocalText;
  readonly language: Language;
  readonly keptAt: string | undefined;
  /** As marked; what else closes it is not told here. */
  readonly doors: Doors | undefined;
  readonly entry: EntryNumber;
  /** In reading order: preamble, operative, annex. */
  readonly paragraphs: readonly Paragraph[];
  /** 1 as drafted; one more with every change of its paragraphs. */
  readonly version: number;
  /** The entries that made it what it is, first to last: its drafting and every change of its paragraphs. */
  readonly shaped: List<EntryNumber>;
  readonly adopted: { readonly act: ActId; readonly entry: EntryNumber } | undefined;
}

export interface TextState {
  readonly texts: OrderedMap<TextId, DraftedText>;
}

export const noTexts: TextState = { texts: OrderedMap() };

export const paragraphOf = (text: DraftedText, id: string): Paragraph | undefined =>
  text.paragraphs.find((paragraph) => paragraph.id === id);

/** The last paragraph of a part, if the part has any. */
export const lastOf = (text: DraftedText, part: TextPart): Paragraph | undefined =>
  text.paragraphs.findLast((paragraph) => paragraph.part === part);

/** A paragraph's number as of the state: operative and annex ones count from 1 in their part; preamble has none. */
export const paragraphNumber = (text: DraftedText, id: string): number | undefined => {
  const paragraph = paragraphOf(text, id);
  if (paragraph === undefined || paragraph.part === 'preamble') return undefined;
  return text.paragraphs.filter((other) => other.part === paragraph.part).indexOf(paragraph) + 1;
};
