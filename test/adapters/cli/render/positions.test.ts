import { asked } from '../../../support/asked.js';
import { open, revised, took } from '../../../domain/proposals/told.js';

const p1 = { kind: 'positions', id: 'p1' } as const;

describe('where the members stand on a proposal', () => {
  it('is told by itself, with the version that is current and how far the proposal has come', async () => {
    const { es, en } = await (
      await asked(...open, took('CR', 'support'), revised(2), took('HN', 'objection', { version: 2 }))
    ).said(p1, { on: '2019-11-14' });
    expect(es).toEqual(
      expect.arrayContaining([
        'Propuesta  p1 (versión 2) (asiento 10)',
        'Situación  abierta (asiento 10)',
        'Costa Rica  apoya (versión 1; CADUCA: hay una versión posterior) (asiento 11)',
      ]),
    );
    expect(es).toContain('Posiciones');
    expect(es).toContain('Objeciones');
    expect(en).toContain('Proposal  p1 (version 2) (entry 10)');
    expect(en).toContain('Objections');
    expect(es.join()).not.toMatch(/Qué falta|Versiones|Actos/);
  });

  it('is said to be nowhere where nobody has spoken', async () => {
    const { es, en } = await (await asked(...open)).said(p1, { on: '2019-11-14' });
    expect(es.at(-1)).toBe('Nadie había tomado posición en ese momento.');
    expect(en.at(-1)).toBe('Nobody had taken a position as of then.');
  });

  it('says of each position whether it is stale, and of corrections what they changed', async () => {
    const answer = await (
      await asked(
        ...open,
        took('CR', 'support'),
        revised(2),
        took('CR', 'reserve', { version: 2, reason: 'Falta' }),
      )
    ).answer(p1, { on: '2019-11-14' });
    expect(answer).toMatchObject({
      proposal: 'p1',
      currentVersion: 2,
      phase: 'open',
      positions: [
        { stand: 'support', stale: true, current: false },
        { stand: 'reserve', stale: false, current: true, reason: 'Falta' },
      ],
      objections: [],
      corrected: [],
    });
  });
});
