import { asked } from '../../../support/asked.js';
import { sectionOf } from '../../../support/section.js';
import { body, meeting, presided, rules } from '../../../support/conference.js';
import { happened, type Told } from '../../../support/spec.js';
import {
  answered,
  declared,
  deferred,
  open,
  rejected,
  revised,
  rulesAdopted,
  submitted,
  suspended,
  sustained,
  took,
  withdrawn,
} from '../../../domain/proposals/told.js';

const HEADINGS = {
  es: ['Qué falta', 'Versiones', 'Posiciones', 'Objeciones', 'Actos'],
  en: ['What is still needed', 'Versions', 'Positions', 'Objections', 'Acts'],
};

const needed = async (...told: readonly Told[]) => {
  const said = await (await asked(...told)).said({ kind: 'proposal', id: 'p1' }, { on: '2019-11-14' });
  return {
    es: sectionOf(said.es, 'Qué falta', HEADINGS.es),
    en: sectionOf(said.en, 'What is still needed', HEADINGS.en),
  };
};

const inMeeting: readonly Told[] = [...meeting, submitted({ meeting: 'xxiv' })];
const then = (type: Told['type'], data: Record<string, unknown>): Told =>
  happened(type, { meeting: 'xxiv', ...data }, { occurredAt: '2019-11-14' });

describe('what a proposal still needs', () => {
  it('nothing but that the members speak, and the declaration on its version', async () =>
    expect(await needed(...open, took('CR', 'support'))).toEqual({
      es: [
        'Nada impide declarar el consenso.',
        '- No se han pronunciado: Guatemala, Honduras y México.',
        '- El consenso se declararía sobre la versión 1 (asiento 10).',
      ],
      en: [
        'Nothing bars declaring consensus.',
        '- Have not spoken: Guatemala, Honduras and México.',
        '- Consensus would be declared on version 1 (entry 10).',
      ],
    }));

  it('that an objection be withdrawn or met', async () => {
    const { es, en } = await needed(...open, took('HN', 'objection'));
    expect(es[0]).toBe(
      '- Que se retire o se atienda la objeción de Honduras (sin respuesta): «motivo de HN» (asiento 11).',
    );
    expect(en[0]).toBe(
      '- That the objection of Honduras (not answered) be withdrawn or met: “motivo de HN” (entry 11).',
    );
  });

  it('says of an objection that it was answered, sustained, raised against an earlier version', async () => {
    const { es, en } = await needed(
      ...open,
      took('HN', 'objection'),
      answered('HN'),
      sustained('HN'),
      revised(2),
    );
    expect(es[0]).toContain(
      'Honduras (respondida, mantenida tras la respuesta, formulada a la versión 1, anterior): ',
    );
    expect(en[0]).toContain(
      'Honduras (answered, sustained after the answer, raised against version 1, an earlier one) ',
    );
  });

  it('new positions on the version that is now the current one', async () => {
    const { es, en } = await needed(...open, took('CR', 'support'), took('GT', 'reserve'), revised(2));
    expect(es).toContain(
      '- Posiciones sobre una versión anterior, por renovar: Costa Rica (versión 1) y Guatemala (versión 1) (asientos 11 y 12).',
    );
    expect(en).toContain(
      '- Positions on an earlier version, to be renewed: Costa Rica (version 1) and Guatemala (version 1) (entries 11 and 12).',
    );
  });

  it.each([
    ['suspended', [suspended('HN')], 'el miembro está suspendido', 'the member is suspended'],
    [
      'withdrawn',
      [happened('MemberWithdrew', { member: 'HN' }, { occurredAt: '2019-11-14' })],
      'el miembro se retiró',
      'the member has withdrawn',
    ],
  ])('an objection does not bar it while its member is %s', async (_, after, es, en) => {
    const said = await needed(...open, took('HN', 'objection'), ...after);
    expect(said.es[0]).toBe('Nada impide declarar el consenso.');
    expect(said.es[1]).toBe(
      `- Consta la objeción de Honduras (sin respuesta): «motivo de HN» (asiento 11); no impide el consenso: ${es}.`,
    );
    expect(said.en[1]).toBe(
      `- On record is the objection of Honduras (not answered): “motivo de HN” (entry 11); it does not bar consensus: ${en}.`,
    );
  });

  it('an objection does not bar it once its member has left the meeting', async () => {
    const { es, en } = await needed(
      ...inMeeting,
      took('HN', 'objection', { meeting: 'xxiv' }),
      then('PresenceNoted', { party: 'HN', presence: 'left' }),
    );
    expect(es[1]).toMatch(/; no impide el consenso: el miembro dejó la reunión\.$/);
    expect(en[1]).toMatch(/; it does not bar consensus: the member has left the meeting\.$/);
  });

  it('an objection that was answered and not sustained does not bar it, by the rules of standards bodies', async () => {
    const iso = rulesAdopted({ ...rules, consensus: 'sustained-opposition' });
    const { es, en } = await needed(...presided, iso, submitted(), took('HN', 'objection'), answered('HN'));
    expect(es[1]).toMatch(/\(respondida\).*; no impide el consenso: fue respondida y no se mantuvo\.$/);
    expect(en[1]).toMatch(/\(answered\).*; it does not bar consensus: it was answered and not sustained\.$/);
  });

  it('that the meeting sit, and have its quorum', async () => {
    const five = rulesAdopted({ ...rules, quorum: { required: true, members: 5 } });
    const { es, en } = await needed(
      ...meeting,
      five,
      submitted({ meeting: 'xxiv' }),
      then('MeetingAdjourned', {}),
    );
    expect(es.slice(0, 2)).toEqual([
      '- Que la reunión xxiv esté abierta: está suspendida (asiento 18).',
      '- Cuórum: hay 4 miembros presentes y hacen falta 5.',
    ]);
    expect(en.slice(0, 2)).toEqual([
      '- That the meeting xxiv sit: it is adjourned (entry 18).',
      '- A quorum: 4 members are present and 5 are needed.',
    ]);
  });

  it('that somebody preside', async () => {
    const { es, en } = await needed(...body, submitted());
    expect(es[0]).toBe('- Que alguien presida: nadie ejerce la presidencia.');
    expect(en[0]).toBe('- That somebody preside: nobody holds the presidency.');
  });

  it.each([
    [deferred(), '- Que se reanude: está aplazada', '- That it be resumed: it is deferred'],
    [withdrawn(), '- Nada: fue retirada', '- Nothing: it was withdrawn'],
    [rejected(), '- Nada: no fue acogida', '- Nothing: it was not taken up'],
    [declared(), '- Nada: el consenso está declarado', '- Nothing: consensus is declared'],
  ])('nothing more, or that it be resumed: %#', async (ending, es, en) =>
    expect(await needed(...open, ending)).toEqual({
      es: [`${es} (asiento 11).`],
      en: [`${en} (entry 11).`],
    }),
  );
});
