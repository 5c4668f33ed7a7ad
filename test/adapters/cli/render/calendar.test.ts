import { asked } from '../../../support/asked.js';
import { agreed, freely } from '../../../support/acts.js';
import { happened, type Told } from '../../../support/spec.js';

const calendar = { kind: 'calendar' } as const;
const on = (day: string) => ({ occurredAt: `2019-11-${day}` });

const march = {
  kind: 'dated',
  phrase: 'en marzo de 2020',
  edtf: '2020-03',
  reading: 'window',
  confirmed: true,
};
const undated = { kind: 'undated', reason: 'to-be-defined', confirmed: false };
const workshop = {
  activity: 'workshop',
  title: { es: 'Taller' },
  supporters: [],
  technicalSupport: [],
  date: undated,
};
const proposed = (more: Record<string, unknown> = {}): Told =>
  happened('ActivityProposed', { ...workshop, ...more }, on('12'));
const then = (type: Told['type'], data: Record<string, unknown>): Told =>
  happened(type, { activity: 'workshop', ...data }, on('15'));

/** Entries 10–14: proposed, and approved by consensus (11–12), in the act before it (13). */
const approved = (more: Record<string, unknown> = {}): readonly Told[] => [
  ...freely,
  proposed(more),
  ...agreed('yes', 'approved', { kind: 'activity', activity: 'workshop' }, on('14')),
  happened('ActivityApproved', { activity: 'workshop', act: 'yes' }, on('14')),
];

const said = async (...told: readonly Told[]) => (await asked(...told)).said(calendar);

describe('an activity of the calendar', () => {
  it('proposed and not approved is told so; a calendar of such names no act', async () => {
    expect(await said(...freely, proposed({ date: march }))).toEqual({
      es: [
        'Con fecha',
        '·  Marzo de 2020 · Taller (asiento 10)',
        'sin lugar indicado',
        'la fuente dice: «en marzo de 2020»',
        'propuesta, no aprobada',
      ],
      en: [
        'Dated',
        '·  March 2020 · Taller (entry 10)',
        'no place stated',
        'the source says: “en marzo de 2020”',
        'proposed, not approved',
      ],
    });
  });

  it('approved names its act once for all', async () => {
    const { es, en } = await said(...approved(), proposed({ activity: 'forum', title: { es: 'Foro' } }));
    expect(es[0]).toBe(
      '1 de 2 actividades aprobadas: acto yes de la Reunión Viceministerial («aprobó») (asiento 13).',
    );
    expect(en[0]).toBe(
      '1 of 2 activities approved: act yes of Reunión Viceministerial (“approved”) (entry 13).',
    );
    expect(es).not.toContain('Con fecha');
  });

  it('without a date says why, in the words of the source where these say more', async () => {
    const date = { ...undated, phrase: 'por definir' };
    const { es, en } = await said(...freely, proposed({ date }));
    expect(es[1]).toBe('·  Sin fecha: por definir · Taller (asiento 10)');
    expect(es.join()).not.toContain('la fuente dice');
    expect(en).toContain('the source says: “por definir”');
  });

  it('has its host, its place, its supporters and the organ whose meeting it is', async () => {
    const { es, en } = await said(
      ...freely,
      proposed({
        label: 'a',
        host: 'CR',
        place: { es: 'San José' },
        supporters: ['OIM'],
        technicalSupport: ['CICR', 'UNODC'],
        meetingOf: 'vm',
      }),
    );
    expect(es[2]).toBe(
      'Costa Rica · San José · es reunión de: Reunión Viceministerial · con apoyo de OIM · apoyo técnico de CICR y UNODC',
    );
    expect(en[2]).toBe(
      'Costa Rica · San José · is a meeting of: Reunión Viceministerial · supported by OIM · technical support of CICR and UNODC',
    );
  });

  it('names its host once, where the place says it', async () => {
    const { es } = await said(
      ...freely,
      proposed({ host: 'CR', place: { es: 'Costa Rica, por confirmar' } }),
    );
    expect(es[2]).toBe('Costa Rica, por confirmar');
  });

  it('keeps why it changed, and the entry of its date', async () => {
    const changed = then('ActivityChanged', { date: march, reason: 'Se fijó el mes' });
    const confirmed = then('ActivityConfirmed', {
      date: { ...march, edtf: '2020-03-10', phrase: 'el 10 de marzo de 2020' },
    });
    const { es, en } = await said(...approved(), changed, confirmed);
    expect(es).toEqual(
      expect.arrayContaining([
        '·  10 de marzo de 2020 · Taller (asientos 10, 14 y 16)',
        'cambió: Se fijó el mes (asiento 15)',
      ]),
    );
    expect(en).toContain('changed: Se fijó el mes (entry 15)');
  });

  it.each([
    ['ActivityHeld', { date: march }, 'celebrada', 'held'],
    ['ActivityCancelled', { reason: 'Sin fondos' }, 'cancelada: Sin fondos', 'cancelled: Sin fondos'],
  ] as const)('%s is told, and no longer comes next', async (type, data, es, en) => {
    const book = await asked(...approved(), then(type, data));
    const lines = await book.said(calendar);
    expect([lines.es.at(-1), lines.en.at(-1)]).toEqual([es, en]);
    expect((await book.answer({ kind: 'summary' }, { on: '2019-12-01' })).upcoming).toEqual([]);
  });
});

it('a calendar with nothing on it says so', async () =>
  expect(await said(...freely)).toEqual({
    es: ['El calendario no tiene actividades en ese momento.'],
    en: ['The calendar has no activities as of then.'],
  }));

it('what comes next is what is not certainly past; what has no date never is', async () => {
  const book = await asked(
    ...freely,
    proposed({ activity: 'forum', title: { es: 'Foro' }, date: march }),
    proposed(),
  );
  const next = async (day: string) =>
    (await book.answer({ kind: 'summary' }, { on: day })).upcoming.map(({ activity }) => activity);
  expect(await next('2020-03-31')).toEqual(['forum', 'workshop']);
  expect(await next('2020-04-01')).toEqual(['workshop']);
});
