import { asked } from '../../../support/asked.js';
import { body, rules } from '../../../support/conference.js';
import { happened, type Told } from '../../../support/spec.js';

const members = { kind: 'members' } as const;
const then = (type: Told['type'], data: unknown, occurredAt = '2019-11-14'): Told =>
  happened(type, data, { occurredAt });

const said = async (told: readonly Told[], on = '2019-12-01') => (await asked(...told)).said(members, { on });
const line = async (label: string, told: readonly Told[], on?: string) => {
  const { es, en } = await said(told, on);
  const at = (lines: readonly string[]) => lines.find((it) => it.startsWith(`${label} `));
  return [at(es), at(en)];
};
const founded = (more: Record<string, unknown>): readonly Told[] =>
  body.map((told) =>
    told.type === 'BodyConstituted'
      ? { ...told, data: { ...Object(told.data), rules: { ...rules, ...more } } }
      : told,
  );
const KNOWN = '[fuente externa: a public list]';

describe('the members', () => {
  it('are counted; those suspended or withdrawn are told so, and are not', async () => {
    const { es, en } = await said([
      ...body,
      then('MemberSuspended', { member: 'HN', reason: 'cuotas' }),
      then('MemberWithdrew', { member: 'MX' }),
    ]);
    expect(es.slice(0, 5)).toEqual([
      'Miembros (2)',
      `CR  Costa Rica ${KNOWN} (asiento 2)`,
      `GT  Guatemala ${KNOWN} (asiento 3)`,
      'HN  Honduras, suspendido (asiento 9)',
      'MX  México, se retiró (asiento 10)',
    ]);
    expect(en.slice(3, 5)).toEqual(['HN  Honduras, suspended (entry 9)', 'MX  México, withdrew (entry 10)']);
  });

  it('are those of the day asked of', async () => {
    const book = await asked(
      ...body,
      then('MemberAdmitted', { member: 'PA', names: { es: 'Panamá' } }, '2019-11-20'),
    );
    const codes = async (on: string) =>
      (await book.answer(members, { on })).members.map(({ member }) => member);
    expect(await codes('2019-11-19')).toEqual(['CR', 'GT', 'HN', 'MX']);
    expect(await codes('2019-11-20')).toEqual(['CR', 'GT', 'HN', 'MX', 'PA']);
  });
});

describe('the observers', () => {
  const granted = (permission: string) => then('PermissionGranted', { observer: 'OIM', permission });

  it('may do what they were granted, each by an entry of its own', async () =>
    expect(
      await line('OIM', [
        ...body,
        granted('speak'),
        granted('attend-open-sessions'),
        then('PermissionRevoked', { observer: 'OIM', permission: 'speak' }, '2019-11-15'),
        granted('submit-documents'),
      ]),
    ).toEqual([
      `OIM  OIM (organismo) ${KNOWN} (asiento 6); asiste a sesiones abiertas (asiento 10); presenta documentos (asiento 12)`,
      'OIM  OIM (organization) [external source: a public list] (entry 6); attends open sessions (entry 10); submits documents (entry 12)',
    ]));

  it('are not told of once they have withdrawn', async () =>
    expect(await line('OIM', [...body, then('ObserverWithdrew', { observer: 'OIM' })])).toEqual([
      undefined,
      undefined,
    ]));
});

describe('the organs', () => {
  it('decide or recommend, and are not told of once dissolved', async () => {
    expect(await line('vm', body)).toEqual([
      `vm    Reunión Viceministerial: decide ${KNOWN} (asiento 7)`,
      'vm    Reunión Viceministerial: decides [external source: a public list] (entry 7)',
    ]);
    expect(await line('grcm', [...body, then('OrganDissolved', { organ: 'grcm' })])).toEqual([
      undefined,
      undefined,
    ]);
  });
});

describe('the Secretariat', () => {
  const renamed = then('SecretariatRenamed', {
    secretariat: 'ST',
    names: { es: 'Secretaría Ejecutiva' },
    validFrom: '2019-11-20',
  });
  const told = async (on: string) => {
    const { es } = await said([...body, renamed], on);
    return es.slice(es.indexOf('Secretaría') + 1, es.indexOf('Normas'));
  };

  it('goes by the name of the day asked of, known by the entry that gave it', async () => {
    expect(await told('2019-11-19')).toEqual([
      `ST       Secretaría Técnica ${KNOWN} (asiento 1)`,
      'Después  Secretaría Ejecutiva (asiento 9)',
    ]);
    expect(await told('2019-11-20')).toEqual([
      'ST     Secretaría Ejecutiva (asiento 9)',
      `Antes  Secretaría Técnica ${KNOWN} (asiento 1)`,
    ]);
  });

  it('is not told of in a body without one', async () => {
    const { es } = await said(
      body
        .filter(({ type }) => type !== 'SecretariatEstablished')
        .map((it) => ({ ...it, stamp: { ...it.stamp, recordedBy: 'CR' } })),
    );
    expect(es).not.toContain('Secretaría');
  });
});

describe('the rules', () => {
  const rulesOf = async (told: readonly Told[]) => {
    const { es, en } = await said(told);
    const after = (lines: readonly string[], heading: string) => lines.slice(lines.indexOf(heading) + 1);
    return { es: after(es, 'Normas'), en: after(en, 'Rules') };
  };

  it('are told in sentences', async () =>
    expect(await rulesOf(founded({}))).toMatchObject({
      es: [
        `Versión 1 de las normas ${KNOWN} (asiento 0)`,
        '- Hay consenso posible mientras ningún miembro mantenga una objeción.',
        '- No se exige cuórum.',
        '- Quien aspire a la presidencia lo anuncia al menos 12 meses antes de asumirla.',
        '- Exige consenso aprobar, aceptar, acordar y designar.',
      ],
      en: [
        'Version 1 of the rules [external source: a public list] (entry 0)',
        '- Consensus is possible while no member maintains an objection.',
        '- No quorum is asked for.',
        '- A candidate for the presidency announces itself at least 12 months before taking office.',
        '- Consensus is needed to approve, accept, agree and designate.',
      ],
    }));

  it('of a later version are known by the entry that adopted them', async () => {
    const adopted = then('RulesAdopted', {
      version: 2,
      rules: {
        ...rules,
        consensus: 'sustained-opposition',
        quorum: { required: true, members: 5 },
        candidacyNoticeMonths: 1,
        verbsByConsensus: [],
      },
    });
    expect(await rulesOf([...founded({}), adopted])).toMatchObject({
      es: [
        'Versión 2 de las normas [fuente externa: a public page] (asiento 9)',
        '- Una objeción impide el consenso hasta que se responda, y después solo si el miembro la mantiene.',
        '- Cuórum: 5 miembros presentes.',
        '- Quien aspire a la presidencia lo anuncia al menos un mes antes de asumirla.',
        '- Ningún acto exige consenso.',
      ],
      en: [
        'Version 2 of the rules [external source: a public page] (entry 9)',
        '- An objection bars consensus until it is answered, and then only if its member sustains it.',
        '- Quorum: 5 members present.',
        '- A candidate for the presidency announces itself at least one month before taking office.',
        '- No act needs consensus.',
      ],
    });
  });

  it('ask no notice of a candidate where there is none to give', async () =>
    expect((await rulesOf(founded({ candidacyNoticeMonths: 0 }))).es[3]).toBe(
      '- Una candidatura a la presidencia se anuncia sin antelación fija.',
    ));
});

it('before the body is constituted, the book says so', async () =>
  expect(await said(body, '2016-12-31')).toEqual({
    es: ['El organismo aún no está constituido.'],
    en: ['The body is not constituted yet.'],
  }));
