import type { MandateId, ProposalId, TermId } from '../../domain/language/ids.js';
import type { Moment } from '../../domain/dates/moment.js';
import { isInForce, mandateStatus } from '../../domain/mandates/state.js';
import { presiding } from '../../domain/presidency/state.js';
import { currentVersion, isStale, type Act } from '../../domain/proposals/state.js';
import { paragraphNumber } from '../../domain/texts/state.js';
import type { View } from '../../projections/view.js';
import { loadExample, type Labelled } from './load-example.js';
import { recordExample, type RecordedExample } from './record-example.js';

const GROUPS = ['border-management', 'protection', 'labour-migration', 'irregular-and-mass-migration'];

describe('the XXIV CRM', () => {
  let commands: readonly Labelled[];
  let example: RecordedExample;
  beforeAll(async () => {
    commands = await loadExample('xxiv-crm');
    example = await recordExample(commands);
  });

  const on = (date: string): Promise<View> => example.asOf({ on: date as Moment });
  const now = (): Promise<View> => example.asOf({});
  const acts = async (): Promise<readonly Act[]> => (await now()).book.proposals.acts.valueSeq().toArray();

  it('is a book in which every command is recorded, each under a label of its own', async () => {
    expect(new Set(commands.map(({ label }) => label)).size).toBe(commands.length);
    const recorded = new Set((await example.entries()).map(({ envelope }) => envelope.command.id));
    expect(commands.filter(({ command }) => !recorded.has(command.id))).toEqual([]);
  });

  it('recorded twice, is recorded once', async () => {
    const before = await example.entries();
    await example.again();
    expect(await example.entries()).toEqual(before);
  });

  describe('who takes part', () => {
    it('has the eleven members, and makes no observer of who only supports an activity', async () => {
      const { membership } = (await now()).book;
      const members = [...membership.members.keys()].toSorted().join(' ');
      const observers = [...membership.observers.keys()].toSorted().join(' ');
      expect(members).toBe('BZ CA CR DO GT HN MX NI PA SV US');
      expect(observers).toBe('AR CICR CO EC JM OIM PE RROCM');
    });

    it('has eight functions of the presidency', async () => {
      const rules = (await now()).book.membership.rules.last()?.value;
      expect(rules?.version).toBe(1);
      expect(rules?.rules.presidencyFunctions).toHaveLength(8);
    });
  });

  describe('who presides', () => {
    it.each([
      ['2017-06-01', 'SV'],
      ['2018-06-01', 'PA'],
      ['2019-06-01', 'GT'],
      ['2019-11-13', 'GT'],
      ['2019-11-15', 'CR'],
      ['2020-01-15', 'CR'],
    ])('on %s: %s', async (date, member) => {
      const { book, instant } = await on(date);
      expect(presiding(book.presidency, instant)).toBe(member);
    });

    it('next is Mexico, announced and not designated', async () => {
      const term = (await on('2020-01-15')).book.presidency.terms.get('2021' as TermId);
      expect(term?.candidacies.map(({ member }) => member)).toEqual(['MX']);
      expect(term?.designated).toBeUndefined();
    });

    it('Guatemala declares what was decided before the handover, Costa Rica the declaration after it', async () => {
      const declared = [...(await now()).book.proposals.proposals].map(([id, { consensus }]) => [
        id,
        consensus?.by,
      ]);
      expect(Object.fromEntries(declared)).toMatchObject({
        charter: 'GT',
        'calendar-2020': 'GT',
        declaration: 'CR',
      });
    });
  });

  describe('the mandates', () => {
    it('on 2019-11-15 none is in force: four are preliminary, accepted by one act, in paragraph 3', async () => {
      const { book, instant } = await on('2019-11-15');
      const statuses = [...book.mandates.mandates].map(
        ([id, mandate]) => [id, mandateStatus(mandate, instant)] as const,
      );
      expect(Object.fromEntries(statuses)).toEqual(
        Object.fromEntries(GROUPS.map((group) => [group, 'preliminary'])),
      );
      expect(statuses.some(([, status]) => isInForce(status))).toBe(false);
      for (const mandate of book.mandates.mandates.values()) {
        expect(mandate.acceptances.map(({ act }) => act)).toEqual(['mandates-accepted']);
      }
      const act = book.proposals.acts.find(({ id }) => id === 'mandates-accepted');
      expect(act).toMatchObject({ verb: 'accepted', follows: ['grcm-recommended-mandates'] });
      const declaration = book.texts.texts.find(({ id }) => id === 'declaration');
      expect(declaration && paragraphNumber(declaration, act?.paragraph?.paragraph ?? '')).toBe(3);
    });

    it('on 2019-11-13 they are written down and no more', async () => {
      const { book } = await on('2019-11-13');
      expect(book.mandates.mandates.get('protection' as MandateId)?.acceptances).toEqual([]);
    });

    it('each group is coordinated by Costa Rica and owes a work plan, for virtual approval', async () => {
      const { groups } = (await now()).book.mandates;
      for (const group of groups.valueSeq().filter(({ kind }) => kind === 'working-group')) {
        expect(group.roles.map(({ party, role }) => [party, role])).toEqual([['CR', 'coordinator']]);
        expect(group.workPlans).toMatchObject([
          { approval: 'viceministerial', way: 'virtual', due: { kind: 'undated', reason: 'not-stated' } },
        ]);
      }
    });
  });

  describe('the calendar', () => {
    it('approves thirteen activities, a to m', async () => {
      const activities = (await on('2019-11-15')).book.calendar.activities.valueSeq();
      expect(
        activities
          .map(({ label }) => label)
          .toList()
          .join(''),
      ).toBe('abcdefghijklm');
      expect(activities.every(({ phase }) => phase === 'approved')).toBe(true);
      expect(new Set(activities.map(({ approved }) => approved?.act).values())).toEqual(
        new Set(['calendar-2020-approved']),
      );
    });

    it('keeps readings honest: one extent, one to be confirmed, four without a date', async () => {
      const activities = (await now()).book.calendar.activities.valueSeq();
      const labelled = (which: Parameters<typeof activities.filter>[0]) =>
        activities
          .filter(which)
          .map(({ label }) => label)
          .toList()
          .join('');
      expect(labelled(({ date }) => date.kind === 'dated' && date.reading === 'extent')).toBe('a');
      expect(labelled(({ date }) => date.kind === 'dated' && !date.confirmed)).toBe('c');
      expect(labelled(({ date }) => date.kind === 'undated')).toBe('dijk');
      expect(labelled(({ date }) => date.kind === 'dated' && date.inferred !== undefined)).toBe('aef');
    });
  });

  describe('the acts', () => {
    it('do what the report says, each with its verb', async () => {
      expect((await acts()).map(({ organ, verb, id }) => [organ, verb, id])).toEqual([
        ['grcm', 'thanked', 'grcm-thanked-members'],
        ['grcm', 'recommended', 'grcm-recommended-mandates'],
        ['grcm', 'recommended', 'grcm-recommended-coordination'],
        ['grcm', 'requested', 'grcm-requested-work-plans'],
        ['grcm', 'approved', 'grcm-approved-conclusions'],
        ['viceministerial', 'approved', 'charter-approved'],
        ['viceministerial', 'approved', 'strategic-plan-approved'],
        ['viceministerial', 'accepted', 'mandates-accepted'],
        ['viceministerial', 'approved', 'lines-of-action-approved'],
        ['viceministerial', 'approved', 'calendar-2020-approved'],
        ['viceministerial', 'supported', 'costa-rica-supported'],
        ['viceministerial', 'thanked', 'mexico-thanked'],
        ['viceministerial', 'thanked', 'observers-thanked'],
        ['viceministerial', 'thanked', 'rrocm-thanked'],
        ['viceministerial', 'approved', 'declaration-approved'],
      ]);
    });

    it('of the Vice-Ministers all stand in the declaration, which is adopted', async () => {
      const decided = (await acts()).filter(({ organ }) => organ === 'viceministerial');
      expect(decided.every(({ paragraph }) => paragraph?.text === 'declaration')).toBe(true);
      const adopted = [...(await now()).book.texts.texts].map(([id, text]) => [id, text.adopted?.act]);
      expect(Object.fromEntries(adopted)).toEqual({
        charter: 'charter-approved',
        'strategic-plan': 'strategic-plan-approved',
        'lines-of-action-2030': 'lines-of-action-approved',
        'grcm-conclusions': 'grcm-approved-conclusions',
        declaration: 'declaration-approved',
        'secretariat-report': undefined,
        'missing-migrants-guidelines': undefined,
      });
    });

    it('rest on proposals with consensus; one objection was raised, answered and withdrawn', async () => {
      const { proposals } = (await now()).book.proposals;
      expect(proposals.valueSeq().every(({ phase }) => phase === 'consensus')).toBe(true);
      const objections = proposals
        .valueSeq()
        .flatMap(({ objections }) => objections)
        .toArray();
      expect(objections).toMatchObject([
        { member: 'BZ', answers: [{ by: 'ST' }], fate: { kind: 'withdrawn' } },
      ]);
    });

    it('of the calendar rests on a second version, positions on the first being stale', async () => {
      const calendar = (await now()).book.proposals.proposals.get('calendar-2020' as ProposalId);
      if (calendar === undefined) throw new Error('no such proposal');
      expect(currentVersion(calendar).number).toBe(2);
      expect(calendar.positions.filter((position) => isStale(calendar, position)).size).toBe(6);
    });
  });
});
