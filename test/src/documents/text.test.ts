import { happened } from '../../support/spec.js';
import { plainly, type Runs } from '../../../src/documents/document.js';
import { adopted, documentFrom, drafted, inParts, linesOf, paragraph, paragraphsOf, STAMP } from './given.js';
import { freely } from '../../support/acts.js';

const question = { kind: 'declaration' } as const;
const day = { occurredAt: '2019-11-12' };
const made = { ...day, basis: { kind: 'illustrative', note: 'inventado' } };

const by = (party: string) => ({ ...day, onBehalfOf: { party, authority: 'su nota' } });

const bracket = [
  happened(
    'BracketOpened',
    {
      text: 'declaration',
      bracket: 'b1',
      paragraph: 'o',
      around: { kind: 'words', words: 'Deciden' },
      by: ['MX'],
      alternatives: [{ alternative: 'a1', words: 'Acuerdan' }],
      reason: 'Falta consultarlo.',
    },
    by('MX'),
  ),
];

const said = (runs: Runs): string => plainly(runs).replaceAll('\u00A0', ' ');

describe('the document of a text', () => {
  it('in draft says so at the head of every page and before its words', async () => {
    const document = await documentFrom(inParts, question);
    expect(document).toMatchObject({
      subject: 'text',
      name: 'declaration',
      standing: 'draft',
      running: 'PROYECTO · versión 5 · no está adoptado',
      issuers: ['Conferencia Regional sobre Migración', 'Reunión Viceministerial'],
      wordsIn: 'es',
    });
    expect(linesOf(document)).toEqual([
      'Declaración',
      'PROYECTO. Versión 5; no está adoptado',
      'Reunidos,',
      '1. Deciden:',
      '(a) reunirse otra vez.',
      'Anexo',
      '1. Lista.',
      'En el libro',
      'Párrafo | Asiento',
      'preámbulo | 11',
      '1 | 12',
      '1(a) | 13',
      'anexo, 1 | 14',
      expect.stringMatching(/^Conferencia Regional .* · libro crm · ahora, .* · hasta el asiento 14$/),
    ]);
  });

  it('adopted, names the act, and the acts that stand in each paragraph', async () => {
    const es = linesOf(await documentFrom(adopted, question));
    expect(es).toContain(
      'Adoptado por el acto in-o de la Reunión Viceministerial («aprobó»), párrafo 1 de «Declaración» (asientos 17 y 18)',
    );
    expect(
      es.find((line) => line.startsWith('1 | 12 | La Reunión Viceministerial aprobó: «Así se hizo.»')),
    ).toContain('(acto in-o) (asiento 17)');
    const en = await documentFrom(adopted, question, { lang: 'en' });
    expect(en).toMatchObject({ standing: 'adopted', running: undefined, title: 'Declaración' });
    expect(linesOf(en)).toContain('In the book');
  });

  it('keeps the words of a paragraph to the byte, and its brackets in them, set off', async () => {
    const words = '  Deciden\tdos  cosas:\n\n«una» y otra. ';
    const [one] = paragraphsOf(
      await documentFrom([...freely, drafted(), paragraph('o', 'operative', words), ...bracket], question),
    );
    expect(plainly(one?.words ?? [])).toBe(words.replace('Deciden', '[Deciden / Acuerdan]'));
    expect(one?.words).toContainEqual({ kind: 'open', text: '[Deciden / Acuerdan]' });
  });

  it('names beside a paragraph who brackets it, and beneath it whose each wording is', async () => {
    const document = await documentFrom([...inParts, ...bracket], question, { lang: 'en' });
    const [, one] = paragraphsOf(document);
    expect(one?.margin).toEqual(['b1: México']);
    expect(one?.remarks.map(said)).toEqual([
      'Bracket b1, of México; reason: “Falta consultarlo.”: [Deciden / Acuerdan] (entry 15). as it stands: “Deciden” — nobody stands on it; a1: “Acuerdan” — México (entry 15).',
    ]);
    expect(plainly(document.status[0] ?? [])).toBe('DRAFT. Version 6; open brackets: 1; not adopted');
  });

  it('tells pending amendments beside what they change, and what they would bring in apart', async () => {
    const amendment = (id: string, change: Record<string, unknown>) =>
      happened(
        'AmendmentProposed',
        { text: 'declaration', amendment: id, version: 5, change, by: ['HN'], reason: 'Es más claro.' },
        by('HN'),
      );
    const document = await documentFrom(
      [
        ...inParts,
        amendment('e1', { kind: 'replace', paragraph: 'o', words: 'Convienen:' }),
        amendment('e2', { kind: 'delete', paragraph: 'o' }),
        amendment('e3', { kind: 'insert', paragraph: 'n', part: 'operative', words: 'Y más.' }),
      ],
      question,
    );
    const [, one] = paragraphsOf(document);
    expect(one?.margin).toEqual(['e1: Honduras', 'e2: Honduras']);
    expect(one?.remarks.map(said)).toEqual([
      'Enmienda e1, de Honduras, sobre la versión 5: que diga «Convienen:»; motivo: «Es más claro.» (asiento 15); en conflicto con e2.',
      'Enmienda e2, de Honduras, sobre la versión 5: suprimirlo; motivo: «Es más claro.» (asiento 16); en conflicto con e1.',
    ]);
    const lines = linesOf(document);
    expect(lines[lines.indexOf('Párrafos propuestos') + 1]).toBe(
      'Enmienda e3, de Honduras, sobre la versión 5: insertar «Y más.»; motivo: «Es más claro.» (asiento 17).',
    );
  });

  it('marks what is agreed ad referendum or reopened, and packages that are open', async () => {
    const document = await documentFrom(
      [
        ...inParts,
        happened(
          'ParagraphAgreed',
          { text: 'declaration', paragraph: 'o', by: 'GT', function: 'direction' },
          day,
        ),
        happened(
          'ParagraphAgreed',
          { text: 'declaration', paragraph: 'i', by: 'GT', function: 'direction' },
          day,
        ),
        happened(
          'ParagraphReopened',
          { text: 'declaration', paragraph: 'i', member: 'HN', reason: 'Hay que verlo.' },
          by('HN'),
        ),
        happened(
          'PackageFormed',
          { text: 'declaration', package: 'k', paragraphs: ['p', 'x'], by: ['MX'], title: { es: 'Todo' } },
          by('MX'),
        ),
      ],
      question,
    );
    const [, agreed, reopened] = paragraphsOf(document);
    expect(agreed?.margin).toEqual(['convenido ad referéndum']);
    expect(reopened?.margin).toEqual(['reabierto: Honduras']);
    expect(reopened?.remarks.map(said)).toEqual(['Reabierto por Honduras: «Hay que verlo.» (asiento 17)']);
    expect(linesOf(document)).toContain(
      'k («Todo»), de México: p y x — nada en él está convenido (asiento 18)',
    );
  });

  it('says before all else that parts of it are made up, marks each and tells why in a note', async () => {
    const document = await documentFrom(
      [
        ...freely,
        drafted(),
        happened(
          'ParagraphAdded',
          { text: 'declaration', paragraph: 'o', part: 'operative', words: 'Deciden.' },
          made,
        ),
      ],
      question,
    );
    expect(document.status.map(plainly)).toContain(
      'Contiene partes ilustrativas, inventadas para mostrar las reglas: asiento 11.',
    );
    expect(paragraphsOf(document)[0]?.marks).toEqual([
      { kind: 'mark', text: '[ilustrativo]' },
      { kind: 'note', number: 1 },
    ]);
    expect(document.notes).toEqual(['ilustrativo: inventado']);
  });

  it('bears at its foot what was signed of the book, and whether that reaches so far', async () => {
    expect((await documentFrom(inParts, question, { stamp: STAMP })).footer[1]).toBe(
      'Punto firmado de acta.example.org/books/crm/log: 400 asientos, raíz cm9vdA==',
    );
    expect(
      (await documentFrom(inParts, question, { stamp: { ...STAMP, size: 5 }, lang: 'en' })).footer[1],
    ).toBe(
      'Checkpoint of acta.example.org/books/crm/log: 5 entries, root cm9vdA==, from before what stands here',
    );
  });

  it('is dated by its entries, whenever it is made', async () => {
    const one = await documentFrom(inParts, question, { at: 14 });
    expect(one.dated).toBe('2026-01-01T00:00:00.000Z');
    expect(await documentFrom(inParts, question, { at: 14 })).toEqual(one);
  });

  it('says on which day it was adopted, where the book knows the very day', async () => {
    const adoptedIn = async (occurredAt: string): Promise<string | undefined> =>
      (
        await documentFrom(
          [
            ...adopted.slice(0, -1),
            happened('TextAdopted', { text: 'declaration', act: 'in-o' }, { occurredAt }),
          ],
          question,
        )
      ).adoptedOn;
    expect(await adoptedIn('2019-11-14')).toBe('2019-11-14');
    expect(await adoptedIn('2019-12-01T18:00:00.000Z')).toBe('2019-12-01');
    expect(await adoptedIn('2019-12')).toBeUndefined();
    expect((await documentFrom(inParts, question)).adoptedOn).toBeUndefined();
  });

  it('of which the book holds no words says where they are, and what is closed says so', async () => {
    const kept = linesOf(
      await documentFrom([...freely, drafted({ keptAt: 'el archivo', doors: 'closed' })], question),
    );
    expect(kept).toContain('A PUERTA CERRADA');
    expect(kept).toContain('El libro no guarda su redacción, que está en: el archivo');
    const none = linesOf(await documentFrom([...freely, drafted()], question, { lang: 'en' }));
    expect(none).toContain('The book does not hold its wording.');
  });

  it('tells what is noted of the sources of its words', async () => {
    const lines = linesOf(
      await documentFrom(
        [
          ...inParts,
          happened('SourceRegistered', { source: 'informe', title: { es: 'Informe' } }, day),
          happened(
            'SourceAsserted',
            {
              note: 'n1',
              at: { document: 'informe', place: 'párrafo 3' },
              asserts: { es: 'Que se leyó en voz alta.' },
              about: [{ kind: 'text', text: 'declaration' }],
            },
            day,
          ),
        ],
        question,
      ),
    );
    expect(lines.slice(lines.indexOf('Notas sobre las fuentes') + 1, -1)).toEqual([
      'Afirma la fuente: Que se leyó en voz alta. (asiento 16)',
      '(«Informe», párrafo 3)',
    ]);
  });
});
