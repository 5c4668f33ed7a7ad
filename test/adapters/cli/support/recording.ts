import { CONSTITUTE, DEFAULTS, BEGINNING, SECRETARIAT, chunks, member, type Desk } from './desk.js';

/** A clerk's desk for one spec, and how to leave it. */
export interface OpenDesk {
  readonly clerk: Desk;
  readonly leave: () => Promise<void>;
}

const commands = (yaml: string): string => `${DEFAULTS}commands:\n${yaml}`;
const FIRST = ['BodyConstituted', 'SecretariatEstablished'];
const MEMBERS = ['MemberAdmitted', 'MemberAdmitted', 'MemberAdmitted'];

/** CR, a suspension of the unknown CRI on line 8, and PA. */
const STUMBLES = commands(
  `${member('HN', 'Honduras')}  - { id: sin-pago, type: SuspendMember, data: { member: CRI, reason: no paga } }\n${member('PA', 'Panamá')}`,
);

/** What `acta record` does, wherever the books are kept. */
export const specifyRecording = (open: () => Promise<OpenDesk>): void => {
  let clerk: Desk;
  let leave: OpenDesk['leave'];
  beforeEach(async () => {
    ({ clerk, leave } = await open());
  });
  afterEach(() => leave());

  const begun = async (): Promise<void> => {
    clerk.file('beginning.yaml', BEGINNING);
    expect(await clerk.acta('record', 'beginning.yaml', '--quiet')).toEqual({ exit: 0, out: '', err: '' });
  };

  describe('acta record', () => {
    it('records every command of a file and says which entries they are', async () => {
      clerk.file('beginning.yaml', BEGINNING);
      const { exit, out, err } = await clerk.acta('record', 'beginning.yaml');
      expect(out).toBe(`asiento   0  BodyConstituted           constituir (beginning.yaml:7)
asiento   1  SecretariatEstablished    secretaria (beginning.yaml:22)
asiento   2  MemberAdmitted            admitir-cr (beginning.yaml:23)
asiento   3  MemberAdmitted            admitir-gt (beginning.yaml:24)
asiento   4  MemberAdmitted            admitir-mx (beginning.yaml:25)
Asentado: 5 comandos, 5 asientos (0–4) en el libro crm.
`);
      expect(err).toBe('');
      expect(exit).toBe(0);
      expect(await clerk.entriesOf()).toEqual([...FIRST, ...MEMBERS]);
    });

    it('records nothing twice, and says so', async () => {
      await begun();
      clerk.file('more.yaml', `${BEGINNING}${member('HN', 'Honduras')}`);
      const { exit, out } = await clerk.acta('record', 'more.yaml', '--lang', 'en');
      expect(out.split('\n').slice(3)).toEqual([
        'entry   3  MemberAdmitted            admitir-gt (more.yaml:24)  already recorded',
        'entry   4  MemberAdmitted            admitir-mx (more.yaml:25)  already recorded',
        'entry   5  MemberAdmitted            admitir-hn (more.yaml:26)',
        'Recorded: 1 command, 1 entry (5) in the book crm.',
        '5 commands were already recorded; they were not repeated.',
        '',
      ]);
      expect(exit).toBe(0);
      expect(await clerk.entriesOf()).toHaveLength(6);
    });

    it('refuses an id that stands for something else in the book', async () => {
      await begun();
      clerk.file('a.yaml', commands(member('CR', 'Otro nombre')));
      const { exit, err } = await clerk.acta('record', 'a.yaml');
      expect(err).toMatch(
        /^a\.yaml: línea 7, columna 5: AdmitMember "admitir-cr" no se asienta: .* \[command-id-reused\]\n/,
      );
      expect(exit).toBe(1);
    });

    it('stops at the first refusal, says what had been recorded, and can be run again whole', async () => {
      await begun();
      clerk.file('a.yaml', STUMBLES);
      const { exit, out, err } = await clerk.acta('record', 'a.yaml');
      expect(out).toBe('asiento   5  MemberAdmitted            admitir-hn (a.yaml:7)\n');
      expect(err).toBe(
        `a.yaml: línea 8, columna 5: SuspendMember "sin-pago" no se asienta: El libro no conoce a ningún miembro CRI. ¿Quiso decir CR? [unknown-member]
Antes quedó asentado 1 comando, asiento 5: admitir-hn (5). Sin intentar: 1. Corrija el archivo y ejecute lo mismo otra vez: lo ya asentado no se repite.
`,
      );
      expect(exit).toBe(1);
      expect(await clerk.entriesOf()).toEqual([...FIRST, ...MEMBERS, 'MemberAdmitted']);

      clerk.file('a.yaml', STUMBLES.replace('CRI', 'CR'));
      expect((await clerk.acta('record', 'a.yaml')).exit).toBe(0);
      expect((await clerk.entriesOf()).slice(5)).toEqual([
        'MemberAdmitted',
        'MemberSuspended',
        'MemberAdmitted',
      ]);
    });

    it('knows a member by its name, too', async () => {
      await begun();
      clerk.file('a.yaml', STUMBLES.replace('CRI', 'Guatemala'));
      expect((await clerk.acta('record', 'a.yaml')).err).toContain('¿Quiso decir GT? [unknown-member]');
      clerk.file('a.yaml', STUMBLES.replace('CRI', 'Uruguay'));
      expect((await clerk.acta('record', 'a.yaml')).err).toContain('miembro Uruguay. [unknown-member]');
    });

    it('records all or nothing with --atomic', async () => {
      await begun();
      clerk.file('a.yaml', STUMBLES);
      const { exit, out, err } = await clerk.acta('record', 'a.yaml', '--atomic');
      expect(out).toBe('');
      expect(err.split('\n')[1]).toBe(
        'No se asentó nada. Corrija el archivo y ejecute lo mismo otra vez: lo ya asentado no se repite.',
      );
      expect(exit).toBe(1);
      expect(await clerk.entriesOf()).toHaveLength(5);
      clerk.file('a.yaml', STUMBLES.replace('CRI', 'CR'));
      expect((await clerk.acta('record', 'a.yaml', '--atomic')).out).toContain(
        '3 comandos, 3 asientos (5–7)',
      );
    });

    it('shows with --dry-run what would be recorded and every refusal, and writes nothing', async () => {
      await begun();
      clerk.file('a.yaml', `${STUMBLES}${member('CR', 'Costa Rica').replace('admitir-cr', 'otra-vez')}`);
      const { exit, out, err } = await clerk.acta('record', 'a.yaml', '--dry-run');
      expect(out).toBe(`asiento   5  MemberAdmitted            admitir-hn (a.yaml:7)  se asentaría
asiento   6  MemberAdmitted            admitir-pa (a.yaml:9)  se asentaría
Se asentarían: 2 comandos, 2 asientos (5–6) en el libro crm.
`);
      expect(err.split('\n')).toEqual([
        'a.yaml: línea 8, columna 5: SuspendMember "sin-pago" no se asienta: El libro no conoce a ningún miembro CRI. ¿Quiso decir CR? [unknown-member]',
        'a.yaml: línea 10, columna 5: AdmitMember "otra-vez" no se asienta: CR ya es miembro (asiento 2). [already-member]',
        '',
      ]);
      expect(exit).toBe(1);
      expect(await clerk.entriesOf()).toHaveLength(5);
    });

    it('knows in a rehearsal what the batch itself would make known', async () => {
      clerk.file('a.yaml', `${BEGINNING}  - { id: x, type: WithdrawMember, data: { member: MEX } }\n`);
      expect((await clerk.acta('record', 'a.yaml', '--dry-run')).err).toContain('¿Quiso decir MX?');
    });

    it('records only if nothing came after the entry seen', async () => {
      await begun();
      clerk.file('a.yaml', commands(member('HN', 'Honduras') + member('PA', 'Panamá')));
      const { exit, err } = await clerk.acta('record', 'a.yaml', '--seen', '2');
      expect(err.split('\n')).toEqual([
        'a.yaml: línea 7, columna 5: AdmitMember "admitir-hn" no se asienta: Después del asiento 2 se asentaron otros que usted no había visto: 3, 4. [entries-not-seen]',
        'No se asentó nada. Sin intentar: 1. Léalos (acta log) y, si todavía procede, ejecute lo mismo con --seen 4.',
        '',
      ]);
      expect(exit).toBe(1);
      // What the batch itself records does not stand in its own way.
      expect((await clerk.acta('record', 'a.yaml', '--seen', '4')).exit).toBe(0);
      expect(await clerk.entriesOf()).toHaveLength(7);
    });

    it('says nothing with --quiet but what went wrong', async () => {
      await begun();
      clerk.file('a.yaml', STUMBLES);
      const { out, err } = await clerk.acta('record', 'a.yaml', '--quiet');
      expect(out).toBe('');
      expect(err).toContain('Antes quedó asentado 1 comando, asiento 5');
    });

    it('gives receipts as JSON', async () => {
      await begun();
      clerk.file('a.yaml', STUMBLES.replace('admitir-pa', '7B5B9C1E-6D2D-4E0C-9C1B-0A3A2F7E9D11'));
      const { exit, out } = await clerk.acta('record', 'a.yaml', '--json');
      const uuid = expect.stringMatching(/^[0-9a-f-]{36}$/) as unknown;
      expect(JSON.parse(out)).toEqual({
        outcome: 'refused',
        dryRun: false,
        atomic: false,
        commands: [
          {
            file: 'a.yaml',
            line: 7,
            column: 5,
            id: uuid,
            label: 'admitir-hn',
            book: 'crm',
            type: 'AdmitMember',
            outcome: 'recorded',
            entries: [
              {
                number: 5,
                id: uuid,
                type: 'MemberAdmitted',
                leaf: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown,
              },
            ],
          },
          {
            file: 'a.yaml',
            line: 8,
            column: 5,
            id: uuid,
            label: 'sin-pago',
            book: 'crm',
            type: 'SuspendMember',
            outcome: 'refused',
            entries: [],
            rejection: {
              code: 'unknown-member',
              es: 'El libro no conoce a ningún miembro CRI.',
              en: 'The book knows no member CRI.',
              entries: [],
              didYouMean: 'CR',
            },
          },
          {
            file: 'a.yaml',
            line: 9,
            column: 5,
            id: '7b5b9c1e-6d2d-4e0c-9c1b-0a3a2f7e9d11',
            book: 'crm',
            type: 'AdmitMember',
            outcome: 'not-tried',
            entries: [],
          },
        ],
        problems: [],
      });
      expect(exit).toBe(1);
    });

    it('shows how far it has come on a terminal only', async () => {
      await begun();
      const many = Array.from({ length: 45 }, (_, i) => member(`X${i}`, `Equis ${i}`)).join('');
      clerk.file('a.yaml', commands(many));
      let err = '';
      const seen = clerk.with({ stderr: { write: (text) => void (err += text), isTTY: true } });
      expect((await seen.acta('record', 'a.yaml', '--quiet')).exit).toBe(0);
      expect(err).toBe('asentando … 20 de 45 comandos\r\u001B[Kasentando … 40 de 45 comandos\r\u001B[K');
    });
  });

  describe('the forms a command file may have', () => {
    const header = { recordedBy: 'ST', occurredAt: '2019', basis: { kind: 'witnessed' } };
    const admit = (code: string) => ({
      id: `admitir-${code}`,
      type: 'AdmitMember',
      book: 'crm',
      ...header,
      data: { member: code, names: { es: code } },
    });
    beforeEach(begun);

    it.each([
      ['one.json', JSON.stringify(admit('HN'))],
      ['list.json', `\ufeff${JSON.stringify([admit('HN')], null, '\t')}\r\n`],
      ['envelope.json', JSON.stringify({ book: 'crm', defaults: header, commands: [admit('HN')] })],
      ['lines.jsonl', `${JSON.stringify(admit('HN'))}\n\n`],
      ['list.yml', `- ${JSON.stringify(admit('HN'))}\n`],
      ['unnamed', JSON.stringify(admit('HN'))],
      ['unnamed', `- ${JSON.stringify(admit('HN'))}\n`],
    ])('%s', async (name, content) => {
      clerk.file(name, content);
      expect(await clerk.acta('record', name, '--quiet')).toEqual({ exit: 0, out: '', err: '' });
      expect(await clerk.entriesOf()).toHaveLength(6);
    });

    it('comes from standing input in any of them, sniffed', async () => {
      for (const [index, text] of [
        `${JSON.stringify(admit('HN'))}\n${JSON.stringify(admit('PA'))}\n`,
        JSON.stringify([admit('NI')], null, 2),
        `# a comment\n- ${JSON.stringify(admit('SV'))}`,
      ].entries()) {
        const { exit } = await clerk
          .with({ stdin: chunks(text.slice(0, 20), text.slice(20)) })
          .acta('record', '-');
        expect([index, exit]).toEqual([index, 0]);
      }
      expect(await clerk.entriesOf()).toHaveLength(9);
    });

    it('lets a command win over the defaults, whole', async () => {
      clerk.file(
        'a.yaml',
        `${DEFAULTS}commands:
  - id: a
    type: AdmitMember
    basis: { kind: witnessed }
    data: { member: HN, names: { es: Honduras } }
`,
      );
      expect((await clerk.acta('record', 'a.yaml')).exit).toBe(0);
      const { out } = await clerk.acta('members', '--json');
      expect((JSON.parse(out) as { cited: Record<string, { basis: unknown }> }).cited['5']?.basis).toEqual({
        kind: 'witnessed',
      });
    });

    it('takes numbers as they are written where there is text', async () => {
      clerk.file(
        'a.yaml',
        `- id: 7
  type: EstablishOrgan
  book: crm
  occurredAt: 2019-11-14
  recordedBy: ST
  correlation: constituir
  basis: { kind: inferred, reason: 1.10 }
  data: { organ: 2020, names: { es: 007 }, rank: decides, plenary: true }
`,
      );
      const { exit, err } = await clerk.acta('record', 'a.yaml');
      expect(err).toBe('');
      expect(exit).toBe(0);
      const log = JSON.parse((await clerk.acta('log', '--json', '--at', '5')).out) as unknown;
      expect(JSON.stringify(log)).toContain('"2020"');
      expect(JSON.stringify(log)).toContain('"007"');
      expect(JSON.stringify(log)).toContain('"1.10"');
    });

    it('lets values be repeated (&, *), with the fault told where they are', async () => {
      clerk.file(
        'a.yaml',
        `- &a { id: a, type: AdmitMember, book: crm, occurredAt: &when 2019-11-14, recordedBy: ST, basis: &how { kind: witnessed }, data: { member: HN, names: &names { es: H } } }
- { id: b, type: AdmitMember, book: crm, occurredAt: *when, recordedBy: ST, basis: *how, data: { member: PA, names: *names } }
`,
      );
      expect((await clerk.acta('record', 'a.yaml')).exit).toBe(0);
      clerk.file('b.yaml', `- { id: &id { a: 1 }, type: *id }\n`);
      expect((await clerk.acta('record', 'b.yaml')).err).toContain('b.yaml: línea 1, columna 29, type: ');
    });

    it('spreads over several files, recorded in their order', async () => {
      clerk.file('a.yaml', commands(member('HN', 'Honduras')));
      clerk.file('b.yaml', commands(`  - { id: fuera, type: WithdrawMember, data: { member: HN } }\n`));
      expect((await clerk.acta('record', 'a.yaml', 'b.yaml')).exit).toBe(0);
      expect((await clerk.entriesOf()).slice(5)).toEqual(['MemberAdmitted', 'MemberWithdrew']);
    });
  });

  describe('the book', () => {
    const bookless = `${DEFAULTS}commands:\n${CONSTITUTE}${SECRETARIAT}`.replace('book: crm\n', '');

    it('must be named while the store has none', async () => {
      clerk.file('a.yaml', bookless);
      expect(await clerk.acta('record', 'a.yaml')).toEqual({
        exit: 2,
        out: '',
        err: 'Diga de qué libro se trata con --book: en este almacén aún no hay ninguno.\n',
      });
      expect((await clerk.acta('record', 'a.yaml', '--book', 'crm')).exit).toBe(0);
    });

    it('is the only one there is', async () => {
      await begun();
      clerk.file('a.yaml', bookless);
      expect((await clerk.acta('record', 'a.yaml')).out).toContain('2 comandos ya estaban asentados');
    });

    it('is asked for where there are several', async () => {
      await begun();
      clerk.file('a.yaml', bookless.replace('body: crm', 'body: otro'));
      expect((await clerk.acta('record', 'a.yaml', '--book', 'otro')).exit).toBe(0);
      expect((await clerk.acta('record', 'a.yaml')).err).toBe(
        'Diga de qué libro se trata con --book. Hay varios: crm, otro.\n',
      );
    });

    it('of --book counts more than that of the file', async () => {
      clerk.file('a.yaml', BEGINNING.replace('body: crm', 'body: prueba'));
      expect((await clerk.acta('record', 'a.yaml', '--book', 'prueba')).exit).toBe(0);
      expect(await clerk.entriesOf('prueba')).toHaveLength(5);
      expect(await clerk.entriesOf()).toHaveLength(0);
    });
  });

  describe('what cannot be recorded as it stands', () => {
    const only = (...commands: readonly string[]): string =>
      [`${DEFAULTS}commands:`, ...commands.map((command) => `  - ${command}`), ''].join('\n');
    const ORGAN =
      '{ id: vm, type: EstablishOrgan, data: { organ: vm, names: { es: x }, rank: decides, plenary: true } }';

    it('under a label used before is told by that label', async () => {
      await begun();
      clerk.file(
        'a.yaml',
        only('{ id: admitir-mx, type: AdmitMember, data: { member: HN, names: { es: x } } }'),
      );
      const { exit, err } = await clerk.acta('record', 'a.yaml');
      expect(exit).toBe(1);
      expect(err).toContain('Con el identificador "admitir-mx" ya se asentó otra cosa (asiento 4).');
    });

    it('in a correction is told in one language', async () => {
      await begun();
      clerk.file(
        'a.yaml',
        only(
          '{ id: c, type: CorrectEntry, data: { entry: 4, reason: x, right: { kind: data, data: { foo: 1 } } } }',
        ),
      );
      expect((await clerk.acta('record', 'a.yaml')).err).toContain(
        'La lectura correcta no tiene la forma del asiento 4: /foo: campo desconocido.',
      );
    });

    it.each([
      ['DissolveGroup, data: { group: g11 }', 'g1'],
      ['CancelActivity, data: { activity: reunion-1, reason: x }', 'reunion'],
      ['WithdrawProposal, data: { proposal: prop, by: CR }', 'propu'],
      ['RewordParagraph, data: { text: txtt, paragraph: p1, words: x }', 'txt'],
      ['RewordParagraph, data: { text: txt, paragraph: p11, words: x }', 'p1'],
      [
        'AssertFromSource, data: { note: n, at: { document: informes, place: x }, asserts: { es: x }, about: [] }',
        'informe',
      ],
      [
        'AssertFromSource, data: { note: n, at: { document: informe, place: x }, asserts: { es: x }, about: [{ kind: group, group: g11 }] }',
        'g1',
      ],
      ['DissolveOrgan, data: { organ: vmm }', 'vm'],
    ])('%s is told what was probably meant', async (command, meant) => {
      await begun();
      clerk.file(
        'a.yaml',
        only(
          ORGAN,
          '{ id: g1, type: CreateGroup, data: { group: g1, kind: working-group, names: { es: x } } }',
          '{ id: ac, type: ProposeActivity, data: { activity: reunion, title: { es: x }, supporters: [], technicalSupport: [], date: { kind: undated, reason: to-be-defined, confirmed: false } } }',
          '{ id: pr, type: SubmitProposal, data: { proposal: propu, organ: vm, kind: other, title: { es: x }, about: [], by: [CR] } }',
          '{ id: tx, type: DraftText, data: { text: txt, kind: declaration, organ: vm, title: { es: x }, language: es } }',
          '{ id: p1, type: AddParagraph, data: { text: txt, paragraph: p1, part: operative, words: x } }',
          '{ id: in, type: RegisterSource, data: { source: informe, title: { es: x } } }',
          `{ id: wrong, type: ${command} }`,
        ),
      );
      for (const manner of [['--dry-run'], []]) {
        expect((await clerk.acta('record', 'a.yaml', ...manner)).err).toContain(`¿Quiso decir ${meant}?`);
      }
    });
  });
};
