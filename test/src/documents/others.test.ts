import { agreed, freely } from '../../support/acts.js';
import { happened } from '../../support/spec.js';
import { adopted, documentFrom, linesOf } from './given.js';
import { documentOf } from '../../../src/documents/of.js';
import { asked } from '../../support/asked.js';
import { runsOf } from '../../../src/documents/hand.js';

const day = { occurredAt: '2019-11-12' };
const activity = (id: string, date: Record<string, unknown>) =>
  happened(
    'ActivityProposed',
    { activity: id, title: { es: `Taller ${id}` }, supporters: [], technicalSupport: [], date },
    day,
  );
const planned = [
  ...freely,
  activity('a', {
    kind: 'dated',
    phrase: '5 de mayo de 2030',
    edtf: '2030-05-05',
    reading: 'extent',
    confirmed: true,
  }),
  activity('b', { kind: 'undated', reason: 'to-be-defined', confirmed: false }),
];
const mandated = [
  ...freely,
  happened('GroupCreated', { group: 'g', kind: 'working-group', names: { es: 'Grupo de Protección' } }, day),
  happened(
    'MandateDrafted',
    { mandate: 'm', group: 'g', title: { es: 'Protección' }, words: { es: 'Proteger.' }, proposedBy: 'vm' },
    day,
  ),
];

describe('the document of the decisions', () => {
  it('has an act under its organ, and beneath it the consensus it rests on', async () => {
    const lines = linesOf(await documentFrom(adopted, { kind: 'decisions' }));
    expect(lines.slice(0, 3)).toEqual([
      'Decisiones',
      'Reunión Viceministerial',
      'La Reunión Viceministerial aprobó: «Así se hizo.» (acto in-o) (asiento 17)',
    ]);
    expect(lines).toContain(
      'Propuesta p-in-o: consenso sobre la versión 1, declarado por Guatemala (asiento 16).',
    );
  });

  it('says that there is none', async () => {
    expect(linesOf(await documentFrom(freely, { kind: 'decisions' }, { lang: 'en' }))).toContain(
      'The book has no acts as of then.',
    );
  });
});

describe('the document of the calendar', () => {
  it('parts the dated from those without a date, and invents none', async () => {
    const lines = linesOf(await documentFrom(planned, { kind: 'calendar' }));
    expect(lines.slice(0, 7)).toEqual([
      'Calendario de actividades',
      'Con fecha',
      'Fecha | Actividad | Lugar y circunstancias',
      '5 de mayo de 2030 | Taller a (asiento 10) | Sin lugar indicado. Propuesta, no aprobada',
      'Sin fecha',
      'Fecha | Actividad | Lugar y circunstancias',
      'Sin fecha: por definir | Taller b (asiento 11) | Sin lugar indicado. Propuesta, no aprobada',
    ]);
  });

  it('says that there is none', async () => {
    expect(linesOf(await documentFrom(freely, { kind: 'calendar' }))).toContain(
      'El calendario no tiene actividades en ese momento.',
    );
  });
});

describe('the document of what is in force', () => {
  it('names what is preliminary among what is not in force, and says why', async () => {
    const lines = linesOf(await documentFrom(mandated, { kind: 'summary' }));
    expect(lines).toContain('Mandatos en vigor');
    expect(lines).toContain('Protección · Grupo de Protección · m');
    expect(lines).toContain(
      'No está en vigor: preliminar; ninguna instancia lo ha aceptado ni aprobado (asiento 11).',
    );
    expect(lines[lines.indexOf('Textos adoptados') + 1]).toBe('Ninguno.');
    expect(lines.some((line) => line.startsWith('Guatemala, período 2017: en el cargo'))).toBe(true);
  });

  it('tells adopted texts, mandates in force until when, and what comes next', async () => {
    const approved = [
      ...adopted,
      ...mandated.slice(freely.length),
      ...agreed('m-approved', 'approved', { kind: 'mandate', mandate: 'm' }, { occurredAt: '2019-11-14' }),
      happened('MandateApproved', { mandate: 'm', act: 'm-approved' }, { occurredAt: '2019-11-14' }),
      happened('MandateTermSet', { mandate: 'm', until: '2040' }, { occurredAt: '2019-11-14' }),
      ...planned.slice(freely.length),
    ];
    const lines = linesOf(await documentFrom(approved, { kind: 'summary' }, { lang: 'en' }));
    expect(lines).toContain('Declaration (declaration)');
    expect(lines.find((line) => line.startsWith('approved; runs until 2040'))).toContain(
      '(entries 23 and 24)',
    );
    expect(lines).toContain('What comes next on the calendar');
    expect(lines).toContain('Planned, without a date');
  });
});

describe('documents', () => {
  it('are not made of other answers', async () => {
    const answered = await (await asked(...freely)).answered({ kind: 'members' });
    expect(documentOf(answered, 'es')).toBeUndefined();
  });

  it.each([
    ['a\uFDD0b\uFDDFc', ['words', 'reference', 'words']],
    ['\uFDD1[x]\uFDDF\uFDD21\uFDDF', ['mark', 'note']],
    ['\uFDD3a\uFDDF', ['strong']],
    ['', []],
  ])('%j in runs', (said, kinds) => {
    expect(runsOf(said).map(({ kind }) => kind)).toEqual(kinds);
  });
});
