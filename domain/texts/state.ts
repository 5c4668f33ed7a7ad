import type { List, Map, OrderedMap } from 'immutable';
import type {
  ActId,
  AlternativeId,
  AmendmentId,
  BracketId,
  EntryNumber,
  MeetingId,
  OrganId,
  PackageId,
  ParagraphId,
  PartyCode,
  TextId,
} from '../language/ids.js';
import type { Doors } from '../language/doors.js';
import { Register } from '../language/register.js';
import type { Language, LocalText } from '../language/text.js';
import type { Change } from './amendment-events.js';
import type { Inside } from './bracket-events.js';
import type { Content } from './content.js';
import type { TextKind, TextPart } from './events.js';
import { besides, labelIn, type Place } from './tree.js';

export interface Paragraph {
  readonly id: ParagraphId;
  readonly part: TextPart;
  /** The paragraph it is an item of. */
  readonly within: ParagraphId | undefined;
  /** As they are read: what is not agreed stands in brackets, `[150 kg / 200 kg]`. */
  readonly words: string;
  readonly content: Content;
  /** The entry that gave it its present words. */
  readonly entry: EntryNumber;
}

/** One of the wordings that stand in a bracket. */
export interface Alternative {
  readonly id: AlternativeId;
  readonly content: Content;
  readonly by: readonly PartyCode[];
  readonly entry: EntryNumber;
}

/** Where a party stands in a bracket: on an alternative, or on its being bracketed; `let-go` once it stands on neither. */
export interface Stance {
  readonly on: AlternativeId | 'bracket' | 'let-go';
  readonly entry: EntryNumber;
}

export type BracketFate =
  | { readonly kind: 'open' }
  | { readonly kind: 'closed'; readonly on: AlternativeId; readonly entry: EntryNumber }
  | { readonly kind: 'merged'; readonly into: BracketId; readonly entry: EntryNumber }
  /** It stood in an alternative that was not agreed on. */
  | { readonly kind: 'fell'; readonly with: BracketId; readonly entry: EntryNumber };

export interface Bracket {
  readonly id: BracketId;
  readonly paragraph: ParagraphId;
  readonly inside: Inside | undefined;
  readonly by: readonly PartyCode[];
  readonly reason: string | undefined;
  readonly entry: EntryNumber;
  /** In the order in which they were proposed. */
  readonly alternatives: readonly Alternative[];
  readonly stances: Map<PartyCode, Stance>;
  readonly fate: BracketFate;
}

export type Brackets = OrderedMap<BracketId, Bracket>;

export type AmendmentFate =
  | { readonly kind: 'open' }
  | { readonly kind: 'withdrawn'; readonly entry: EntryNumber }
  | { readonly kind: 'superseded'; readonly with: AmendmentId; readonly entry: EntryNumber }
  | { readonly kind: 'accepted'; readonly entry: EntryNumber };

/** A change of the text that is proposed. */
export interface Amendment {
  readonly id: AmendmentId;
  /** The version it was made on, or was last found to hold on. */
  readonly version: number;
  readonly change: Change;
  readonly by: readonly PartyCode[];
  readonly reason: string | undefined;
  readonly entry: EntryNumber;
  /** The last entry about it. */
  readonly lastEntry: EntryNumber;
  readonly fate: AmendmentFate;
}

/** Agreed ad referendum, or reopened since. */
export type Agreement =
  | { readonly kind: 'agreed'; readonly entry: EntryNumber }
  | {
      readonly kind: 'reopened';
      readonly by: PartyCode;
      readonly reason: string;
      readonly entry: EntryNumber;
    };

/** Paragraphs of which none is agreed until all are. One that is reopened opens the whole again. */
export interface Package {
  readonly id: PackageId;
  readonly paragraphs: readonly ParagraphId[];
  readonly title: LocalText | undefined;
  readonly by: readonly PartyCode[];
  readonly entry: EntryNumber;
  readonly phase: 'open' | 'closed' | 'dissolved';
  readonly phaseEntry: EntryNumber;
}

/** A paragraph in another language than the text's own. */
export interface Translation {
  readonly words: string;
  /** The version whose words it gives, and those words. */
  readonly of: number;
  readonly source: string;
  readonly entry: EntryNumber;
}

/** The text as of one of its versions. */
export type Paragraphs = readonly Paragraph[];

