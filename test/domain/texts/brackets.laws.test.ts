import fc from 'fast-check';
import { accepts, RULES_VERSION } from '../../../domain/book/accepts.js';
import { evolve } from '../../../domain/book/evolve.js';
import { toldBy, type fold } from '../../../domain/book/fold.js';
import { emptyBook, type Book } from '../../../domain/book/state.js';
import { upperBound, type Moment, type Zone } from '../../../domain/dates/moment.js';
import type { BookId, BracketId } from '../../../domain/language/ids.js';
import { bracketsIn, type Content } from '../../../domain/texts/content.js';
import { openBrackets, type DraftedText } from '../../../domain/texts/state.js';
import { bracketMoves } from '../../support/bracket-moves.js';
import { lawfulHistory } from '../../support/history.js';
import type { Draw, Move, Moves } from '../../support/moves.js';

const TEXT = 't1';
const its = { kind: 'text', text: TEXT };
const textOf = (book: Book): DraftedText | undefined => [...book.texts.texts.values()][0];

/** A text, its paragraphs, and now and then the attempt to adopt it, brackets or none. */
const textMoves: Moves = [
  (): Move => ({
    type: 'DraftText',
    data: { text: TEXT, kind: 'declaration', organ: 'vm', title: { es: 'T' }, language: 'es' },
  }),
  ...[0, 1, 2].map(() => (book: Book, draw: Draw): Move => ({
    type: 'AddParagraph',
    data: {
      text: TEXT,
      paragraph: `g${book.next}`,
      part: draw.pick(['preamble', 'operative']),
      words: 'Dice una cosa.',
      ...(draw.chance(20) ? { within: textOf(book)?.paragraphs[0]?.id } : {}),
    },
  })),
  ...(['RewordParagraph', 'RemoveParagraph'] as const).map(
    (type) =>
      (book: Book, draw: Draw): Move | undefined => {
        const paragraph = draw.pick(textOf(book)?.paragraphs ?? []);
        const more = type === 'RewordParagraph' ? { words: `Dice una cosa ${book.next}.` } : {};
        return paragraph && { type, data: { text: TEXT, paragraph: paragraph.id, ...more } };
      },
  ),
  (book): Move => ({
    type: 'SubmitProposal',
    data: {
      proposal: `p${book.next}`,
      organ: 'vm',
      kind: 'text',
      title: { es: 'P' },
      about: [its],
      by: ['CR'],
    },
  }),
];

/** The next step towards the adoption of what was put forward last, whether or not it may be taken. */
const pressOn = (book: Book): Move | undefined => {
  const proposal = [...book.proposals.proposals.values()].at(-1);
  if (proposal?.phase === 'open') {
    const data = { proposal: proposal.id, version: 1, by: 'GT', function: 'direction' };
    return { type: 'DeclareConsensus', data };
  }
  return (
    proposal && {
      type: 'RecordAct',
      data: {
        act: `act${book.next}`,
        organ: 'vm',
        verb: 'approved',
        objects: [its],
        words: { es: 'Aprueba' },
        proposal: proposal.id,
        follows: [],
        addressees: [],
      },
    }
  );
};

/** All of one day, so that nothing is refused for its date alone. */
const histories = lawfulHistory(
  90,
  [...textMoves, ...bracketMoves].map(
    (move) => (book: Book, draw: Draw, entries: Parameters<typeof move>[2]) => {
      const asks = (draw.chance(50) ? pressOn(book) : undefined) ?? move(book, draw, entries);
      return asks && { ...asks, occurredAt: '2019-11-14' };
    },
  ),
);

const RUNS = { numRuns: 1000 };

/** The brackets that are reached from the paragraphs of a text, each once for every time it stands somewhere. */
const reached = ({ paragraphs, brackets }: DraftedText): readonly BracketId[] => {
  const inContent = (content: Content): readonly BracketId[] =>
    bracketsIn(content).flatMap((id) => [
      id,
      ...(brackets.get(id)?.alternatives ?? []).flatMap((one) => inContent(one.content)),
    ]);
  return paragraphs.flatMap(({ content }) => inContent(content));
};

const eachState = (
  entries: Parameters<typeof fold>[1],
  look: (before: Book, after: Book, n: number) => void,
): void => {
  let book = emptyBook('crm' as BookId);
  for (const [n, entry] of entries.entries()) {
    const after = evolve(book, entry);
    look(book, after, n);
    book = after;
  }
};

describe('whatever lawfully happens to a text', () => {
  let adoptions = 0;
  let openings = 0;

  it('it is never adopted with a bracket', () => {
    fc.assert(
      fc.property(histories, ({ entries }) => {
        openings += entries.filter(({ type }) => type === 'BracketOpened').length;
        eachState(entries, (before, after, n) => {
          if (entries[n]?.type !== 'TextAdopted') return;
          adoptions += 1;
          expect(openBrackets(textOf(before)!)).toEqual([]);
          expect(textOf(after)?.paragraphs.every(({ words }) => !words.includes('['))).toBe(true);
        });
      }),
      RUNS,
    );
    // It would say little if it were hardly ever adopted after brackets.
    expect(adoptions).toBeGreaterThan(100);
    expect(openings).toBeGreaterThan(2000);
  });

  it('no bracket is lost: an open one stands in just one place, and every other has an end on record', () => {
    fc.assert(
      fc.property(histories, ({ entries }) => {
        eachState(entries, (_, after) => {
          const text = textOf(after);
          if (text === undefined) return;
          const open = openBrackets(text).map(({ id }) => id);
          expect([...reached(text)].toSorted()).toEqual([...open].toSorted());
          for (const { paragraph, id } of openBrackets(text)) {
            const its_ = text.paragraphs.find((one) => one.id === paragraph);
            expect([id, its_?.words.includes('[')]).toEqual([id, true]);
          }
        });
      }),
      { numRuns: 300 },
    );
  });

  it('none is closed over a member that stands on something else', () => {
    fc.assert(
      fc.property(histories, ({ entries }) => {
        eachState(entries, (before, _, n) => {
          const entry = entries[n];
          if (entry?.type !== 'BracketClosed') return;
          const stances =
            textOf(before)?.brackets.get(entry.data.bracket)?.stances.valueSeq().toArray() ?? [];
          expect(stances.filter(({ on }) => on !== 'let-go' && on !== entry.data.alternative)).toEqual([]);
        });
      }),
      { numRuns: 300 },
    );
  });
});

it('as of any date the book tells a lawful story of it: each entry told is accepted by those told before it', () => {
  fc.assert(
    fc.property(
      lawfulHistory(60, [...textMoves, ...bracketMoves, ...bracketMoves]),
      fc.constantFrom('2019-11-13', '2019-11-14T12:00-06:00', '2019-11-14'),
      ({ entries }, on) => {
        let book = emptyBook('crm' as BookId);
        for (const entry of toldBy(entries, upperBound(on as Moment, 'America/Costa_Rica' as Zone))) {
          expect(accepts(book, [entry], RULES_VERSION, () => [])).toMatchObject({ _tag: 'Right' });
          book = evolve(book, entry);
        }
      },
    ),
    { numRuns: 300 },
  );
});
