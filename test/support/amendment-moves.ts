import type { Book } from '../../domain/book/state.js';
import { openAmendments, type DraftedText } from '../../domain/texts/state.js';
import type { Draw, Move, Moves } from './moves.js';

// What could be asked of the amendments, agreements and packages of a text; not all of it is lawful.

const MEMBERS = ['CR', 'GT', 'MX', 'HN'];
const chair = { by: 'GT', function: 'direction' };

const someText = (book: Book, draw: Draw): DraftedText | undefined =>
  draw.pick([...book.texts.texts.values()]);

const anyChange = (book: Book, draw: Draw, { paragraphs }: DraftedText): object => {
  const paragraph = draw.pick(paragraphs)?.id ?? 'none';
  const place = {
    part: draw.pick(['preamble', 'operative', 'annex']),
    ...(draw.chance(30) ? { within: draw.pick(paragraphs)?.id ?? 'none' } : {}),
  };
  return (
    draw.pick([
      { kind: 'replace', paragraph, words: `Dice otra cosa ${book.next}.` },
      { kind: 'insert', paragraph: `n${book.next}`, ...place, words: `Inserta ${book.next}.` },
      { kind: 'delete', paragraph },
      { kind: 'move', paragraph, ...place },
    ]) ?? {}
  );
};

const propose = (book: Book, draw: Draw): Move | undefined => {
  const text = someText(book, draw);
  const by = draw.pick(MEMBERS) ?? 'CR';
  return (
    text && {
      type: 'ProposeAmendment',
      data: {
        text: text.id,
        amendment: `m${book.next}`,
        version: draw.chance(80) ? text.version : (draw.pick([1, 2, 3]) ?? 1),
        change: anyChange(book, draw, text),
        by: [by],
      },
      behalf: by,
    }
  );
};

const settle = (book: Book, draw: Draw): Move | undefined => {
  const text = someText(book, draw);
  const amendment = text && draw.pick(openAmendments(text));
  if (amendment === undefined) return undefined;
  const data = { text: text?.id, amendment: amendment.id };
  const by = amendment.by[0];
  const other = text && draw.pick(openAmendments(text))?.id;
  return draw.pick<Move>([
    { type: 'AcceptAmendment', data: { ...data, ...chair } },
    { type: 'AcceptAmendment', data: { ...data, ...chair } },
    { type: 'AcceptAmendment', data: { ...data, ...chair } },
    { type: 'WithdrawAmendment', data: { ...data, by }, behalf: by },
    { type: 'RebaseAmendment', data: { ...data, by, version: text?.version }, behalf: by },
    { type: 'SupersedeAmendment', data: { ...data, by, with: other }, behalf: by },
  ]);
};

const agree = (book: Book, draw: Draw): Move | undefined => {
  const text = someText(book, draw);
  const paragraph = text && draw.pick(text.paragraphs)?.id;
  const member = draw.pick(MEMBERS);
  return paragraph === undefined
    ? undefined
    : draw.chance(60)
      ? { type: 'AgreeParagraph', data: { text: text?.id, paragraph, ...chair } }
      : {
          type: 'ReopenParagraph',
          data: { text: text?.id, paragraph, member, reason: 'Instrucciones.' },
          behalf: member,
        };
};

const bundle = (book: Book, draw: Draw): Move | undefined => {
  const text = someText(book, draw);
  const known = text && draw.pick([...text.packages.values()]);
  const by = known?.by[0] ?? 'CR';
  if (known !== undefined && draw.chance(70)) {
    const data = { text: text?.id, package: known.id };
    return draw.chance(70)
      ? { type: 'ClosePackage', data: { ...data, ...chair } }
      : { type: 'DissolvePackage', data: { ...data, by }, behalf: by };
  }
  return (
    text && {
      type: 'FormPackage',
      data: {
        text: text.id,
        package: `k${book.next}`,
        paragraphs: text.paragraphs.slice(0, 2).map(({ id }) => id),
        by: ['CR'],
      },
      behalf: 'CR',
    }
  );
};

export const amendmentMoves: Moves = [
  propose,
  propose,
  propose,
  settle,
  settle,
  settle,
  agree,
  agree,
  bundle,
];
