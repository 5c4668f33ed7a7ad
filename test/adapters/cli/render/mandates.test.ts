import { agreed, freely } from '../../../support/acts.js';
import { asked } from '../../../support/asked.js';
import { body } from '../../../support/conference.js';
import { happened, type Told } from '../../../support/spec.js';
import {
  accepted,
  approved,
  created,
  decided,
  drafted,
  on,
  told,
  twoApproved,
} from '../../../domain/mandates/given.js';

const words = { es: 'Estudiar todas las fronteras.' };
/** Entries 16–19: amended on the 15th, by the act amendment (18). */
const amended: readonly Told[] = [
  ...approved,
  ...decided('amendment', 'approved', { asked: { change: 'amend', words } }, on('15')),
  told('MandateAmended', { words, act: 'amendment' }, on('15')),
];
const both = ['borders-2019', 'borders-2020'].map((mandate) => ({ kind: 'mandate', mandate }));
/** Entries 21–24: ended on the 15th, by the act ending (23). */
const ending = (type: Told['type'], change: string, more: Record<string, unknown> = {}): readonly Told[] => [
  ...twoApproved,
  ...decided('ending', 'agreed', { asked: { change, about: both } }, on('15')),
  told(type, { act: 'ending', ...more }, on('15')),
];
const termOf = (until: string): readonly Told[] => [...approved, told('MandateTermSet', { until }, on('14'))];

const all = { kind: 'mandates' } as const;
const one = { kind: 'mandate', id: 'borders-2019' } as const;
/** The line under the mandate's title on the whole page; the short page says the same behind the mandate's id. */
const whyNot = async (told: readonly Told[], when = { on: '2019-12-01' }) => {
  const book = await asked(...told);
  const short = await book.said(all, when);
  const full = await book.said(all, { ...when, full: true });
  const under = (lines: readonly string[]) =>
    lines[lines.findIndex((line) => line.endsWith(' · borders-2019')) + 1];
  const why = [under(full.es), under(full.en)];
  const heading = [short.es, short.en].map((lines) => lines.find((line) => line.includes('--all')));
  expect(heading).toEqual([
    'No están en vigor: 1 (con --all, enteros).',
    'Not in force: 1 (in full with --all).',
  ]);
  const line = [short.es, short.en].map((lines) => lines.find((it) => it.startsWith('borders-2019 — ')));
  expect(line).toEqual(why.map((said) => `borders-2019 — ${said}`));
  return why;
};

describe('a mandate that is not in force says why', () => {
  it('never accepted', async () =>
    expect(await whyNot(drafted)).toEqual([
      'preliminar; ninguna instancia lo ha aceptado ni aprobado (asiento 11).',
      'preliminary; no organ has accepted or approved it (entry 11).',
    ]));

  it('accepted, not approved, in no paragraph', async () =>
    expect(await whyNot(accepted)).toEqual([
      'preliminar; aceptado, no aprobado, por la Reunión Viceministerial (acto acceptance) (asientos 12 y 13).',
      'preliminary; accepted, not approved, by Reunión Viceministerial (act acceptance) (entries 12 and 13).',
    ]));

  it('expired by its term, or because somebody recorded it', async () => {
    expect(await whyNot(termOf('2019-11-30'))).toEqual([
      'vencido: rigió hasta el 30 de noviembre de 2019 (asiento 16).',
      'expired: it ran until 30 November 2019 (entry 16).',
    ]);
    expect(await whyNot([...approved, told('MandateExpired', {}, on('15'))])).toEqual([
      'vencido (asiento 16).',
      'expired (entry 16).',
    ]);
  });

  it('superseded by another', async () =>
    expect(await whyNot(ending('MandateSuperseded', 'supersede', { by: 'borders-2020' }))).toEqual([
      'sustituido por el mandato borders-2020 por el acto ending (asiento 24).',
      'superseded by the mandate borders-2020 by act ending (entry 24).',
    ]));

  it('revoked by an act', async () =>
    expect(await whyNot(ending('MandateRevoked', 'revoke'))).toEqual([
      'revocado por el acto ending (asiento 24).',
      'revoked by act ending (entry 24).',
    ]));

  it('not drafted by then: it is not told of at all', async () => {
    const book = await asked(...drafted);
    expect(await book.answer(all, { on: '2019-11-11' })).toEqual({
      kind: 'mandates',
      inForce: [],
      notInForce: [],
    });
    expect(await book.said(all, { on: '2019-11-11' })).toEqual({
      es: ['El libro no tiene ningún mandato en ese momento.'],
      en: ['The book has no mandate as of then.'],
    });
  });
});

