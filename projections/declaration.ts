import { whole } from '../domain/language/codec.js';
import { EntryNumber, MeetingId, TextId } from '../domain/language/ids.js';
import { list, literal, optional, struct } from '../domain/language/struct.js';
import { Language, LocalText, Text } from '../domain/language/text.js';
import { Doors } from '../domain/language/doors.js';
import type { ParagraphReference } from '../domain/proposals/events.js';
import { paragraphKey } from '../domain/proposals/state.js';
import type { DraftedText, Paragraph } from '../domain/texts/state.js';
import { TextKind } from '../domain/texts/events.js';
import { actById, ActTold } from './acts.js';
import {
  AgreementTold,
  AmendmentTold,
  PackageTold,
  tellAgreement,
  tellAmendments,
  tellPackages,
} from './amendments.js';
import { BracketTold, tellBrackets } from './brackets.js';
import { Named, organ, party } from './named.js';
import { notesAbout, NoteTold } from './notes.js';
import { paragraphFields, placeOf } from './paragraph.js';
import { present } from './present.js';
import { StatementTold, tellStatements } from './statements.js';
import { countTranslations, textAsked, TranslationCounted } from './translation.js';
import type { View } from './view.js';

export const ParagraphTold = struct('ParagraphTold', {
  ...paragraphFields,
  /** Whether it is agreed ad referendum, or stands reopened; left out where it never was. */
  agreement: optional(AgreementTold),
  /** The acts that stand in it. */
  acts: list(ActTold),
  /** What members have kept beside it; left out where nothing was. */
  statements: optional(list(StatementTold)),
});
export type ParagraphTold = typeof ParagraphTold._A;

/** A text as of the view: a declaration unless another was asked for. */
export const DeclarationAnswer = struct('DeclarationAnswer', {
  kind: literal('declaration'),
  text: TextId,
  entry: EntryNumber,
  textKind: TextKind,
  title: LocalText,
  organ: Named,
  language: Language,
  version: whole('version', 1),
  keptAt: optional(Text),
  /** As marked; left out where nothing was. */
  doors: optional(Doors),
  /** The act that adopted it; left out while it is a draft. */
  adopted: optional(struct('AdoptionTold', { act: optional(ActTold), entry: EntryNumber })),
  /** Of which meeting it is the chair's summary, and whose; left out of every other text. */
  summary: optional(struct('SummaryOf', { meeting: MeetingId, by: Named, entry: EntryNumber })),
  paragraphs: list(ParagraphTold),
  /** Every bracket there ever was in it; left out where there was none. */
  brackets: optional(list(BracketTold)),
  /** Every amendment there ever was to it; left out where there was none. */
  amendments: optional(list(AmendmentTold)),
  packages: optional(list(PackageTold)),
  /** In which languages it stands, or is to, beside its own; left out where in none. */
  translations: optional(list(TranslationCounted)),
  /** What members have kept beside the whole of it; left out where nothing was. */
  statements: optional(list(StatementTold)),
  notes: list(NoteTold),
});
export type DeclarationAnswer = typeof DeclarationAnswer._A;

/** The text of that id, or the declaration drafted last; nothing when there is none as of the view. */
export const declaration = (view: View, id?: string): DeclarationAnswer | undefined => {
  const text = textAsked(view, id);
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
    statements: tellStatements(view, { kind: 'text', text: text.id }),
    brackets: text.brackets.isEmpty() ? undefined : tellBrackets(view, text),
    amendments: text.amendments.isEmpty() ? undefined : tellAmendments(view, text),
    translations: translationsTold(view, text),
    packages: text.packages.isEmpty() ? undefined : tellPackages(view, text),
    adopted: text.adopted && tellAdoption(view, text.adopted),
    summary: text.summary && { ...text.summary, by: party(view, text.summary.by) },
  }),
});

const translationsTold = (view: View, text: DraftedText): readonly TranslationCounted[] | undefined => {
  const counted = countTranslations(view, text);
  return counted.length === 0 ? undefined : counted;
};

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
  { id, part, within, words, entry }: Paragraph,
): ParagraphTold => {
  const agreed = text.agreements.get(id);
  return {
    paragraph: id,
    part,
    ...present({
      ...placeOf(text, { id, within }),
      agreement: agreed && tellAgreement(view, agreed),
      statements: tellStatements(view, { kind: 'paragraph', text: text.id, paragraph: id }),
    }),
    words,
    entry,
    acts: actsIn(view, { text: text.id, paragraph: id }),
  };
};

const actsIn = (view: View, paragraph: typeof ParagraphReference._A): readonly ActTold[] =>
  [...(view.book.proposals.inParagraphs.get(paragraphKey(paragraph)) ?? [])].flatMap(
    (act) => actById(view, act) ?? [],
  );
