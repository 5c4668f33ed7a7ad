import { freely } from '../../../support/acts.js';
import { asked } from '../../../support/asked.js';
import { body } from '../../../support/conference.js';
import { happened, type Told } from '../../../support/spec.js';

const REPORT = { document: 'report', place: 'párr. 4' };
const source = (more: Record<string, unknown> = {}): Told =>
  happened('SourceRegistered', { source: 'report', title: { es: 'Informe', en: 'Report' }, ...more });
const asserted = (note: string, about: readonly unknown[]): Told =>
  happened('SourceAsserted', {
    note,
    at: { ...REPORT, phrase: 'once miembros' },
    asserts: { es: 'Son once', en: 'They are eleven' },
    about,
  });
const read = (note: string, ...of: readonly string[]): Told =>
  happened(
    'InterpretationGiven',
    { note, of, reading: { es: 'Once', en: 'Eleven' }, reason: { es: 'Lo dice', en: 'It says so' } },
    { basis: { kind: 'inferred', reason: 'lo dice' } },
  );
const contradiction = (about: readonly unknown[]): Told =>
  happened('ContradictionNoted', {
    note: 'c1',
    question: { es: '¿Diez u once?', en: 'Ten or eleven?' },
    readings: [
      { at: REPORT, reads: { es: 'Diez', en: 'Ten' } },
      { at: { document: 'report', place: 'párr. 9' }, reads: { es: 'Once', en: 'Eleven' } },
    ],
    about,
  });

const notes = { kind: 'notes' } as const;
const GRCM = { kind: 'organ', organ: 'grcm' };

describe('the notes on the sources', () => {
  it('are none in a book that has none', async () =>
    expect(await (await asked(...body)).said(notes)).toEqual({
      es: ['El libro no tiene notas sobre sus fuentes en ese momento.'],
      en: ['The book has no notes on its sources as of then.'],
    }));

  it('begin with the sources, each with all that is known of it', async () => {
    const full = source({ issuedBy: 'Secretaría', dated: '2019-12-20', reference: 'INF-1' });
    expect(await (await asked(...body, full)).said(notes)).toEqual({
      es: ['Fuentes', '«Informe», Secretaría, INF-1, 20 de diciembre de 2019, report (asiento 9)'],
      en: ['Sources', '“Report”, Secretaría, INF-1, 20 December 2019, report (entry 9)'],
    });
    expect((await (await asked(...body, source())).said(notes)).en[1]).toBe('“Report”, report (entry 9)');
  });

  it('keep every reading of a contradiction, what a source says, and how it is read here', async () => {
    const book = await asked(
      ...body,
      source(),
      contradiction([GRCM]),
      asserted('n1', [GRCM]),
      asserted('n2', []),
      read('r1', 'n1'),
      read('r2', 'n1', 'n2'),
    );
    const { es, en } = await book.said(notes);
    expect(es.slice(2)).toEqual([
      'Contradicciones',
      'La fuente no es clara: ¿Diez u once? (asiento 10)',
      '- Diez («Informe», párr. 4)',
      '- Once («Informe», párr. 9)',
      'Sobre la instancia «GRCM».',
      'Lo que afirman',
      'Afirma la fuente: Son once (asiento 11)',
      '(«Informe», párr. 4: «once miembros»)',
      'Sobre la instancia «GRCM».',
      'Afirma la fuente: Son once (asiento 12)',
      '(«Informe», párr. 4: «once miembros»)',
      'Cómo se leen aquí',
      'Así se lee aquí: Once (porque: Lo dice) [inferido: lo dice] (asiento 13)',
      'Lee la nota (asiento 11).',
      'Así se lee aquí: Once (porque: Lo dice) [inferido: lo dice] (asiento 14)',
      'Lee las notas (asientos 11 y 12).',
    ]);
    expect(en.slice(2)).toEqual([
      'Contradictions',
      'The source is not clear: Ten or eleven? (entry 10)',
      '- Ten (“Report”, párr. 4)',
      '- Eleven (“Report”, párr. 9)',
      'On the organ “GRCM”.',
      'What they say',
      'The source says: They are eleven (entry 11)',
      '(“Report”, párr. 4: “once miembros”)',
      'On the organ “GRCM”.',
      'The source says: They are eleven (entry 12)',
      '(“Report”, párr. 4: “once miembros”)',
      'How they are read here',
      'Read here as: Eleven (because: It says so) [inferred: lo dice] (entry 13)',
      'Reads the note (entry 11).',
      'Read here as: Eleven (because: It says so) [inferred: lo dice] (entry 14)',
      'Reads the notes (entries 11 and 12).',
    ]);
  });

  it('about one thing stand with it, an interpretation with what it reads, and nothing else', async () => {
    const workshop = { kind: 'activity', activity: 'workshop' };
    const book = await asked(
      ...freely,
      source(),
      happened('ActivityProposed', {
        activity: 'workshop',
        title: { es: 'Taller' },
        supporters: [],
        technicalSupport: [],
        date: { kind: 'undated', reason: 'not-stated', confirmed: false },
      }),
      asserted('n1', [workshop]),
      asserted('n2', [GRCM]),
      read('r1', 'n1'),
      read('r2', 'n2'),
    );
    const { activities } = await book.answer({ kind: 'calendar' });
    expect(activities[0]?.notes.map(({ id }) => id)).toEqual(['n1', 'r1']);
  });

  it('on several mandates are printed once', async () => {
    const drafted = (mandate: string): Told =>
      happened('MandateDrafted', {
        mandate,
        group: 'borders',
        title: { es: mandate },
        words: { es: 'Estudiar.' },
        proposedBy: 'grcm',
      });
    const book = await asked(
      ...freely,
      source(),
      happened('GroupCreated', { group: 'borders', kind: 'working-group', names: { es: 'Fronteras' } }),
      drafted('one'),
      drafted('two'),
      asserted('n1', [
        { kind: 'mandate', mandate: 'one' },
        { kind: 'mandate', mandate: 'two' },
      ]),
    );
    const { es } = await book.said({ kind: 'mandates' });
    expect(es.filter((line) => line.startsWith('Afirma la fuente'))).toHaveLength(1);
    expect(es.at(-1)).toBe('Sobre el mandato «one» y el mandato «two».');
    expect((await book.said({ kind: 'mandate', id: 'two' })).es).toEqual(
      expect.arrayContaining(['Notas sobre las fuentes', 'Afirma la fuente: Son once (asiento 14)']),
    );
  });
});
