import { acted } from '../../support/acts.js';
import { meeting } from '../../support/conference.js';
import { happened, type Told } from '../../support/spec.js';
import { documentFrom, linesOf } from './given.js';

const its = { meeting: 'xxiv' };
const on = (occurredAt: string, recordedBy = 'ST') => ({ occurredAt, recordedBy });
const MINUTES = { kind: 'minutes', id: 'xxiv' } as const;

const item = (id: string, title: string): Told =>
  happened(
    'AgendaItemAdded',
    { ...its, item: id, title: { es: title }, presenters: ['GT'], documents: [] },
    on('2019-11-13'),
  );

/** Entries 16–21: two items, something said and done, and the meeting closed. */
const held: readonly Told[] = [
  ...meeting,
  item('budget', 'Presupuesto'),
  item('other', 'Otros asuntos'),
  happened(
    'InterventionNoted',
    { ...its, item: 'budget', party: 'MX', summary: { es: 'Pidió las cifras.' } },
    on('2019-11-13'),
  ),
  acted('thanks', 'thanked', { kind: 'party', party: 'OIM' }, { meeting: 'xxiv', occurredAt: '2019-11-14' }),
  happened(
    'StatementFiled',
    {
      statement: 's1',
      kind: 'reservation',
      on: { kind: 'act', act: 'thanks' },
      member: 'MX',
      words: 'Sin  compromiso\nde fondos.',
      language: 'es',
    },
    on('2019-11-14', 'MX'),
  ),
  happened('MeetingClosed', { ...its, by: 'GT', function: 'direction' }, on('2019-11-14')),
];
const circulated = happened('MinutesCirculated', { ...its, until: '2019-11-30' }, on('2019-11-20'));
const corrected: readonly Told[] = [
  happened(
    'MinutesCorrectionAsked',
    { ...its, correction: 'c1', by: 'MX', words: 'Pidió las cifras de 2018.' },
    on('2019-11-21', 'MX'),
  ),
  happened(
    'MinutesCorrectionSettled',
    { ...its, correction: 'c1', outcome: { kind: 'not-taken', reason: 'No consta el año.' } },
    on('2019-11-22'),
  ),
];
const final = happened('MinutesFinalized', its, on('2019-12-01'));

describe('the document of the minutes of a meeting', () => {
  it('goes through its agenda, and says where nothing is recorded', async () => {
    const document = await documentFrom(held, MINUTES);
    expect(document).toMatchObject({
      subject: 'minutes',
      name: 'minutes-xxiv',
      standing: 'draft',
      issuers: ['Conferencia Regional sobre Migración', 'Reunión Viceministerial'],
    });
    const lines = linesOf(document);
    const from = (said: string): number => lines.findIndex((line) => line.startsWith(said));
    expect(lines[0]).toBe('Acta: XXIV Reunión Viceministerial');
    expect(lines[1]).toBe('EN PREPARACIÓN: no se ha circulado');
    expect(lines[from('1. Presupuesto; presenta: Guatemala') + 1]).toBe(
      'México: Pidió las cifras. (asiento 18)',
    );
    expect(lines[from('2. Otros asuntos') + 1]).toBe('No consta nada bajo este punto.');
    expect(from('Asistieron: ')).toBeLessThan(from('1. Presupuesto'));
  });

  it('has what members kept beside an act with the act, their words to the byte', async () => {
    const { blocks } = await documentFrom(held, MINUTES);
    const act = blocks.find((block) => block.kind === 'item' && block.beneath.length > 0);
    const [statement] = act?.kind === 'item' ? act.beneath.slice(-1) : [];
    expect(statement).toContainEqual({
      kind: 'verbatim',
      text: 'Sin  compromiso\nde fondos.',
      language: 'es',
    });
  });

  it('is a draft that says so on every page until it is final, and tells what was asked to be corrected', async () => {
    expect((await documentFrom(held, MINUTES)).running).toBe('ACTA EN PREPARACIÓN · no se ha circulado');
    const draft = await documentFrom([...held, circulated, ...corrected], MINUTES, { lang: 'en' });
    expect(draft).toMatchObject({ standing: 'draft', running: 'DRAFT MINUTES · not final' });
    expect(linesOf(draft)).toContain(
      'C1, of México: “Pidió las cifras de 2018.” (entry 23) — not taken up: “No consta el año.” (entry 24)',
    );
    const last = await documentFrom([...held, circulated, ...corrected, final], MINUTES);
    expect(last).toMatchObject({ standing: 'as-of', running: undefined });
    expect(linesOf(last)[1]).toBe('Definitiva (asiento 25)');
  });
});

describe('a chair’s summary', () => {
  const summary: readonly Told[] = [
    ...held,
    happened(
      'TextDrafted',
      { text: 'sum', kind: 'other', organ: 'vm', title: { es: 'Resumen' }, language: 'es' },
      on('2019-11-14'),
    ),
    happened(
      'ParagraphAdded',
      { text: 'sum', paragraph: 'a', part: 'operative', words: 'Se habló mucho.' },
      on('2019-11-14'),
    ),
    happened(
      'ChairSummaryIssued',
      { text: 'sum', ...its, by: 'GT', function: 'direction' },
      on('2019-11-14', 'GT'),
    ),
  ];

  it('is named in the minutes, and claims no consensus wherever it is read', async () => {
    const minutes = linesOf(await documentFrom(summary, MINUTES, { lang: 'en' }));
    expect(minutes.at(minutes.indexOf("Chair's summary") + 1)).toContain('without a claim of consensus');
    const own = await documentFrom(summary, { kind: 'declaration', id: 'sum' }, { lang: 'en' });
    expect(own).toMatchObject({
      standing: 'as-of',
      running: "CHAIR'S SUMMARY · without a claim of consensus",
    });
    expect(linesOf(own)[1]).toMatch(/^CHAIR'S SUMMARY\. By Guatemala, on its own responsibility/);
    expect((await documentFrom(summary, { kind: 'declaration', id: 'sum' })).running).toBe(
      'RESUMEN DE LA PRESIDENCIA · sin pretensión de consenso',
    );
  });
});

describe('the dossier as a document', () => {
  it('has a heading for each part, whether or not there is anything under it', async () => {
    const lines = linesOf(await documentFrom(held, { kind: 'dossier' }));
    expect(lines[0]).toBe('Expediente de traspaso');
    expect(lines[lines.indexOf('En silencio') + 1]).toBe('Nada.');
    expect(lines[lines.indexOf('Por hacer') + 1]).toContain('acta de la XXIV Reunión Viceministerial');
    expect((await documentFrom(held, { kind: 'dossier' }, { lang: 'en' })).title).toBe('Handover dossier');
  });

  it('names the presidency that it is for, where the book knows it', async () => {
    const next = happened(
      'DesignationEstablished',
      { member: 'CR', term: '2020' },
      { ...on('2019-11-14'), basis: { kind: 'external', name: 'a public list' } },
    );
    const [, status] = linesOf(await documentFrom([...held, next], { kind: 'dossier' }));
    expect(status).toBe('Para la presidencia entrante: Costa Rica, período 2020');
  });
});