export interface DraftedText {
  readonly id: TextId;
  readonly kind: TextKind;
  readonly organ: OrganId;
  readonly meeting: MeetingId | undefined;
  readonly title: LocalText;
  /** The authentic one: what it says in another is a translation. */
  readonly language: Language;
  readonly keptAt: string | undefined;
  /** As marked; what else closes it is not told here. */
  readonly doors: Doors | undefined;
  readonly entry: EntryNumber;
  /** In reading order: preamble, operative, annex; each followed by what stands within it. */
  readonly paragraphs: Paragraphs;
  /** 1 as drafted; one more with every change of its paragraphs. */
  readonly version: number;
  /** Its paragraphs as of each version, from 1. */
  readonly versions: List<Paragraphs>;
  /** The entries that made it what it is, first to last: of each version, the one that made it. */
  readonly shaped: List<EntryNumber>;
  /** Every bracket there ever was in it, in the order in which they were opened. */
  readonly brackets: Brackets;
  /** Every amendment there ever was to it, in the order in which they were proposed. */
  readonly amendments: OrderedMap<AmendmentId, Amendment>;
  readonly agreements: Map<ParagraphId, Agreement>;
  readonly packages: OrderedMap<PackageId, Package>;
  /** By language, the last of each paragraph; also of paragraphs that are gone. */
  readonly translations: Map<Language, Map<ParagraphId, Translation>>;
  /** Issued by the presidency as its own summary of a meeting: it claims no consensus. */
  readonly summary:
    { readonly meeting: MeetingId; readonly by: PartyCode; readonly entry: EntryNumber } | undefined;
  readonly adopted: { readonly act: ActId; readonly entry: EntryNumber } | undefined;
}

export interface TextState {
  readonly texts: Register<TextId, DraftedText>;
}

export const noTexts: TextState = { texts: new Register() };

export const paragraphOf = (text: Pick<DraftedText, 'paragraphs'>, id: string): Paragraph | undefined =>
  text.paragraphs.find((paragraph) => paragraph.id === id);

/** The last of those that stand beside one another, if there are any; one of them may be left out of account. */
export const lastBeside = (
  { paragraphs }: DraftedText,
  place: Omit<Place, 'after'>,
  except?: ParagraphId,
): Paragraph | undefined => besides(paragraphs, place).findLast(({ id }) => id !== except);

/** A paragraph's number as of the state: operative and annex ones count from 1 in their part; items have a label only. */
export const paragraphNumber = (text: DraftedText, id: string): number | undefined => {
  const paragraph = paragraphOf(text, id);
  if (paragraph === undefined || paragraph.within !== undefined || paragraph.part === 'preamble')
    return undefined;
  return besides(text.paragraphs, paragraph).indexOf(paragraph) + 1;
};

/** `3`, `3(a)`: what it is cited by as of the state; a preamble's own paragraphs by nothing. */
export const paragraphLabel = (text: Pick<DraftedText, 'paragraphs'>, id: string): string | undefined => {
  const paragraph = paragraphOf(text, id);
  return paragraph && labelIn(text.paragraphs, paragraph);
};

/** The brackets that are not closed yet. */
export const openBrackets = ({ brackets }: Pick<DraftedText, 'brackets'>): readonly Bracket[] =>
  [...brackets.values()].filter(({ fate }) => fate.kind === 'open');

export const alternativeOf = ({ alternatives }: Bracket, id: string): Alternative | undefined =>
  alternatives.find((alternative) => alternative.id === id);

export const openAmendments = ({ amendments }: Pick<DraftedText, 'amendments'>): readonly Amendment[] =>
  [...amendments.values()].filter(({ fate }) => fate.kind === 'open');

/** What keeps the text from being agreed on as a whole beside its brackets, by entry: reopened, or left in a package. */
export const unsettled = ({ paragraphs, agreements, packages }: DraftedText): readonly EntryNumber[] => [
  ...paragraphs.flatMap(({ id }) => {
    const agreement = agreements.get(id);
    return agreement?.kind === 'reopened' ? [agreement.entry] : [];
  }),
  ...[...packages.values()].flatMap(({ phase, phaseEntry }) => (phase === 'open' ? [phaseEntry] : [])),
];

/** The last entry about each amendment, agreement and package. */
export const settling = ({ amendments, agreements, packages }: DraftedText): readonly EntryNumber[] => [
  ...[...amendments.values()].map(({ lastEntry }) => lastEntry),
  ...[...agreements.values()].map(({ entry }) => entry),
  ...[...packages.values()].map(({ phaseEntry }) => phaseEntry),
];
