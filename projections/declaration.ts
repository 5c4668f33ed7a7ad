import type { EntryNumber, ParagraphId, TextId } from '../domain/language/ids.js';
import type { Doors } from '../domain/language/doors.js';
import type { LocalText } from '../domain/language/text.js';
import { paragraphNumber, type DraftedText, type Paragraph } from '../domain/texts/state.js';
import type { TextKind, TextPart } from '../domain/texts/events.js';
import { actById, tellAct, type ActTold } from './acts.js';
import { organ, type Named } from './named.js';
import { notesAbout, type NoteTold } from './notes.js';
import { present } from './present.js';
import type { View } from './view.js';

export interface ParagraphTold {
  readonly paragraph: ParagraphId;
  readonly part: TextPart;
  /** Operative and annex paragraphs count from 1 in their part; a preamble's have no number. */
  readonly number?: number;
  readonly words: string;
  readonly entry: EntryNumber;
  /** The acts that stand in it. */
  readonly acts: readonly ActTold[];
}

/** A text as of the view: a declaration unless another was asked for. */
export interface DeclarationAnswer {
  readonly kind: 'declaration';
  readonly text: TextId;
  readonly entry: EntryNumber;
  readonly textKind: TextKind;
  readonly title: LocalText;
  readonly organ: Named;
  readonly language: string;
  readonly version: number;
  readonly keptAt?: string;
  /** As marked; left out where nothing was. */
  readonly doors?: Doors;
  /** The act that adopted it; left out while it is a draft. */
  readonly adopted?: { readonly act?: ActTold; readonly entry: EntryNumber };
  readonly paragraphs: readonly ParagraphTold[];
  readonly notes: readonly NoteTold[];
}

/** The text of that id, or the declaration drafted last; nothing when there is none as of the view. */
export const declaration = (view: View, id?: string): DeclarationAnswer | undefined => {
  const { texts } = view.book.texts;
  const text =
    id === undefined
      ? texts.valueSeq().findLast(({ kind }) => kind === 'declaration')
      : texts.get(id as TextId);
  return text && tellText(view, text);
};

const tellText = (view: View, text: DraftedText): DeclarationAnswer => ({
  kind: 'declaration',
  text: text.id,
  entry: text.entry,
  textKind: text.kind,
  title: text.title,
  organ: organ(view, text.organ),
  language: text.language,
  version: text.version,
  paragraphs: text.paragraphs.map((paragraph) => tellParagraph(view, text, paragraph)),
  notes: notesAbout(view, { kind: 'text', text: text.id }),
  ...present({
    keptAt: text.keptAt,
    doors: text.doors,
    adopted: text.adopted && tellAdoption(view, text.adopted),
  }),
});

const tellAdoption = (
  view: View,
  { act, entry }: NonNullable<DraftedText['adopted']>,
): { readonly act?: ActTold; readonly entry: EntryNumber } => ({
  entry,
  ...present({ act: actById(view, act) }),
});

const tellParagraph = (
  view: View,
  text: DraftedText,
  { id, part, words, entry }: Paragraph,
): ParagraphTold => ({
  paragraph: id,
  part,
  ...present({ number: paragraphNumber(text, id) }),
  words,
  entry,
  acts: view.book.proposals.acts
    .valueSeq()
    .filter(({ paragraph }) => paragraph?.text === text.id && paragraph.paragraph === id)
    .map((act) => tellAct(view, act))
    .toArray(),
});
