import { instantOf, type Book } from '../book/state.js';
import { firstTwice } from '../language/draft.js';
import type { EventOf } from '../language/event.js';
import type { Recorded } from '../language/entry.js';
import type { AlternativeId, BracketId, TextId } from '../language/ids.js';
import { accepted, all, each, refuse, unless, type Verdict } from '../language/rejection.js';
import type { Rules } from '../language/subject.js';
import { mustBeOpenMeeting } from '../meetings/checks.js';
import { isMember } from '../membership/state.js';
import { mustChair } from '../presidency/checks.js';
import { notAgreedYet } from './agreement-rejections.js';
import type * as events from './bracket-events.js';
import { contentAt } from './bracket-evolve.js';
import * as because from './bracket-rejections.js';
import { bracketsIn, cutFrom, filled, isBlank, occurrences, type Content } from './content.js';
import { mustBeRemovable, withOpenText } from './found.js';
import { unknownParagraph } from './rejections.js';
import { mustBeSaidBy, mustSpeakForItself } from './saying.js';
import { AS_IT_STANDS, shownAlternative } from './shown.js';
import { alternativeOf, paragraphOf, type Bracket, type DraftedText } from './state.js';

type Opened = EventOf<typeof events.BracketOpened>['data'];

/** Goes on with the bracket, if it stands open in a text that is. */
const withOpenBracket = (
  book: Book,
  { text: id, bracket }: { readonly text: TextId; readonly bracket: BracketId },
  check: (bracket: Bracket, text: DraftedText) => Verdict,
): Verdict =>
  withOpenText(book, id, (text) => {
    const known = text.brackets.get(bracket);
    if (known === undefined) return refuse(because.unknownBracket(bracket));
    return known.fate.kind === 'open' ? check(known, text) : refuse(because.bracketNotOpen(known));
  });

const mustBeFree = ({ brackets }: DraftedText, id: BracketId): Verdict => {
  const before = brackets.get(id);
  return before === undefined ? accepted : refuse(because.bracketAlreadyOpened(before));
};

const mustDiffer = (alternatives: readonly events.Wording[]): Verdict => {
  const ids = [AS_IT_STANDS as AlternativeId, ...alternatives.map(({ alternative }) => alternative)];
  const twice = firstTwice(ids);
  return twice === undefined ? accepted : refuse(because.alternativeAlreadyThere(twice, undefined));
};

/** It is to stand in a paragraph of the text, or in an alternative of an open bracket of that paragraph. */
const mustStandSomewhere = (text: DraftedText, { paragraph, inside }: Opened): Verdict => {
  if (paragraphOf(text, paragraph) === undefined) return refuse(unknownParagraph(paragraph));
  if (inside === undefined) return accepted;
  const outer = text.brackets.get(inside.bracket);
  if (outer === undefined) return refuse(because.unknownBracket(inside.bracket));
  return all(
    () => unless(outer.fate.kind !== 'open', () => because.bracketNotOpen(outer)),
    () => unless(outer.paragraph !== paragraph, () => because.bracketInAnotherParagraph(outer)),
    () => mustBeAlternative(outer, inside.alternative),
  );
};

const mustBeAlternative = (bracket: Bracket, alternative: AlternativeId): Verdict =>
  unless(alternativeOf(bracket, alternative) === undefined, () =>
    because.unknownAlternative(bracket, alternative),
  );

/** The words it quotes stand there, and it is clear which of them are meant. */
const mustFindWords = (content: Content, words: string | undefined, nth: number | undefined): Verdict => {
  if (words === undefined) return accepted;
  const times = occurrences(content, words);
  if (times < (nth ?? 1)) return refuse(because.wordsNotThere(words, nth ?? 1));
  return unless(times > 1 && nth === undefined, () => because.wordsMoreThanOnce(words, times));
};

const mustBeThere = (text: DraftedText, { around, alternatives, ...where }: Opened): Verdict => {
  if (around.kind === 'whole') return accepted;
  const content = contentAt(text, { paragraph: where.paragraph, inside: where.inside }) ?? [];
  if (around.kind === 'words') return mustFindWords(content, around.words, around.occurrence);
  return all(
    () => unless(alternatives.length === 0, because.nothingProposed),
    () => mustFindWords(content, around.after, around.occurrence),
  );
};

/** Neither of that name nor of those words. */
const mustBeNewTo = (
  bracket: Bracket,
  text: DraftedText,
  { alternative, words }: events.Wording,
): Verdict => {
  const same = bracket.alternatives.find(
    (known) =>
      known.id === alternative ||
      (words === undefined ? known.content.length === 0 : shownAlternative(known, text.brackets) === words),
  );
  return same === undefined ? accepted : refuse(because.alternativeAlreadyThere(same.id, same.entry));
};

