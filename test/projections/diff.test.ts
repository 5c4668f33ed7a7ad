import { agreed } from '../support/acts.js';
import { asked } from '../support/asked.js';
import { body, presided } from '../support/conference.js';
import { happened, type Told } from '../support/spec.js';

const then = (type: Told['type'], data: unknown): Told => happened(type, data, { occurredAt: '2019-11-14' });
const some = { es: 'Algo' };
const group = { group: 'w1', kind: 'working-group', names: { es: 'Fronteras' } };

/** What a book tells of what these entries changed in force, after what stood before. */
const changedBy = async (before: readonly Told[], ...told: readonly Told[]) => {
  const all = [...before, ...told];
  const { answer } = await asked(...all);
  const { differences } = await answer({ kind: 'diff', id: `${before.length - 1}..${all.length - 1}` });
  return differences.map(({ what, was, is, byEntry }) => [what.es, was?.es, is?.es, byEntry]);
};

describe('what changed in force between two entries', () => {
  it('is how a member stands', async () => {
    const mora = then('MemberSuspended', { member: 'MX', reason: 'mora' });
    expect(await changedBy(body, mora)).toEqual([['México', 'es miembro', 'está suspendido', 9]]);
    expect(await changedBy([...body, mora], then('MemberReinstated', { member: 'MX' }))).toEqual([
      ['México', 'está suspendido', 'es miembro', 10],
    ]);
    expect(await changedBy(body, then('MemberWithdrew', { member: 'MX' }))).toEqual([
      ['México', 'es miembro', 'se retiró', 9],
    ]);
  });

  it('is who observes, and what an observer may do', async () => {
    const speaks = then('PermissionGranted', { observer: 'OIM', permission: 'speak' });
    expect(await changedBy(body, speaks)).toEqual([['OIM', 'es observador', 'es observador (speak)', 9]]);
    expect(
      await changedBy([...body, speaks], then('PermissionRevoked', { observer: 'OIM', permission: 'speak' })),
    ).toEqual([['OIM', 'es observador (speak)', 'es observador', 10]]);
    expect(await changedBy(body, then('ObserverWithdrew', { observer: 'OIM' }))).toEqual([
      ['OIM', 'es observador', 'ya no es observador', 9],
    ]);
  });

  it('is the organs, the rules and the names of the Secretariat', async () => {
    expect(await changedBy(body, then('OrganDissolved', { organ: 'grcm' }))).toEqual([
      ['la instancia «GRCM»', 'recomienda', 'está disuelta', 9],
    ]);
    expect(
      await changedBy(
        body,
        then('OrganEstablished', { organ: 'cp', names: { es: 'Comité' }, rank: 'decides', plenary: false }),
      ),
    ).toEqual([['el Comité', undefined, 'decide', 9]]);
    expect(
      await changedBy(
        body,
        then('SecretariatRenamed', { secretariat: 'ST', names: { es: 'Secretaría' }, validFrom: '2019' }),
      ),
    ).toEqual([['la Secretaría', '«Secretaría Técnica»', '«Secretaría»', 9]]);
  });

  it('is a group, and how far its work plan has come', async () => {
    const created = [...body, then('GroupCreated', group)];
    const due = { kind: 'undated', reason: 'to-be-defined', confirmed: false };
    const requested = then('WorkPlanRequested', { group: 'w1', due, approval: 'vm', way: 'meeting' });
    const delivered = then('WorkPlanDelivered', { group: 'w1' });
    const plan = 'el plan de trabajo del grupo de trabajo «Fronteras»';
    const [, , after] = (await changedBy(created, requested))[0] ?? [];
    expect(after).toMatch(/^solicitado /);
    expect(await changedBy([...created, requested], delivered)).toEqual([
      [plan, after, 'entregado, no aprobado', 11],
    ]);
    const approved = [
      ...agreed('plan', 'approved', { kind: 'group', group: 'w1' }),
      then('WorkPlanApproved', { group: 'w1', act: 'plan' }),
    ];
    const all = [...presided, then('GroupCreated', group), requested, delivered];
    expect(await changedBy(all, ...approved)).toEqual([
      [plan, 'entregado, no aprobado', 'aprobado', 16],
      ['el acto plan', undefined, 'la Reunión Viceministerial aprobó: «Así se hizo.»', 15],
    ]);
    expect(await changedBy(created, then('GroupDissolved', { group: 'w1' }))).toEqual([
      ['el grupo de trabajo «Fronteras»', 'existe', 'está disuelto', 10],
    ]);
  });

  it('is nothing where nothing that is in force changed', async () => {
    expect(
      await changedBy(
        presided,
        then('ProposalSubmitted', {
          proposal: 'p1',
          organ: 'vm',
          kind: 'other',
          title: some,
          about: [],
          by: ['CR'],
        }),
      ),
    ).toEqual([]);
  });

  it('is told from the earlier entry to the later, whichever is named first', async () => {
    const { answer } = await asked(...body, then('MemberWithdrew', { member: 'MX' }));
    const { differences } = await answer({ kind: 'diff', id: '9..8' });
    expect(differences).toMatchObject([{ was: { es: 'es miembro' }, is: { es: 'se retiró' } }]);
  });
});
