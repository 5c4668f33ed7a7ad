import * as E from 'fp-ts/lib/Either.js';
import fc from 'fast-check';
import { decide } from '../../../domain/book/decide.js';
import type { TextId } from '../../../domain/language/ids.js';
import { paragraphLabel, paragraphNumber, type DraftedText } from '../../../domain/texts/state.js';
import { branchOf } from '../../../domain/texts/tree.js';
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
  fc
    .record(
      { text, paragraph, part, within: paragraph, words },
      { requiredKeys: ['text', 'paragraph', 'part', 'words', 'within'] },
    )
    .map((data) => ask('AddParagraph', data)),
  fc
    .record(
      { text, paragraph, part, within: paragraph, after: paragraph },
      { requiredKeys: ['text', 'paragraph', 'part'] },
    )
    .map((data) => ask('MoveParagraph', data)),
  fc.record({ text, paragraph, words }).map((data) => ask('RewordParagraph', data)),
  fc.record({ text, paragraph }).map((data) => ask('RemoveParagraph', data)),
);

const parts = ['preamble', 'operative', 'annex'] as const;
const numbersIn = (its: DraftedText, section: (typeof parts)[number]) =>
  its.paragraphs
    .filter((p) => p.part === section && p.within === undefined)
    .map((p) => paragraphNumber(its, p.id));
const upTo = (length: number) => Array.from({ length }, (_, index) => index + 1);

const textAfter = (changes: readonly unknown[]): DraftedText => {
  let book = drafted;
  for (const asked of changes) {
    const outcome = decide(book, decodeCommand(asked), RECORDED_AT, () => []);
    if (E.isRight(outcome)) book = outcome.right.book;
  }
  return book.texts.texts.get('declaration' as TextId)!;
};
const texts = fc.array(change, { maxLength: 30 }).map(textAfter);
const RUNS = { numRuns: 1000 };

describe('whatever is added, reworded, moved and removed', () => {
  it('identifiers stay unique, parts in order and numbers 1 to n', () => {
    fc.assert(
      fc.property(texts, (its) => {
        expect(new Set(its.paragraphs.map(({ id }) => id)).size).toBe(its.paragraphs.length);
        expect(its.paragraphs.map((p) => p.part)).toEqual(
          parts.flatMap((section) => its.paragraphs.filter((p) => p.part === section).map(() => section)),
        );
        for (const section of ['operative', 'annex'] as const) {
          expect(numbersIn(its, section)).toEqual(upTo(numbersIn(its, section).length));
        }
        expect(numbersIn(its, 'preamble').every((number) => number === undefined)).toBe(true);
      }),
      RUNS,
    );
  });

  it('each follows what it stands within, and nothing that does not comes between', () => {
    fc.assert(
      fc.property(texts, (its) => {
        for (const { id, part: section, within } of its.paragraphs) {
          if (within === undefined) continue;
          const branch = branchOf(its.paragraphs, within);
          expect(branch.map((p) => p.id)).toContain(id);
          expect(branch[0]?.part).toBe(section);
        }
      }),
      RUNS,
    );
  });

  it('each is cited by a label of its own, which begins with that of what it stands within', () => {
    fc.assert(
      fc.property(texts, (its) => {
        for (const section of ['operative', 'annex'] as const) {
          const own = its.paragraphs.filter((p) => p.part === section);
          expect(new Set(own.map((p) => paragraphLabel(its, p.id))).size).toBe(own.length);
        }
        for (const { id, within } of its.paragraphs.filter((p) => p.within !== undefined)) {
          const outer = paragraphLabel(its, within!) ?? '';
          expect(paragraphLabel(its, id)?.startsWith(outer)).toBe(true);
          expect(paragraphLabel(its, id)?.slice(outer.length)).toMatch(/^\([a-z]+\)$/i);
        }
      }),
      RUNS,
    );
  });

  it('the text as of each version is kept as it was, and the newest is the text', () => {
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), (changes) => {
        const its = textAfter(changes);
        expect(its.versions.size).toBe(its.version);
        expect(its.shaped.size).toBe(its.version);
        expect(its.versions.last()).toEqual(its.paragraphs);
        const before = textAfter(changes.slice(0, -1));
        expect(its.versions.slice(0, before.version).toArray()).toEqual(before.versions.toArray());
      }),
      { numRuns: 300 },
    );
  });
});
