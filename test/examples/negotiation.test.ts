import type { TextId } from '../../domain/language/ids.js';
import type { DraftedText } from '../../domain/texts/state.js';
import { desk, type Desk } from '../adapters/cli/support/desk.js';
import { loadExample, type Labelled } from './load-example.js';
import { recordExample, type RecordedExample } from './record-example.js';

describe('the negotiation of a declaration', () => {
  let commands: readonly Labelled[];
  let example: RecordedExample;
  let clerk: Desk;
  beforeAll(async () => {
    commands = await loadExample('negotiation');
    example = await recordExample(commands);
    clerk = desk(example.store);
  });
  afterAll(() => clerk.clear());

  const without = (...labels: readonly string[]): readonly Labelled[] =>
    commands.filter(({ label }) => !labels.includes(label));
  const text = async (): Promise<DraftedText> =>
    (await example.asOf({})).book.texts.texts.get('floods' as TextId)!;
  /** The number of the last entry before anything was resolved. */
  const disputed = async (): Promise<number> =>
    (await example.entries()).find(({ type }) => type === 'AlternativeProposed')!.number - 1;

  it('is made up, and says so in every entry but the term it starts from', async () => {
    const others = (await example.entries()).filter(({ type }) => type !== 'TermEstablished');
    expect(new Set(others.map(({ basis }) => basis.kind))).toEqual(new Set(['illustrative']));
  });

  it('ends in the words that were agreed', async () => {
    const { paragraphs, adopted } = await text();
    expect(adopted?.act).toBe('adoption');
    expect(paragraphs.map(({ words }) => words)).toEqual([
      'Considerando que una crecida no conoce fronteras ni horarios,',
      'Los miembros se avisan de toda crecida en un plazo de ocho horas.',
      'Los miembros comparten:',
      'los niveles de sus ríos dos veces al día;',
      'sus experiencias de alerta temprana.',
    ]);
  });

  it('is not adopted while a bracket is left', async () => {
    await expect(
      recordExample(without('close-costs').filter(({ file }) => !/^0[34]/.test(file))),
    ).rejects.toThrow(/consensus: .*"brackets-remain".*los costos de la \/ sus experiencias de/);
  });

  it('does not close a bracket over a member', async () => {
    await expect(recordExample(without('usumacinta-goes-along'))).rejects.toThrow(
      /close-hours: .*"bracket-not-agreed"/,
    );
  });

  it('shows, while it is disputed, each bracket with whose each wording is', async () => {
    const { out } = await clerk.acta('text', 'floods', '--at', String(await disputed()));
    expect(out).toContain('con 2 corchetes; no está adoptado');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Los miembros se avisan de toda crecida en un plazo de [doce horas / seis horas]. [ilustrativo] (asiento 13)',
    );
    expect(out.replace(/\s+/g, ' ')).toContain(
      'como está: «doce horas» — Usumacinta [ilustrativo] (asiento 14) six: «seis horas» — Lempa [ilustrativo] (asiento 13)',
    );
  });

  it('tells, once adopted, what became of each', async () => {
    const { out } = await clerk.acta('text', 'floods');
    expect(out).toContain('Corchetes resueltos');
    expect(out.replace(/\s+/g, ' ')).toContain('[doce horas / seis horas / ocho horas] — cerrado con eight');
  });

  const entryOf = async (type: string, nth = 0): Promise<number> =>
    (await example.entries()).filter((entry) => entry.type === type)[nth]!.number;
  const said = async (at: number): Promise<string> =>
    (await clerk.acta('text', 'floods', '--at', String(at))).out.replace(/\s+/g, ' ');

  it('shows amendments to the same words side by side, and that they conflict', async () => {
    const out = await said(await entryOf('AmendmentProposed', 1));
    expect(out).toContain(
      'enmienda every-hour, de Lempa, sobre la versión 11: cambiar [ilustrativo] (asiento 21) los niveles de sus ríos {+cada hora+};',
    );
    expect(out).toContain('en conflicto con twice-a-day');
    expect(out).toContain('los niveles de sus ríos {+dos veces al día+};');
    expect(out).toContain('en conflicto con every-hour');
  });

  it('accepts none of them while the other is maintained', async () => {
    await expect(recordExample(without('lempa-gives-way'))).rejects.toThrow(
      /accept-twice-a-day: .*"amendments-conflict"/,
    );
  });

  it('shows what stands reopened, and that nothing in a package is agreed until all is', async () => {
    const out = await said(await entryOf('ParagraphReopened'));
    expect(out).toContain('— reabierto por Usumacinta: «Consulta con la capital.»');
    expect(out).toContain('abierto: nada en él está convenido');
    await expect(recordExample(without('agree-costs'))).rejects.toThrow(/"package-not-agreed"/);
    await expect(recordExample(without('close-package'))).rejects.toThrow(/consensus: .*"text-unsettled"/);
  });

  it('tells, once adopted, what became of amendments and packages', async () => {
    const { out } = await clerk.acta('text', 'floods', '--lang', 'en');
    expect(out).toContain('Amendments settled');
    expect(out).toContain('gave way to twice-a-day');
    expect(out).toContain('closed, whole');
  });

  it('shows beside the original what of its translation is stale, and what has changed', async () => {
    const { out } = await clerk.acta(
      ...['text', 'floods', '--translation', 'en', '--lang', 'en'],
      ...['--at', String(await entryOf('AmendmentAccepted', 1))],
    );
    expect(out).toContain('English: 4 up to date, 1 stale paragraph; by the rules it is adopted in it too');
    expect(out.replace(/\s+/g, ' ')).toContain('— STALE: it is of version 12');
    expect(out).toContain('changed: Considerando que una crecida no conoce fronteras {+ni horarios+},');
    const fresh = await clerk.acta('declaration', '--translation', 'en');
    expect(fresh.out).toContain('Español (auténtico)');
    expect(fresh.out).toContain('inglés: 5 al día; las reglas lo adoptan también así');
    expect(fresh.out).not.toContain('CADUCA');
  });

  it('is not adopted while its translation is stale or wanting, and names what is', async () => {
    await expect(recordExample(without('considering-in-english-again'))).rejects.toThrow(
      /consensus: .*"translations-wanting".*en considering \(caduca\)/,
    );
    await expect(recordExample(without('costs-in-english'))).rejects.toThrow(
      /consensus: .*"translations-wanting".*en 2\(b\) \(falta\)/,
    );
  });

  const minutes = async (on: string): Promise<string> => {
    const { out } = await clerk.acta('minutes', 'spring', '--lang', 'en', '--on', on);
    return out.replace(/\s+/g, ' ');
  };

  it('makes the minutes of a meeting of its entries: in preparation, a draft, final', async () => {
    expect(await minutes('2025-05-12')).toContain('IN PREPARATION: not circulated');
    const draft = await minutes('2025-05-22');
    expect(draft).toContain('DRAFT: corrections are taken until 2 June 2025');
    expect(draft).toContain('two-hours, of Lempa: “Dijo "en menos de dos horas", no "en dos horas".”');
    expect(draft).toContain('— to be settled');
    expect(await minutes('2025-06-02T23:59:59.999-06:00')).not.toContain('ended on');
    const final = await minutes('2025-06-03');
    expect(final).toContain('Minutes: Spring plenary Final [illustrative]');
    expect(final).toContain('Attended Lempa and Motagua [illustrative]');
    expect(final).toContain('Absent Usumacinta [illustrative]');
    expect(final).toMatch(
      /1\. How warnings are given today; presented by: Lempa \[illustrative\] \(entry \d+\) Lempa: It gives warning by radio within two hours\./,
    );
    expect(final).toContain('2. Other business [illustrative]');
    expect(final).toContain('Nothing is recorded under this item.');
    expect(final).toContain('— taken up');
    expect(final).toContain(
      'Motagua, on its own responsibility and without a claim of consensus: “Summary of the dialogue” (spring-summary)',
    );
  });

  it('follows up what was asked for: of whom it is owed, and since when it is overdue', async () => {
    const todo = async (on: string): Promise<string> =>
      (await clerk.acta('todo', '--lang', 'en', '--on', on)).out.replace(/\s+/g, ' ');
    expect(await todo('2025-05-19')).toMatch(/Lempa Plenary asked: .* Usumacinta Plenary asked: /);
    expect(await todo('2025-08-31')).not.toMatch(/Lempa Plenary asked|OVERDUE/);
    expect(await todo('2025-09-01')).toMatch(/Usumacinta OVERDUE: Plenary asked: .*— due: August 2025/);
  });

  it.each(['md', 'html', 'akn'])('drops no bracket as %s', async (form) => {
    const { exit, out } = await clerk.acta(
      ...['text', 'floods', '--format', form, '--lang', 'en', '--at', String(await disputed())],
    );
    expect(exit).toBe(0);
    const page = out
      .replaceAll('\\', '')
      .replaceAll(/<[^>]*>/g, '')
      .replaceAll('\u00A0', ' ');
    expect(page).toContain('en un plazo de [doce horas / seis horas].');
    expect(page).toContain('Bracket hours, of Lempa');
    expect(page).toContain('as it stands: “doce horas” — Usumacinta [illustrative] (entry 14)');
    expect(page).toContain('Version 8; open brackets: 2; not adopted');
    expect(page).toContain('[illustrative]');
  });

  it('compares the draft with what was adopted, by paragraph and by word', async () => {
    const { out } = await clerk.acta('text', 'floods', '--diff', '6..11', '--lang', 'en');
    expect(out).toContain('{-doce-}{+ocho+} horas.');
    expect(out).toContain('3 paragraphs are as they were.');
  });
});
