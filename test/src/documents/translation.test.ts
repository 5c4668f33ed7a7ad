import { happened, type Told } from '../../support/spec.js';
import type { Language } from '../../../domain/language/text.js';
import { asked } from '../../support/asked.js';
import { plainly } from '../../../src/documents/document.js';
import { adopted, documentFrom, inParts, linesOf, paragraphsOf } from './given.js';

const EN = { kind: 'translation', language: 'en' as Language } as const;
const day = { occurredAt: '2019-11-12' };

const translated = (paragraph: string, words: string, of: number): Told =>
  happened('ParagraphTranslated', { text: 'declaration', paragraph, language: 'en', of, words }, day);
const revised = (paragraph: string, words: string): Told =>
  happened('ParagraphReworded', { text: 'declaration', paragraph, words }, day);

/** Up to date, stale, missing, up to date. */
const partly: readonly Told[] = [
  ...inParts,
  translated('p', 'Met,', 5),
  translated('o', 'Decide:', 5),
  translated('x', 'List.', 5),
  revised('o', 'Acuerdan ahora:'),
];

describe('the document of a translation', () => {
  it('gives the words of that language, and marks beside each paragraph what is stale or missing', async () => {
    const document = await documentFrom(partly, EN, { lang: 'en' });
    expect(document).toMatchObject({
      subject: 'text',
      name: 'declaration-en',
      translates: { text: 'declaration', from: 'es' },
      wordsIn: 'en',
      title: 'Declaration',
      standing: 'draft',
      running: 'DRAFT · version 6 · not adopted · TRANSLATION NOT UP TO DATE · stale: 1 · missing: 1',
    });
    expect(
      paragraphsOf(document).map(({ label, words, margin }) => [label, plainly(words), ...margin]),
    ).toEqual([
      [undefined, 'Met,'],
      ['1.', 'Decide:', 'STALE: it translates version 5'],
      ['(a)', 'reunirse otra vez.', 'NOT TRANSLATED into English'],
      ['1.', 'List.'],
    ]);
    expect(linesOf(document)).toContain(
      'Translation into English: 2 up to date, 1 stale paragraph, 1 paragraph not translated. The authentic text is in Spanish.',
    );
  });

  it('tells under a stale paragraph what the authentic one says now, and what changed', async () => {
    const [, stale, missing] = paragraphsOf(await documentFrom(partly, EN));
    expect(stale?.remarks.map(plainly).map((line) => line.replaceAll('\u00A0', ' '))).toEqual([
      'El texto auténtico dice ahora: Acuerdan ahora: (asiento 18)',
      expect.stringContaining('Cambió: {-Deciden'),
    ]);
    // In its own language, and not in that of the document.
    expect(missing?.words).toEqual([{ kind: 'verbatim', text: 'reunirse otra vez.', language: 'es' }]);
  });

  it('drops no bracket that is open', async () => {
    const bracket = happened(
      'BracketOpened',
      {
        text: 'declaration',
        bracket: 'b1',
        paragraph: 'i',
        around: { kind: 'words', words: 'otra vez' },
        by: ['MX'],
        alternatives: [{ alternative: 'a1', words: 'pronto' }],
      },
      { ...day, onBehalfOf: { party: 'MX', authority: 'su nota' } },
    );
    const document = await documentFrom([...partly, bracket], EN);
    const [, , missing] = paragraphsOf(document);
    expect(missing?.words).toContainEqual({ kind: 'open', text: '[otra vez / pronto]' });
    expect(missing?.margin).toEqual(['FALTA la traducción al inglés', 'b1: México']);
    expect(missing?.remarks.map(plainly).join()).toContain('Corchete b1, de México');
    expect(linesOf(document)[1]).toContain('corchetes abiertos: 1');
  });

  it('of what is adopted and whole has nothing at the head of its pages', async () => {
    const whole = [
      translated('p', 'Met,', 5),
      translated('o', 'Decide:', 5),
      translated('i', 'to meet again.', 5),
      translated('x', 'List.', 5),
    ];
    const document = await documentFrom([...inParts, ...whole, ...adopted.slice(inParts.length)], EN);
    expect(document).toMatchObject({ standing: 'adopted', running: undefined });
  });

  it('is counted in the document of the authentic text', async () => {
    expect(linesOf(await documentFrom(partly, { kind: 'declaration' }))).toContain(
      'Traducción al inglés: 2 al día, 1 párrafo caduco, 1 párrafo sin traducir.',
    );
  });
});

describe('statements in the document of a text', () => {
  const stated = (statement: string, on: Record<string, unknown>, kind = 'footnote'): Told =>
    happened(
      'StatementFiled',
      { statement, kind, on, member: 'MX', words: `Dice ${statement}.`, language: 'en' },
      { occurredAt: '2019-11-15', recordedBy: 'MX' },
    );
  const told = [
    ...adopted,
    stated('s1', { kind: 'paragraph', text: 'declaration', paragraph: 'o' }),
    stated('s2', { kind: 'text', text: 'declaration' }, 'explanation'),
    stated('s3', { kind: 'act', act: 'in-o' }, 'dissociation'),
    stated('s4', { kind: 'decision', proposal: 'p-in-o' }, 'reservation'),
  ];

  it('stand beneath the paragraph, and for the whole of it after its words; of what adopted it, too', async () => {
    const document = await documentFrom(told, { kind: 'declaration' });
    const [, one] = paragraphsOf(document);
    expect(one?.remarks.map(plainly).map((line) => line.replaceAll('\u00A0', ' '))).toEqual([
      'México, una nota al pie: «Dice s1.» (inglés) (asiento 19)',
    ]);
    const lines = linesOf(document);
    expect(lines.slice(lines.indexOf('Declaraciones de miembros') + 1).slice(0, 3)).toEqual([
      'México, una explicación de posición: «Dice s2.» (inglés) (asiento 20)',
      'México, una desvinculación: «Dice s3.» (inglés) (asiento 21)',
      'México, una reserva: «Dice s4.» (inglés) (asiento 22)',
    ]);
  });

  it('stand with the act in the document of the decisions', async () => {
    const lines = linesOf(await documentFrom(told, { kind: 'decisions' }, { lang: 'en' }));
    expect(lines.slice(lines.findIndex((line) => line.includes('(act in-o)'))).slice(-4, -1)).toEqual([
      expect.stringMatching(/^Proposal p-in-o: consensus/),
      'México, a dissociation: “Dice s3.” (English) (entry 21)',
      'México, a reservation: “Dice s4.” (English) (entry 22)',
    ]);
  });

  it('of a decision are told once where its proposal is told', async () => {
    const { es } = await (await asked(...told)).said({ kind: 'proposal', id: 'p-in-o' });
    expect(es.filter((line) => line.includes('Dice s4.'))).toHaveLength(1);
  });
});
