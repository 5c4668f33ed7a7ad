import type { Book } from '../book/state.js';
import { accepted, all, refuse, unless, type Verdict } from '../language/rejection.js';
import { notAgreedYet } from './agreement-rejections.js';
import type { Change } from './amendment-events.js';
import { mustBeRemovable, mustHaveNoBracket } from './found.js';
import * as because from './rejections.js';
import { paragraphOf, type DraftedText, type Paragraphs } from './state.js';
import { branchOf, put, without, type Place } from './tree.js';

// Whether a text may be changed so, by an entry of its own or by an amendment that is accepted.

/** What it is to stand within, and to follow, is there: the one in its part, the other beside it. */
const mustHavePlace = (text: Pick<DraftedText, 'paragraphs'>, place: Place): Verdict => {
  const { part, within, after } = place;
  const holder = within === undefined ? undefined : paragraphOf(text, within);
  if (within !== undefined && holder === undefined) return refuse(because.unknownParagraph(within));
  if (holder !== undefined && holder.part !== part)
    return refuse(because.paragraphInAnotherPart(holder.id, part, holder.entry));
  if (after === undefined) return accepted;
  const ahead = paragraphOf(text, after);
  if (ahead === undefined) return refuse(because.unknownParagraph(after));
  if (ahead.part !== part) return refuse(because.paragraphInAnotherPart(ahead.id, part, ahead.entry));
  return unless(ahead.within !== within, () => because.paragraphNotBeside(ahead, within));
};

const mustNotGoWithinItself = (branch: Paragraphs, { within, after }: Place): Verdict => {
  const itself = branch.find(({ id }) => id === within || id === after);
  return unless(itself !== undefined, () => because.paragraphWithinItself(branch.map(({ entry }) => entry)));
};

/** The same paragraphs, each within the same, in the same order. */
const sameOrder = (some: Paragraphs, others: Paragraphs): boolean =>
  some.every(({ id, part, within }, place) => {
    const other = others[place];
    return other?.id === id && other.part === part && other.within === within;
  });

type OfKind<K extends Change['kind']> = Extract<Change, { readonly kind: K }>;

const mayBeInserted = (text: DraftedText, asked: OfKind<'insert'>): Verdict => {
  const { keptAt, entry } = text;
  if (keptAt !== undefined) return refuse(because.wordsKeptElsewhere(text.id, keptAt, entry));
  const same = paragraphOf(text, asked.paragraph);
  if (same !== undefined) return refuse(because.paragraphAlreadyThere(asked.paragraph, same.entry));
  return mustHavePlace(text, asked);
};

const mayBeReplaced = (text: DraftedText, { paragraph: id, words }: OfKind<'replace'>): Verdict => {
  const paragraph = paragraphOf(text, id);
  if (paragraph === undefined) return refuse(because.unknownParagraph(id));
  return all(
    () => notAgreedYet(text, id),
    () => mustHaveNoBracket(text, id),
    () => unless(paragraph.words === words, () => because.wordsUnchanged(id, paragraph.entry)),
  );
};

const mayBeMoved = (text: DraftedText, asked: OfKind<'move'>): Verdict => {
  const [moved, ...inner] = branchOf(text.paragraphs, asked.paragraph);
  if (moved === undefined) return refuse(because.unknownParagraph(asked.paragraph));
  const others = without(text.paragraphs, moved.id);
  return all(
    () => notAgreedYet(text, moved.id),
    () => mustNotGoWithinItself([moved, ...inner], asked),
    () => mustHavePlace({ paragraphs: others }, asked),
    () =>
      unless(sameOrder(put(others, [moved, ...inner], asked), text.paragraphs), () =>
        because.placeUnchanged(moved.id, moved.entry),
      ),
  );
};

const mayBeDeleted = (book: Book, text: DraftedText, { paragraph }: OfKind<'delete'>): Verdict =>
  all(
    () => mustBeRemovable(book, text, paragraph),
    () => notAgreedYet(text, paragraph),
    () => mustHaveNoBracket(text, paragraph),
  );

export const mayBeChanged = (book: Book, text: DraftedText, asked: Change): Verdict => {
  switch (asked.kind) {
    case 'insert':
      return mayBeInserted(text, asked);
    case 'replace':
      return mayBeReplaced(text, asked);
    case 'move':
      return mayBeMoved(text, asked);
    case 'delete':
      return mayBeDeleted(book, text, asked);
  }
};
