import { asked } from '../support/asked.js';
import { body, presided } from '../support/conference.js';
import { happened, type Told } from '../support/spec.js';
import { submitted, took } from '../domain/proposals/told.js';

const on = { occurredAt: '2019-11-14' };
const then = (type: Told['type'], data: unknown, stamp = {}): Told =>
  happened(type, data, { ...on, ...stamp });
const some = { es: 'Algo' };

/** A proposal that asks the organ to agree. */
const open: readonly Told[] = [
  ...presided,
  submitted({ asks: 'agreed', about: [{ kind: 'other', name: { es: 'Algo' } }] }),
];
const LAST = open.length - 1;
const consensus = then('ConsensusDeclared', { proposal: 'p1', version: 1, by: 'GT', function: 'direction' });
const act = (id: string, data = {}): Told =>
  then('ActRecorded', {
    act: id,
    organ: 'vm',
    verb: 'agreed',
    objects: [{ kind: 'other', name: some }],
    words: some,
    proposal: 'p1',
    follows: [],
    addressees: [],
    ...data,
  });

describe('why', () => {
  it('takes an id of several kinds as the first of them, and names the others', async () => {
    const told = await asked(
      ...body,
      then('ActivityProposed', {
        activity: 'taller',
        title: some,
        supporters: [],
        technicalSupport: [],
        date: { kind: 'undated', reason: 'not-stated', confirmed: false },
      }),
      then('GroupCreated', { group: 'g', kind: 'network', names: some }),
      then('MandateDrafted', { mandate: 'taller', group: 'g', title: some, words: some, proposedBy: 'vm' }),
    );
    const mandate = await told.answer({ kind: 'why', id: 'taller' });
    expect(mandate.of.kind).toBe('mandate');
    expect(mandate.also).toMatchObject([{ kind: 'activity', id: 'taller' }]);
    const activity = await told.answer({ kind: 'why', id: 'activity:taller' });
    expect([activity.of.kind, activity.also]).toEqual(['activity', []]);
    expect((await told.said({ kind: 'why', id: 'taller' })).en).toContain(
      'There is also, by the same id: activity:taller.',
    );
  });

  it('tells an entry as corrected, with what was recorded and the correction', async () => {
    const told = await asked(
      ...open,
      took('CR', 'support', { reason: 'bien' }),
      consensus,
      act('a1'),
      happened(
        'EntryCorrected',
        {
          entry: LAST + 1,
          right: {
            kind: 'data',
            data: { proposal: 'p1', version: 1, member: 'CR', stand: 'no-objection', reason: 'bien' },
          },
          reason: 'Se oyó mal',
        },
        { recordedBy: 'ST', onBehalfOf: { party: 'CR', authority: 'nota' }, occurredAt: '2019-11-15' },
      ),
    );
    const { steps } = await told.answer({ kind: 'why', id: 'a1' });
    const position = steps.find(({ entry }) => entry === LAST + 1);
    expect(position).toMatchObject({
      stand: 'no-objection',
      wasSaid: { en: expect.stringContaining('supported') as string },
    });
    expect(position?.rests).toContainEqual({ as: 'correction', entry: LAST + 4 });
    const { en } = await told.said({ kind: 'why', id: 'a1' });
    expect(en.join('\n')).toContain('(as first recorded: Costa Rica supported');
    // As it was known before.
    const before = await told.answer({ kind: 'why', id: 'a1' }, { at: LAST + 3 });
    expect(before.steps.find(({ entry }) => entry === LAST + 1)).toMatchObject({ stand: 'support' });
  });

  it('of what is not there is that the book has no such thing', async () => {
    const told = await asked(...presided);
    await expect(told.answer({ kind: 'why', id: 'none' })).rejects.toThrow(
      'The book has no mandate, activity, paragraph, presidency or decision "none" as of then.',
    );
    await expect(told.answer({ kind: 'impact', id: '9999' })).rejects.toThrow('The book has no entry "9999"');
  });
});

describe('impact', () => {
  it('is all that rests on an entry, through what lies between, and what stands by it', async () => {
    const told = await asked(...open, took('CR', 'support'), consensus, act('a1'));
    const answer = await told.answer({ kind: 'impact', id: String(LAST) });
    expect(answer.steps.map(({ type }) => type)).toEqual([
      'ProposalSubmitted',
      'PositionTaken',
      'ConsensusDeclared',
      'ActRecorded',
    ]);
    expect(answer.standing).toMatchObject([{ kind: 'decision', id: 'a1', inForce: true, entry: LAST + 3 }]);
  });

  it('of the last entry is nothing', async () => {
    const told = await asked(...open);
    const { es, en } = await told.said({ kind: 'impact', id: String(LAST) });
    expect(es).toContain('Nada descansa en él.');
    expect(en).toContain('Nothing rests on it.');
  });

  it('of an annulled entry is nothing any more, but for the correction', async () => {
    const told = await asked(
      ...open,
      took('CR', 'support'),
      happened(
        'EntryCorrected',
        { entry: LAST + 1, right: { kind: 'annulled' }, reason: 'No se dijo' },
        {
          recordedBy: 'ST',
          onBehalfOf: { party: 'CR', authority: 'nota' },
          occurredAt: '2019-11-15',
        },
      ),
    );
    const { steps } = await told.answer({ kind: 'impact', id: String(LAST + 1) });
    expect(steps.map(({ type, annulled }) => [type, annulled])).toEqual([
      ['PositionTaken', true],
      ['EntryCorrected', undefined],
    ]);
    expect((await told.said({ kind: 'impact', id: String(LAST + 1) })).en.join()).toContain('(annulled)');
  });
});
