import * as E from 'fp-ts/lib/Either.js';
import { allStanding } from '../../projections/standing.js';
import type { Step } from '../../projections/steps.js';
import type { WhyAnswer } from '../../projections/why.js';
import type { BookId, EntryNumber } from '../../domain/language/ids.js';
import { ask } from '../../src/ask.js';
import { library } from '../../src/library.js';
import { RECORDED_AT } from '../support/spec.js';
import { loadExample } from './load-example.js';
import { recordExample, type RecordedExample } from './record-example.js';

// Whoever was not there can go from everything in force in the XXIV CRM back to where its book begins.

let example: RecordedExample;
let why: (id: string) => Promise<WhyAnswer>;
beforeAll(async () => {
  example = await recordExample(await loadExample('xxiv-crm'));
  const put = ask({ store: example.store, books: library(example.store) }, () => RECORDED_AT);
  why = async (id) => {
    const answered = await put('crm' as BookId, { kind: 'why', id });
    if (E.isLeft(answered) || answered.right.answer.kind !== 'why') throw new Error(`no reason for ${id}`);
    return answered.right.answer;
  };
});

/** Goes on from an entry by the chain alone, as its reader would. */
const reached = (steps: readonly Step[], from: readonly EntryNumber[]): ReadonlySet<EntryNumber> => {
  const found = new Set(from);
  for (const number of found) {
    steps.find(({ entry }) => entry === number)?.rests.forEach(({ entry }) => found.add(entry));
  }
  return found;
};

const typesOf = ({ steps }: WhyAnswer): ReadonlySet<string> => new Set(steps.map(({ type }) => type));

describe('the XXIV CRM', () => {
  it('has a chain from everything in force to entry 0, and every entry of it is on the way', async () => {
    const inForce = allStanding(await example.asOf({})).filter(({ standing }) => standing.inForce);
    expect(new Set(inForce.map(({ standing: { kind } }) => kind))).toEqual(
      new Set(['activity', 'paragraph', 'presidency', 'decision']),
    );
    expect(inForce.length).toBeGreaterThan(30);
    for (const { standing } of inForce) {
      const answer = await why(`${standing.kind}:${standing.id}`);
      const way = reached(answer.steps, answer.entries);
      expect([standing.id, way.has(0)]).toEqual([standing.id, true]);
      expect([...way].toSorted((one, other) => one - other)).toEqual(answer.steps.map(({ entry }) => entry));
    }
  });

  it('tells of an activity the act, its paragraph, the consensus, who presided and by which designation', async () => {
    const answer = await why('women-congress');
    const { steps } = answer;
    const entryOf = (type: string) => steps.findLast((step) => step.type === type)?.entry;
    const groundsOf = (number: number | undefined) => steps.find(({ entry }) => entry === number)?.rests;
    expect(answer.of).toMatchObject({ kind: 'activity', phase: 'approved', inForce: true });
    const act = steps.find(
      ({ said }) => said.en.includes('calendar-2020-approved') && said.en.includes('approved at'),
    );
    const consensus = act?.rests.find(({ as }) => as === 'consensus')?.entry;
    expect(act?.rests.map(({ as }) => as)).toEqual(
      expect.arrayContaining(['consensus', 'paragraph', 'meeting']),
    );
    const grounds = groundsOf(consensus) ?? [];
    expect(grounds.map(({ as }) => as)).toEqual(
      expect.arrayContaining(['presidency', 'version', 'position', 'matter', 'meeting', 'presence', 'rules']),
    );
    // The second version and the first, and the positions taken on either.
    expect(entryOf('ProposalRevised')).toBe(grounds.find(({ as }) => as === 'version')?.entry);
    expect(groundsOf(entryOf('ProposalRevised'))).toContainEqual({
      as: 'version',
      entry: entryOf('ProposalSubmitted'),
    });
    const positions = steps.filter(({ type }) => type === 'PositionTaken');
    expect(new Set(positions.map(({ version }) => version))).toEqual(new Set([1, 2]));
  });

  it('tells how an objection was met: raised, answered, withdrawn, and only then consensus', async () => {
    const { steps } = await why('lines-of-action-approved');
    const by = (type: string) => steps.find((step) => step.type === type);
    const objection = steps.find(({ stand }) => stand === 'objection');
    const rests = (type: string) =>
      by(type)
        ?.rests.filter(({ as }) => as === 'objection')
        .map(({ entry }) => entry);
    expect(rests('ObjectionAnswered')).toEqual([objection?.entry]);
    expect(rests('ObjectionWithdrawn')).toEqual([by('ObjectionAnswered')?.entry]);
    expect(rests('ConsensusDeclared')).toEqual([by('ObjectionWithdrawn')?.entry]);
  });

  it('tells of the presidency the handover, what was recorded outside the book, and the end of the one before', async () => {
    const { steps, entries } = await why('presidency:2020');
    const [first] = entries;
    const effect = steps.find(({ entry }) => entry === first);
    expect(effect?.type).toBe('PresidencyTookEffect');
    expect(effect?.rests.map(({ as }) => as)).toEqual(['handover', 'designation', 'end-of-term']);
  });

  it('tells of a preliminary mandate the recommendation it followed, and what its approval needs', async () => {
    const answer = await why('border-management');
    expect(answer.of).toMatchObject({ inForce: false, status: 'preliminary' });
    expect(answer.whyNot?.kind).toBe('only-preliminary');
    expect(answer.forApproval).toMatchObject({ byConsensus: true, organs: [{ code: 'viceministerial' }] });
    expect(typesOf(answer)).toContain('MandateAccepted');
    expect(typesOf(answer)).not.toContain('MandateApproved');
    const act = answer.steps.find(({ rests }) => rests.some(({ as }) => as === 'recommendation'));
    expect(act?.said.en).toContain('Accepts the preliminary mandates');
  });
});