describe('a mandate in force', () => {
  it('is told with its words, its act and how long it runs', async () => {
    const { es, en } = await (await asked(...termOf('2019-12-31'))).said(all, { on: '2019-12-01' });
    expect(es).toEqual([
      'Mandatos en vigor',
      'Mandato · Gestión fronteriza · borders-2019',
      'Texto      Estudiar las fronteras.',
      'Situación  aprobado; rige hasta el 31 de diciembre de 2019 (asientos 14 y 15)',
    ]);
    expect(en.at(-1)).toBe('Status  approved; runs until 31 December 2019 (entries 14 and 15)');
  });

  it('amended, has its new words, and shows those it had', async () => {
    const book = await asked(...amended);
    expect(await book.answer(all)).toMatchObject({
      inForce: [{ status: 'amended', words: { es: 'Estudiar todas las fronteras.' } }],
      notInForce: [],
    });
    expect((await book.said(all)).es).toContain('Situación  aprobado, con enmiendas (asientos 14, 18 y 19)');
    expect((await book.said(all)).en).toContain('Status  approved, as amended (entries 14, 18 and 19)');
    const { es, en } = await book.said(one);
    expect(es).toEqual(
      expect.arrayContaining([
        'Situación      en vigor: enmendado (asiento 19).',
        'Textos anteriores',
        'Estudiar las fronteras. (asiento 11)',
        'Enmendado   el 15 de noviembre de 2019 por el acto amendment (asiento 19)',
        'Efecto: aprobado el mandato «Mandato» (asiento 15).',
        'Efecto: enmendado el mandato «Mandato» (asiento 19).',
      ]),
    );
    expect(en).toEqual(
      expect.arrayContaining([
        'Status          in force: amended (entry 19).',
        'Earlier texts',
        'Effect: the mandate “Mandato” approved (entry 15).',
        'Effect: the mandate “Mandato” amended (entry 19).',
      ]),
    );
    expect(es.join()).not.toContain('Qué falta');
  });

  it('as of an earlier day is what it was then', async () => {
    const book = await asked(...amended);
    expect(await book.answer(one, { on: '2019-11-14' })).toMatchObject({
      status: 'approved',
      earlierWords: [],
    });
    const then = await book.answer(one, { on: '2019-11-13' });
    expect(then).toMatchObject({ status: 'preliminary', history: [{ step: 'preliminary', entry: 11 }] });
    expect(then.acts).toEqual([]);
  });
});

