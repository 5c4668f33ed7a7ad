import { Map } from 'immutable';
import type { AlternativeId, BracketId, EntryNumber, ParagraphId, PartyCode } from '../language/ids.js';
import type { Reactions } from '../language/subject.js';
import type { BracketEvent, Inside, Wording } from './bracket-events.js';
import { change, rewritten } from './change.js';
import {
  bracketsIn,
  cutAround,
  cutFrom,
  filled,
  isBlank,
  plainContent,
  type Content,
  type Cut,
} from './content.js';
import { AS_IT_STANDS, shown } from './shown.js';
import {
  alternativeOf,
  paragraphOf,
  type Alternative,
  type Bracket,
  type Brackets,
  type DraftedText,
  type Stance,
  type TextState,
} from './state.js';
import { without } from './tree.js';

// ---- where a bracket stands: right in its paragraph, or in an alternative of another ----

type Where = Pick<Bracket, 'paragraph' | 'inside'>;

/** The content that a bracket stands in, or is to stand in. */
export const contentAt = (text: DraftedText, { paragraph, inside }: Where): Content | undefined => {
  if (inside === undefined) return paragraphOf(text, paragraph)?.content;
  const outer = text.brackets.get(inside.bracket);
  return outer && alternativeOf(outer, inside.alternative)?.content;
};

const withAlternative = (
  brackets: Brackets,
  { bracket: id, alternative }: Inside,
  content: Content,
): Brackets => {
  const bracket = brackets.get(id);
  if (bracket === undefined) return brackets;
  const alternatives = bracket.alternatives.map((one) =>
    one.id === alternative ? { ...one, content } : one,
  );
  return brackets.set(id, { ...bracket, alternatives });
};

/** A new version with this content in its place; a paragraph without a word is one no longer. */
const withContent = (
  text: DraftedText,
  { paragraph: id, inside }: Where,
  content: Content,
  entry: EntryNumber,
): DraftedText => {
  const brackets = inside === undefined ? text.brackets : withAlternative(text.brackets, inside, content);
  const own = inside === undefined ? content : (paragraphOf(text, id)?.content ?? []);
  const paragraphs = isBlank(own)
    ? without(text.paragraphs, id)
    : text.paragraphs.map((one) =>
        one.id === id ? { ...one, content: own, words: shown(own, brackets), entry } : one,
      );
  return rewritten({ ...text, brackets }, entry, paragraphs);
};

// ---- what becomes of brackets ----

const wordings = (
  all: readonly Wording[],
  by: readonly PartyCode[],
  entry: EntryNumber,
): readonly Alternative[] =>
  all.map(({ alternative, words }) => ({ id: alternative, content: plainContent(words), by, entry }));

const standing = (
  parties: Iterable<PartyCode>,
  on: Stance['on'],
  entry: EntryNumber,
): Map<PartyCode, Stance> => Map([...parties].map((party) => [party, { on, entry }] as const));

const withBracket = (text: DraftedText, bracket: Bracket): DraftedText => ({
  ...text,
  brackets: text.brackets.set(bracket.id, bracket),
});

/** The brackets with what stands right in some content now standing in that place. */
const placed = (brackets: Brackets, content: Content, inside: Inside | undefined): Brackets =>
  bracketsIn(content).reduce((all, id) => {
    const bracket = all.get(id);
    return bracket === undefined ? all : all.set(id, { ...bracket, inside });
  }, brackets);

/** The brackets without those that stand in some content, and in what stands in that: they fell with another. */
const felled = (brackets: Brackets, content: Content, by: BracketId, entry: EntryNumber): Brackets =>
  bracketsIn(content).reduce((all, id) => {
    const bracket = all.get(id);
    if (bracket?.fate.kind !== 'open') return all;
    const fallen = all.set(id, { ...bracket, fate: { kind: 'fell', with: by, entry } });
    return bracket.alternatives.reduce((rest, one) => felled(rest, one.content, by, entry), fallen);
  }, brackets);

const changing = (
  text: DraftedText,
  id: BracketId,
  changed: (bracket: Bracket) => Bracket,
): DraftedText | undefined => {
  const bracket = text.brackets.get(id);
  return bracket && withBracket(text, changed(bracket));
};

/** The text with this bracket standing where its content was cut. */
const standingIn = (text: DraftedText, cut: Cut, bracket: Bracket): DraftedText =>
  withContent(
    withBracket(text, bracket),
    bracket,
    filled(cut, [{ kind: 'bracket', bracket: bracket.id }]),
    bracket.entry,
  );

/** The text in which a member now stands there on a bracket. */
const stanced = (
  text: DraftedText,
  { bracket: id, member }: { readonly bracket: BracketId; readonly member: PartyCode },
  stance: Stance,
): DraftedText | undefined =>
  changing(text, id, (bracket) => ({ ...bracket, stances: bracket.stances.set(member, stance) }));

