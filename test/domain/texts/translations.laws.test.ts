import fc from 'fast-check';
import { accepts, RULES_VERSION } from '../../../domain/book/accepts.js';
import { evolve } from '../../../domain/book/evolve.js';
import { toldBy } from '../../../domain/book/fold.js';
import { emptyBook, instantOf, type Book } from '../../../domain/book/state.js';
import { upperBound, type Moment, type Zone } from '../../../domain/dates/moment.js';
import type { BookId } from '../../../domain/language/ids.js';
import type { Language } from '../../../domain/language/text.js';
import { rulesAt } from '../../../domain/membership/state.js';
import { freshness } from '../../../domain/texts/translations.js';
import { amendmentMoves } from '../../support/amendment-moves.js';
import { bracketMoves } from '../../support/bracket-moves.js';
import { lawfulHistory } from '../../support/history.js';
import type { Draw, Move, Moves } from '../../support/moves.js';
import { adoptionMoves, languageRules, translationMoves } from '../../support/translation-moves.js';

const EN = 'en' as Language;
const onOneDay = (moves: Moves): Moves =>
  moves.map((move) => (...asked: Parameters<typeof move>) => {
    const asks = move(...asked);
    return asks && { ...asks, occurredAt: '2019-11-14' };
  });

const textMoves: Moves = [
  (): Move => ({
    type: 'DraftText',
    data: { text: 't1', kind: 'declaration', organ: 'vm', title: { es: 'T' }, language: 'es' },
  }),
  ...[0, 1].map(() => (book: Book, draw: Draw): Move => ({
    type: 'AddParagraph',
    data: {
      text: 't1',
      paragraph: `g${book.next % 5}`,
      part: draw.pick(['preamble', 'operative']),
      words: draw.pick(['Dice una cosa.', 'Dice otra cosa.']),
    },
  })),
  ...[0, 1].map(() => (book: Book, draw: Draw): Move | undefined => {
    const paragraph = draw.pick(book.texts.texts.valueSeq().first()?.paragraphs ?? [])?.id;
    const words = draw.pick(['Dice una cosa.', 'Dice otra cosa.', 'Dice más.']);
    return paragraph && { type: 'RewordParagraph', data: { text: 't1', paragraph, words } };
  }),
];

describe('whether a translation is stale', () => {
  it('is what its definition says, whatever becomes of the text: brackets, amendments, removals', () => {
    const seen = { fresh: 0, stale: 0, missing: 0 };
    fc.assert(
      fc.property(
        lawfulHistory(
          80,
          onOneDay([
            ...textMoves,
            ...amendmentMoves,
            ...bracketMoves,
            ...translationMoves,
            ...translationMoves,
          ]),
        ),
        ({ entries }) => {
          // What each version said when it was the newest, and the last translation of each paragraph: nothing more.
          const versions = new Map<number, ReadonlyMap<string, string>>();
          const last = new Map<string, number>();
          let book = emptyBook('crm' as BookId);
          for (const entry of entries) {
            book = evolve(book, entry);
            const text = book.texts.texts.valueSeq().first();
            if (text === undefined) continue;
            if (!versions.has(text.version)) {
              versions.set(text.version, new Map(text.paragraphs.map(({ id, words }) => [id, words])));
            }
            if (entry.type === 'ParagraphTranslated') last.set(entry.data.paragraph, entry.data.of);
            for (const paragraph of text.paragraphs) {
              const of = last.get(paragraph.id);
              const was = of === undefined ? undefined : versions.get(of)?.get(paragraph.id);
              const expected = was === undefined ? 'missing' : was === paragraph.words ? 'fresh' : 'stale';
              seen[expected] += 1;
              expect(freshness(text, paragraph, EN)).toBe(expected);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(500);
  });
});

describe('adoption in several languages', () => {
  const histories = lawfulHistory(
    80,
    onOneDay([...textMoves, ...translationMoves, ...adoptionMoves, ...adoptionMoves, languageRules]),
  );

  it('no lawful history adopts a text that is not up to date in the languages the rules ask for', () => {
    let bound = 0;
    fc.assert(
      fc.property(histories, ({ entries }) => {
        let book = emptyBook('crm' as BookId);
        for (const entry of entries) {
          const text = entry.type === 'TextAdopted' ? book.texts.texts.get(entry.data.text) : undefined;
          const wanted = rulesAt(book.membership, instantOf(book, entry))?.rules.adoptionLanguages ?? [];
          if (text !== undefined && wanted.includes(EN)) {
            bound += text.paragraphs.length;
            for (const paragraph of text.paragraphs) expect(freshness(text, paragraph, EN)).toBe('fresh');
          }
          book = evolve(book, entry);
        }
      }),
      { numRuns: 500 },
    );
    expect(bound).toBeGreaterThan(100);
  });

  it('as of any date the book tells a lawful story of it', () => {
    fc.assert(
      fc.property(
        lawfulHistory(80, [...textMoves, ...translationMoves, ...adoptionMoves, languageRules]),
        fc.constantFrom('2019-11-13', '2019-11-14T12:00-06:00', '2019-11-14'),
        ({ entries }, on) => {
          let book = emptyBook('crm' as BookId);
          for (const entry of toldBy(entries, upperBound(on as Moment, 'America/Costa_Rica' as Zone))) {
            if (entry.type === 'ParagraphTranslated' || entry.type === 'TextAdopted') {
              expect(accepts(book, [entry], RULES_VERSION, () => [])).toMatchObject({ _tag: 'Right' });
            }
            book = evolve(book, entry);
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});