describe('what a preliminary mandate still needs to be approved', () => {
  const needs = async (...book: readonly Told[]) => {
    const { es, en } = await (await asked(...book)).said(one);
    const after = (lines: readonly string[], heading: string) =>
      lines.slice(lines.indexOf(heading) + 1).filter((line) => line.startsWith('- '));
    return [after(es, 'Qué falta para su aprobación'), after(en, 'What its approval still needs')];
  };
  const strictly: readonly Told[] = [...body, ...drafted.slice(freely.length)];
  const dissolved = happened('OrganDissolved', { organ: 'vm' }, on('15'));

  it('an act, of an organ that decides', async () =>
    expect(await needs(...drafted)).toEqual([
      ['- Un acto de la Reunión Viceministerial que lo apruebe.'],
      ['- An act of Reunión Viceministerial that approves it.'],
    ]));

  it('of any of them, where there are several', async () => {
    const congress = { organ: 'congress', names: { es: 'Congreso' }, rank: 'decides', plenary: false };
    const [es] = await needs(...drafted, happened('OrganEstablished', congress, on('13')));
    expect(es).toEqual(['- Un acto de la Reunión Viceministerial o el Congreso que lo apruebe.']);
  });

  it('and a proposal on which consensus was declared, where the rules say so', async () => {
    expect(await needs(...strictly)).toEqual([
      [
        '- Un acto de la Reunión Viceministerial que lo apruebe.',
        '- Ese acto exige una propuesta sobre la que se haya declarado el consenso. No hay ninguna que trate de él.',
      ],
      [
        '- An act of Reunión Viceministerial that approves it.',
        '- That act needs a proposal on which consensus has been declared. There is none about it.',
      ],
    ]);
    const proposed = happened(
      'ProposalSubmitted',
      {
        proposal: 'p1',
        organ: 'vm',
        kind: 'mandate',
        title: { es: 'Aprobarlo' },
        about: [{ kind: 'mandate', mandate: 'borders-2019' }],
        by: ['CR'],
      },
      on('14'),
    );
    const [es] = await needs(...strictly, proposed);
    expect(es?.[1]).toMatch(/consenso\. Tratan de él: «Aprobarlo» \(p1\), abierta \(asiento 11\)\.$/);
  });

  it('nothing can approve it where no organ decides', async () =>
    expect(await needs(...drafted, dissolved)).toEqual([
      ['- Ninguna instancia puede aprobarlo: ninguna decide.'],
      ['- No organ can approve it: none decides.'],
    ]));
});

describe('the work of its group', () => {
  const plan = (due: unknown, way: string): Told =>
    happened('WorkPlanRequested', { group: 'borders', due, approval: 'vm', way }, on('14'));
  const march = { kind: 'dated', phrase: 'marzo', edtf: '2020-03', reading: 'window', confirmed: true };
  const undated = { kind: 'undated', reason: 'not-stated', confirmed: false };
  const planApproved: readonly Told[] = [
    ...created,
    happened('MandateDrafted', drafted.at(-1)?.data, on('12')),
    plan(undated, 'virtual'),
    plan(march, 'meeting'),
    happened('WorkPlanDelivered', { group: 'borders' }, on('15')),
    ...agreed('plan', 'approved', { kind: 'group', group: 'borders' }, on('15')),
    happened('WorkPlanApproved', { group: 'borders', act: 'plan' }, on('15')),
    happened('GroupRoleAssigned', { group: 'borders', party: 'CR', role: 'coordinator' }, on('15')),
    happened('GroupRoleAssigned', { group: 'borders', party: 'MX', role: 'co-lead' }, on('15')),
  ];

  it('is asked for, delivered and approved', async () => {
    const { es, en } = await (await asked(...planApproved)).said(one);
    expect(es.slice(es.indexOf('Planes de trabajo') + 1)).toEqual([
      'Solicitado, sin fecha: la fuente no la indica; lo ha de aprobar la Reunión Viceministerial por vía virtual (asiento 12); entregado (asiento 14); aprobado (asiento 18).',
      'Solicitado para: marzo de 2020; lo ha de aprobar la Reunión Viceministerial en reunión (asiento 13); aún no entregado; no aprobado.',
    ]);
    expect(en.slice(en.indexOf('Work plans') + 1)).toEqual([
      'Requested, no date: the source states none; to be approved by Reunión Viceministerial virtually (entry 12); delivered (entry 14); approved (entry 18).',
      'Requested for: March 2020; to be approved by Reunión Viceministerial at a meeting (entry 13); not delivered yet; not approved.',
    ]);
  });

  it('is led by those who hold a role in it', async () => {
    const { es, en } = await (await asked(...planApproved)).said(one);
    expect(es).toEqual(
      expect.arrayContaining([
        'Coordina       Costa Rica (asiento 19)',
        'Codirige       México (asiento 20)',
      ]),
    );
    expect(en).toEqual(
      expect.arrayContaining(['Coordinates     Costa Rica (entry 19)', 'Co-leads        México (entry 20)']),
    );
  });
});