const mustStandTogether = (text: DraftedText, all_: readonly Bracket[]): Verdict => {
  const [first] = all_;
  const content = first && contentAt(text, first);
  const cut =
    content &&
    cutFrom(
      content,
      all_.map(({ id }) => id),
    );
  const distinct = new Set(all_.map(({ id }) => id)).size;
  if (cut === undefined || distinct < 2) return refuse(because.bracketsApart(all_));
  const between = bracketsIn(cut.inside).flatMap((id) =>
    all_.some((bracket) => bracket.id === id) ? [] : (text.brackets.get(id) ?? []),
  );
  return unless(between.length > 0, () => because.bracketBetween(between));
};

/** Nobody with a say stands on anything else in it. */
const mustBeAgreed = (book: Book, entry: Recorded<{ readonly data: Closed }>, bracket: Bracket): Verdict => {
  const { alternative } = entry.data;
  const instant = instantOf(book, entry);
  const others = [...bracket.stances.entries()].filter(
    ([party, { on }]) => on !== 'let-go' && on !== alternative && isMember(book.membership, party, instant),
  );
  return unless(others.length > 0, () => because.bracketNotAgreed(bracket, alternative, others));
};
type Closed = EventOf<typeof events.BracketClosed>['data'];

/** Where no word of its paragraph would be left, the paragraph goes, and must be free to. */
const mayLeaveNothing = (book: Book, text: DraftedText, bracket: Bracket, on: AlternativeId): Verdict => {
  const content = contentAt(text, bracket);
  const cut = content && cutFrom(content, [bracket.id]);
  const left = cut && filled(cut, alternativeOf(bracket, on)?.content ?? []);
  return bracket.inside === undefined && left !== undefined && isBlank(left)
    ? mustBeRemovable(book, text, bracket.paragraph)
    : accepted;
};

export const bracketRules: Rules<Book, events.BracketEvent> = {
  BracketOpened: (book, entry) =>
    withOpenText(book, entry.data.text, (text) =>
      all(
        () => mustBeFree(text, entry.data.bracket),
        () => mustBeSaidBy(book, entry),
        () => notAgreedYet(text, entry.data.paragraph),
        () => mustStandSomewhere(text, entry.data),
        () => mustDiffer(entry.data.alternatives),
        () => mustBeThere(text, entry.data),
      ),
    ),
  AlternativeProposed: (book, entry) =>
    withOpenBracket(book, entry.data, (bracket, text) =>
      all(
        () => mustBeSaidBy(book, entry),
        () => mustBeNewTo(bracket, text, entry.data),
      ),
    ),
  AlternativeSupported: (book, entry) =>
    withOpenBracket(book, entry.data, (bracket) => {
      const { alternative, member } = entry.data;
      const stance = bracket.stances.get(member);
      return all(
        () => mustSpeakForItself(book, entry, member),
        () => mustBeAlternative(bracket, alternative),
        () => (stance?.on === alternative ? refuse(because.stanceUnchanged(member, stance)) : accepted),
      );
    }),
  BracketReleased: (book, entry) =>
    withOpenBracket(book, entry.data, (bracket) => {
      const { member } = entry.data;
      const on = bracket.stances.get(member)?.on ?? 'let-go';
      return all(
        () => mustSpeakForItself(book, entry, member),
        () => unless(on === 'let-go', () => because.noStance(member, bracket)),
      );
    }),
  BracketsMerged: (book, entry) => {
    const { text: id, brackets, bracket: into, alternatives } = entry.data;
    return withOpenText(book, id, (text) =>
      all(
        () => each(brackets, (one) => withOpenBracket(book, { text: id, bracket: one }, () => accepted)),
        () => mustBeFree(text, into),
        () => mustBeSaidBy(book, entry),
        () => mustDiffer(alternatives),
        () =>
          mustStandTogether(
            text,
            brackets.flatMap((one) => text.brackets.get(one) ?? []),
          ),
      ),
    );
  },
  BracketClosed: (book, entry) =>
    withOpenBracket(book, entry.data, (bracket, text) => {
      const { alternative, meeting } = entry.data;
      return all(
        () => mustChair(book, entry),
        () => (meeting === undefined ? accepted : mustBeOpenMeeting(book, entry, meeting)),
        () => mustBeAlternative(bracket, alternative),
        () => mustBeAgreed(book, entry, bracket),
        () => mayLeaveNothing(book, text, bracket, alternative),
      );
    }),
};
