import type { Book } from '../../domain/book/state.js';
import { openBrackets, type Bracket, type DraftedText } from '../../domain/texts/state.js';
import type { Draw, Move, Moves } from './moves.js';

// What could be asked of the brackets in a text; not all of it is lawful.

const MEMBERS = ['CR', 'GT', 'MX', 'HN'];

const someText = (book: Book, draw: Draw): DraftedText | undefined =>
  draw.pick([...book.texts.texts.values()].filter(({ paragraphs }) => paragraphs.length > 0));

const withBracket = (
  book: Book,
  draw: Draw,
  move: (bracket: Bracket, text: DraftedText) => Move | undefined,
): Move | undefined => {
  const text = someText(book, draw);
  const bracket = text && draw.pick(openBrackets(text));
  return bracket && move(bracket, text);
};

const member = (draw: Draw): string => draw.pick(MEMBERS) ?? 'CR';
const words = (book: Book, draw: Draw): { readonly words?: string } =>
  draw.chance(25) ? {} : { words: `Otra cosa ${book.next}` };
const alternatives = (book: Book, draw: Draw): readonly object[] =>
  draw.chance(40) ? [] : [{ alternative: `a${book.next}`, ...words(book, draw) }];

const open = (book: Book, draw: Draw): Move | undefined => {
  const text = someText(book, draw);
  const outer = text && draw.chance(30) ? draw.pick(openBrackets(text)) : undefined;
  const paragraph = outer?.paragraph ?? (text && draw.pick(text.paragraphs)?.id);
  const by = member(draw);
  return (
    text && {
      type: 'OpenBracket',
      data: {
        text: text.id,
        bracket: `b${book.next}`,
        paragraph,
        ...(outer === undefined
          ? {}
          : { inside: { bracket: outer.id, alternative: draw.pick(outer.alternatives)?.id } }),
        around: draw.pick([
          { kind: 'whole' },
          { kind: 'words', words: 'Dice' },
          { kind: 'words', words: 'cosa' },
          { kind: 'insertion' },
          { kind: 'insertion', after: 'ic', occurrence: 1 },
        ]),
        by: [by],
        alternatives: alternatives(book, draw),
      },
      behalf: by,
    }
  );
};

const merge = (book: Book, draw: Draw): Move | undefined =>
  withBracket(book, draw, (bracket, text) => {
    const beside = openBrackets(text).filter((other) => other.paragraph === bracket.paragraph);
    const by = member(draw);
    return {
      type: 'MergeBrackets',
      data: {
        text: text.id,
        brackets: beside.map(({ id }) => id),
        bracket: `b${book.next}`,
        by: [by],
        alternatives: [{ alternative: `a${book.next}`, ...words(book, draw) }],
      },
      behalf: by,
    };
  });

const speak = (book: Book, draw: Draw): Move | undefined =>
  withBracket(book, draw, (bracket, text) => {
    const data = { text: text.id, bracket: bracket.id };
    const who = draw.pick([...bracket.stances.keys()]) ?? member(draw);
    if (draw.chance(30)) return { type: 'ReleaseBracket', data: { ...data, member: who }, behalf: who };
    if (draw.chance(30)) {
      const more = { alternative: `a${book.next}`, ...words(book, draw), by: [who] };
      return { type: 'ProposeAlternative', data: { ...data, ...more }, behalf: who };
    }
    const alternative = draw.pick(bracket.alternatives)?.id;
    return { type: 'SupportAlternative', data: { ...data, alternative, member: who }, behalf: who };
  });

/** Mostly on something that nobody stands against. */
const close = (book: Book, draw: Draw): Move | undefined =>
  withBracket(book, draw, (bracket, text) => {
    const stands = [...bracket.stances.values()].find(({ on }) => on !== 'let-go' && on !== 'bracket')?.on;
    const alternative = draw.chance(80) ? (stands ?? 'as-it-stands') : draw.pick(bracket.alternatives)?.id;
    return {
      type: 'CloseBracket',
      data: { text: text.id, bracket: bracket.id, alternative, by: 'GT', function: 'direction' },
    };
  });

export const bracketMoves: Moves = [open, open, merge, speak, speak, speak, close, close];
