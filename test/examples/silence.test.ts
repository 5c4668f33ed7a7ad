import { desk, type Desk } from '../adapters/cli/support/desk.js';
import { loadExample, type Labelled } from './load-example.js';
import { recordExample, type RecordedExample } from './record-example.js';

describe('a work plan approved by silence, after the XXIV meeting', () => {
  let crm: readonly Labelled[];
  let commands: readonly Labelled[];
  let example: RecordedExample;
  let clerk: Desk;
  beforeAll(async () => {
    crm = await loadExample('xxiv-crm');
    commands = await loadExample('silence');
    example = await recordExample([...crm, ...commands]);
    clerk = desk(example.store);
  });
  afterAll(() => clerk.clear());

  const without = (...labels: readonly string[]): readonly Labelled[] => [
    ...crm,
    ...commands.filter(({ label }) => !labels.includes(label)),
  ];

  it('is made up, and says so in every entry', async () => {
    const first = (await example.entries()).findIndex(
      ({ type, data }) => type === 'TextDrafted' && data.text.startsWith('plan-border'),
    );
    const bases = (await example.entries()).slice(first).map(({ basis }) => basis.kind);
    expect(new Set(bases)).toEqual(new Set(['illustrative']));
  });

  it('was broken once, and passed when it was circulated anew', async () => {
    const { book } = await example.asOf({});
    const proposal = [...book.proposals.proposals.values()].at(-1);
    expect(
      proposal?.silences.map(({ id, phase, breaks, late }) => [
        id,
        phase,
        breaks.map(({ member }) => member),
        late.map(({ member }) => member),
      ]),
    ).toEqual([
      ['plan-border-first', 'broken', ['MX'], ['PA']],
      ['plan-border-second', 'passed', [], []],
    ]);
    const group = book.mandates.groups.get('border-management' as never);
    expect(group?.workPlans).toMatchObject([
      { way: 'virtual', approved: { act: 'vm-approved-plan-border' } },
    ]);
  });

  it('does not pass over Mexico', async () => {
    const label = [
      'circulate-plan-border-anew',
      'extend-plan-border',
      'approve-plan-border',
      'plan-border-approved',
      'revise-plan-border',
      'reword-training',
      'mexico-is-met',
    ];
    const closing = without(...label).map((one) =>
      one.label === 'close-plan-border'
        ? ({
            ...one,
            command: { ...one.command, data: { ...one.command.data, silence: 'plan-border-first' } },
          } as Labelled)
        : one,
    );
    await expect(recordExample(closing)).rejects.toThrow(/close-plan-border: .*"silence-broken"/);
    await expect(recordExample(without('mexico-is-met'))).rejects.toThrow(
      /circulate-plan-border-anew: .*"objection-stands"/,
    );
  });

  it('was the same as Mexico saw it, or is not decided', async () => {
    const changed = without('reword-training').flatMap((one) =>
      one.label === 'close-plan-border'
        ? [{ ...commands.find(({ label }) => label === 'reword-training')! }, one]
        : [one],
    );
    const late = changed.map((one) =>
      one.label === 'reword-training'
        ? ({ ...one, command: { ...one.command, occurredAt: '2020-03-15' } } as Labelled)
        : one,
    );
    await expect(recordExample(late)).rejects.toThrow(/close-plan-border: .*"changed-since-circulated"/);
  });

  it('is told with the deadline by both clocks, and the announcement that is owed', async () => {
    const { out } = await clerk.acta('silence', '--lang', 'en');
    expect(out).toMatch(/20 March 2020, 17:00 \(America\/New_York\), that is,\s+20 March 2020,\s+15:00/);
    expect(out).toContain('owed at the next meeting of the organ');
  });

  it('is told to run, be overdue and be broken, as of then', async () => {
    const asOf = async (on: string): Promise<string> =>
      (await clerk.acta('silence', '--on', on, '--lang', 'es')).out;
    expect(await asOf('2020-02-15')).toContain('corre');
    expect(await asOf('2020-03-20T15:10-06:00')).toContain('venció el plazo y espera que se cierre');
    expect(await asOf('2020-02-22')).toContain('Se rompieron');
    expect(await asOf('2019-12-31')).toContain('Nada se había circulado');
  });

  it('holds beside the act what Panama had to say, to the letter', async () => {
    const { out } = await clerk.acta('decisions', '--lang', 'en');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Panama, an explanation of position: “Panamá se suma, en el entendido de que los puestos aéreos se tratarán en 2021.” (Spanish)',
    );
  });

  it('is the reason why the act stands', async () => {
    const { out } = await clerk.acta('why', 'vm-approved-plan-border', '--lang', 'en');
    expect(out).toMatch(/Consensus, .*closed the silence/s);
    expect(out).toMatch(/Silence, .*circulated version 2/s);
    const plan = await clerk.acta('mandates', 'border-management', '--lang', 'en');
    expect(plan.out).toMatch(/approved\s+by\s+silence\s+\(plan-border-second\)/);
  });
});
