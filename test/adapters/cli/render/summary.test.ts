import { agreed, freely } from '../../../support/acts.js';
import { asked } from '../../../support/asked.js';
import { body, presided } from '../../../support/conference.js';
import { happened, type Told } from '../../../support/spec.js';

const summary = { kind: 'summary' } as const;
const on = { occurredAt: '2019-11-14' };

const activity = (id: string): Told =>
  happened('ActivityProposed', {
    activity: id,
    title: { es: id },
    supporters: [],
    technicalSupport: [],
    date: { kind: 'undated', reason: 'not-stated', confirmed: false },
  });

describe('the summary', () => {
  it('of a body that has done nothing yet', async () =>
    expect(await (await asked(...body)).said(summary)).toEqual({
      es: [
        'Textos adoptados',
        'Ninguno.',
        'El libro no tiene ningún mandato en ese momento.',
        'Presidencia',
        'Nadie preside.',
        '9 asientos: 9 de fuente externa.',
      ],
      en: [
        'Adopted texts',
        'None.',
        'The book has no mandate as of then.',
        'Presidency',
        'Nobody presides.',
        '9 entries: 9 from an external source.',
      ],
    }));

  it('of one entry counts it in the singular', async () => {
    const [constituted] = body;
    const invented = { ...constituted!, stamp: { occurredAt: '2017', basis: { kind: 'illustrative' } } };
    expect((await (await asked(invented)).said(summary)).es.at(-1)).toBe(
      '1 asiento: 1 ilustrativo (inventado para el ejemplo).',
    );
  });

  it('counts how the entries are known, each way in words of its own', async () => {
    const known = (member: string, basis: unknown) =>
      happened('MemberAdmitted', { member, names: { es: member } }, { basis });
    const inferred = { kind: 'inferred', reason: 'consta' };
    const book = await asked(
      ...body,
      known('PA', { kind: 'witnessed' }),
      known('SV', inferred),
      known('US', inferred),
      known('CA', { kind: 'illustrative' }),
    );
    const { es, en } = await book.said(summary);
    expect(es.at(-1)).toBe(
      '13 asientos: 1 presenciado, 9 de fuente externa, 2 inferidos y 1 ilustrativo (inventado para el ejemplo).',
    );
    expect(en.at(-1)).toBe(
      '13 entries: 1 witnessed, 9 from an external source, 2 inferred and 1 illustrative (made up for the example).',
    );
  });

  it('names the texts that are adopted, with the act and its entries; no draft', async () => {
    const text = (id: string) =>
      happened('TextDrafted', {
        text: id,
        kind: 'plan',
        organ: 'vm',
        title: { es: id },
        language: 'es',
        keptAt: 'x',
      });
    const book = await asked(
      ...freely,
      text('Plan'),
      text('Borrador'),
      ...agreed('yes', 'approved', { kind: 'text', text: 'Plan' }, on),
      happened('TextAdopted', { text: 'Plan', act: 'yes' }, on),
    );
    const { es, en } = await book.said(summary);
    expect(es.slice(0, 2)).toEqual([
      'Textos adoptados',
      'Plan (Plan): acto yes de la Reunión Viceministerial («aprobó») (asientos 14 y 15)',
    ]);
    expect(en[1]).toBe('Plan (Plan): act yes of Reunión Viceministerial (“approved”) (entries 14 and 15)');
    expect(es.join()).not.toContain('Borrador');
  });

  it('names who presides, and the next five of the calendar', async () => {
    const book = await asked(...presided, ...[1, 2, 3, 4, 5].map((n) => activity(`a${n}`)));
    const { es } = await book.said(summary);
    expect(es).toContain(
      'Guatemala, período 2019: en el cargo desde 2019, según consta fuera de los actos de este libro.',
    );
    expect(es.filter((line) => line.includes(' · a'))).toHaveLength(5);
    expect(es.join()).not.toContain('acta calendar');
    const more = await (
      await asked(...presided, ...[1, 2, 3, 4, 5, 6, 7].map((n) => activity(`a${n}`)))
    ).said(summary);
    expect(more.es.filter((line) => line.includes(' · a'))).toHaveLength(5);
    expect(more.es).toContain('… y 2 más: acta calendar');
    expect(more.en).toContain('… and 2 more: acta calendar');
  });
});
