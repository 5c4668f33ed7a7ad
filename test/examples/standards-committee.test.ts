import type { PartyCode, ProposalId } from '../../domain/language/ids.js';
import { lastPositions, type Proposal } from '../../domain/proposals/state.js';
import { decodeCommand } from '../support/spec.js';
import { loadExample, type Labelled } from './load-example.js';
import { recordExample, type RecordedExample } from './record-example.js';

/** The example told otherwise: other fields in the data of some commands. */
const changed = (
  commands: readonly Labelled[],
  fields: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
): readonly Labelled[] =>
  commands.map((labelled) => {
    const { command, label } = labelled;
    return {
      ...labelled,
      command: decodeCommand({ ...command, data: { ...command.data, ...fields[label] } }),
    };
  });

describe('the standards committee', () => {
  let commands: readonly Labelled[];
  let example: RecordedExample;
  beforeAll(async () => {
    commands = await loadExample('standards-committee');
    example = await recordExample(commands);
  });

  const proposal = async (at?: number): Promise<Proposal> => {
    const found = (await example.asOf(at === undefined ? {} : { at })).book.proposals.proposals.get(
      'ladders-1' as ProposalId,
    );
    if (found === undefined) throw new Error('no such proposal');
    return found;
  };
  const entryOf = async (type: string): Promise<number> => {
    const found = (await example.entries()).find((entry) => entry.type === type);
    if (found === undefined) throw new Error(`no ${type}`);
    return found.number;
  };

  it('is made up, and says so in every entry but the term it starts from, which no body makes up', async () => {
    const others = (await example.entries()).filter(({ type }) => type !== 'TermEstablished');
    expect(new Set(others.map(({ basis }) => basis.kind))).toEqual(new Set(['illustrative']));
  });

  it('recorded twice, is recorded once', async () => {
    const before = await example.entries();
    await example.again();
    expect(await example.entries()).toEqual(before);
  });

  it('answers, sustains and then meets the objection, whose words stay', async () => {
    const [sustained] = (await proposal(await entryOf('ObjectionSustained'))).objections;
    expect(sustained).toMatchObject({
      member: 'CIMA',
      answers: [{ by: 'BOREAS' }],
      fate: { kind: 'standing' },
    });
    expect(sustained?.sustained).toBeDefined();
    const [met] = (await proposal()).objections;
    expect(met).toMatchObject({ version: 1, reason: sustained?.reason, fate: { kind: 'met' } });
  });

  it('does not let consensus be declared while the objection is sustained', async () => {
    const unmet = commands.filter(
      ({ label }) => !['cima-is-met', 'second-round', 'correct-faro'].includes(label),
    );
    await expect(recordExample(unmet)).rejects.toThrow(/consensus: .*"objection-stands"/);
  });

  it('needs its quorum', async () => {
    const three = ['ALBA', 'BOREAS', 'CIMA'];
    const few = changed(commands, {
      'roll-call': { parties: [...three, 'LAB'] },
      'first-round': { members: ['ALBA', 'BOREAS'] },
      'second-round': { members: three },
    });
    await expect(recordExample(few)).rejects.toThrow(/consensus: .*"quorum-not-met"/);
  });

  it('gives a suspended member no say', async () => {
    const asked = changed(commands, { 'first-round': { members: ['ALBA', 'ESTE'] } });
    await expect(recordExample(asked)).rejects.toThrow(/first-round: .*"not-a-member"/);
  });

  it('corrects the position of FARO; before the correction the book read otherwise', async () => {
    const correction = await entryOf('EntryCorrected');
    const before = lastPositions(await proposal(correction - 1)).get('FARO' as PartyCode);
    const after = lastPositions(await proposal()).get('FARO' as PartyCode);
    expect(before).toMatchObject({ stand: 'support' });
    expect(after).toMatchObject({ stand: 'reserve', entry: before?.entry });
  });
});
