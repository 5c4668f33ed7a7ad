import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { decide } from '../../../domain/book/decide.js';
import type { TextId } from '../../../domain/language/ids.js';
import { paragraphNumber, type DraftedText } from '../../../domain/texts/state.js';
import { freely } from '../../support/acts.js';
import { after } from '../../support/entering.js';
import { ask, decodeCommand, happened, RECORDED_AT } from '../../support/spec.js';

const { book: drafted } = after(
  ...freely,
  happened('TextDrafted', {
    text: 'declaration',
    kind: 'declaration',
    organ: 'vm',
    title: { es: 'Declaración' },
    language: 'es',
  }),
);

const paragraph = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const part = fc.constantFrom('preamble', 'operative', 'annex');
const words = fc.constantFrom('Una cosa.', 'Otra.', 'Otra más.');
const text = fc.constant('declaration');
const change = fc.oneof(
  fc
    .record(
      { text, paragraph, part, words, after: paragraph },
      { requiredKeys: ['text', 'paragraph', 'part', 'words'] },
    )
    .map((data) => ask('AddParagraph', data)),
  fc.record({ text, paragraph, words }).map((data) => ask('RewordParagraph', data)),
  fc.record({ text, paragraph }).map((data) => ask('RemoveParagraph', data)),
);

const parts = ['preamble', 'operative', 'annex'] as const;
const numbersIn = (its: DraftedText, section: (typeof parts)[number]) =>
  its.paragraphs.filter((p) => p.part === section).map((p) => paragraphNumber(its, p.id));
const upTo = (length: number) => Array.from({ length }, (_, index) => index + 1);

describe('whatever is added, reworded and removed', () => {
  it('identifiers stay unique, parts in order and numbers 1 to n', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
        let book = drafted;
        for (const asked of changes) {
          const outcome = decide(book, decodeCommand(asked), RECORDED_AT, () => []);
          if (E.isRight(outcome)) book = outcome.right.book;
        }
        const its = book.texts.texts.get('declaration' as TextId)!;
        expect(new Set(its.paragraphs.map(({ id }) => id)).size).toBe(its.paragraphs.length);
        expect(its.paragraphs.map((p) => p.part)).toEqual(
          parts.flatMap((section) => its.paragraphs.filter((p) => p.part === section).map(() => section)),
        );
        for (const section of ['operative', 'annex'] as const) {
          expect(numbersIn(its, section)).toEqual(upTo(numbersIn(its, section).length));
        }
        expect(numbersIn(its, 'preamble').every((number) => number === undefined)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