/** The words of its paragraph anew, after something in one of its brackets changed. */
const reread = (text: DraftedText, id: ParagraphId, entry: EntryNumber): DraftedText => {
  const content = paragraphOf(text, id)?.content;
  return content === undefined
    ? text
    : withContent(text, { paragraph: id, inside: undefined }, content, entry);
};

const closed = (
  text: DraftedText,
  bracket: Bracket,
  on: AlternativeId,
  entry: EntryNumber,
): DraftedText | undefined => {
  const content = contentAt(text, bracket);
  const cut = content && cutFrom(content, [bracket.id]);
  const chosen = alternativeOf(bracket, on);
  if (cut === undefined || chosen === undefined) return undefined;
  const others = bracket.alternatives.filter((one) => one !== chosen);
  const without_ = others.reduce((all, one) => felled(all, one.content, bracket.id, entry), text.brackets);
  const brackets = placed(without_, chosen.content, bracket.inside).set(bracket.id, {
    ...bracket,
    fate: { kind: 'closed', on, entry },
  });
  return withContent({ ...text, brackets }, bracket, filled(cut, chosen.content), entry);
};

export const bracketReactions: Reactions<TextState, BracketEvent> = {
  BracketOpened: (state, { number, data }) =>
    change(state, data.text, (text) => {
      const { bracket: id, paragraph, inside, around, by, alternatives, reason } = data;
      const content = contentAt(text, { paragraph, inside });
      const cut = content && cutAround(content, around);
      if (cut === undefined || text.brackets.has(id)) return undefined;
      const stands: Alternative = {
        id: AS_IT_STANDS as AlternativeId,
        content: cut.inside,
        by: [],
        entry: number,
      };
      const bracket: Bracket = {
        id,
        paragraph,
        inside,
        by,
        reason,
        entry: number,
        alternatives: [stands, ...wordings(alternatives, by, number)],
        stances: standing(by, alternatives[0]?.alternative ?? 'bracket', number),
        fate: { kind: 'open' },
      };
      const brackets = placed(text.brackets, cut.inside, { bracket: id, alternative: stands.id });
      return standingIn({ ...text, brackets }, cut, bracket);
    }),
  AlternativeProposed: (state, { number, data }) =>
    change(state, data.text, (text) => {
      const { bracket: id, alternative, words, by } = data;
      const after = changing(text, id, (bracket) => ({
        ...bracket,
        alternatives: [
          ...bracket.alternatives,
          ...wordings([words === undefined ? { alternative } : { alternative, words }], by, number),
        ],
        stances: bracket.stances.merge(standing(by, alternative, number)),
      }));
      return after && reread(after, after.brackets.get(id)?.paragraph ?? ('' as ParagraphId), number);
    }),
  AlternativeSupported: (state, { number, data }) =>
    change(state, data.text, (text) => stanced(text, data, { on: data.alternative, entry: number })),
  BracketReleased: (state, { number, data }) =>
    change(state, data.text, (text) => stanced(text, data, { on: 'let-go', entry: number })),
  BracketsMerged: (state, { number, data }) =>
    change(state, data.text, (text) => {
      const { brackets: merged, bracket: id, by, alternatives, reason } = data;
      const all = merged.flatMap((one) => text.brackets.get(one) ?? []);
      const [first] = all;
      const content = first && contentAt(text, first);
      const cut = content && cutFrom(content, merged);
      if (first === undefined || cut === undefined || text.brackets.has(id)) return undefined;
      const { paragraph, inside } = first;
      const stood = all.flatMap(({ stances }) => [...stances.filter(({ on }) => on !== 'let-go').keys()]);
      const bracket: Bracket = {
        id,
        paragraph,
        inside,
        by,
        reason,
        entry: number,
        alternatives: wordings(alternatives, by, number),
        stances: standing(stood, 'bracket', number).merge(
          standing(by, alternatives[0]?.alternative ?? 'bracket', number),
        ),
        fate: { kind: 'open' },
      };
      const inner = all.flatMap((one) => one.alternatives);
      const fallen = inner.reduce((rest, one) => felled(rest, one.content, id, number), text.brackets);
      const brackets = all.reduce(
        (rest, one) => rest.set(one.id, { ...one, fate: { kind: 'merged', into: id, entry: number } }),
        fallen,
      );
      return standingIn({ ...text, brackets }, cut, bracket);
    }),
  BracketClosed: (state, { number, data }) =>
    change(state, data.text, (text) => {
      const bracket = text.brackets.get(data.bracket);
      return bracket?.fate.kind === 'open' ? closed(text, bracket, data.alternative, number) : undefined;
    }),
};
