import fc from 'fast-check';
import { accepts, RULES_VERSION } from '../../../domain/book/accepts.js';
import { evolve } from '../../../domain/book/evolve.js';
import { toldBy } from '../../../domain/book/fold.js';
import { emptyBook, type Book } from '../../../domain/book/state.js';
import { upperBound, type Moment, type Zone } from '../../../domain/dates/moment.js';
import type { BookId } from '../../../domain/language/ids.js';
import { conflicting } from '../../../domain/texts/conflicts.js';
import { unsettled, type DraftedText } from '../../../domain/texts/state.js';
import { amendmentMoves } from '../../support/amendment-moves.js';
import { lawfulHistory, type History } from '../../support/history.js';
import type { Draw, Move, Moves } from '../../support/moves.js';

const TEXT = 't1';
const textOf = (book: Book): DraftedText | undefined => [...book.texts.texts.values()][0];

const textMoves: Moves = [
  (): Move => ({
    type: 'DraftText',
    data: { text: TEXT, kind: 'declaration', organ: 'vm', title: { es: 'T' }, language: 'es' },
  }),
  ...[0, 1].map(() => (book: Book, draw: Draw): Move => ({
    type: 'AddParagraph',
    data: {
      text: TEXT,
      paragraph: `g${book.next}`,
      part: draw.pick(['preamble', 'operative']),
      words: 'Dice una cosa.',
    },
  })),
  (book, draw): Move | undefined => {
    const paragraph = draw.pick(textOf(book)?.paragraphs ?? [])?.id;
    return (
      paragraph && { type: 'RewordParagraph', data: { text: TEXT, paragraph, words: `Dice ${book.next}.` } }
    );
  },
];

const moves = [...textMoves, ...amendmentMoves];
const ofOneDay = moves.map((move) => (...asked: Parameters<typeof move>) => {
  const asks = move(...asked);
  return asks && { ...asks, occurredAt: '2019-11-14' };
});
const histories = lawfulHistory(70, ofOneDay);
const RUNS = { numRuns: 500 };

const eachState = ({ entries }: History, look: (before: Book, after: Book, n: number) => void): void => {
  let book = emptyBook('crm' as BookId);
  for (const [n, entry] of entries.entries()) {
    const after = evolve(book, entry);
    look(book, after, n);
    book = after;
  }
};

const byId = (text: DraftedText | undefined) => new Map(text?.paragraphs.map((one) => [one.id, one]));

describe('any sequence of amendments', () => {
  let accepted = 0;

  it('keeps each paragraph the same one: only what an amendment names is changed, and nothing else', () => {
    fc.assert(
      fc.property(histories, (history) => {
        eachState(history, (before, after, n) => {
          const entry = history.entries[n];
          if (entry?.type !== 'AmendmentAccepted') return;
          accepted += 1;
          const { change } = textOf(before)!.amendments.get(entry.data.amendment)!;
          const [was, is] = [byId(textOf(before)), byId(textOf(after))];
          const others = [...was.keys()].filter((id) => id !== change.paragraph);
          for (const id of others) expect(is.get(id)?.words).toBe(was.get(id)?.words);
          expect([...is.keys()].filter((id) => id !== change.paragraph).length).toBe(others.length);
          expect(is.has(change.paragraph)).toBe(change.kind !== 'delete');
          expect(was.has(change.paragraph)).toBe(change.kind !== 'insert');
          if (change.kind === 'move')
            expect(is.get(change.paragraph)?.words).toBe(was.get(change.paragraph)?.words);
        });
      }),
      RUNS,
    );
    expect(accepted).toBeGreaterThan(1000);
  });

  it('none is accepted over another on the same that is maintained', () => {
    fc.assert(
      fc.property(histories, (history) => {
        eachState(history, (before, _, n) => {
          const entry = history.entries[n];
          if (entry?.type !== 'AmendmentAccepted') return;
          const text = textOf(before)!;
          expect(conflicting(text, text.amendments.get(entry.data.amendment)!)).toEqual([]);
        });
      }),
      RUNS,
    );
  });
});

describe('what is agreed ad referendum', () => {
  it('says the same until it is reopened; a package is closed only while all in it are agreed', () => {
    fc.assert(
      fc.property(histories, (history) => {
        eachState(history, (before, after) => {
          const [was, is] = [textOf(before), textOf(after)];
          was?.agreements.forEach(({ kind }, id) => {
            if (kind === 'agreed') expect(byId(is).get(id)?.words).toBe(byId(was).get(id)?.words);
          });
          is?.packages.forEach(({ phase, paragraphs }) => {
            if (phase !== 'closed') return;
            const there = paragraphs.filter((id) => byId(is).has(id));
            expect(there.every((id) => is.agreements.get(id)?.kind === 'agreed')).toBe(true);
          });
          const open = [...(is?.packages.values() ?? [])].filter(({ phase }) => phase === 'open');
          if (is !== undefined && open.length > 0) expect(unsettled(is).length).toBeGreaterThan(0);
        });
      }),
      RUNS,
    );
  });
});

it('as of any date the book tells a lawful story of it: each entry told is accepted by those told before it', () => {
  fc.assert(
    fc.property(
      lawfulHistory(60, moves),
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
